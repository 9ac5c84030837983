"""Looking at what was painted."""

from collections import Counter

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ui.look.looks import ink


class Picture:
    """The pixels of a widget as it was drawn."""

    def __init__(self, widget: QWidget) -> None:
        self._image = widget.grab().toImage()
        self.width, self.height = self._image.width(), self._image.height()

    def at(self, x: int, y: int) -> QColor:
        return self._image.pixelColor(x % self.width, y % self.height)

    def count(self, token: str, left: int = 0, right: int | None = None) -> int:
        """How many pixels between two columns have exactly the colour of `token`."""
        wanted = ink(token).rgb()
        columns = range(left, self.width if right is None else right)
        return sum(self._image.pixel(x, y) == wanted for x in columns for y in range(self.height))

    def unlike(self, token: str, left: int = 0, right: int | None = None) -> int:
        """How many pixels between two columns have another colour than `token`."""
        columns = self.width - left if right is None else right - left
        return columns * self.height - self.count(token, left, right)

    def commonest(self) -> QColor:
        seen = Counter(self._image.pixel(x, y) for x in range(self.width) for y in range(self.height))
        return QColor(seen.most_common(1)[0][0])


class Grab:
    """Shows a widget and takes its picture."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    def __call__(self, widget: QWidget, width: int = 0, height: int = 0) -> Picture:
        self._qtbot.addWidget(widget)
        if width:
            widget.resize(width, height or widget.sizeHint().height())
        elif not widget.isVisible():
            widget.adjustSize()
        widget.show()
        return Picture(widget)
