"""A tree that is filled in like a spreadsheet: typing begins at once, Enter goes down, Tab goes on, Delete clears."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from translations import _
from ui.look import typeface
from ui.tables.cells import CellDelegate
from ui.tables.column import Index
from ui.tables.grid_model import GridModel
from ui.tables.tree_table import TreeTable
from ui.widgets.note_bar import NoteBar

_Key = Qt.Key
_SAID_WIDTH = 380
_ON = {_Key.Key_Tab: 1, _Key.Key_Backtab: -1}  # from cell to cell
_DOWN = {_Key.Key_Return: 1, _Key.Key_Enter: 1, _Key.Key_Down: 1, _Key.Key_Up: -1}


class GridTree(TreeTable):
    """Shows a `GridModel`. What cannot stand in a cell is said beside it and the cell stays open."""

    moved = Signal(QModelIndex)

    def __init__(self, model: GridModel, widths: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(widths, parent)
        self.grid = model
        self._delegate = _GridDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self._refused_on_leaving = False
        self.fault = NoteBar(kind="no", parent=self.viewport())
        self.fault.hide()
        self.setModel(model)
        self.fit_columns()
        model.refused.connect(self._on_refused)
        model.modelReset.connect(self._on_reset)
        self.verticalScrollBar().valueChanged.connect(self.fault.hide)
        self.expandAll()

    @Slot(QModelIndex, str)
    def say_fault(self, index: QModelIndex, sentence: str) -> None:
        """Say below the cell, or above it at the foot, why it does not take what was typed."""
        self.fault.say(sentence)
        cell = self.visualRect(index)
        ground = self.viewport().rect()
        width = min(_SAID_WIDTH, ground.width())
        height = max(self.fault.sizeHint().height(), self.fault.heightForWidth(width))
        left = max(0, min(cell.right() - width + 1, ground.right() - width))
        below = cell.bottom() + 3
        top = below if below + height <= ground.bottom() else max(0, cell.top() - height - 2)
        self.fault.setGeometry(QRect(QPoint(left, top), QPoint(left + width - 1, top + height - 1)))
        self.fault.show()
        self.fault.raise_()

    def go(self, index: QModelIndex) -> None:
        """Make `index` the current cell and bring it into view."""
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def step_down(self, by: int) -> None:
        """Go to the next cell of the column that can be typed into, up if `by` is negative."""
        here = self.currentIndex()
        index = self._beside(here, by)
        while index.isValid() and not self.grid.editable(index):
            index = self._beside(index, by)
        if index.isValid():
            self.go(index)

    def step_on(self, by: int) -> bool:
        """Go to the next cell that can be typed into, row by row; whether there was one."""
        index = self._after(self.currentIndex(), by)
        while index.isValid() and not self.grid.editable(index):
            index = self._after(index, by)
        if index.isValid():
            self.go(index)
        return index.isValid()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        if key in (_Key.Key_Return, _Key.Key_Enter):
            self.step_down(1)
        elif key in (_Key.Key_Left, _Key.Key_Right) and plain:
            self._step_aside(1 if key == _Key.Key_Right else -1)
        elif key in (_Key.Key_Delete, _Key.Key_Backspace) and self.grid.editable(self.currentIndex()):
            self.fault.hide()
            self.grid.setData(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from cell to cell, and out of the tree after the last."""
        here = self.currentIndex().isValid()
        return (here and self.step_on(1 if next else -1)) or super().focusNextPrevChild(next)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.fault.setVisible(self._refused_on_leaving)
        self._refused_on_leaving = False
        self.viewport().update()
        self.moved.emit(self.currentIndex())

    def _beside(self, index: QModelIndex, by: int) -> QModelIndex:
        row = index.siblingAtColumn(0)
        found = self.indexBelow(row) if by > 0 else self.indexAbove(row)
        return found.siblingAtColumn(index.column()) if found.isValid() else QModelIndex()

    def _after(self, index: QModelIndex, by: int) -> QModelIndex:
        column = index.column() + by
        while 0 <= column < self.grid.columnCount():
            if not self.isColumnHidden(column):
                return index.siblingAtColumn(column)
            column += by
        row = self._beside(index.siblingAtColumn(0), by)
        return row.siblingAtColumn(0 if by > 0 else self.grid.columnCount() - 1) if row.isValid() else row

    def _step_aside(self, by: int) -> None:
        """Go to the cell beside; in the first column close and open the group instead."""
        index = self.currentIndex()
        folds = index.column() == 0 and index.isValid() and self.grid.hasChildren(index)
        if folds and (by < 0 or not self.isExpanded(index)):
            self.setExpanded(index, by > 0)
            return
        column = index.column() + by
        while 0 <= column < self.grid.columnCount() and self.isColumnHidden(column):
            column += by
        if 0 <= column < self.grid.columnCount():
            self.go(index.siblingAtColumn(column))

    @Slot(QModelIndex, str)
    def _on_refused(self, index: QModelIndex, sentence: str) -> None:
        """A click elsewhere closes the cell first and makes another one current after that."""
        self._refused_on_leaving = self.state() == QAbstractItemView.State.EditingState
        self.say_fault(index, sentence)

    @Slot()
    def _on_reset(self) -> None:
        self.fault.hide()
        self.expandAll()


class _GridDelegate(CellDelegate):
    """Opens a field in the cell, and keeps it open while what stands in it cannot be taken."""

    def __init__(self, tree: GridTree) -> None:
        super().__init__(typeface.dense_row(), tree)
        self._tree = tree
        self._index = QModelIndex()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_Selected
        if index == self._tree.currentIndex():
            option.state |= QStyle.StateFlag.State_HasFocus

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        self._index = self._tree.grid.index_of(self._tree.grid.row_at(index), index.column())
        field = QLineEdit(parent)
        field.setAlignment(Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole)))
        row = self._index.siblingAtColumn(0).data() or ""
        title = str(self._tree.grid.headerData(index.column(), Qt.Orientation.Horizontal))
        field.setAccessibleName(_("{column}, {row}").format(column=title, row=row))
        field.textEdited.connect(lambda _text: self._clear_fault(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if not isinstance(editor, QLineEdit) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(editor, event)
        key = event.key() if isinstance(event, QKeyEvent) else None
        if key in _ON or key in _DOWN:
            if not self._refuses(editor):
                self._leave(editor, key)
            return True
        if key == _Key.Key_Escape:
            self._clear_fault(editor)
        return super().eventFilter(editor, event)

    def _refuses(self, editor: QLineEdit) -> bool:
        fault = self._tree.grid.fault_of(self._index, editor.text().strip())
        editor.setProperty("error", bool(fault))
        editor.setAccessibleDescription(fault)
        editor.update()
        if fault:
            self._tree.say_fault(self._index, fault)
        return bool(fault)

    def _leave(self, editor: QLineEdit, key: int) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self._tree.setFocus()
        if key in _ON:
            self._tree.step_on(_ON[_Key(key)])
        else:
            self._tree.step_down(_DOWN[_Key(key)])

    def _clear_fault(self, editor: QLineEdit) -> None:
        editor.setProperty("error", False)
        editor.setAccessibleDescription("")
        editor.update()
        self._tree.fault.hide()
