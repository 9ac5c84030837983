"""A table over a few rows that are held in memory: tallies, totals, a checklist."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.tables.column import Column, Index, RecordsModel


class RowsTable(RecordsModel):
    """Shows `rows`, which may be anything its columns can read; `key` tells one from another."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Iterable[Any] = (),
        *,
        key: Callable[[Any], object] | None = None,
        tickable: bool = False,
        rank: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, tickable=tickable, rank=rank, parent=parent)
        self._key = key
        self._given: list[Any] = list(rows)
        self._rows = list(self._given)
        self._sorted: tuple[int, Qt.SortOrder] = (-1, Qt.SortOrder.AscendingOrder)

    @property
    def rows(self) -> list[Any]:
        """The rows as shown."""
        return list(self._rows)

    def show_rows(self, rows: Iterable[Any]) -> None:
        """Show these instead; the selection survives if the same come in the same order."""
        self._given = list(rows)
        before = [self.identity(row) for row in range(len(self._rows))] if self._key else None
        arranged = self._arranged()
        if before is not None and before == [self._key(row) for row in arranged if self._key] and before:
            self._rows = arranged
            self.dataChanged.emit(self.index(0, 0), self.index(len(arranged) - 1, len(self.columns) - 1))
        else:
            self.beginResetModel()
            self._rows = arranged
            self.endResetModel()

    def sort(self, column: int, /, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column's key; by none, -1, it is the given order again."""
        self._sorted = (column, order)
        self.beginResetModel()
        self._rows = self._arranged()
        self.endResetModel()

    def _arranged(self) -> list[Any]:
        column, order = self._sorted
        key = self.columns[column].sort_by if 0 <= column < len(self.columns) else None
        if key is None:
            return list(self._given)
        return sorted(self._given, key=key, reverse=order == Qt.SortOrder.DescendingOrder)

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def identity(self, row: int) -> object:
        return self._key(self._rows[row]) if self._key else id(self._rows[row])

    def record(self, row: int) -> Any:
        return self._rows[row]
