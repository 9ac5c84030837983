"""The dossier as a whole: who proposes what, on which meeting, to whom, and who signs."""

from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.meeting import Meeting, meetings_of
from models.paper_facts.dossier import automatic_bases, automatic_recipients
from models.paper_facts.usual_wording import usual_addressees, usual_attachments, usual_subject
from models.proposal import Proposal
from models.proposing import relink
from models.refusal import Faulty, Refusal
from models.signing import signature
from models.staff import Person, post_on
from models.unit import Unit, UnitKind, find_units, own_unit
from translations import _
from translations.formats import show_date
from ui.record_dialog import RecordDialog, fill, text_box
from ui.subject_finder import PersonFinder
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.heading import muted
from ui.widgets.note_bar import NoteBar

_TEXTS = ("subject", "no_meeting_reason", "addressees", "legal_bases", "attachments", "recipients")


class ProposalDialog(RecordDialog):
    """Makes a dossier of `year`, or corrects `proposal`. Texts left empty are filled by the papers themselves."""

    def __init__(self, proposal: Proposal | None = None, *, year: int, parent: QWidget | None = None) -> None:
        self.is_new = proposal is None
        self.proposal = proposal or _new_proposal(year)
        super().__init__(
            _("Add dossier") if self.is_new else _("Edit dossier"),
            _("Add dossier") if self.is_new else _("Save"),
            draft_key=f"proposal-{year}" if self.is_new else "",
            parent=parent,
        )
        self._add_what(year)
        self._add_whom()
        self._add_signatory()
        self._add_grounds()
        self._connect()
        self._on_body()

    def _add_what(self, year: int) -> None:
        proposal = self.proposal
        self.body = Choice([(unit.id, unit.name) for unit in _bodies()])
        self.body.choose(proposal.body_id)
        self.subject = QLineEdit(proposal.subject)
        self._meetings = list(meetings_of(year))
        self.meeting = Choice(self._offered_meetings())
        self.meeting.choose(proposal.meeting_id or (self._first_meeting() if self.is_new else None))
        self.no_meeting_reason = QLineEdit(proposal.no_meeting_reason)
        self.add("body", _("Proposing body"), self.body)
        self.add("subject", _("Subject"), self.subject, _("As it follows “Về việc” on the letter."))
        self.add("meeting", _("Meeting it rests on"), self.meeting)
        self.add(
            "no_meeting_reason",
            _("Why there is no meeting"),
            self.no_meeting_reason,
            _("For example a commendation on the spot. Without a reason nobody can be proposed."),
        )

    def _add_whom(self) -> None:
        self.addressees = text_box(self.proposal.addressees, 2)
        self.due_on = DateField(self.proposal.due_on, optional=True)
        self.add("addressees", _("Addressed to"), self.addressees, _("One addressee a line."))
        self.add("due_on", _("Due on"), self.due_on, optional=True)

    def _add_signatory(self) -> None:
        self.signatory = PersonFinder(self.proposal.signatory)
        self.signed_as = muted(wrap=True)
        self.not_in_post = NoteBar(kind="maybe")
        self.add("signatory", _("Signatory"), self.signatory, optional=True)
        self.form.add_wide(self.signed_as)
        self.form.add_wide(self.not_in_post)

    def _add_grounds(self) -> None:
        self.legal_bases = text_box(self.proposal.legal_bases, 3)
        self.automatic = muted(wrap=True)
        self.attachments = text_box(self.proposal.attachments, 4)
        self.recipients = text_box(self.proposal.recipients, 2)
        self.add(
            "legal_bases",
            _("Legal bases"),
            self.legal_bases,
            _("Leave empty and the letter takes those below. Else one a line, without the word “Căn cứ”."),
            optional=True,
        )
        self.form.add_wide(self.automatic)
        self.add(
            "attachments", _("Attachments"), self.attachments, _("One a line, without dashes."), optional=True
        )
        self.add(
            "recipients", _("Copies to"), self.recipients, _("One a line, without dashes."), optional=True
        )

    def _connect(self) -> None:
        self.body.currentIndexChanged.connect(self._on_body)
        self.meeting.currentIndexChanged.connect(self._on_meeting)
        self.signatory.chosen.connect(self._show_signature)

    @Slot()
    def _on_body(self) -> None:
        self.meeting.offer(self._offered_meetings())
        body = self._chosen_body()
        if self.is_new and body is not None and not self.addressees.document().isModified():
            self.addressees.setPlainText(usual_addressees(body))
            self.addressees.document().setModified(False)
        self._on_meeting()
        self._show_signature()

    @Slot()
    def _on_meeting(self) -> None:
        meeting, body = self._chosen_meeting(), self._chosen_body()
        self.form.show_row(self.no_meeting_reason, shown=meeting is None)
        if self.is_new and not self.attachments.document().isModified():
            self.attachments.setPlainText(usual_attachments(meeting))
            self.attachments.document().setModified(False)
        self.automatic.setText(_automatic_words(meeting, self._on()))
        if body is not None:
            self.recipients.setPlaceholderText("\n".join(automatic_recipients(body, self._on())))

    @Slot()
    def _show_signature(self) -> None:
        """The lines above the name, as they will be printed; a warning if there is no post that day."""
        body, person = self._chosen_body(), self._chosen_person()
        if body is None:
            return
        found = signature(body, person, self._on())
        lines = [*found.authority, *filter(None, (found.own_post, found.name))]
        self.signed_as.setText(_("Signs as: {lines}").format(lines=" / ".join(lines)))
        idle = person is not None and post_on(person, self._on()) is None
        self.not_in_post.setVisible(idle)
        if idle and person is not None:
            text = _("{name} holds no post on {day}, so the lines above the name are those of the head.")
            self.not_in_post.say(text.format(name=person.full_name, day=show_date(self._on())))

    def write(self, values: dict[str, Any]) -> str:
        if values["body"] is None:
            text = _("Proposing body: record the own unit first, in the settings under “{command}”.")
            raise Faulty({"body": text.format(command=_("The office…"))})
        proposal = _new_proposal(self.proposal.year) if self.is_new else Proposal.get_by_id(self.proposal.id)
        fill(proposal, values, *_TEXTS, "body", "meeting", "signatory", "due_on")
        if proposal.meeting_id is not None:
            proposal.no_meeting_reason = ""
        with change(_("Add dossier") if self.is_new else _("Edit dossier")):
            proposal.save()
            relink(proposal)
        self.proposal = proposal
        done = _("Dossier “{subject}” added.") if self.is_new else _("Dossier “{subject}” saved.")
        return done.format(subject=proposal.subject)

    def _on(self) -> date:
        """The day whose law and posts the letter is about."""
        return self.proposal.issued_on or date.today()

    def _chosen_body(self) -> Unit | None:
        return Unit.get_or_none(Unit.id == self.body.chosen)

    def _chosen_meeting(self) -> Meeting | None:
        return next((each for each in self._meetings if each.id == self.meeting.chosen), None)

    def _chosen_person(self) -> Person | None:
        return Person.get_or_none(Person.id == self.signatory.chosen_id)

    def _offered_meetings(self) -> list[tuple[int | None, str]]:
        """Those of the chosen body, and none."""
        own = [each for each in self._meetings if each.council.body_id == self.body.chosen]
        words = [(each.id, f"{show_date(each.starts_at.date())} · {each.subject}") for each in own]
        return [(None, _("No meeting")), *words]

    def _first_meeting(self) -> int | None:
        return next((each.id for each in self._meetings if each.council.body_id == self.body.chosen), None)


def _new_proposal(year: int) -> Proposal:
    proposal = Proposal(year=year, subject=usual_subject(year))
    if (own := own_unit()) is not None:
        proposal.body = own
    return proposal


def _bodies() -> list[Unit]:
    """The own unit, then the blocks."""
    own = own_unit()
    return [*([own] if own else []), *find_units("", UnitKind.BLOCK)]


def _automatic_words(meeting: Meeting | None, on: date) -> str:
    try:
        return "\n".join(f"– {line}" for line in automatic_bases(meeting, on))
    except Refusal as error:
        return str(error)
