"""What tests of dossiers do with the mouse and the keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.typing import clear_and_type
from ui.widgets.finder import Finder


def pick(finder: Finder, words: str, qtbot: QtBot) -> None:
    """Type `words` and take the first that is found."""
    finder.setFocus()
    clear_and_type(finder, words)
    popup = finder.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def press(button: QWidget, qtbot: QtBot) -> None:
    """Click `button`."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
