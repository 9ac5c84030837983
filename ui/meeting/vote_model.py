"""The ballot count as a table that is typed into: a line is written once it is whole and adds up."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from models.ballot import WRITTEN, ballots, turnout
from models.council import voters
from models.counting import Figures, VotesRefused, standings
from models.meeting import Meeting
from models.rules.ruleset import NoRule
from models.settings import ministry
from translations import N_, _
from translations.formats import NotANumber, parse_count
from ui.meeting.meeting_words import rule_words, verdict_state, verdict_words
from ui.meeting.vote_block import Cells, targets
from ui.meeting.vote_drafts import draft_key, keep_votes, kept_votes
from ui.meeting.vote_lines import FIELDS, VoteLine, common_for, common_line, line_of
from ui.tables.column import Column, Index
from ui.tables.rows_table import RowsTable

Write = Callable[[Mapping[int, Figures]], None]  # raises VotesRefused


class VoteModel(RowsTable):
    """`write` stores votes by ballot id. `problem_changed` tells what does not add up, empty once all does."""

    problem_changed = Signal(str)

    def __init__(self, write: Write, parent: QObject | None = None) -> None:
        super().__init__(
            COLUMNS,
            key=lambda line: line.key,
            rank=lambda line: "" if line.ballot else "group",
            parent=parent,
        )
        self._write = write
        self._meeting_id: int | None = None
        self._draft_key = ""

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the votes of `meeting`; what is being typed stays while it is the same meeting."""
        is_same = meeting.id == self._meeting_id
        kept = {line.key: line.unwritten for line in self.rows} if is_same else kept_votes(meeting)
        self._meeting_id, self._draft_key = meeting.id, draft_key(meeting)
        base, (present, _written) = voters(meeting.council), turnout(meeting)
        office = ministry()
        lines = [line_of(ballot, office) for ballot in ballots(meeting)]
        verdicts = _verdicts(meeting)
        rules: dict[str, str] = {}
        common = common_line(lines, present)
        for line in lines:
            code = line.ballot.title if line.ballot else ""
            rules.setdefault(code, rule_words(code, meeting, base))
            line.rule, line.base, line.verdict = rules[code], base, verdicts.get(line.key)
            line.common = common_for(line, common.stored) if _abstains(line) else common.stored
            if line.key in kept:
                line.pending, line.faults = map(dict, kept[line.key])
        self.show_rows([common, *lines] if lines else [])

    def flags(self, index: Index, /) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self.field_of(index) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, /, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.EditRole and (name := self.field_of(index)) is not None:
            figure = self.record(index.row()).figure(name)
            return "" if figure is None else str(figure)
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return self.record(index.row()).problem or super().data(index, role)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, /, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = self.field_of(index)
        if name is None or role != Qt.ItemDataRole.EditRole:
            return False
        line = self.record(index.row())
        if self._type(line, [index.column()], [str(value)]):
            self._store(self._reached(line))
        return True

    def field_of(self, index: Index) -> str | None:
        """The field of the ballot that a cell holds; None if it cannot be typed into."""
        place = index.column() - FIRST_FIGURE
        if not index.isValid() or not 0 <= place < len(_SHOWN):
            return None
        name = _SHOWN[place]
        return None if name in WRITTEN and index.row() == 0 else name

    def type_block(self, row: int, column: int, cells: Cells, hidden: Collection[int] = ()) -> None:
        """Type a block of figures from a cell on; lines that are whole and add up are written, as one change.

        A line of the block that begins with a name goes to that name's line. `hidden` columns are passed over.
        """
        found = targets(self.rows, row, cells, self._headings())
        if unknown := next((each.name for each in found if each.line is None and each.name), ""):
            text = _("“{name}” is not on the ballot, so nothing was taken over.")
            self.problem_changed.emit(text.format(name=unknown))
            return
        touched: dict[int, VoteLine] = {}
        for target in found:
            first = max(column, FIRST_FIGURE) if target.name else column
            columns = [place for place in range(first, self.columnCount()) if place not in hidden]
            if target.line is not None and self._type(target.line, columns, target.figures):
                touched |= {each.key: each for each in self._reached(target.line)}
        self._store(touched.values())

    @property
    def problem(self) -> str:
        """What does not add up, one line of the ballot a line, each with its name; empty if all does."""
        return "\n".join(line.problem for line in self.rows if line.problem)

    @property
    def unwritten(self) -> list[str]:
        """Whose votes were typed and are not in the store."""
        return [line.name for line in self.rows if line.ballot and any(line.unwritten)]

    def drop_pending(self) -> None:
        """Forget what was typed and is not written."""
        for line in self.rows:
            line.pending, line.faults = {}, {}
        self._tell()

    def _headings(self) -> set[str]:
        """What stands above the names when the whole sheet was copied."""
        return {_(COLUMNS[0].title), *(line.name for line in self.rows if not line.ballot)}

    def _type(self, line: VoteLine, columns: Sequence[int], texts: Sequence[str]) -> bool:
        row = self.rows.index(line)
        for column, text in zip(columns, texts, strict=False):
            name = self.field_of(self.index(row, column))
            if name is None:
                continue
            try:
                count = parse_count(text) if text.strip() else None
            except NotANumber:
                wanted = _("Write how many votes, from 0 to {most}.")
                line.faults = {name: wanted.format(most=max(each.base for each in self.rows))}
                self._tell()
                return False
            self._take(line, name, count)
        return True

    def _take(self, line: VoteLine, name: str, count: int | None) -> None:
        if line.ballot:
            line.type(name, count)
            return
        before = line.figure(name)
        for each in self.rows:
            if each.ballot and each.figure(name) in (None, before):
                each.type(name, count)
        line.stored[name] = count

    def _reached(self, line: VoteLine) -> list[VoteLine]:
        return [line] if line.ballot else [each for each in self.rows if each.ballot]

    def _store(self, lines: Iterable[VoteLine]) -> None:
        votes = {line.key: figures for line in lines if (figures := line.to_write()) is not None}
        while votes:
            try:
                self._write(votes)
            except VotesRefused as refused:
                for line in self.rows:
                    line.faults = dict(refused.rows.get(line.key, line.faults))
                votes = {key: figures for key, figures in votes.items() if key not in refused.rows}
            else:
                self._settle(votes)
                break
        self._tell()

    def _settle(self, votes: Mapping[int, Figures]) -> None:
        for line in self.rows:
            if line.key in votes:
                line.stored = {**line.stored, **votes[line.key]}
                line.pending, line.faults = {}, {}

    def _tell(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
        keep_votes(self._draft_key, self.rows)
        self.problem_changed.emit(self.problem)


def _abstains(line: VoteLine) -> bool:
    return line.ballot is not None and bool(line.ballot.abstained)


def _verdicts(meeting: Meeting) -> dict[int, Any]:
    try:
        return dict(standings(meeting))
    except NoRule:
        return {}


def _result(line: VoteLine) -> str:
    if line.faults:
        return _("Does not add up")
    return verdict_words(line.verdict) if line.verdict else ""


def _result_state(line: VoteLine) -> str:
    if line.faults:
        return "maybe"
    return verdict_state(line.verdict) if line.verdict else ""


def _share(line: VoteLine) -> str:
    return f"{line.verdict.agreed}/{line.verdict.base}" if line.verdict else ""


def _figure(name: str, short: str, full: str, yields: int = 0) -> Column:
    def ink(line: VoteLine) -> str:
        if name in line.faults:
            return "no"
        return "muted" if line.ballot and line.is_unstored(name) else ""

    return Column(
        short, lambda line: line.figure(name), numeric=True, width=4, full_title=full, ink=ink, yields=yields,
        strong=lambda line: name == "agree" and not line.is_unstored(name),
    )  # fmt: skip


_SHOWN = FIELDS[:-1]  # a written answer without an opinion is counted with nobody
FIRST_FIGURE = 2
COLUMNS = (
    Column(N_("Person, collective"), lambda line: line.name, stretch=True),
    Column(N_("Voted for"), lambda line: line.title, width=11, ink="muted", yields=2),
    _figure("issued", N_("Issued"), N_("Ballots issued")),
    _figure("returned", N_("Returned"), N_("Ballots returned")),
    _figure("valid", N_("Valid"), N_("Valid ballots"), 1),
    _figure("invalid", N_("Inv."), N_("Invalid ballots")),
    _figure("agree", N_("For"), N_("Votes in favour")),
    _figure("disagree", N_("Agst."), N_("Votes against")),
    _figure("no_opinion", N_("No op."), N_("No opinion")),
    _figure("written_agree", N_("Wr. for"), N_("In writing: in favour")),
    _figure("written_disagree", N_("Wr. agst."), N_("In writing: against")),
    Column(N_("Share"), _share, numeric=True, width=5, yields=3, full_title=N_("In favour, of all members")),
    Column(N_("Needed"), lambda line: line.rule, width=19, ink="muted", yields=4),
    Column(N_("Result"), _result, state=_result_state, width=16),
)
