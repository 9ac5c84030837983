"""Findings: what speaks against an award or a dossier, by which article, and the one thing to do."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.look import looks, typeface
from ui.widgets.heading import Words
from ui.widgets.link_button import LinkButton
from ui.widgets.picture import Picture
from ui.widgets.sheet import Sheet

_ORDER = ("no", "maybe", "ok")
_LETTERS_BESIDE = 32  # what fits side by side on the narrowest side panel


@dataclass(frozen=True)
class Shown:
    """One finding as it is shown: `verdict` is no, maybe or ok; `subject` is handed back on a click."""

    verdict: str
    title: str
    sentence: str = ""
    source: str = ""
    remedy: str = ""
    subject: object = None


class FindingsSheet(Sheet):
    """All findings on one sheet, the worst first; what is well folds to one line."""

    source_clicked = Signal(object)
    remedy_clicked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=8, spacing=8)
        self.shown: list[Shown] = []

    def show_findings(self, findings: Iterable[Shown]) -> None:
        """Show these instead."""
        self.shown = sorted(findings, key=lambda each: _ORDER.index(each.verdict))
        while (item := self.column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # it goes only when the event loop turns
                old.deleteLater()
        for number, each in enumerate(self.shown):
            if number:
                self.add_line()
            self.column.addWidget(self._one(each))
        self.column.addStretch(1)

    def _one(self, shown: Shown) -> QWidget:
        made = QWidget(self)
        made.setAccessibleName(f"{shown.title}. {shown.sentence}".strip())
        side = QHBoxLayout(made)
        side.setContentsMargins(0, 0, 0, 0)
        picture = Picture(looks.STATES[shown.verdict].icon, filled=True, ink=shown.verdict, parent=made)
        top = QVBoxLayout()
        top.addSpacing((typeface.line() - 16) // 2 + 1)
        top.addWidget(picture)
        top.addStretch(1)
        side.addLayout(top)
        column = QVBoxLayout()
        column.setSpacing(2)
        side.addLayout(column, 1)
        fits = shown.verdict == "ok" and len(shown.title + shown.source) <= _LETTERS_BESIDE
        title = Words(shown.title, "strong", shown.verdict, wrap=not fits, parent=made)
        if fits:
            column.addLayout(self._links(shown, made, title))
            return made
        column.addWidget(title)
        if shown.sentence and shown.verdict != "ok":
            column.addWidget(Words(shown.sentence, wrap=True, parent=made))
        if shown.source or shown.remedy:
            column.addLayout(self._links(shown, made))
        return made

    def _links(self, shown: Shown, parent: QWidget, first: QWidget | None = None) -> QBoxLayout:
        """The source at the left and the remedy at the right, or both right of `first`; long ones below each other."""
        side = QBoxLayout.Direction
        stacks = first is None and len(shown.source + shown.remedy) > _LETTERS_BESIDE
        row = QBoxLayout(side.TopToBottom if stacks else side.LeftToRight)
        if first is not None:
            row.addWidget(first)
            row.addStretch(1)
        if shown.source:
            source = LinkButton(shown.source, parent)
            source.clicked.connect(lambda: self.source_clicked.emit(shown.subject))
            row.addWidget(source, 0, Qt.AlignmentFlag.AlignLeft)
        if first is None and not stacks:
            row.addStretch(1)
        if shown.remedy:
            remedy = LinkButton(shown.remedy, parent)
            remedy.clicked.connect(lambda: self.remedy_clicked.emit(shown.subject))
            row.addWidget(remedy, 0, Qt.AlignmentFlag.AlignLeft)
        return row
