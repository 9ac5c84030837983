"""A field for a day: typed in any usual way, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QColor, QFocusEvent, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from translations import _
from translations.formats import NotADate, parse_date, show_date
from ui.look import icons, looks, typeface


class DateField(QLineEdit):
    """Shows dd/MM/yyyy. Alt+Down opens the calendar; leaving the field tidies what was typed."""

    picked = Signal()

    def __init__(
        self,
        day: date | None = None,
        *,
        optional: bool = False,
        parse: Callable[[str], date] = parse_date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._optional, self._parse = optional, parse
        self.setPlaceholderText(_("dd/mm/yyyy"))
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("00/00/00000") + 44)
        self._open = QAction(icons.icon("calendar_ltr", 20, ink="muted"), _("Open the calendar"), self)
        self._open.setToolTip(_("Open the calendar (Alt+Down)"))
        self._open.triggered.connect(self.open_calendar)
        self.addAction(self._open, QLineEdit.ActionPosition.TrailingPosition)
        self.set_day(day)

    def day(self) -> date | None:
        """The day that stands in the field; None if it is empty and may be.

        Raises NotADate with a sentence that says what is expected.
        """
        typed = self.text().strip()
        return None if self._optional and not typed else self._parse(typed)

    def set_day(self, day: date | None) -> None:
        """Put `day` into the field."""
        self.setText(show_date(day))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        day = self._day_or_none()
        if day is not None:
            self.set_day(day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar below the field, on the day that was typed or on today."""
        popup = CalendarPopup(self._day_or_none() or date.today(), self)
        popup.calendar.clicked.connect(self._on_picked)
        popup.calendar.activated.connect(self._on_picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        popup.calendar.setFocus()

    @Slot(QDate)
    def _on_picked(self, picked: QDate) -> None:
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        for popup in self.findChildren(CalendarPopup):
            popup.close()
        self.setFocus()
        self.picked.emit()

    def _day_or_none(self) -> date | None:
        try:
            return self.day()
        except NotADate:
            return None


class CalendarPopup(QFrame):
    """A month to pick a day from; Esc closes it."""

    def __init__(self, day: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.calendar = QCalendarWidget(self)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.setMinimumSize(12 * typeface.control(), 9 * typeface.control())
        self._ink_weekend()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.calendar)

    def _ink_weekend(self) -> None:
        """Qt's own red is too pale to read."""
        words = QTextCharFormat()
        words.setForeground(QColor(looks.ink("no")))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(weekday, words)
