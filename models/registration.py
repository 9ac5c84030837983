"""Who registers for which title, and which units have answered."""

from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, TextField

from models.campaign import Campaign
from models.database import Record
from models.initiative import Initiative
from models.subject import AboutSubject
from models.title import Subject, UnknownTitle, title
from models.unit import Unit
from translations import _


class CaseState(StrEnum):
    """How far a case has come."""

    DRAFT = "draft"  # Nháp
    RECEIVED = "received"  # Đã nhận
    INCOMPLETE = "incomplete"  # Cần bổ sung
    COMPLETE = "complete"  # Đủ hồ sơ
    REVIEWED = "reviewed"  # Đã họp
    SUBMITTED = "submitted"  # Đã trình
    DECIDED = "decided"  # Có quyết định
    AWARDED = "awarded"  # Đã trao
    WITHDRAWN = "withdrawn"  # Rút
    NOT_PROPOSED = "not_proposed"  # Không đề nghị


NEEDS_REASON = frozenset({CaseState.INCOMPLETE, CaseState.WITHDRAWN, CaseState.NOT_PROPOSED})


class Registration(AboutSubject):
    """One subject registers for one title or form in one campaign (đăng ký thi đua)."""

    campaign = ForeignKeyField(Campaign, on_delete="RESTRICT")
    campaign_id: int
    title = CharField(max_length=16)  # a code of the catalogue
    sent_by = ForeignKeyField(Unit, on_delete="RESTRICT", backref="registrations_sent")
    sent_by_id: int
    initiative = ForeignKeyField(Initiative, null=True, on_delete="SET NULL")
    initiative_id: int | None
    commitment = TextField(default="")
    state = CharField(max_length=16, default=CaseState.RECEIVED)
    reason = CharField(max_length=500, default="")  # of a return, a withdrawal, a skipped step
    registered_on = DateField(null=True)

    class Meta:
        indexes = ((("campaign", "person", "title"), True), (("campaign", "unit", "title"), True))

    def faults(self) -> dict[str, str]:
        """A title that exists and suits the subject, and a reason where the state asks for one."""
        found = super().faults()
        found |= title_faults(self.title, self.is_collective)
        if self.state in NEEDS_REASON and not self.reason.strip():
            found["reason"] = _("Reason: say why, so that the answer can be given when somebody asks.")
        return found


class UnitReply(Record):
    """A unit's answer to a campaign: it sent registrations, or it proposes nobody (không đề nghị)."""

    campaign = ForeignKeyField(Campaign, on_delete="CASCADE")
    campaign_id: int
    unit = ForeignKeyField(Unit, on_delete="RESTRICT")
    unit_id: int
    replied_on = DateField()
    is_nil = BooleanField(default=False)
    note = CharField(max_length=500, default="")

    class Meta:
        indexes = ((("campaign", "unit"), True),)


def title_faults(code: str, is_collective: bool) -> dict[str, str]:
    """What is wrong with giving the title `code` to a collective, or to a person."""
    try:
        wanted = title(code)
    except UnknownTitle:
        return {"title": _("Title or form: choose one from the list.")}
    if wanted.suits(Subject.COLLECTIVE if is_collective else Subject.PERSON):
        return {}
    if is_collective:
        return {"title": _("Title or form: “{title}” is for persons only.").format(title=wanted.name())}
    return {"title": _("Title or form: “{title}” is for collectives only.").format(title=wanted.name())}
