"""A field for a whole number: votes, counts, years of service. Typed, not spun."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from translations import _
from translations.formats import NotANumber, parse_count

_FIRST_YEAR, _LIKELY = 1900, 8


class NumberField(QLineEdit):
    """Right-aligned. May be empty if `optional`; refuses what is outside `least` to `most`."""

    def __init__(
        self,
        number: int | None = None,
        *,
        least: int = 0,
        most: int | None = None,
        optional: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.least, self.most, self._optional = least, most, optional
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.set_number(number)

    def number(self) -> int | None:
        """The number that stands in the field; None if it is empty and may be.

        Raises NotANumber with a sentence that says what is expected.
        """
        typed = self.text().strip()
        if not typed and self._optional:
            return None
        number = parse_count(typed, self.example)
        if number < self.least:
            raise NotANumber(_("Enter a whole number of at least {least}.").format(least=self.least))
        if self.most is not None and number > self.most:
            wrong = _("Enter a whole number from {least} to {most}.")
            raise NotANumber(wrong.format(least=self.least, most=self.most))
        return number

    @property
    def example(self) -> int:
        """A number that could stand here: a year where years do, else a small count within the bounds."""
        this_year = date.today().year
        likely = this_year if _FIRST_YEAR <= self.least <= this_year else _LIKELY
        likely = max(likely, self.least)
        return likely if self.most is None else min(likely, self.most)

    def set_number(self, number: int | None) -> None:
        """Put `number` into the field; None empties it."""
        self.setText("" if number is None else str(number))
