"""A table over a query: it holds ids, and fetches the records a page at a time."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import ModelSelect
from PySide6.QtCore import QModelIndex, QObject, Qt

from ui.tables.column import Column, Index, RecordsModel

PAGE = 200
PAGES_KEPT = 8


class QueryTable(RecordsModel):
    """Shows what `query` finds, in its order or in that of the column she clicked."""

    def __init__(
        self,
        query: "ModelSelect[Any]",
        columns: Sequence[Column],
        *,
        tickable: bool = False,
        rank: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(columns, tickable=tickable, rank=rank, parent=parent)
        self._query = query
        self._order: list[Any] = []
        self._ids: list[int] = []
        self._pages: dict[int, dict[int, Any]] = {}
        self.refresh()

    def show_query(self, query: "ModelSelect[Any]") -> None:
        """Show what another query finds."""
        self._query = query
        self.refresh()

    def refresh(self) -> None:
        """Show what the query finds now. The selection survives unless rows come, go or move."""
        query = self._query.order_by(*self._order) if self._order else self._query
        ids = [id_ for (id_,) in query.clone().select(query.model.id).tuples()]
        self._pages.clear()
        if ids != self._ids:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
        elif ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, len(self.columns) - 1))

    def sort(self, column: int, /, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none, -1, it is the query's own order again."""
        fields = self.columns[column].sort_by if 0 <= column < len(self.columns) else None
        if fields is None:
            self._order = []
        else:
            several = fields if isinstance(fields, tuple) else (fields,)
            down = order == Qt.SortOrder.DescendingOrder
            self._order = [field.desc() if down else field.asc() for field in several]
            self._order.append(self._query.model.id)
        self.refresh()

    def rowCount(self, parent: Index = QModelIndex(), /) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._ids)

    def identity(self, row: int) -> int:
        return self._ids[row]

    def record(self, row: int) -> Any:
        page, id_ = row // PAGE, self._ids[row]
        if page not in self._pages:
            if len(self._pages) == PAGES_KEPT:
                del self._pages[next(iter(self._pages))]  # the one loaded longest ago
            wanted = self._ids[page * PAGE : (page + 1) * PAGE]
            found = self._query.clone().where(self._query.model.id.in_(wanted)).order_by()
            self._pages[page] = {record.id: record for record in found}
        return self._pages[page].get(id_)
