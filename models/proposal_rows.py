"""The lines of a dossier as its list shows them: unit and title of the day, the vote, and how the line stands."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.award import Award
from models.deciding import decided
from models.line_law import LineLaw, law_obstacle, laws_of
from models.paper_facts.reading import Day, day_of
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import VoteResult, obstacle, results_by_ballot
from models.staff import Person
from models.title import title, titles


class Standing(StrEnum):
    """How a line stands."""

    DECIDED = "decided"  # Có quyết định
    PASSED = "passed"  # Đạt
    EXPLAINED = "explained"  # Có lý do
    BELOW = "below"  # Không đạt
    UNCOUNTED = "uncounted"  # Chưa kiểm phiếu
    UNVOTED = "unvoted"  # Chưa bỏ phiếu


@dataclass(frozen=True)
class LineRow:
    """One line. `place` is its number on the printed list, which begins anew with each title.

    `vote_obstacle` and `law_obstacle` are why it cannot be sent up; `standing` is how it stands with the vote.
    """

    line: ProposalLine
    place: int
    name: str
    unit: str
    title: str
    short_title: str
    sort_key: str
    vote: VoteResult | None
    vote_obstacle: str
    law_obstacle: str
    standing: Standing
    law: LineLaw
    award: Award | None = None

    @property
    def obstacle(self) -> str:
        """Why the line cannot be sent up; "" if it can."""
        return " ".join(filter(None, (self.vote_obstacle, self.law_obstacle)))

    @property
    def votes(self) -> str:
        """Give "8/9": those who agreed of all members; nothing while they are not counted."""
        if self.vote is None or self.vote.passed is None:
            return ""
        return f"{self.vote.agree}/{self.vote.base}"


def line_rows(proposal: Proposal) -> list[LineRow]:
    """The lines in the order of the printed list, in a constant number of queries."""
    day = day_of(proposal.issued_on or date.today())
    votes, awards, laws = results_by_ballot(proposal), decided(proposal), laws_of(proposal)
    rows: list[LineRow] = []
    before: tuple[str, bool] | None = None
    place = 0
    for line in sorted(lines_of(proposal), key=_printed_order):
        group = (line.title, line.is_collective)
        place = place + 1 if group == before else 1
        before = group
        rows.append(_row(line, place, day, votes, laws[line.id], awards.get(line.id)))
    return rows


def _printed_order(line: ProposalLine) -> tuple[bool, int, int, int]:
    ranks = {found.code: place for place, found in enumerate(titles())}
    return not line.is_collective, ranks[line.title], line.sequence, line.id


def _row(
    line: ProposalLine, place: int, day: Day, votes: dict[int, VoteResult], law: LineLaw, award: Award | None
) -> LineRow:
    subject = line.subject
    vote = votes.get(line.ballot_id) if line.ballot_id else None
    return LineRow(
        line=line,
        place=place,
        name=subject.listed_name if isinstance(subject, Person) else day.names.of(subject),
        unit=day.unit(subject) if isinstance(subject, Person) else "",
        title=day.title(line.title),
        short_title=title(line.title).short(day.ministry),
        sort_key=subject.sort_key,
        vote=vote,
        vote_obstacle=obstacle(line, votes),
        law_obstacle=law_obstacle(line, law),
        standing=_standing(line, vote, award),
        law=law,
        award=award,
    )


def _standing(line: ProposalLine, vote: VoteResult | None, award: Award | None) -> Standing:
    if award is not None:
        return Standing.DECIDED
    if vote is not None and vote.passed:
        return Standing.PASSED
    if not obstacle(line, {vote.ballot.id: vote} if vote else {}):
        return Standing.EXPLAINED
    if vote is None:
        return Standing.UNVOTED
    return Standing.UNCOUNTED if vote.passed is None else Standing.BELOW
