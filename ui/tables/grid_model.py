"""The model of a tree that is filled in like a spreadsheet: groups, the lines in them, figures to type."""

from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from translations import _
from ui.tables.column import Index

Role = Qt.ItemDataRole


class GridRow:
    """A row and the rows inside it. Subclasses say what it is about."""

    def __init__(self, rows: "Sequence[GridRow]" = ()) -> None:
        self.rows = list(rows)
        self.parent: GridRow | None = None
        self.place = 0
        for place, row in enumerate(self.rows):
            row.parent, row.place = self, place

    def all_rows(self) -> "Iterator[GridRow]":
        """The rows inside it and inside them, from top to bottom."""
        for row in self.rows:
            yield row
            yield from row.all_rows()


class GridModel(QAbstractItemModel):
    """Subclasses say what a cell shows and what typing into it does; typing is refused with a sentence."""

    refused = Signal(QModelIndex, str)

    def __init__(self, titles: Sequence[str], numeric: frozenset[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles, self._numeric = tuple(titles), numeric
        self._root = GridRow()
        self._known: dict[int, GridRow] = {}

    @abstractmethod
    def cell(self, row: Any, column: int, role: int) -> Any:
        """What `row` shows in `column`, by role."""

    @abstractmethod
    def may_edit(self, row: Any, column: int) -> bool:
        """Whether the cell can be typed into."""

    @abstractmethod
    def fault_of(self, index: Index, text: str) -> str:
        """Why `text` cannot stand in the cell; empty if it can."""

    @abstractmethod
    def write(self, row: Any, column: int, text: str) -> None:
        """Take what was typed, which has no fault. May raise `Refusal`."""

    def set_rows(self, rows: Sequence[GridRow]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self._root = GridRow(rows)
        self._known = {id(row): row for row in self._root.all_rows()}
        self.endResetModel()

    def row_at(self, index: Index) -> Any:
        """The row of `index`; None if it is gone."""
        return self._known.get(index.internalId()) if index.isValid() else None

    def index_of(self, row: GridRow, column: int = 0) -> QModelIndex:
        """Where `row` stands."""
        return self.createIndex(row.place, column, id(row))

    def indexes(self, column: int = 0) -> list[QModelIndex]:
        """The cells of one column from top to bottom."""
        return [self.index_of(row, column) for row in self._root.all_rows()]

    def editable(self, index: Index) -> bool:
        """Whether the cell can be typed into."""
        row = self.row_at(index)
        return row is not None and self.may_edit(row, index.column())

    def all_changed(self) -> None:
        """Say that any cell may show something else now; the rows are the same."""
        for row in (self._root, *self._root.all_rows()):
            if row.rows:
                last = self.index_of(row.rows[-1], len(self._titles) - 1)
                self.dataChanged.emit(self.index_of(row.rows[0]), last)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's own default
        above = self.row_at(parent) if parent.isValid() else self._root
        if above is None or parent.column() > 0:
            return QModelIndex()
        if not (0 <= row < len(above.rows) and 0 <= column < len(self._titles)):
            return QModelIndex()
        return self.index_of(above.rows[row], column)

    def parent(self, index: Index = QModelIndex(), /) -> Any:  # noqa: B008 - Qt asks for the QObject's parent too
        row = self.row_at(index)
        if row is None or row.parent is None or row.parent is self._root:
            return QModelIndex()
        return self.index_of(row.parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        if not parent.isValid():
            return len(self._root.rows)
        above = self.row_at(parent)
        return len(above.rows) if above is not None and parent.column() == 0 else 0

    def columnCount(self, _parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._titles):
            return None
        if role == Role.DisplayRole:
            return _(self._titles[section])
        return self._side(section) if role == Role.TextAlignmentRole else None

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        row = self.row_at(index)
        if row is None:
            return None
        if role == Role.TextAlignmentRole:
            return self._side(index.column())
        if role == Role.AccessibleTextRole:
            return self._spoken(row, index.column())
        return self.cell(row, index.column(), role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable(index) else flags

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not self.editable(index):
            return False
        text = str(value).strip()
        fault = self.fault_of(index, text)
        if fault:
            self.refused.emit(index, fault)
            return False
        if text != self.cell(self.row_at(index), index.column(), Role.EditRole):
            self.write(self.row_at(index), index.column(), text)
        return True

    def _side(self, column: int) -> int:
        side = Qt.AlignmentFlag.AlignRight if column in self._numeric else Qt.AlignmentFlag.AlignLeft
        return (side | Qt.AlignmentFlag.AlignVCenter).value

    def _spoken(self, row: GridRow, column: int) -> str:
        """The cell with its column, so that a reader hears what the figure is."""
        text = self.cell(row, column, Role.DisplayRole) or ""
        return text if column == 0 else f"{_(self._titles[column])}: {text}"
