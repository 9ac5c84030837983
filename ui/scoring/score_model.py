"""The rubric of one subject as a tree to fill in: three columns of points, their sums, and the reasons."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from models.history import change
from models.refusal import Refusal
from models.rubric import Criterion
from models.score_sheet import Score, ScoreSheet
from models.scoring import give_points, give_reason, is_final
from translations import N_, _
from translations.formats import NotANumber, parse_points, show_points
from ui.scoring.score_rows import Given, LineRow, ScoreRow, score_rows
from ui.tables.column import INK, RANK, STATE, STRONG, Index
from ui.tables.grid_model import GridModel

NAME, MAXIMUM, SELF, CROSS, COUNCIL, REASON = range(6)
TITLES = (
    N_("Criterion"), N_("Maximum"), N_("Self-scored"), N_("Cross-scored"), N_("Council"), N_("Reason")
)  # fmt: skip
GIVEN_BY = {SELF: "self_points", CROSS: "cross_points", COUNCIL: "council_points"}
_SAID_OF = {SELF: N_("self-scored points"), CROSS: N_("cross-scored points"), COUNCIL: N_("council points")}
_NONE, _LONGEST = "–", 40
Role = Qt.ItemDataRole


class ScoreModel(GridModel):
    """Shows `sheet`. Every figure and reason that is typed is a named change; `wrote` says which, and about what."""

    wrote = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(TITLES, frozenset({MAXIMUM, *GIVEN_BY}), parent)
        self.sheet: ScoreSheet | None = None
        self._scores: Mapping[int, Score] = {}
        self._given: dict[int, Given] = {column: {} for column in GIVEN_BY}
        self._cap = 0
        self._shape: object = None

    def show(
        self,
        sheet: ScoreSheet | None,
        criteria: Sequence[Criterion],
        scores: Mapping[int, Score],
        bonus_cap: int,
    ) -> None:
        """Show a sheet; the current cell stays while the rubric is the same. None shows the bare rubric."""
        self.sheet, self._scores, self._cap = sheet, scores, bonus_cap
        self._given = {
            column: {key: getattr(score, name) for key, score in scores.items()}
            for column, name in GIVEN_BY.items()
        }
        shape = [(each.id, each.parent_id, each.kind, each.name, each.maximum) for each in criteria]
        if shape == self._shape:
            self.all_changed()
        else:
            self._shape = shape
            self.set_rows(score_rows(criteria))

    def criterion_at(self, index: Index) -> Criterion | None:
        """The criterion at `index`; None on a group or a sum."""
        row = self.row_at(index)
        return row.criterion if row is not None else None

    def score(self, criterion: Criterion | None) -> Score | None:
        """What the sheet says of a criterion; None while nothing was given."""
        return self._scores.get(criterion.id) if criterion is not None else None

    def index_of_criterion(self, criterion_id: int, column: int = NAME) -> QModelIndex:
        """Where the criterion stands; no index if it is not in the rubric."""
        for index in self.indexes(column):
            criterion = self.criterion_at(index)
            if criterion is not None and criterion.id == criterion_id:
                return index
        return QModelIndex()

    def call(self, criterion: Criterion) -> str:
        """How a sentence names a line: "criterion 2", or the name of a bonus or a deduction."""
        number, dot, _rest = str(self.index_of_criterion(criterion.id).data() or "").partition(". ")
        if dot and number.isdecimal():
            return _("criterion {number}").format(number=number)
        name = criterion.name if len(criterion.name) <= _LONGEST else f"{criterion.name[:_LONGEST]}…"
        return f"“{name}”"

    def keep_reason(self, criterion: Criterion, reason: str) -> None:
        """Write why the figures of a criterion differ. May raise `Refusal`."""
        if self.sheet is not None:
            line = self.call(criterion)
            with change(_("Reason of {line}").format(line=line)):
                give_reason(self.sheet, criterion, reason)
            self.wrote.emit(criterion.id, _("The reason of {line} is kept.").format(line=line))

    def keep_points(self, criterion: Criterion, column: int, hundredths: int | None) -> None:
        """Write the points of a criterion. May raise `Refusal`."""
        if self.sheet is not None:
            said = {
                "column": _(_SAID_OF[column]),
                "line": self.call(criterion),
                "points": _NONE if hundredths is None else show_points(hundredths, 1),
            }
            with change(_("Enter {column}, {line}: {points}").format(**said)):
                give_points(self.sheet, criterion, GIVEN_BY[column], hundredths)
            self.wrote.emit(criterion.id, _("Entered {column}, {line}: {points}.").format(**said))

    def may_edit(self, row: ScoreRow, column: int) -> bool:
        return self._is_open() and isinstance(row, LineRow) and column >= SELF

    def fault_of(self, index: Index, text: str) -> str:
        criterion = self.criterion_at(index)
        if criterion is None or index.column() not in GIVEN_BY or not text:
            return ""
        try:
            figure = _parse(text)
        except NotANumber as error:
            return str(error)
        column = GIVEN_BY[index.column()]
        return Score(criterion=criterion, **{column: figure}).faults().get(column, "")

    def write(self, row: LineRow, column: int, text: str) -> None:
        try:
            if column == REASON:
                self.keep_reason(row.criterion, text)
            else:
                self.keep_points(row.criterion, column, _parse(text) if text else None)
        except Refusal as error:
            self.refused.emit(self.index_of(row, column), str(error))

    def cell(self, row: ScoreRow, column: int, role: int) -> Any:
        match role:
            case Role.DisplayRole:
                return self._text(row, column)
            case Role.EditRole:
                return self._to_edit(row, column)
            case Role.ToolTipRole:
                return self._text(row, column) if column in (NAME, REASON) else None
        return self._look(row, column, role)

    def _text(self, row: ScoreRow, column: int) -> str:
        if column == NAME:
            return row.label
        if column == MAXIMUM:
            return row.maximum(self._cap)
        if column == REASON and self._lacks_reason(row):
            return _("Reason needed") if self._is_open() else _("No reason kept")
        if column == REASON:
            return self._to_edit(row, column)
        figure = row.figure(self._given[column], self._cap)
        return _NONE if figure is None else row.shown(figure)

    def _to_edit(self, row: ScoreRow, column: int) -> str:
        score = self.score(row.criterion)
        if score is None or column < SELF:
            return ""
        if column == REASON:
            return score.reason
        figure = self._given[column].get(score.criterion_id)
        return "" if figure is None else show_points(figure)

    def _look(self, row: ScoreRow, column: int, role: int) -> Any:
        if role == RANK:
            return row.rank
        if role == STATE and column == REASON:
            return "maybe" if self._lacks_reason(row) and self._is_open() else None
        if role == STRONG and column in GIVEN_BY:
            return self._stands_out(row, column)
        if role == INK and column in GIVEN_BY:
            return "muted" if row.figure(self._given[column], self._cap) is None else None
        if role == INK and column == REASON:
            return "muted" if self._lacks_reason(row) else None
        return None

    def _is_open(self) -> bool:
        return self.sheet is not None and not is_final(self.sheet)

    def _lacks_reason(self, row: ScoreRow) -> bool:
        score = self.score(row.criterion)
        return score is not None and score.lacks_reason

    def _stands_out(self, row: ScoreRow, column: int) -> bool:
        """Whether others gave something else than who was scored first."""
        score = self.score(row.criterion)
        given = self._given[column].get(score.criterion_id) if score is not None else None
        return score is not None and given is not None and given != score.given[0]


def _parse(text: str) -> int:
    """The points that were typed, with or without the sign a bonus or deduction is shown with. Raises NotANumber."""
    return parse_points(text.removeprefix("+").removeprefix("−"))
