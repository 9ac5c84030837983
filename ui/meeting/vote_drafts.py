"""Votes that were typed and do not add up yet outlast the page, the year and the program."""

from collections.abc import Iterable

from models.meeting import Meeting
from ui import drafts
from ui.meeting.vote_lines import Unwritten, VoteLine


def draft_key(meeting: Meeting) -> str:
    """What the draft of a meeting's votes is called."""
    return f"votes-{meeting.uid}"


def keep_votes(key: str, lines: Iterable[VoteLine]) -> None:
    """Keep what these lines hold and the store does not; nothing stays once all is written."""
    unwritten = {str(line.key): line.unwritten for line in lines if line.ballot and any(line.unwritten)}
    if unwritten:
        drafts.keep(key, unwritten)
    else:
        drafts.drop(key)


def kept_votes(meeting: Meeting) -> dict[int, Unwritten]:
    """What was typed for `meeting` before and not written, by ballot id."""
    draft = drafts.kept(draft_key(meeting))
    if draft is None:
        return {}
    return {int(key): (pending, faults) for key, (pending, faults) in draft.fields.items()}
