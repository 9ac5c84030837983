"""Proposals: the dossier sent up, line by line."""

from enum import StrEnum

from peewee import CharField, DateField, ForeignKeyField, IntegerField, ModelSelect, TextField

from models.ballot import Ballot
from models.database import Record
from models.meeting import Meeting
from models.registration import title_faults
from models.staff import Person
from models.subject import AboutSubject
from models.unit import Unit
from translations import _


class ProposalState(StrEnum):
    """How far a dossier has come."""

    DRAFT = "draft"  # Nháp
    SIGNED = "signed"  # Đã ký
    SENT = "sent"  # Đã gửi
    RETURNED = "returned"  # Bị trả lại
    DECIDED = "decided"  # Có quyết định


class Proposal(Record):
    """A dossier proposing titles and forms (hồ sơ trình). Texts hold one entry a line.

    `legal_bases` empty: the papers take them from the catalogue by the paper's date.
    """

    body = ForeignKeyField(Unit, on_delete="RESTRICT")
    body_id: int
    year = IntegerField(index=True)
    subject = CharField(max_length=400)  # trích yếu
    meeting = ForeignKeyField(Meeting, null=True, on_delete="SET NULL")
    meeting_id: int | None
    no_meeting_reason = CharField(max_length=400, default="")
    addressees = TextField(default="")
    legal_bases = TextField(default="")
    attachments = TextField(default="")
    recipients = TextField(default="")
    number = CharField(default="")
    issued_on = DateField(null=True)
    signatory = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    signatory_id: int | None
    state = CharField(max_length=16, default=ProposalState.DRAFT)
    due_on = DateField(null=True)
    sent_on = DateField(null=True)

    def faults(self) -> dict[str, str]:
        """A dossier has a subject and goes to somebody."""
        found = {}
        if not self.subject.strip():
            found["subject"] = _("Subject: say what is proposed, as the letter will.")
        if not self.addressees.strip():
            found["addressees"] = _("To: write at least one addressee, one a line.")
        return found


class ProposalLine(AboutSubject):
    """One subject proposed for one title (trường hợp đề nghị)."""

    proposal = ForeignKeyField(Proposal, on_delete="CASCADE")
    proposal_id: int
    title = CharField(max_length=16)
    ballot = ForeignKeyField(Ballot, null=True, on_delete="SET NULL")
    ballot_id: int | None
    merits = TextField(default="")
    note = CharField(max_length=300, default="")
    override_reason = CharField(max_length=500, default="")  # why proposed below the threshold
    sequence = IntegerField(default=0)

    class Meta:
        indexes = ((("proposal", "person", "title"), True), (("proposal", "unit", "title"), True))

    def faults(self) -> dict[str, str]:
        """The title suits the subject."""
        return super().faults() | title_faults(self.title, self.is_collective)


def proposals_of(year: int) -> "ModelSelect[Proposal]":
    """The dossiers of a year, newest first."""
    return (
        Proposal.select().where(Proposal.year == year).order_by(Proposal.issued_on.desc(), Proposal.id.desc())
    )


def lines_of(proposal: Proposal) -> list[ProposalLine]:
    """The lines of a dossier in their order, with their subjects loaded."""
    query = ProposalLine.select(ProposalLine, Person, Unit).left_outer_join(Person, on=ProposalLine.person)
    query = query.switch(ProposalLine).left_outer_join(Unit, on=ProposalLine.unit)
    found = list(
        query.where(ProposalLine.proposal == proposal).order_by(ProposalLine.sequence, ProposalLine.id)
    )
    for line in found:
        line.proposal = proposal  # so that no line asks for it again
    return found
