"""A table whose last rows - totals, last year, the difference - stay in sight below it, in the same columns."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from ui.look import typeface
from ui.tables.cells import PADDING
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable

_FIRST_LEAST = 18  # letters
_ROOM_FOR_EMPTY = 6  # rows


@dataclass(frozen=True)
class Foot:
    """One row below the table: a cell for each column; `rank` is total or muted."""

    cells: tuple[str, ...]
    rank: str = "total"


class FootedTable(QFrame):
    """The first column takes the room that is left; if there is none, the table scrolls sideways."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = RecordTable(RowsTable((Column("", str),)), self)
        self.foot = RecordTable(RowsTable((Column("", str),)), self)
        self.table.setAccessibleName(name)
        self.table.viewport().installEventFilter(self)
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self.table.horizontalHeader().sectionResized.connect(self._on_section_resized)
        self.table.horizontalScrollBar().valueChanged.connect(self.foot.horizontalScrollBar().setValue)

    def show_rows(
        self,
        columns: Sequence[Column],
        rows: Iterable[Any],
        feet: Sequence[Foot],
        key: Callable[[Any], object],
    ) -> None:
        """Show `rows` in `columns` and `feet` below; the chosen row stays chosen while `key` finds it."""
        chosen = self._chosen_identity()
        self._show_in(self.table, RowsTable(columns, rows, key=key, parent=self.table))
        feet_columns = [
            replace(column, value=_cell(place), sort_by=None, state=None, ink="")
            for place, column in enumerate(columns)
        ]
        self._show_in(self.foot, RowsTable(feet_columns, feet, rank=_rank, parent=self.foot))
        self._fit()
        if chosen is not None:
            self.table.choose_identity(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table.viewport() and event.type() == QEvent.Type.Resize:
            self._fit()  # a scroll bar has come or gone
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.StyledPanel)
        for table in (self.table, self.foot):
            table.setFrameShape(QFrame.Shape.NoFrame)
        self.foot.horizontalHeader().hide()
        self.foot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for policy in (self.foot.setHorizontalScrollBarPolicy, self.foot.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _chosen_identity(self) -> object:
        """What tells the chosen row from the others; None if only the cursor stands there."""
        rows = self.table.selectionModel().selectedRows()
        model = self.table.records_model()
        return model.identity(rows[0].row()) if rows and rows[0].row() < model.rowCount() else None

    @staticmethod
    def _show_in(table: RecordTable, model: RowsTable) -> None:
        before, selection = table.model(), table.selectionModel()
        table.setModel(model)
        before.deleteLater()
        if isinstance(selection, QItemSelectionModel):
            selection.deleteLater()

    def _fit(self) -> None:
        """No higher than the rows need; the first column takes the width that is left."""
        columns = self.table.records_model().columns
        widths = [self.table.column_width(column, place) for place, column in enumerate(columns)]
        letters = QFontMetrics(typeface.face()).averageCharWidth()
        widths[0] = max(widths[0], letters * _FIRST_LEAST + 2 * PADDING)
        spare = max(0, self.table.viewport().width() - sum(widths))
        widths[-1] += min(spare, max(0, self._widest_last_foot() - widths[-1]))
        widths[0] = max(widths[0], self.table.viewport().width() - sum(widths[1:]))
        for table in (self.table, self.foot):
            header = table.horizontalHeader()
            header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            for place, width in enumerate(widths):
                header.resizeSection(place, width)
        row = typeface.row()
        bar = self.table.horizontalScrollBar()
        scroll = bar.sizeHint().height() if sum(widths) > self.table.viewport().width() else 0
        rows = self.table.model().rowCount() or _ROOM_FOR_EMPTY
        head = self.table.horizontalHeader().sizeHint().height()
        height = head + rows * row + scroll
        self.table.setMinimumHeight(head + row)
        self.table.setMaximumHeight(height)
        self.foot.setFixedHeight(self.foot.model().rowCount() * row)
        self.foot.setVisible(self.foot.model().rowCount() > 0)
        self.setMaximumHeight(height + self.foot.model().rowCount() * row + 2 * self.frameWidth())

    def _widest_last_foot(self) -> int:
        """What the last column needs so that none of its feet is cut."""
        model, metrics = self.foot.model(), QFontMetrics(typeface.face("strong"))
        last = model.columnCount() - 1
        words = [str(model.index(row, last).data() or "") for row in range(model.rowCount())]
        return max(map(metrics.horizontalAdvance, words), default=0) + 2 * PADDING + 2

    def _on_section_resized(self, place: int, _before: int, now: int) -> None:
        self.foot.horizontalHeader().resizeSection(place, now)


def _cell(place: int) -> Callable[[Foot], str]:
    return lambda foot: foot.cells[place]


def _rank(foot: Foot) -> str:
    return foot.rank
