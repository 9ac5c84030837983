"""What the program says and asks in a window of its own; the one seam that tests replace.

Nothing here blocks: a question is handed what to do with a yes.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QVBoxLayout, QWidget

from translations import _
from ui.widgets.heading import Words, section
from ui.widgets.picture import Picture
from ui.widgets.sheet import row

_WIDTH = 480


def tell(parent: QWidget | None, title: str, text: str) -> QDialog:
    """Say `text` until it is acknowledged."""
    return _open(Message(title, text, _("Close"), parent=parent))


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    yes_word: str,
    on_yes: Callable[[], object],
    other: tuple[str, Callable[[], object]] | None = None,
) -> QDialog:
    """Ask, with `yes_word`, a verb, on the button that does `on_yes`; Esc does nothing.

    `other` is a second answer: the verb on its button, and what it does.
    """
    message = Message(title, text, yes_word, _("Cancel"), parent=parent)
    message.accepted.connect(lambda: on_yes())  # noqa: PLW0108 - any callable, not only what Qt can inspect
    if other is not None:
        message.offer(*other)
    return _open(message)


def choose_save_path(
    parent: QWidget | None, title: str, suggestion: str, kinds: str, on_chosen: Callable[[Path], object]
) -> QDialog:
    """Ask where to save; `kinds` is a filter such as "PDF (*.pdf)". A missing ending is that of `suggestion`."""
    dialog = QFileDialog(parent, title, suggestion, kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggestion).suffix.lstrip("."))
    return _choose(dialog, on_chosen)


def choose_open_path(
    parent: QWidget | None, title: str, kinds: str, on_chosen: Callable[[Path], object]
) -> QDialog:
    """Ask which file to open."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _choose(dialog, on_chosen)


def choose_folder(
    parent: QWidget | None, title: str, on_chosen: Callable[[Path], object], start: str = ""
) -> QDialog:
    """Ask for a folder."""
    dialog = QFileDialog(parent, title, start)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _choose(dialog, on_chosen)


class Message(QDialog):
    """A few words with one or two buttons; the filled one says what it does."""

    def __init__(
        self, title: str, text: str, yes_word: str, no_word: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        if parent is not None:
            self.finished.connect(self.deleteLater)
        self.setMinimumWidth(_WIDTH)
        self.text = Words(text, wrap=True, parent=self)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.yes = QPushButton(yes_word, self)
        self.yes.setProperty("primary", True)
        self.yes.setDefault(True)
        self.yes.clicked.connect(self.accept)
        self.no = QPushButton(no_word, self)
        self.no.setVisible(bool(no_word))
        self.no.setAutoDefault(False)
        self.no.clicked.connect(self.reject)
        icon = Picture("question_circle" if no_word else "info", 20, ink="accent", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addLayout(row(icon, section(title, self), None))
        column.addWidget(self.text)
        column.addSpacing(8)
        self._foot = row(None, self.no, self.yes) if no_word else row(None, self.yes)
        column.addLayout(self._foot)
        self.other: QPushButton | None = None
        self.yes.setFocus()

    def offer(self, word: str, act: Callable[[], object]) -> None:
        """Offer another answer before the filled one: `word` on a button that does `act`."""
        self.other = QPushButton(word, self)
        self.other.setAutoDefault(False)
        self._foot.insertWidget(self._foot.indexOf(self.yes), self.other)
        self.other.clicked.connect(self.reject)
        self.other.clicked.connect(lambda _checked=False: act())


def _choose(dialog: QFileDialog, on_chosen: Callable[[Path], object]) -> QDialog:
    dialog.fileSelected.connect(lambda path: on_chosen(Path(path)))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return _open(dialog)


def _open(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog
