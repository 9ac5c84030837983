"""Calling a meeting, or changing what was said of it."""

from datetime import date, datetime, time
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from forms.usual_agenda import usual_subject
from models.campaign import campaigns_of
from models.council import Council, CouncilMember, CouncilRole, councils_in_order
from models.history import change
from models.meeting import Meeting, MeetingKind
from models.refusal import Faulty
from models.roll_call import call_meeting
from models.seating import holder
from translations import _
from translations.formats import show_date
from ui.meeting.meeting_words import MEETING_KINDS
from ui.record_dialog import RecordDialog, fill
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.time_field import TimeField
from ui.widgets.year_note import YearNote

_USUAL_HOUR = time(14, 0)


class MeetingDialog(RecordDialog):
    """Choosing another council offers its members as chair and secretary."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        self.meeting = meeting
        self.is_new = not meeting.id
        super().__init__(
            _("Add meeting") if self.is_new else _("Change meeting"),
            _("Add meeting") if self.is_new else _("Record it"),
            draft_key=f"meeting-{meeting.id or 'new'}",
            parent=parent,
        )
        self.council = Choice((each.id, _council_words(each)) for each in councils_in_order())
        self.kind = Choice(offered(MEETING_KINDS))
        self.subject = QLineEdit(meeting.subject or "")
        none = [(None, _("No campaign"))]
        self.campaign = Choice([*none, *((each.id, each.name) for each in campaigns_of(meeting.year))])
        today = date.today()
        usual = (
            today if today.year == meeting.year else None
        )  # for another year no day is likelier than the rest
        self.day = DateField(usual if self.is_new else meeting.starts_at.date())
        self.hour = TimeField(_USUAL_HOUR if self.is_new else meeting.starts_at.time())
        self.chair, self.secretary = Choice(), Choice()
        self.by_ballot = Choice([(True, _("Secret ballot")), (False, _("Show of hands"))])
        self._add_rows()
        self._fill()

    def write(self, values: dict[str, Any]) -> str:
        council = Council.get_or_none(Council.id == values["council"])
        if council is None:
            raise Faulty({"council": _("Council: add the council first, under “Councils…”.")})
        meeting = self.meeting
        fill(meeting, values, "kind", "subject", "place", "number", "is_secret_ballot")
        meeting.council = council
        meeting.campaign, meeting.chair, meeting.secretary = (
            values["campaign"], values["chair"], values["secretary"]
        )  # fmt: skip
        meeting.starts_at = datetime.combine(values["day"], values["hour"])
        if meeting.ends_at is not None:
            meeting.ends_at = datetime.combine(values["day"], meeting.ends_at.time())
        with change(_("Record meeting")):
            call_meeting(meeting)
        return _("Meeting “{subject}” recorded.").format(subject=meeting.subject)

    @Slot()
    def _on_council(self) -> None:
        """The new council's own chair and secretary are the likely ones."""
        members = CouncilMember.of(Council.get_by_id(self.council.chosen)) if self.council.chosen else []
        options = [(None, _("Not named yet")), *((each.id, each.name) for each in members)]
        chair = holder(members, CouncilRole.CHAIR, CouncilRole.STANDING_VICE, CouncilRole.VICE)
        secretary = holder(members, CouncilRole.SECRETARY)
        for field, usual in ((self.chair, chair), (self.secretary, secretary)):
            field.offer(options)
            field.choose(usual.id if usual else None)

    @Slot()
    def _on_kind(self) -> None:
        known = {usual_subject(kind, self.meeting.year) for kind in MeetingKind} | {""}
        if self.subject.text() in known:
            self.subject.setText(usual_subject(MeetingKind(self.kind.chosen), self.meeting.year))

    def _add_rows(self) -> None:
        self.add("council", _("Council or block"), self.council)
        self.add("kind", _("Kind of meeting"), self.kind)
        help_text = _("As the minutes will say it.")
        self.add("subject", _("Subject"), self.subject, help_text)
        self.add("campaign", _("Decides on the registrations of"), self.campaign)
        self.add_beside(
            ("day", _("Day"), self.day, 2),
            ("hour", _("Hour"), self.hour, 1),
            ("place", _("Place"), QLineEdit(self.meeting.place), 3),
        )
        self.year_note = YearNote(self.meeting.year, self.day)
        self.form.add_wide(self.year_note)
        self.add_beside(
            ("chair", _("Chaired by"), self.chair, 1), ("secretary", _("Minutes kept by"), self.secretary, 1)
        )
        self.add_beside(
            ("is_secret_ballot", _("Form of the vote"), self.by_ballot, 1),
            ("number", _("Number of the minutes"), QLineEdit(self.meeting.number), 1),
            help=_("The number may stay empty until the clerk gives it."),
        )

    def _fill(self) -> None:
        meeting = self.meeting
        if not self.is_new:
            self.council.choose(meeting.council_id)
        self._on_council()
        self.kind.choose(meeting.kind)
        self._on_kind()
        if self.is_new:
            self.campaign.setCurrentIndex(min(1, self.campaign.count() - 1))
        else:
            self.campaign.choose(meeting.campaign_id)
            self.chair.choose(meeting.chair_id)
            self.secretary.choose(meeting.secretary_id)
        self.by_ballot.choose(meeting.is_secret_ballot)
        self.council.currentIndexChanged.connect(self._on_council)
        self.kind.currentIndexChanged.connect(self._on_kind)


def _council_words(council: Council) -> str:
    """Name, decision and days in office, which tell reconstitutions apart."""
    until = _("until {day}").format(day=show_date(council.valid_to)) if council.valid_to else ""
    return " · ".join(part for part in (council.name, council.decision_number, until) if part)
