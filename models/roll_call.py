"""Calling a meeting, and who came to it."""

from dataclasses import dataclass

from models.ballot import ballots, turnout
from models.council import CouncilMember, voters
from models.meeting import Attendance, Meeting, Presence, attendance
from models.refusal import Faulty
from models.rules.reading import ruleset_on
from models.rules.ruleset import QuorumRule
from models.rules.voting import attendance_is_low, quorum_met, quorum_needed
from translations import _
from translations.formats import show_date


@dataclass(frozen=True)
class Quorum:
    """Whether the meeting counts: `present` of `total` members with a vote came, `needed` must have."""

    present: int
    written: int
    total: int
    needed: int
    met: bool
    is_low: bool  # fewer than is usual for a session on titles
    rule: QuorumRule


def call_meeting(meeting: Meeting) -> Meeting:
    """Write a meeting; a new one, or one whose council has changed, calls all members of the council.

    Raises `Faulty` if the council is not in office that day, chair or secretary do not sit in it, or votes of
    another council are already counted.
    """
    before = Meeting.get_or_none(Meeting.id == meeting.id) if meeting.id else None
    if faults := meeting.faults() | _council_faults(meeting, before):
        raise Faulty(faults)
    meeting.save()
    if before is None or before.council_id != meeting.council_id:
        Attendance.delete().where(Attendance.meeting == meeting).execute()
        for member in CouncilMember.of(meeting.council):
            Attendance(meeting=meeting, member=member).save()
    return meeting


def mark(row: Attendance, presence: Presence, reason: str = "") -> None:
    """Say whether a member came; `reason` is of an absence.

    Raises `Faulty` (field "presence") if somebody without whom the meeting cannot stand would be absent, or if
    counted votes would no longer add up.
    """
    if presence != Presence.PRESENT and (duty := _duty(row)):
        raise Faulty({"presence": duty})
    row.presence = presence
    row.reason = "" if presence == Presence.PRESENT else reason
    row.save()
    _check_votes(row.meeting)


def appoint_tellers(meeting: Meeting, members: list[int], head: int | None) -> None:
    """Make the members with these ids the counting board, `head` at its head. Raises `Faulty` if one is absent."""
    for row in attendance(meeting):
        chosen = row.member_id in members
        leads = chosen and row.member_id == head
        if (row.is_teller, row.is_head_teller) != (chosen, leads):
            row.is_teller, row.is_head_teller = chosen, leads
            row.save()


def quorum(meeting: Meeting) -> Quorum:
    """Whether enough came, under the rule of the meeting's day. Raises `NoRule` for a day without one."""
    rule = ruleset_on(meeting.starts_at.date()).quorum
    present, written = turnout(meeting)
    total = voters(meeting.council)
    return Quorum(
        present,
        written,
        total,
        quorum_needed(total, rule),
        quorum_met(present, total, rule),
        attendance_is_low(present + written, total, rule),
        rule,
    )


def _council_faults(meeting: Meeting, before: Meeting | None) -> dict[str, str]:
    found = {}
    council, day = meeting.council, meeting.starts_at.date()
    if day < council.valid_from or (council.valid_to and day > council.valid_to):
        text = _("Council: it is not in office on {day}. Choose the one that is, or another day.")
        found["council"] = text.format(day=show_date(day))
    for field in ("chair", "secretary"):
        member = getattr(meeting, field)
        if member is not None and member.council_id != council.id:
            text = _("{name} does not sit in this council. Choose one of its members.")
            found[field] = text.format(name=member.name)
    if before is not None and before.council_id != council.id and any(_counted(before)):
        found["council"] = _(
            "Council: votes are already counted. Clear them before choosing another council."
        )
    return found


def _duty(row: Attendance) -> str:
    """Why a member cannot be absent from the meeting; empty if nothing speaks against it."""
    meeting = row.meeting
    if row.member_id == meeting.chair_id:
        text = _("{name} chairs the meeting and cannot be absent. Choose another chair first.")
    elif row.member_id == meeting.secretary_id:
        text = _("{name} keeps the minutes and cannot be absent. Choose another secretary first.")
    elif row.is_teller:
        text = _("{name} is on the counting board and cannot be absent. Choose another teller first.")
    else:
        return ""
    return text.format(name=row.member.name)


def _counted(meeting: Meeting) -> list[bool]:
    return [ballot.is_counted for ballot in ballots(meeting)]


def _check_votes(meeting: Meeting) -> None:
    for ballot in ballots(meeting):
        if ballot.is_counted and (faults := ballot.faults()):
            text = _("The counted votes no longer add up: {reason} Correct or clear the votes first.")
            raise Faulty({"presence": text.format(reason=next(iter(faults.values())))})
