"""The tables beside the keypad: the ballot that is being read, and what the count comes to so far."""

from dataclasses import dataclass

from models.ballot import Ballot
from models.ballot_reading import Mark, Reading, on_paper
from models.council import voters
from models.meeting import Meeting
from models.proposing import vote_rule
from models.rules.ruleset import NoRule
from models.rules.verdict import Verdict, verdict
from models.settings import ministry
from models.subject import subject_name
from translations import N_, _
from ui.meeting.meeting_words import ballot_title_words, rule_words, verdict_state, verdict_words
from ui.tables.column import Column

MARKS: dict[Mark, tuple[str, str]] = {  # the state its pill wears, and its word
    Mark.AGREE: ("ok", N_("In favour")),
    Mark.DISAGREE: ("no", N_("Against")),
    Mark.NO_OPINION: ("nil", N_("No opinion")),
    Mark.SPOILT: ("maybe", N_("Spoilt")),
}

_TOLD = 3  # how many differing ballots are named at once


@dataclass
class Candidate:
    """One candidate: `mark` on the ballot in hand, `figures` of the count so far."""

    place: int
    ballot: Ballot
    name: str
    title: str
    mark: str  # "" while it is not read, "?" where the key is awaited
    figures: dict[str, int]
    base: int
    rule: str
    verdict: Verdict | None


def candidates(meeting: Meeting, reading: Reading, marks: str) -> list[Candidate]:
    """The candidates as the count that is being read sees them; `marks` are those of the ballot in hand."""
    turn = min(reading.turn, 1)
    figures, base, office = reading.figures(turn), voters(meeting.council), ministry()
    lost_or_read = reading.issued - reading.returned + len(reading.counts[turn])
    shown = marks + ("?" if reading.turn < 2 else "")  # noqa: PLR2004 - both counts
    return [
        Candidate(
            place,
            ballot,
            subject_name(ballot.subject),
            ballot_title_words(ballot, office),
            shown[place : place + 1],
            figures[ballot.id],
            base,
            rule_words(ballot.title, meeting, base),
            _verdict(ballot, figures[ballot.id]["agree"], base - lost_or_read, meeting, base),
        )
        for place, ballot in enumerate(on_paper(meeting))
    ]


def difference_words(meeting: Meeting, reading: Reading) -> str:
    """Which ballots the two counts read differently, and how."""
    names = [subject_name(ballot.subject) for ballot in on_paper(meeting)]
    text = _("ballot {number}, {name}: first “{first}”, then “{second}”")
    told = [
        text.format(
            number=found.number,
            name=names[found.place],
            first=_(MARKS[found.first][1]),
            second=_(MARKS[found.second][1]),
        )
        for found in reading.differences()[:_TOLD]
    ]
    return _("The counts differ: {where}.").format(where="; ".join(told))


def _verdict(ballot: Ballot, agree: int, left: int, meeting: Meeting, base: int) -> Verdict | None:
    """How the vote stands while `left` members were not heard: their ballots are not read, or they can be asked."""
    try:
        rule = vote_rule(ballot.title, meeting.starts_at.date())
    except NoRule:
        return None
    written = ballot.tally(base).written
    return verdict(agree + ballot.written_agree, left - written, base, rule)


def _mark_words(candidate: Candidate) -> str:
    if candidate.mark == "?":
        return _("waiting for a key…")
    return _(MARKS[Mark(candidate.mark)][1]) if candidate.mark else ""


def _mark_state(candidate: Candidate) -> str:
    if candidate.mark == "?":
        return "sent"
    return MARKS[Mark(candidate.mark)][0] if candidate.mark else ""


BALLOT_COLUMNS = (
    Column(N_("No."), lambda row: row.place + 1, width=3, ink="muted"),
    Column(N_("Person, collective"), lambda row: row.name, stretch=True, strong=lambda row: row.mark == "?"),
    Column(N_("Voted for"), lambda row: row.title, width=14, ink="muted"),
    Column(N_("On this ballot"), _mark_words, state=_mark_state, width=18),
)
RESULT_COLUMNS = (
    Column(N_("Result so far"), lambda row: row.name, stretch=True),
    Column(N_("Voted for"), lambda row: row.title, width=12, ink="muted", yields=1),
    Column(N_("For"), lambda row: row.figures["agree"], numeric=True, width=5, strong=True),
    Column(N_("Agst."), lambda row: row.figures["disagree"], numeric=True, width=5),
    Column(N_("No op."), lambda row: row.figures["no_opinion"], numeric=True, width=5, yields=2),
    Column(N_("Inv."), lambda row: row.figures["invalid"], numeric=True, width=5, yields=3),
    Column(N_("Share"), lambda row: f"{row.figures['agree']}/{row.base}", numeric=True, width=5),
    Column(
        N_("Result"),
        lambda row: verdict_words(row.verdict) if row.verdict else "",
        state=lambda row: verdict_state(row.verdict) if row.verdict else "",
        width=18,
    ),
)
