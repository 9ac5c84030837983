"""A field for a birthday of which often only the year is known."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from models.staff import Person
from translations import _
from translations.formats import NotAYear, NotUnderstood, parse_date, parse_year, show_date

_YEAR_DIGITS = 4


class BirthField(QLineEdit):
    """Takes "1984" or "06/05/1984"; may be empty."""

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(_("1984 or 06/05/1984"))
        self.setText(show_date(person.born_on) or str(person.birth_year or ""))

    def birth(self) -> tuple[date | None, int | None]:
        """The day, if it is known, and the year. Raises `NotUnderstood` with what is expected."""
        typed = self.text().strip()
        if not typed:
            return None, None
        if typed.isdecimal() and len(typed) <= _YEAR_DIGITS:
            day, year = None, parse_year(typed)
        else:
            day = parse_date(typed)
            year = day.year
        if year > date.today().year or (day is not None and day > date.today()):
            raise NotAYear(_("Nobody is born in the future: check the year."))
        return day, year


def birth_error(field: BirthField) -> str:
    """What is wrong with what was typed; empty if nothing is."""
    try:
        field.birth()
    except NotUnderstood as error:
        return _("Birth: {error}").format(error=error)
    return ""
