"""A field for an hour of the day."""

from datetime import time

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from translations import _
from translations.formats import NotATime, parse_time, show_time


class TimeField(QLineEdit):
    """Shows 14:00; takes 14h, 14h30, 1430 and 14:30. Leaving the field tidies what was typed."""

    def __init__(
        self, hour: time | None = None, *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._optional = optional
        self.setPlaceholderText(_("hh:mm"))
        self.set_hour(hour)

    def hour(self) -> time | None:
        """The hour in the field; None if it is empty and may be. Raises `NotATime`."""
        typed = self.text().strip()
        return None if self._optional and not typed else parse_time(typed)

    def set_hour(self, hour: time | None) -> None:
        """Put `hour` into the field; None empties it."""
        self.setText(show_time(hour))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        try:
            hour = self.hour()
        except NotATime:
            return
        self.set_hour(hour)
