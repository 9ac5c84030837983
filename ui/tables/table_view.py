"""The list: rows with a thin line under each, sorted by its header, copied as shown, with words when it is empty."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelectionModel, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.look import typeface
from ui.look.looks import ink
from ui.tables.cells import PADDING, CellDelegate
from ui.tables.column import RECORD, Column, RecordsModel
from ui.widgets.empty_state import EmptyState

_STRETCH_LEAST = 12  # letters


class RecordTable(QTableView):
    """Whole rows are chosen, several with Ctrl and Shift. Enter or a double click opens the record."""

    opened = Signal(object)
    chosen = Signal(object)

    def __init__(
        self, model: RecordsModel, parent: QWidget | None = None, *, two_lines: bool = False
    ) -> None:
        super().__init__(parent)
        self._two_lines = two_lines
        self._empty: EmptyState | None = None
        self._kept: tuple[set[object], object] = (set(), None)
        self._delegate = CellDelegate(self._row_height(), self)
        self.setItemDelegate(self._delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.addScrollBarWidget(_HeaderCorner(self), Qt.AlignmentFlag.AlignTop)
        self.setModel(model)
        self.doubleClicked.connect(self._on_opened)

    def records_model(self) -> RecordsModel:
        """The model, which is always one of records."""
        model = self.model()
        assert isinstance(model, RecordsModel)  # noqa: S101 - setModel takes no other
        return model

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        self._set_up_header()
        if model is not None:
            model.modelAboutToBeReset.connect(self._keep_choice)
            model.modelReset.connect(self._on_reset)
            self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def set_empty(self, empty: EmptyState) -> None:
        """What stands in the middle while there are no rows."""
        self._empty = empty
        empty.setParent(self.viewport())
        self._show_empty()

    def chosen_record(self) -> Any:
        """The record of the current row if it is chosen, else the first chosen one; None if none is."""
        current = self.currentIndex()
        rows = self.selectionModel().selectedRows()
        if any(index.row() == current.row() for index in rows):
            return current.data(RECORD)
        return rows[0].data(RECORD) if rows else None

    def chosen_records(self) -> list[Any]:
        """All chosen records, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        found = (self.records_model().record(row) for row in rows)
        return [record for record in found if record is not None]

    def choose_row(self, row: int) -> None:
        """Choose one row and bring it into view."""
        if 0 <= row < self.model().rowCount():
            self.selectRow(row)
            self.scrollTo(self.model().index(row, 0))

    def choose_identity(self, identity: object) -> None:
        """Choose the row of `identity`, if it is in the table."""
        model = self.records_model()
        row = next((row for row in range(model.rowCount()) if model.identity(row) == identity), -1)
        self.choose_row(row)

    def copied_text(self) -> str:
        """The chosen rows, or all of them, as shown: tabs between cells, titles first."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        model = self.model()
        header = self.horizontalHeader()
        shown = [header.logicalIndex(place) for place in range(header.count())]
        shown = [column for column in shown if not header.isSectionHidden(column)]
        lines = [[str(model.headerData(column, Qt.Orientation.Horizontal)) for column in shown]]
        lines += (
            [_one_line(model.index(row, column)) for column in shown]
            for row in rows or range(model.rowCount())
        )
        return "\n".join("\t".join(cells) for cells in lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        elif event.key() == Qt.Key.Key_Space and self.records_model().tickable:
            self._tick_chosen()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._yield_columns()
        super().resizeEvent(event)
        self._show_empty()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._set_up_header()

    def _row_height(self) -> int:
        return typeface.two_line_row() if self._two_lines else typeface.row()

    def _set_up_header(self) -> None:
        self._delegate.height = self._row_height()
        self.verticalHeader().setMinimumSectionSize(self._row_height())
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(24)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns = self.records_model().columns
        sortable = any(column.sort_by is not None for column in columns)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        self.setSortingEnabled(sortable)
        for place, column in enumerate(columns):
            if column.stretch:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                header.resizeSection(place, self.column_width(column, place))

    def column_width(self, column: Column, place: int) -> int:
        """How wide a column must be for its title and `width` letters."""
        title = str(self.model().headerData(place, Qt.Orientation.Horizontal))
        head = QFontMetrics(typeface.face("strong")).horizontalAdvance(title)
        head += 18 if column.sort_by is not None else 0
        text = QFontMetrics(typeface.face()).averageCharWidth() * column.width
        extra = 24 if self.records_model().tickable and place == 0 else 0
        return max(head, text + extra + (34 if column.state else 0)) + 2 * PADDING + 2

    def _yield_columns(self) -> None:
        """Hide the columns that can be spared until the others fit."""
        columns = self.records_model().columns
        least = QFontMetrics(typeface.face()).averageCharWidth() * _STRETCH_LEAST + 2 * PADDING
        widths = [
            max(least, self.column_width(each, place)) if each.stretch else self.column_width(each, place)
            for place, each in enumerate(columns)
        ]
        over = sum(widths) - self.viewport().width()
        for place, column in sorted(enumerate(columns), key=lambda pair: -pair[1].yields):
            hide = over > 0 and column.yields > 0
            self.setColumnHidden(place, hide)
            over -= widths[place] if hide else 0

    def _tick_chosen(self) -> None:
        model = self.records_model()
        rows = [index.row() for index in self.selectionModel().selectedRows()]
        on = not all(
            model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in rows
        )
        for row in rows:
            model.tick(row, on=on)

    def _keep_choice(self) -> None:
        model = self.records_model()
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        current = self.currentIndex()
        there = current.isValid() and current.row() < model.rowCount()
        self._kept = (
            {model.identity(row) for row in rows},
            model.identity(current.row()) if there else None,
        )

    def _on_reset(self) -> None:
        chosen, current = self._kept
        model, selection = self.records_model(), self.selectionModel()
        rows = {model.identity(row): row for row in range(model.rowCount())} if chosen else {}
        flags = QItemSelectionModel.SelectionFlag
        if current in rows:
            selection.setCurrentIndex(model.index(rows[current], 0), flags.NoUpdate)
        for identity in chosen & rows.keys():
            selection.select(model.index(rows[identity], 0), flags.Select | flags.Rows)
        self._show_empty()
        if chosen and not chosen & rows.keys():
            self.chosen.emit(None)

    def _show_empty(self) -> None:
        if self._empty is not None:
            self._empty.setGeometry(self.viewport().rect().adjusted(0, 0, 0, -8))
            self._empty.setVisible(self.model().rowCount() == 0)

    @Slot()
    def _on_selection_changed(self) -> None:
        self.chosen.emit(self.chosen_record())

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        record = index.data(RECORD) if index.isValid() else None
        if record is not None:
            self.opened.emit(record)


def _one_line(index: QModelIndex) -> str:
    """The words of a cell without what would break a line of a spreadsheet."""
    text = index.data(Qt.ItemDataRole.AccessibleTextRole) or ""
    return " ".join(str(text).split())


class _HeaderCorner(QWidget):
    """The corner above the scroll bar, in the colour of the header."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.setFixedHeight(typeface.header())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink("head"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, ink("line"))
