"""An icon that stands on its own, drawn anew in each colour scheme. It says nothing: the words beside it do."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look import icons, looks


class Picture(QWidget):
    """One icon in the ink of a token, as large as it is drawn."""

    def __init__(
        self,
        name: str,
        size: int = 16,
        *,
        filled: bool = False,
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = size
        self._filled = filled
        self.show_icon(name, ink)
        self.setFixedSize(QSize(size, size))

    def show_icon(self, name: str, ink: str) -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        icons.paint(QPainter(self), self.rect(), self._name, looks.ink(self._ink), filled=self._filled)
