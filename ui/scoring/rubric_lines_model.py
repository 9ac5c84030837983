"""The lines of a rubric while they are edited: names and maxima to type, lines to add, move and remove."""

from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from models.rubric import CriterionKind
from models.rubric_lines import Line, all_lines
from translations import N_, _
from translations.formats import NotANumber, parse_points, show_points
from ui.tables.column import RANK, Index
from ui.tables.grid_model import GridModel, GridRow

NAME, KIND, MAXIMUM = range(3)
KINDS: dict[CriterionKind, str] = {
    CriterionKind.GROUP: N_("Group of criteria"),
    CriterionKind.CRITERION: N_("Criterion"),
    CriterionKind.BONUS: N_("Bonus"),
    CriterionKind.DEDUCTION: N_("Deduction"),
}
NEW_NAMES: dict[CriterionKind, str] = {
    CriterionKind.GROUP: N_("New group"),
    CriterionKind.CRITERION: N_("New criterion"),
    CriterionKind.BONUS: N_("New bonus"),
    CriterionKind.DEDUCTION: N_("New deduction"),
}
_LONGEST = 600
Role = Qt.ItemDataRole


class LineRow(GridRow):
    """A line with the lines inside it."""

    def __init__(self, line: Line) -> None:
        super().__init__([LineRow(each) for each in line.lines])
        self.line = line


class RubricLinesModel(GridModel):
    """Edits `lines` in memory; nothing is written here."""

    edited = Signal()

    def __init__(self, lines: list[Line], parent: QObject | None = None) -> None:
        super().__init__((N_("Group or criterion"), N_("Kind"), N_("Maximum")), frozenset({MAXIMUM}), parent)
        self.lines = lines
        self._show()

    def line_at(self, index: Index) -> Line | None:
        """The line at `index`."""
        row = self.row_at(index)
        return row.line if row is not None else None

    def index_of_line(self, line: Line, column: int = NAME) -> QModelIndex:
        """Where `line` stands."""
        return next((index for index in self.indexes(column) if self.line_at(index) is line), QModelIndex())

    def add(self, kind: CriterionKind, beside: Line | None) -> Line:
        """Add a line after `beside`; a criterion goes into the group she stands in, else into the last one."""
        line = Line(kind, _(NEW_NAMES[kind]))
        group = self._group_of(beside) if kind == CriterionKind.CRITERION else None
        level = group.lines if group is not None else self.lines
        level.insert(self._place_of_new(level, kind, beside), line)
        self._show()
        return line

    def remove(self, line: Line) -> None:
        """Take `line` away with the lines inside it."""
        level = self._level_of(line)
        level.remove(line)
        self._show()

    def move(self, line: Line, by: int) -> bool:
        """Move a line up (-1) or down (1), a criterion from group to group too; whether it could move."""
        level = self._level_of(line)
        place = level.index(line) + by
        if 0 <= place < len(level) and level is self.lines and line.kind == CriterionKind.CRITERION:
            return self._move_into(line, level[place], by) or self._swap(level, line, by)
        if 0 <= place < len(level):
            return self._swap(level, line, by)
        return level is not self.lines and self._move_to_next_group(line, level, by)

    def may_edit(self, row: LineRow, column: int) -> bool:
        return column in (NAME, MAXIMUM)

    def fault_of(self, index: Index, text: str) -> str:
        if index.column() == NAME:
            if not text:
                return _("Criterion: write what is scored.")
            return (
                "" if len(text) <= _LONGEST else _("Criterion: at most {most} letters.").format(most=_LONGEST)
            )
        try:
            parse_points(text)
        except NotANumber as error:
            return str(error)
        return ""

    def write(self, row: LineRow, column: int, text: str) -> None:
        if column == NAME:
            row.line.name = text
        else:
            row.line.maximum = parse_points(text)
        self.all_changed()
        self.edited.emit()

    def cell(self, row: LineRow, column: int, role: int) -> Any:
        if role == RANK:
            return "group" if row.line.kind == CriterionKind.GROUP else ""
        if role not in (Role.DisplayRole, Role.EditRole):
            return row.line.name if role == Role.ToolTipRole and column == NAME else None
        return {NAME: row.line.name, KIND: _(KINDS[row.line.kind]), MAXIMUM: show_points(row.line.maximum)}[
            column
        ]

    def _show(self) -> None:
        self.set_rows([LineRow(line) for line in self.lines])
        self.edited.emit()

    def _groups(self) -> list[Line]:
        return [line for line in self.lines if line.kind == CriterionKind.GROUP]

    def _group_of(self, line: Line | None) -> Line | None:
        if line is not None and line.kind == CriterionKind.GROUP:
            return line
        own = next((group for group in self._groups() if line in group.lines), None)
        return own or next(reversed(self._groups()), None)

    def _level_of(self, line: Line) -> list[Line]:
        return next((each.lines for each in all_lines(self.lines) if line in each.lines), self.lines)

    def _place_of_new(self, level: list[Line], kind: CriterionKind, beside: Line | None) -> int:
        if beside is not None and beside in level:
            return level.index(beside) + 1
        if kind == CriterionKind.GROUP:
            return len(self._groups())
        return len(level)

    def _swap(self, level: list[Line], line: Line, by: int) -> bool:
        place = level.index(line)
        level[place], level[place + by] = level[place + by], level[place]
        self._show()
        return True

    def _move_into(self, line: Line, group: Line, by: int) -> bool:
        if group.kind != CriterionKind.GROUP:
            return False
        self.lines.remove(line)
        group.lines.insert(0 if by > 0 else len(group.lines), line)
        self._show()
        return True

    def _move_to_next_group(self, line: Line, level: list[Line], by: int) -> bool:
        groups = self._groups()
        place = next(at for at, group in enumerate(groups) if group.lines is level) + by
        if not 0 <= place < len(groups):
            return False
        level.remove(line)
        groups[place].lines.insert(0 if by > 0 else len(groups[place].lines), line)
        self._show()
        return True
