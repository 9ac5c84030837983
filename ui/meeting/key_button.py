"""A key of the keypad: the digit to press, and what it means. For looking, and for the mouse."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.look import typeface
from ui.look.looks import ink
from ui.look.paper_controls import rounded

_HIGH, _INSET, _DIGIT = 44, 10, 26


class KeyButton(QAbstractButton):
    """`state` tints it: ok, no, or nothing."""

    def __init__(self, digit: str, words: str, state: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit, self._state = digit, state
        self.setText(words)
        self.setAccessibleName(f"{digit}, {words}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * _INSET + _DIGIT + 4, max(_HIGH, typeface.line() + 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        ground = ink(f"{self._state}_ground" if self._state else "button")
        rounded(
            painter,
            self.rect(),
            ground,
            ink("accent" if self.isDown() else "edge"),
            2 if self.isDown() else 1,
        )
        painter.setPen(ink(("text" if not self._state else self._state) if self.isEnabled() else "disabled"))
        rect = self.rect().adjusted(_INSET, 0, -_INSET, 0)
        painter.setFont(typeface.face("section"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter.value, self.digit)
        painter.setFont(typeface.face())
        words = QRect(rect).adjusted(_DIGIT, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter.value, self.text())
