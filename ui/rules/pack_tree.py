"""A rule set as a tree: titles, what they require, votes, money; each line with its article and label."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from models.rules.pack_lines import ENFORCEMENTS, PackLine, Place
from models.rules.source_words import SURE
from translations import N_, _
from translations.vietnamese import find_key
from ui.tables.column import INK, RANK, STRONG, Index
from ui.tables.grid_model import GridModel, GridRow
from ui.tables.tree_table import TreeTable

WORDS, VALUE, LABEL = range(3)
Role = Qt.ItemDataRole


class PackRow(GridRow):
    """A line with the lines inside it."""

    def __init__(self, line: PackLine) -> None:
        super().__init__([PackRow(each) for each in line.lines])
        self.line = line


class PackTreeModel(GridModel):
    """Shows the lines; they are edited in a dialog, where a source is asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__((N_("Rule"), N_("Value"), N_("Label")), frozenset(), parent)

    def cell(self, row: Any, column: int, role: int) -> Any:
        line: PackLine = row.line
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return _text(line, column)
        if role == RANK:
            return "group" if row.parent.parent is None and row.rows else ""
        if role == STRONG:
            return column == WORDS and bool(row.rows)
        return _ink(line, column) if role == INK else None

    def may_edit(self, _row: Any, _column: int) -> bool:
        return False

    def fault_of(self, _index: Index, _text: str) -> str:
        return ""

    def write(self, _row: Any, _column: int, _text: str) -> None:
        raise NotImplementedError

    def index_at(self, place: Place) -> QModelIndex:
        """The line of this place in the file; none if it is gone."""
        found = (index for index in self.indexes() if self.row_at(index).line.place == place)
        return next(found, QModelIndex())


class PackTree(TreeTable):
    """Whole lines are chosen; Enter or a double click opens one."""

    chosen = Signal(object)

    def __init__(self, model: PackTreeModel, parent: QWidget | None = None) -> None:
        super().__init__((0, 22, 5), parent)
        self.lines = model
        self.setAccessibleName(_("Lines of the rule set"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setModel(model)
        self.fit_columns()
        self.selectionModel().currentChanged.connect(self._on_current)

    def show_lines(self, lines: tuple[PackLine, ...]) -> None:
        """Show these; what was open stays open and the chosen line chosen."""
        kept = self.chosen_line()
        opened = {
            self.lines.row_at(index).line.place for index in self.lines.indexes() if self.isExpanded(index)
        }
        self.lines.set_rows([PackRow(line) for line in lines])
        for index in self.lines.indexes():
            if self.lines.row_at(index).line.place in opened and self.lines.row_at(index).line.place:
                self.expand(index)
        self.choose(kept.place if kept is not None else ())

    def choose(self, place: Place) -> None:
        """Choose the line of this place, the first if there is none."""
        index = self.lines.index_at(place) if place else QModelIndex()
        first = self.lines.index(0, 0)
        self.setCurrentIndex(index if index.isValid() else first)
        self.scrollTo(self.currentIndex())

    def chosen_line(self) -> PackLine | None:
        """The chosen line."""
        row = self.lines.row_at(self.currentIndex())
        return row.line if row is not None else None

    def find_line(self, words: str) -> bool:
        """Choose the next line after the chosen one that holds `words`; whether there is one."""
        indexes = self.lines.indexes()
        here = self.currentIndex().siblingAtColumn(0)
        start = indexes.index(here) + 1 if here in indexes else 0
        for index in (*indexes[start:], *indexes[:start]):
            if _holds(self.lines.row_at(index).line, words):
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False

    def _on_current(self, _current: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.chosen_line())


def _holds(line: PackLine, words: str) -> bool:
    from_law = (line.law or {}).get("article") or ""
    return all(word in find_key(f"{line.words} {line.value} {from_law}") for word in find_key(words).split())


def _text(line: PackLine, column: int) -> str:
    law = line.law or {}
    if column == WORDS:
        return f"{line.words} ({line.days})" if line.days else line.words
    if column == VALUE:
        enforcement = law.get("enforcement")
        return line.value or (_(ENFORCEMENTS[enforcement]) if enforcement else "")
    return law.get("label") or ""


def _ink(line: PackLine, column: int) -> str:
    label = (line.law or {}).get("label")
    if column == LABEL and label:
        return "ok" if label == SURE else "maybe"
    return "muted" if column == VALUE and not line.value else ""
