"""The lines of the ballot count as they are typed: what is stored, what is still being entered, what is wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from models.ballot import COUNTS, WRITTEN, Ballot
from models.counting import Figures, deduced
from models.database import lines
from models.rules.verdict import Verdict
from models.subject import subject_name
from models.title import Ministry
from translations import _
from ui.meeting.meeting_words import ballot_title_words

FIELDS = (*COUNTS, *WRITTEN)
PAPER = ("issued", "returned", "valid", "invalid")  # the same for everybody, as a rule

Unwritten = tuple[dict[str, int | None], dict[str, str]]


@dataclass(eq=False)
class VoteLine:
    """One vote; without a ballot it is the line that fills all others. `pending` is typed but not stored yet."""

    ballot: Ballot | None = None
    name: str = ""
    title: str = ""
    rule: str = ""
    verdict: Verdict | None = None
    base: int = 0
    stored: dict[str, int | None] = field(default_factory=dict)
    common: dict[str, int | None] = field(default_factory=dict)
    pending: dict[str, int | None] = field(default_factory=dict)
    faults: dict[str, str] = field(default_factory=dict)

    @property
    def key(self) -> int:
        """The ballot's id; 0 for the line that fills all others."""
        return self.ballot.id if self.ballot else 0

    def figure(self, name: str) -> int | None:
        """The figure to show."""
        if name in self.pending:
            return self.pending[name]
        stored = self.stored.get(name)
        return self.common.get(name) if stored is None else stored

    def is_unstored(self, name: str) -> bool:
        """Whether the figure is not in the store."""
        return self.figure(name) != self.stored.get(name)

    def type(self, name: str, count: int | None) -> None:
        """Take a figure that was typed, and what follows from it."""
        self.faults = {}
        self.pending[name] = count
        known = {each: self.figure(each) for each in FIELDS}
        for each, follows in deduced(known).items():
            if follows is not None and known[each] is None and each != name:
                self.pending[each] = follows

    def to_write(self) -> dict[str, int | None] | None:
        """What can be written: the whole line, or opinions in writing alone; None while figures are missing."""
        figures = {name: self.figure(name) for name in FIELDS}
        if all(figures[name] is not None for name in COUNTS):
            return figures
        if self.pending and self.pending.keys() <= set(WRITTEN):
            return {name: figures[name] for name in WRITTEN}
        if self.pending and all(figures[name] is None for name in COUNTS if name not in PAPER):
            return (
                dict.fromkeys(COUNTS) if any(self.stored.get(name) is not None for name in COUNTS) else None
            )
        return None

    @property
    def unwritten(self) -> Unwritten:
        """What is typed and not stored, and what is wrong with it."""
        return self.pending, self.faults

    @property
    def problem(self) -> str:
        """What is wrong with the line, with the name before it; empty if nothing is."""
        sentence = next(iter(self.faults.values()), "")
        return _("{name}: {problem}").format(name=self.name, problem=sentence) if sentence else ""


def line_of(ballot: Ballot, office: Ministry) -> VoteLine:
    """The line of `ballot` as the store has it."""
    stored = {name: getattr(ballot, name) for name in FIELDS}
    return VoteLine(ballot, subject_name(ballot.subject), ballot_title_words(ballot, office), stored=stored)


def common_for(line: VoteLine, common: Mapping[str, int | None]) -> dict[str, int | None]:
    """What is the same for all, as far as it holds for the line: who does not vote on it gets no ballot."""
    fewer = len(lines(line.ballot.abstained)) if line.ballot else 0
    return {
        name: max(0, count - fewer) if count is not None and name != "invalid" else count
        for name, count in common.items()
    }


def common_line(votes: Iterable[VoteLine], present: int) -> VoteLine:
    """The line for what is the same for all: what all counted votes share, else as many papers as are present."""
    counted = [
        line.stored for line in votes if line.ballot and line.ballot.is_counted and not line.ballot.abstained
    ]
    usual: Figures = {"issued": present, "returned": present, "valid": present, "invalid": 0}
    values = {name: {stored[name] for stored in counted} for name in PAPER}
    stored = {name: _only(values[name], usual[name]) for name in PAPER}
    return VoteLine(name=_("All together"), title=_("fills every line"), stored=stored)


def _only(values: set[int | None], otherwise: int | None) -> int | None:
    if not values:
        return otherwise
    return next(iter(values)) if len(values) == 1 else None
