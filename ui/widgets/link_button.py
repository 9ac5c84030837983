"""A small act inside a sheet: a link to the eye, a button to the keyboard and the colour scheme."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import typeface
from ui.look.looks import ink
from ui.look.paper_controls import rounded


class LinkButton(QPushButton):
    """Words to click; no frame."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(words.width() + 4, typeface.pill())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            rounded(painter, self.rect(), None, ink("accent"), 2)
        font = self.font()
        font.setUnderline(self.underMouse() and self.isEnabled())
        painter.setFont(font)
        painter.setPen(ink("link" if self.isEnabled() else "disabled"))
        words = QRect(self.rect()).adjusted(2, 0, -2, 0)
        painter.drawText(
            words, (Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextHideMnemonic).value, self.text()
        )
