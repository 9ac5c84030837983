"""A field for points: "12,5" or "12.5", kept as whole hundredths."""

from translations import _
from translations.formats import NotANumber, parse_points, show_points
from ui.widgets.number_field import NumberField


class PointsField(NumberField):
    """Right-aligned; `least` and `most` are hundredths too."""

    def number(self) -> int | None:
        typed = self.text().strip()
        if not typed and self._optional:
            return None
        hundredths = parse_points(typed)
        if self.most is not None and hundredths > self.most:
            wrong = _("Enter at most {most} points.")
            raise NotANumber(wrong.format(most=show_points(self.most)))
        return hundredths

    def set_number(self, number: int | None) -> None:
        self.setText("" if number is None else show_points(number))
