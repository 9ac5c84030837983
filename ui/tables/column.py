"""The columns of a table: what each shows of a record and how it is drawn. And the table model they make."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from translations import _
from ui.widgets.pill import word_of

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

STATE = Role.UserRole + 1  # a state's name: the cell is a pill
SECOND = Role.UserRole + 2  # a second line, muted, or in the ink of SECOND_STATE
SECOND_STATE = Role.UserRole + 3
INK = Role.UserRole + 4  # the token of the text's ink
STRONG = Role.UserRole + 5  # whether the text is demibold
RANK = Role.UserRole + 6  # "", "group", "total" or "muted": what kind of row it is
RECORD = Role.UserRole + 7


@dataclass(frozen=True)
class Column:
    """One column: its N_() title, what it shows of a record, and what it sorts by.

    `sort_by` is a field or a tuple of fields of the query; for rows held in memory, a key function.
    `width` is in letters; the column that `stretch`es takes the room that is left. What is longer than its column is
    told whole by the tip if the column stretches or is `long`. In a narrow window the columns with the highest
    `yields` go first; 0 stays. A `state` turns the cell into a pill whose word is the value.
    """

    title: str
    value: Callable[[Any], object]
    sort_by: Any = None
    numeric: bool = False
    width: int = 0
    stretch: bool = False
    long: bool = False
    yields: int = 0
    full_title: str = ""
    state: Callable[[Any], str] | None = None
    second: Callable[[Any], str] | None = None
    second_state: Callable[[Any], str] | None = None
    ink: str | Callable[[Any], str] = ""
    strong: bool | Callable[[Any], bool] = False


class RecordsModel(QAbstractTableModel):
    """A read-only table of records; editing happens in dialogs, so every write is a named change."""

    ticked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        tickable: bool = False,
        rank: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.tickable = tickable
        self._rank = rank
        self._ticked: set[object] = set()

    @abstractmethod
    def record(self, row: int) -> Any:
        """The record at `row`, or None if it was deleted a moment ago."""

    @abstractmethod
    def identity(self, row: int) -> object:
        """What tells the record at `row` from all others."""

    @property
    def ticked_ids(self) -> list[Any]:
        """The identities of the ticked rows that are in the table, in its order."""
        shown = (self.identity(row) for row in range(self.rowCount()))
        return [identity for identity in shown if identity in self._ticked]

    def tick(self, row: int, *, on: bool) -> None:
        """Tick or untick a row."""
        (self._ticked.add if on else self._ticked.discard)(self.identity(row))
        self.dataChanged.emit(self.index(row, 0), self.index(row, 0), [Role.CheckStateRole])
        self.ticked.emit()

    def untick_all(self) -> None:
        """Untick every row."""
        self._ticked.clear()
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [Role.CheckStateRole])
        self.ticked.emit()

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, /, role: int = Role.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        match role:
            case Role.DisplayRole:
                return _(column.title)
            case Role.ToolTipRole:
                return _(column.full_title) or None
            case Role.TextAlignmentRole:
                return (Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft).value
        return None

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.tickable and index.isValid() and index.column() == 0:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: Any, /, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or not self.tickable or index.column() != 0:
            return False
        self.tick(index.row(), on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    def data(self, index: Index, /, role: int = Role.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        column = self.columns[index.column()]
        if role == Role.CheckStateRole:
            return self._tick_state(index)
        if role == Role.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return (side | Qt.AlignmentFlag.AlignVCenter).value
        if role not in _ASKED:
            return None
        record = self.record(index.row())
        return None if record is None else self._of(record, column, role)

    def _tick_state(self, index: Index) -> Qt.CheckState | None:
        if not self.tickable or index.column() != 0:
            return None
        ticked = self.identity(index.row()) in self._ticked
        return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked

    def _of(self, record: Any, column: Column, role: int) -> Any:
        if role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole):
            return _text_of(record, column, role)
        if role == RECORD:
            return record
        if role == RANK:
            return self._rank(record) if self._rank else ""
        return _look_of(record, column, role)


_ASKED = {
    Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole,
    STATE, SECOND, SECOND_STATE, INK, STRONG, RANK, RECORD,
}  # fmt: skip


def _text_of(record: Any, column: Column, role: int) -> str | None:
    value = column.value(record)
    text = "" if value is None else str(value)
    if column.state is not None and (state := column.state(record)):
        text = word_of(state, text)
    if column.second is not None and role != Role.DisplayRole:
        return ", ".join(filter(None, (text, column.second(record))))
    return text if role != Role.ToolTipRole or column.stretch or column.long else None


def _look_of(record: Any, column: Column, role: int) -> Any:
    if role == INK:
        return column.ink(record) if callable(column.ink) else column.ink
    if role == STRONG:
        return column.strong(record) if callable(column.strong) else column.strong
    part = {STATE: column.state, SECOND: column.second, SECOND_STATE: column.second_state}[role]
    return part(record) if part is not None else None
