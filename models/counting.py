"""Writing down the votes of a meeting, and how each vote stands."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from models.ballot import COUNTS, WRITTEN, Ballot, ballots, turnout
from models.council import voters
from models.meeting import Meeting
from models.proposing import vote_rule
from models.refusal import Refusal
from models.rules.verdict import Verdict, verdict
from translations import _

Figures = Mapping[str, int | None]  # a field of the ballot, and its count; None where it is not in yet


class VotesRefused(Refusal):
    """Votes that do not add up: `rows` maps a ballot's id to its faults, field → sentence. Nothing was written."""

    def __init__(self, rows: Mapping[int, Mapping[str, str]]) -> None:
        super().__init__(" ".join(sentence for faults in rows.values() for sentence in faults.values()))
        self.rows = rows


def enter_votes(meeting: Meeting, votes: Mapping[int, Figures]) -> list[Ballot]:
    """Write the votes, by ballot id; fields that are not named stay. Gives the ballots that were written.

    All or nothing: raises `VotesRefused` if those of one row do not add up, or somebody is not on the ballot.
    """
    on_paper = {ballot.id: ballot for ballot in ballots(meeting)}
    refused: dict[int, Mapping[str, str]] = {}
    written = []
    for ballot_id, figures in votes.items():
        ballot = on_paper.get(ballot_id)
        if ballot is None:
            refused[ballot_id] = {"subject": _("The vote is for somebody who is not on the ballot.")}
            continue
        faults = _fill(ballot, figures) or _faults(ballot, meeting)
        if faults:
            refused[ballot_id] = faults
        written.append(ballot)
    if refused:
        raise VotesRefused(refused)
    for ballot in written:
        ballot.save()
    _note_the_end(meeting, on_paper.values())
    return written


def deduced(figures: Figures) -> dict[str, int | None]:
    """`figures` with what follows from the others: valid ballots, and noughts once all valid votes are told."""
    found = dict(figures)
    returned, valid, invalid = (found.get(name) for name in ("returned", "valid", "invalid"))
    if returned is not None and valid is None and invalid is not None:
        found["valid"] = returned - invalid
    elif returned is not None and invalid is None and valid is not None:
        found["invalid"] = returned - valid
    votes = ("agree", "disagree", "no_opinion")
    told = sum(found.get(name) or 0 for name in votes)
    if found.get("agree") is not None and told == found.get("valid"):
        found |= {name: found.get(name) or 0 for name in votes}
    return found


def clear_votes(meeting: Meeting) -> None:
    """Take back what was counted at the meeting; the candidates stay on the ballot."""
    for ballot in ballots(meeting):
        for name in COUNTS:
            setattr(ballot, name, None)
        for name in WRITTEN:
            setattr(ballot, name, 0)
        ballot.save()
    meeting.counted_at = None
    meeting.save()


def standing(ballot: Ballot, meeting: Meeting, base: int, present: int) -> Verdict:
    """How the vote on `ballot` stands; `base` members have a vote, `present` of them are there.

    Absent members who gave no opinion in writing can still be asked, so their votes are not lost yet.
    """
    tally = ballot.tally(base)
    heard = tally.agree + tally.disagree + tally.no_opinion + tally.invalid + tally.abstained
    if ballot.is_counted:
        heard = max(present, tally.issued)
    unheard = base - heard - tally.written
    return verdict(tally.agreed, unheard, base, vote_rule(ballot.title, meeting.starts_at.date()))


def standings(meeting: Meeting) -> dict[int, Verdict]:
    """How every vote of the meeting stands, by ballot id. Raises `NoRule` for a day without a rule set."""
    base = voters(meeting.council)
    present, _written = turnout(meeting)
    return {ballot.id: standing(ballot, meeting, base, present) for ballot in ballots(meeting)}


def _fill(ballot: Ballot, figures: Figures) -> dict[str, str]:
    unknown = figures.keys() - {*COUNTS, *WRITTEN}
    if unknown:
        raise KeyError(*unknown)
    for name, count in figures.items():
        setattr(ballot, name, (count or 0) if name in WRITTEN else count)
    if any(getattr(ballot, name) is not None for name in COUNTS) and not ballot.is_counted:
        missing = next(name for name in COUNTS if getattr(ballot, name) is None)
        return {missing: _("A figure is missing: fill the whole row, with 0 where nobody voted so.")}
    return {}


def _faults(ballot: Ballot, meeting: Meeting) -> dict[str, str]:
    if ballot.is_counted:
        return ballot.faults()
    present, _written = turnout(meeting)
    base = voters(meeting.council)
    if ballot.tally(base).written > base - present:
        text = _("There are more opinions in writing than members absent ({absent}).")
        return {"written_agree": text.format(absent=base - present)}
    return {}


def _note_the_end(meeting: Meeting, on_paper: Iterable[Ballot]) -> None:
    """On the day itself, the hour at which the last vote was in is that of the count's end."""
    now = datetime.now()
    ended = all(ballot.is_counted for ballot in on_paper)
    if ended and meeting.counted_at is None and now.date() == meeting.starts_at.date():
        meeting.counted_at = now.replace(second=0, microsecond=0)
        meeting.save()
