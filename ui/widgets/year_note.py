"""A word of warning where a day lies outside the year that a record is of."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from translations import _
from translations.formats import NotADate, show_date
from ui.widgets.date_field import DateField
from ui.widgets.note_bar import NoteBar


class YearNote(NoteBar):
    """Shown while one of `fields` holds a day before `year` or after the year that follows it."""

    def __init__(self, year: int, *fields: DateField, parent: QWidget | None = None) -> None:
        super().__init__(kind="maybe", parent=parent)
        self._year, self._fields = year, fields
        for field in fields:
            field.textChanged.connect(self._look)
        self._look()

    def watch(self, year: int) -> None:
        """Look for days of another year from now on."""
        self._year = year
        self._look()

    @Slot()
    def _look(self) -> None:
        odd = list(filter(None, map(self._odd, self._fields)))
        text = _("{days}: not in {year} or the year after it. Look whether the day is right.")
        self.say(text.format(days=", ".join(odd), year=self._year))
        self.setVisible(bool(odd))

    def _odd(self, field: DateField) -> str:
        try:
            day = field.day()
        except NotADate:
            return ""  # said by the field itself
        return "" if day is None or day.year in {self._year, self._year + 1} else show_date(day)
