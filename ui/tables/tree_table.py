"""The scoring rubric's table: dense rows in a tree, groups demibold on tinted ground, one framed cell at a time.

The model is the screen's own; it answers the roles of `ui.tables.column`: RANK "group" and "total", STRONG, INK.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from ui.look import typeface
from ui.tables.cells import PADDING, CellDelegate, paint_ground
from ui.tables.column import RANK

INDENT = 22


class TreeTable(QTreeView):
    """`widths` are in letters; 0 is the column that takes the room that is left. Enter or a double click opens."""

    opened = Signal(QModelIndex)

    def __init__(self, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths = tuple(widths)
        self._delegate = CellDelegate(typeface.dense_row(), self)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setIndentation(INDENT)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(False)
        self.setExpandsOnDoubleClick(False)
        self.doubleClicked.connect(self._on_opened)

    def fit_columns(self) -> None:
        """Give the columns their widths; call after the model is set."""
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        letter = QFontMetrics(typeface.face()).averageCharWidth()
        for column, width in enumerate(self._widths[: self.model().columnCount()]):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
                head = QFontMetrics(typeface.face("strong")).horizontalAdvance(title)
                header.resizeSection(column, max(head, letter * width) + 2 * PADDING + 2)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model() is not None:
            self._delegate.height = typeface.dense_row()
            self.fit_columns()
            self.scheduleDelayedItemsLayout()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        paint_ground(painter, rect, index.data(RANK) or "", chosen=False)
        super().drawBranches(painter, rect, index)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index)
