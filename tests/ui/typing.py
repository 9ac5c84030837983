"""Typing as an input method does it: Qt's own test keys know only Latin-1."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QWidget


def type_text(widget: QWidget, text: str) -> None:
    """Type `text` where the cursor of `widget` stands."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(widget, event)


def clear_and_type(widget: QWidget, text: str) -> None:
    """Replace all that stands in `widget` by `text`, as one does with Ctrl+A."""
    widget.selectAll()
    type_text(widget, text)
