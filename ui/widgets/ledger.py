"""The ledger: years at the left, a thin line with a mark for each event, and what happened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from translations import _
from ui.look import icons, looks, typeface
from ui.widgets.heading import Words, muted
from ui.widgets.link_button import LinkButton

AWARD, RING, MINUS, NO_ENTRY = "award", "ring", "minus", "no_entry"
_SIDE, _COLUMN = 16, 24
_DRAWN = {  # icon, filled, ink
    AWARD: ("ribbon_star", True, "goldtext"),
    MINUS: ("subtract_circle", False, "muted"),
    NO_ENTRY: ("person_prohibited", True, "no"),
}


@dataclass(frozen=True)
class LedgerLine:
    """One event: `mark` is AWARD, RING, MINUS or NO_ENTRY; `opens` is called by its link."""

    year: str
    mark: str
    words: str
    detail: str = ""
    is_strong: bool = False
    is_struck: bool = False
    opens: Callable[[], object] | None = None


class Ledger(QWidget):
    """The lines from top to bottom; a year that repeats is shown once."""

    def __init__(self, lines: Iterable[LedgerLine] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = list(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        before = ""
        for place, line in enumerate(self.lines):
            last = place == len(self.lines) - 1
            column.addWidget(_Line(line, line.year if line.year != before else "", last, self))
            before = line.year


class _Line(QWidget):
    def __init__(self, line: LedgerLine, year: str, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(", ".join(filter(None, (line.year, line.words, line.detail))))
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(6)
        when = Words(year, "strong", "muted", parent=self)
        when.setFixedWidth(when.fontMetrics().horizontalAdvance("0000") + 2)
        when.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        beside.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(_Mark(line.mark, last, self))
        beside.addLayout(self._said(line), 1)
        if line.opens is not None:
            opens = line.opens
            link = LinkButton(_("Edit"), self)
            link.setAccessibleName(_("Edit: {what}").format(what=line.words))
            link.clicked.connect(lambda _on=False: opens())
            beside.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)

    def _said(self, line: LedgerLine) -> QVBoxLayout:
        said = QVBoxLayout()
        said.setContentsMargins(0, 0, 0, 6)
        said.setSpacing(0)
        words = Words(line.words, "strong" if line.is_strong else "body", wrap=True, parent=self)
        if line.is_struck:
            words.strike()
        said.addWidget(words)
        if line.detail:
            said.addWidget(muted(line.detail, self, wrap=True))
        return said


class _Mark(QWidget):
    """The mark of one line on the thin line that joins them."""

    def __init__(self, mark: str, last: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self._mark, self._last = mark, last
        self.setFixedWidth(_COLUMN)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = (typeface.line() - _SIDE) // 2 + 1
        box = QRect((self.width() - _SIDE) // 2, top, _SIDE, _SIDE)
        if not self._last:
            below = box.bottom() + 4
            painter.fillRect(self.width() // 2 - 1, below, 2, self.height() - below - 1, looks.ink("line"))
        if self._mark == RING:
            self._paint_ring(painter, box)
            return
        name, filled, ink = _DRAWN[self._mark]
        icons.paint(painter, box, name, looks.ink(ink), filled=filled)

    @staticmethod
    def _paint_ring(painter: QPainter, box: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(looks.ink("muted"), 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawEllipse(
            QPoint(box.center().x() + 1, box.center().y() + 1), _SIDE // 2 - 1, _SIDE // 2 - 1
        )
