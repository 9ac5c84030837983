"""Tick boxes under headings, in two columns where they fit: several of a catalogue at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLayout, QWidget

from ui.widgets.heading import Words, muted

Group = tuple[str, Sequence[tuple[str, str]]]  # heading, (key, words) of each box
_COLUMNS, _BETWEEN = 2, 16


class TickList(QWidget):
    """Each box has a key; `edited` tells of every tick."""

    edited = Signal()

    def __init__(self, groups: Iterable[Group] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._groups: list[tuple[Words, list[QCheckBox]]] = []
        self._columns = _COLUMNS
        self._grid = QGridLayout(self)
        self._grid.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_BETWEEN)
        self._grid.setVerticalSpacing(6)
        self.offer(groups)

    @property
    def chosen(self) -> list[str]:
        """The keys of the ticked boxes, in the order they stand."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def choose(self, keys: Iterable[str] | None) -> None:
        """Tick exactly these, as far as they are offered."""
        wanted = set(keys or ())
        for key, box in self.boxes.items():
            box.setChecked(key in wanted)

    def offer(self, groups: Iterable[Group]) -> None:
        """Offer these instead; what was ticked stays ticked if it is still among them."""
        before = self.chosen
        for old in (*self.boxes.values(), *(heading for heading, _boxes in self._groups)):
            old.hide()
            old.deleteLater()
        self.boxes, self._groups = {}, []
        for heading, options in groups:
            made = {key: self._box(words) for key, words in options}
            self._groups.append((muted(heading, self), list(made.values())))
            self.boxes |= made
        self._arrange()
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))
        self.choose(before)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._widest(), self._grid.totalMinimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = _COLUMNS if event.size().width() >= self._width_of_two() else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _box(self, words: str) -> QCheckBox:
        made = QCheckBox(words, self)
        made.toggled.connect(lambda _on: self.edited.emit())
        return made

    def _widest(self) -> int:
        return max((box.sizeHint().width() for box in self.boxes.values()), default=0)

    def _width_of_two(self) -> int:
        """What two columns need: the widest box of each."""
        widths = [0] * _COLUMNS
        for _heading, boxes in self._groups:
            rows = -(-len(boxes) // _COLUMNS)
            for place, box in enumerate(boxes):
                widths[place // rows] = max(widths[place // rows], box.sizeHint().width())
        return sum(widths) + _BETWEEN

    def _arrange(self) -> None:
        """Down the first column, then down the second, as one reads a list."""
        while self._grid.takeAt(0) is not None:
            pass
        row = 0
        for heading, boxes in self._groups:
            self._grid.addWidget(heading, row, 0, 1, self._columns)
            rows = -(-len(boxes) // self._columns)
            for place, box in enumerate(boxes):
                self._grid.addWidget(box, row + 1 + place % rows, place // rows)
            row += rows + 1
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        self.updateGeometry()
