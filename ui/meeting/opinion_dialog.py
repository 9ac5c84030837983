"""What somebody said at a meeting."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from models.history import change
from models.meeting import Guest, Meeting, Opinion, Presence, attendance, next_place
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box


class OpinionDialog(RecordDialog):
    """Writes a new opinion, or changes one; speakers are offered from those who are there."""

    def __init__(self, opinion: Opinion, parent: QWidget | None = None) -> None:
        self.opinion = opinion
        heading = _("Opinion") if opinion.id else _("Add opinion")
        draft_key = f"opinion-{opinion.id or f'new-{opinion.meeting.uid}'}"
        super().__init__(heading, _("Record it"), draft_key=draft_key, parent=parent)
        speaker = QLineEdit(opinion.speaker or "")
        speaker.setCompleter(_names(opinion.meeting, speaker))
        self.add("speaker", _("Speaker"), speaker)
        self.add("text", _("What was said"), text_box(opinion.text or "", 8))

    def write(self, values: dict[str, Any]) -> str:
        fill(self.opinion, values, "speaker", "text")
        with change(_("Record opinion")):
            if not self.opinion.id:
                self.opinion.sequence = next_place(Opinion.of(self.opinion.meeting))
            self.opinion.save()
        return _("Opinion of {name} recorded.").format(name=self.opinion.speaker)


def _names(meeting: Meeting, parent: QWidget) -> QCompleter:
    there = [row.member.name for row in attendance(meeting) if row.presence != Presence.ABSENT]
    made = QCompleter([*there, *(guest.name for guest in Guest.of(meeting))], parent)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    made.setFilterMode(Qt.MatchFlag.MatchContains)
    return made
