"""Reading ballots aloud, one by one: two counts that must agree before the votes are written down.

What was read is kept after every ballot, so that a power cut costs nothing, and goes once the votes are written.
"""

import json
from dataclasses import dataclass, replace
from enum import StrEnum

from models.ballot import Ballot, ballots
from models.counting import Figures, enter_votes
from models.meeting import Meeting
from models.refusal import Refusal
from models.settings import Setting
from translations import _


class Mark(StrEnum):
    """What a ballot says of one candidate, by the key that is pressed for it."""

    SPOILT = "0"
    AGREE = "1"
    DISAGREE = "2"
    NO_OPINION = "3"


class NotAgreed(Refusal):
    """The two counts are not both complete, or do not come to the same."""


FIELDS = {
    Mark.AGREE: "agree",
    Mark.DISAGREE: "disagree",
    Mark.NO_OPINION: "no_opinion",
    Mark.SPOILT: "invalid",
}
Ballots = tuple[str, ...]  # a ballot is its marks in the order of the candidates


@dataclass(frozen=True)
class Difference:
    """A ballot that the two counts read differently: its number from 1, the candidate's place from 0."""

    number: int
    place: int
    first: Mark
    second: Mark


@dataclass(frozen=True)
class Reading:
    """What was read so far. `candidates` are ballot record ids; `returned` of `issued` papers came back."""

    candidates: tuple[int, ...]
    issued: int
    returned: int
    counts: tuple[Ballots, Ballots] = ((), ())

    @property
    def turn(self) -> int:
        """Which count is being read: 0 the first, 1 the second; 2 when both are complete."""
        return sum(len(count) >= self.returned for count in self.counts)

    def number(self) -> int:
        """The number of the ballot that is read next, from 1."""
        return len(self.counts[min(self.turn, 1)]) + 1

    def with_ballot(self, marks: str) -> "Reading":
        """With one more complete ballot. Raises `ValueError` if marks are missing or both counts are complete."""
        if len(marks) != len(self.candidates) or self.turn > 1 or not set(marks) <= set(Mark):
            raise ValueError(marks)
        return self._with(self.turn, (*self.counts[self.turn], marks))

    def without_last(self) -> tuple["Reading", str]:
        """Without the ballot that was read last, and its marks; empty if none was read."""
        for turn in (1, 0):
            if count := self.counts[turn]:
                return self._with(turn, count[:-1]), count[-1]
        return self, ""

    def second_anew(self) -> "Reading":
        """With the second count to be read again."""
        return self._with(1, ())

    def figures(self, turn: int) -> dict[int, dict[str, int]]:
        """What count `turn` comes to so far: for each candidate's ballot id, the votes by field."""
        found = {}
        for place, candidate in enumerate(self.candidates):
            marks = [ballot[place] for ballot in self.counts[turn]]
            found[candidate] = {field: marks.count(mark) for mark, field in FIELDS.items()}
        return found

    @property
    def agrees(self) -> bool:
        """Whether both counts are complete and come to the same for everybody."""
        return self.turn > 1 and self.figures(0) == self.figures(1)

    def differences(self) -> list[Difference]:
        """Where the counts differ, ballot by ballot, as far as both were read in the same order."""
        return [
            Difference(number, place, Mark(one), Mark(other))
            for number, (first, second) in enumerate(zip(*self.counts, strict=False), 1)
            for place, (one, other) in enumerate(zip(first, second, strict=True))
            if one != other
        ]

    def _with(self, turn: int, count: Ballots) -> "Reading":
        counts = (count, self.counts[1]) if turn == 0 else (self.counts[0], count)
        return replace(self, counts=counts)


def on_paper(meeting: Meeting) -> list[Ballot]:
    """Whom the paper that is read names: those voted on again while that is not counted, else all others."""
    found = ballots(meeting)
    again = [ballot for ballot in found if ballot.follows_id is not None and not ballot.is_counted]
    return again or [ballot for ballot in found if ballot.follows_id is None]


def begin(meeting: Meeting, issued: int, returned: int) -> Reading:
    """Begin to read the ballots of `meeting` anew, and keep that."""
    reading = Reading(tuple(ballot.id for ballot in on_paper(meeting)), issued, returned)
    keep(meeting, reading)
    return reading


def reading_of(meeting: Meeting) -> Reading | None:
    """The reading that is under way; None if there is none, or if the candidates have changed since."""
    row = _row(meeting)
    if row is None:
        return None
    kept = json.loads(row.value)
    first, second = kept["counts"]
    reading = Reading(
        tuple(kept["candidates"]), kept["issued"], kept["returned"], (tuple(first), tuple(second))
    )
    return reading if reading.candidates == tuple(ballot.id for ballot in on_paper(meeting)) else None


def keep(meeting: Meeting, reading: Reading) -> None:
    """Keep what was read; inside `change()` like every write."""
    name = _name(meeting)
    row = _row(meeting) or Setting(name=name, uid=name.replace("_", "-"))
    row.value = json.dumps(
        {
            "candidates": reading.candidates,
            "issued": reading.issued,
            "returned": reading.returned,
            "counts": reading.counts,
        }
    )
    row.save()


def give_up(meeting: Meeting) -> None:
    """Forget what was read."""
    if (row := _row(meeting)) is not None:
        row.delete_instance()


def conclude(meeting: Meeting, reading: Reading) -> None:
    """Write down the votes of a reading whose two counts agree, and forget it.

    Who does not vote on a line leaves it blank, which is read as no opinion; that is not counted. Raises
    `NotAgreed`, or `VotesRefused` if the votes do not fit those who were there.
    """
    if not reading.agrees:
        raise NotAgreed(
            _("The second count must come to the same as the first before the votes are written down.")
        )
    votes: dict[int, Figures] = {}
    abstained = {ballot.id: ballot.tally(0).abstained for ballot in ballots(meeting)}
    for candidate, figures in reading.figures(0).items():
        votes[candidate] = _without(abstained[candidate], figures, reading)
    enter_votes(meeting, votes)
    give_up(meeting)


def _without(abstained: int, figures: dict[str, int], reading: Reading) -> Figures:
    """A candidate's votes without the lines left blank by those who do not vote on it."""
    blank = figures["no_opinion"] - abstained
    if blank < 0:
        raise NotAgreed(_("More members are recorded as not voting on a line than left it blank."))
    issued, returned = reading.issued - abstained, reading.returned - abstained
    paper = {"issued": issued, "returned": returned, "valid": returned - figures["invalid"]}
    return figures | paper | {"no_opinion": blank}


def _name(meeting: Meeting) -> str:
    return f"ballot_reading_{meeting.uid}"


def _row(meeting: Meeting) -> Setting | None:
    return Setting.get_or_none(Setting.name == _name(meeting))
