"""The line at the foot: what just happened and the way back; at the right the last backup or the law in use.

What happened stays until the next act: slow readers lose nothing.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget

from translations import _
from ui.look import typeface
from ui.look.looks import ink
from ui.look.paper_controls import rounded
from ui.widgets.heading import ShortWords
from ui.widgets.link_button import LinkButton
from ui.widgets.picture import Picture


class StatusLine(QWidget):
    """32 pixels at the usual size of letters."""

    undo_asked = Signal()
    right_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = Picture("checkmark_circle", filled=True, ink="ok", parent=self)
        self._right_icon = Picture("usb_stick", ink="muted", parent=self)
        self._right_icon.hide()
        self.words = ShortWords(parent=self)
        self.undo = LinkButton(_("Undo"), self)
        self.undo.setToolTip("Ctrl+Z")
        self.right = _RightWords(self)
        self.right.clicked.connect(self.right_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._check)
        row.addWidget(self.words, 3)
        row.addWidget(self.undo)
        row.addStretch(0)
        row.addWidget(self._right_icon)
        row.addWidget(self.right, 2)
        self.undo.clicked.connect(self.undo_asked)
        self.setMinimumHeight(typeface.control())
        self.say("")

    @Slot(str)
    def say(self, sentence: str, *, undoable: bool = False, state: str = "ok") -> None:
        """Say what just happened, aloud too where a screen reader listens."""
        self.words.setText(sentence)
        self.undo.setVisible(undoable)
        name = {"ok": "checkmark_circle", "no": "error_circle"}.get(state, "info")
        self._check.show_icon(name, state)
        self._check.setVisible(bool(sentence))
        if sentence:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def offer_undo(self, *, on: bool) -> None:
        """Offer the way back beside what was said, or no longer."""
        self.undo.setVisible(on)

    def set_right(self, icon_name: str, words: str) -> None:
        """Show what stands at the right: the last backup, or which law is in use."""
        self._right_icon.show_icon(icon_name, "muted")
        self._right_icon.setVisible(bool(words))
        self.right.setText(words)
        self.right.setAccessibleName(words)
        self.right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class _RightWords(ShortWords):
    """Words that are also a way in: a click or Enter asks for more about them."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(ink="muted", parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            rounded(QPainter(self), self.rect(), None, ink("accent"), 2)
