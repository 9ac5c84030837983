"""How far a meeting is, in counts."""

from dataclasses import dataclass

from models.ballot import Ballot
from models.election import Election
from models.meeting import AgendaItem, Attendance, Meeting, MeetingKind, Opinion, Presence


@dataclass(frozen=True)
class Overview:
    """`present` of `called` members came; `counted` of `candidates` votes are in."""

    present: int
    called: int
    points: int
    opinions: int
    counted: int
    candidates: int
    elected: int
    elects: bool  # whether offices of a block are filled at such a meeting


def overview(meeting: Meeting) -> Overview:
    """The counts of `meeting` as the store has them now."""
    roll = [row.presence for row in Attendance.select().where(Attendance.meeting == meeting)]
    votes = [ballot.is_counted for ballot in Ballot.select().where(Ballot.meeting == meeting)]
    elected = Election.select().where(Election.meeting == meeting).count()
    return Overview(
        present=roll.count(Presence.PRESENT),
        called=len(roll),
        points=AgendaItem.select().where(AgendaItem.meeting == meeting).count(),
        opinions=Opinion.select().where(Opinion.meeting == meeting).count(),
        counted=sum(votes),
        candidates=len(votes),
        elected=elected,
        elects=elected > 0 or meeting.kind in (MeetingKind.CONFERENCE, MeetingKind.ELECTION),
    )
