"""Choosing which registrations go on the ballot, title by title."""

from PySide6.QtWidgets import QCheckBox, QWidget

from models.candidates import registered_titles, take_registrations
from models.history import change
from models.meeting import Meeting
from models.refusal import Refusal
from models.settings import ministry
from models.title import title
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog


class TakeRegistrationsDialog(RecordDialog):
    """All titles are ticked at first."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        self.meeting = meeting
        campaign = meeting.campaign.name if meeting.campaign else ""
        super().__init__(
            _("Take over registrations"), _("Take over"), subtitle=campaign, width=QUESTION, parent=parent
        )
        self.boxes: dict[str, QCheckBox] = {}
        for code, count in registered_titles(meeting).items():
            box = QCheckBox(f"{title(code).name(ministry())} ({count})")
            box.setChecked(True)
            self.boxes[code] = box
            self.form.add_wide(box)

    def write(self, _values: object) -> str:
        chosen = {code for code, box in self.boxes.items() if box.isChecked()}
        if not chosen:
            raise Refusal(_("Tick at least one title."))
        with change(_("Take over registrations")):
            added = take_registrations(self.meeting, chosen)
        return _("{count} registrations are on the ballot.").format(count=len(added))
