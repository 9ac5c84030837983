"""The sheet the votes are typed into: Enter goes down, Tab goes right, a block is pasted from Excel."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from models.ballot import WRITTEN
from ui.look import typeface
from ui.meeting.vote_lines import FIELDS, PAPER, VoteLine
from ui.meeting.vote_model import FIRST_FIGURE, VoteModel
from ui.tables.cells import CellDelegate
from ui.tables.table_view import RecordTable


class VoteTable(RecordTable):
    """Single cells are chosen; typing begins at once."""

    def __init__(self, model: VoteModel, parent: QWidget | None = None) -> None:
        super().__init__(model, parent)
        self._votes = model
        self._hidden: set[str] = set()
        self._delegate = _FigureDelegate(typeface.row(), self)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)

    def show_figures(self, *, papers: bool, written: bool) -> None:
        """Hide the figures of ballot papers for a show of hands, and those in writing while nobody is absent."""
        self._hidden = {*(() if papers else PAPER), *(() if written else WRITTEN)}
        self._yield_columns()

    def current_line(self) -> VoteLine | None:
        """The vote the cursor is in; None on the line that fills all others."""
        index = self.currentIndex()
        line = self._votes.record(index.row()) if index.isValid() else None
        return line if isinstance(line, VoteLine) and line.ballot else None

    def copied_text(self) -> str:
        """The chosen cells, tabs between them; all of the table if there is one cell at most."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: (index.row(), index.column()))
        if len(chosen) <= 1:
            return super().copied_text()
        rows: dict[int, list[str]] = {}
        for index in chosen:
            if not self.isColumnHidden(index.column()):
                rows.setdefault(index.row(), []).append(str(index.data() or ""))
        return "\n".join("\t".join(cells) for cells in rows.values())

    def paste(self) -> None:
        """Type what the clipboard holds from the cursor on."""
        index = self.currentIndex()
        text = QGuiApplication.clipboard().text().strip("\r\n")
        if index.isValid() and text:
            block = [line.split("\t") for line in text.splitlines()]
            hidden = {place for place in range(self._votes.columnCount()) if self.isColumnHidden(place)}
            self._votes.type_block(index.row(), index.column(), block, hidden)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._move(QAbstractItemView.CursorAction.MoveDown)
        elif event.key() == Qt.Key.Key_Delete and self._votes.field_of(self.currentIndex()):
            self._votes.setData(self.currentIndex(), "")
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint, /) -> None:
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._move(QAbstractItemView.CursorAction.MoveDown)

    def _yield_columns(self) -> None:
        super()._yield_columns()
        for place, name in enumerate(FIELDS, FIRST_FIGURE):
            if name in self._hidden:
                self.setColumnHidden(place, True)

    def _move(self, action: QAbstractItemView.CursorAction) -> None:
        self.setCurrentIndex(self.moveCursor(action, Qt.KeyboardModifier.NoModifier))


class _FigureDelegate(CellDelegate):
    """A figure is typed where it stands."""

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        return editor

    def eventFilter(self, editor: QObject, event: QEvent, /) -> bool:
        """Take Enter at once: Qt's own way is queued, and lets the key go on to the table, which moves twice."""
        is_enter = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.type() == QEvent.Type.KeyPress and isinstance(editor, QWidget):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
            return True
        return super().eventFilter(editor, event)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        editor.setGeometry(option.rect)
