"""A note inside a page: something to mind, with the links that settle it."""

from collections.abc import Callable

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look import looks
from ui.look.paper_controls import rounded
from ui.widgets.heading import Words
from ui.widgets.link_button import LinkButton
from ui.widgets.picture import Picture

_ICONS = {"maybe": "warning", "no": "error_circle", "signed": "info", "ok": "checkmark_circle"}


class NoteBar(QWidget):
    """A sentence on tinted ground; `kind` is maybe, no, ok or signed. At most two links."""

    def __init__(self, sentence: str = "", kind: str = "maybe", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._picture = Picture(_ICONS[kind], filled=True, ink=kind, parent=self)
        self._sentence = Words(sentence, ink=kind, wrap=True, parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 7, 12, 7)
        self._row.setSpacing(8)
        self._row.addWidget(self._picture)
        self._row.addWidget(self._sentence, 1)
        self.say(sentence, kind)

    def say(self, sentence: str, kind: str = "") -> None:
        """Say `sentence` instead."""
        self._kind = kind or self._kind
        self._picture.show_icon(_ICONS[self._kind], self._kind)
        self._sentence.setText(sentence)
        self._sentence.set_ink(self._kind)
        self.update()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def add_link(self, words: str, on_click: Callable[[], object]) -> LinkButton:
        """Add a link at the right."""
        link = LinkButton(words, self)
        link.clicked.connect(lambda _checked=False: on_click())
        self._row.addWidget(link)
        return link

    def paintEvent(self, _event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), looks.ink(f"{self._kind}_ground"), None)
