"""Whether the papers of a meeting can be made yet, and what is still lacking for them."""

from models.ballot import ballots
from models.meeting import Attendance, Meeting
from translations import _, ngettext


def minutes_lack(meeting: Meeting) -> list[str]:
    """What keeps the minutes (biên bản họp) from being made, a sentence each; empty if nothing does."""
    lacks = _uncounted(meeting)
    if meeting.chair_id is None:
        lacks.append(_("Nobody is named as the chair of the meeting."))
    if meeting.secretary_id is None:
        lacks.append(_("Nobody is named as the secretary of the meeting."))
    return lacks


def count_record_lacks(meeting: Meeting) -> list[str]:
    """What keeps the record of the ballot count (biên bản kiểm phiếu) from being made; empty if nothing does."""
    if not meeting.is_secret_ballot:
        return [_("The vote is by show of hands: the minutes say it, there is no record of a count.")]
    if not ballots(meeting):
        return [_("Nobody is on the ballot yet.")]
    lacks = _uncounted(meeting)
    board = Attendance.select().where((Attendance.meeting == meeting) & Attendance.is_teller)
    if not board.exists():
        lacks.append(_("There is no counting board yet."))
    return lacks


def _uncounted(meeting: Meeting) -> list[str]:
    missing = sum(not ballot.is_counted for ballot in ballots(meeting))
    if not missing:
        return []
    text = ngettext("{count} vote is not counted yet.", "{count} votes are not counted yet.", missing)
    return [text.format(count=missing)]
