"""A box for a text of several lines that tells when it is left with something new in it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget


class LinesEditor(QPlainTextEdit):
    """`edited` is emitted once, when the box is left after typing. Tab leaves it."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    @property
    def lines(self) -> list[str]:
        """The lines that hold something."""
        return [line.strip() for line in self.toPlainText().splitlines() if line.strip()]

    @property
    def is_edited(self) -> bool:
        """Whether there is something that was not shown by `show_lines`."""
        return self.document().isModified()

    def show_lines(self, text: str) -> None:
        """Show `text`, unless something newer is being typed."""
        if not self.is_edited and text != self.toPlainText():
            self.setPlainText(text)
        self.document().setModified(self.is_edited and text != self.toPlainText())

    def replace_lines(self, text: str) -> None:
        """Put `text` in, as if it was typed."""
        self.setPlainText(text)
        self.document().setModified(True)

    def settle(self) -> None:
        """What stands in the box is written down."""
        self.document().setModified(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.is_edited:
            self.edited.emit()
