"""A white sheet with a thin line around it: what belongs together lies on one sheet."""

from PySide6.QtCore import QMargins
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.looks import ink
from ui.look.paper_controls import rounded

RADIUS = 6


class Sheet(QFrame):
    """A sheet whose `column` takes the parts, one under the other."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 12, spacing: int = 8) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(QMargins(margin + 2, margin, margin + 2, margin))
        self.column.setSpacing(spacing)

    def add_line(self) -> None:
        """Draw a line before what is added next."""
        self.column.addWidget(Line(self))

    def paintEvent(self, _event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), ink("base"), ink("line"), radius=RADIUS)


class Line(QWidget):
    """A thin separating line."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), QColor(ink("line")))


def row(*parts: QWidget | int | None, spacing: int = 8) -> QHBoxLayout:
    """The `parts` side by side; a number is that many pixels of room, None is all the room that is left."""
    made = QHBoxLayout()
    made.setSpacing(spacing)
    for part in parts:
        if part is None:
            made.addStretch(1)
        elif isinstance(part, int):
            made.addSpacing(part)
        else:
            made.addWidget(part)
    return made
