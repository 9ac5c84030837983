"""The foot of a dialog: the note about the draft, Cancel, and the verb."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from translations import _
from ui.look.looks import ink
from ui.widgets.heading import ShortWords
from ui.widgets.link_button import LinkButton
from ui.widgets.picture import Picture


class DialogFoot(QWidget):
    """Lies on the ground of the window. `drop` is offered only while an old draft stands in the form."""

    def __init__(self, verb: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = Picture("save", ink="muted", parent=self)
        self._icon.hide()
        self.note = ShortWords(ink="muted", parent=self)
        self.drop = LinkButton(_("Discard the draft"), self)
        self.drop.setToolTip(_("Empties what the draft has filled in"))
        self.drop.hide()
        self.cancel = QPushButton(_("Cancel"), self)
        self.cancel.setAutoDefault(False)
        self.verb = QPushButton(verb, self)
        self.verb.setProperty("primary", True)
        self.verb.setDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(self._icon)
        row.addWidget(self.note, 1)
        row.addWidget(self.drop)
        row.addStretch(0)
        row.addWidget(self.cancel)
        row.addWidget(self.verb)

    def say(self, words: str) -> None:
        """Say how it stands with the draft; nothing for no words."""
        self.note.setText(words)
        self._icon.setVisible(bool(words))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink("window"))
        painter.fillRect(0, 0, self.width(), 1, ink("line"))
