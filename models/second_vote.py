"""Voting again at the same meeting on who failed: a second ballot, or a vote on a lower title."""

from collections.abc import Sequence

from models.ballot import Ballot, ballots, has_passed
from models.candidates import put_on_ballot
from models.council import voters
from models.meeting import Attendance, Presence, attendance
from models.proposing import vote_rule
from models.refusal import Faulty, Refusal
from models.subject import subject_name
from models.title import Subject as Kind
from models.title import title, titles_for
from translations import _


class NotVotedAgain(Refusal):
    """There is nothing to vote on again: not counted yet, passed, or voted on again already."""


def why_not_again(ballot: Ballot) -> str:
    """Why nobody can vote again on the subject: not counted yet, or passed; "" if it failed."""
    meeting = ballot.meeting
    rule = vote_rule(ballot.title, meeting.starts_at.date())
    passed = has_passed(ballot, rule, voters(meeting.council))
    if passed is None:
        text = _("The votes on {name} are not counted yet.")
    elif passed:
        text = _("{name} has the votes that are needed; there is nothing to vote on again.")
    else:
        return ""
    return text.format(name=_name(ballot))


def second_ballot(ballot: Ballot) -> Ballot:
    """Put who failed on the ballot again for the same title; the second ballot counts. Raises `NotVotedAgain`."""
    _check_failed(ballot)
    if ballot.round > 1:
        raise NotVotedAgain(_("A second ballot was held already; there is no third."))
    if any(other.round > 1 and _same(other, ballot) for other in ballots(ballot.meeting)):
        raise NotVotedAgain(_("The second ballot on {name} is there already.").format(name=_name(ballot)))
    return put_on_ballot(Ballot(title=ballot.title, round=2, follows=ballot), ballot)


def lower_titles(ballot: Ballot) -> list[str]:
    """The codes of the titles below that of the ballot, the highest first, that are not on the ballot paper yet."""
    voted = {other.title for other in ballots(ballot.meeting) if _about(other) == _about(ballot)}
    mine, kind = title(ballot.title), Kind.COLLECTIVE if ballot.is_collective else Kind.PERSON
    return [
        each.code
        for each in titles_for(kind)
        if each.rank > mine.rank and each.is_title == mine.is_title and each.code not in voted
    ]


def vote_lower(ballot: Ballot, code: str) -> Ballot:
    """Put who failed on the ballot for a lower title (hạ danh hiệu), linked to the vote that failed.

    Raises `NotVotedAgain`, and `Faulty` for a title that is not lower or on the ballot already.
    """
    _check_failed(ballot)
    if code not in lower_titles(ballot):
        raise Faulty({"title": _("Title or form: choose one below that which was voted on.")})
    return put_on_ballot(Ballot(title=code, follows=ballot), ballot)


def may_abstain(ballot: Ballot) -> list[Attendance]:
    """The members present with a vote: those who can be recorded as not voting on this line."""
    return [
        row for row in attendance(ballot.meeting) if row.presence == Presence.PRESENT and row.member.may_vote
    ]


def abstain(ballot: Ballot, names: Sequence[str]) -> None:
    """Record who does not vote on this line: the candidate, or a member with a conflict of interest.

    They stay in the base. Raises `Faulty` for somebody who is not present with a vote, and if more ballots were
    counted than members are left.
    """
    present = {row.member.name for row in may_abstain(ballot)}
    if strange := next((name for name in names if name not in present), ""):
        text = _("Members who do not vote: {name} is not present with a vote.")
        raise Faulty({"abstained": text.format(name=strange)})
    ballot.abstained = "\n".join(names)
    if faults := ballot.faults():
        raise Faulty({"abstained": next(iter(faults.values()))})
    ballot.save()


def _check_failed(ballot: Ballot) -> None:
    if reason := why_not_again(ballot):
        raise NotVotedAgain(reason)


def _name(ballot: Ballot) -> str:
    return subject_name(ballot.subject)


def _about(ballot: Ballot) -> tuple[int | None, int | None]:
    return ballot.person_id, ballot.unit_id


def _same(other: Ballot, ballot: Ballot) -> bool:
    return _about(other) == _about(ballot) and other.title == ballot.title
