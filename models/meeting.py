"""Meetings: who was there, what was said, what was concluded."""

from collections.abc import Sequence
from enum import StrEnum

from peewee import (
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    ModelSelect,
    TextField,
)

from models.campaign import Campaign
from models.council import Council, CouncilMember
from models.database import Part, Record
from translations import _


class MeetingKind(StrEnum):
    """What a meeting is held for."""

    COUNCIL = "council"  # họp Hội đồng
    CONFERENCE = "conference"  # hội nghị khối, cụm
    ELECTION = "election"  # bầu khối trưởng, khối phó
    PACT_SIGNING = "pact_signing"  # ký giao ước


class Meeting(Record):
    """A meeting of a council or a block (cuộc họp, hội nghị). `conclusions` hold one paragraph a line."""

    council = ForeignKeyField(Council, on_delete="RESTRICT")
    council_id: int
    kind = CharField(max_length=16, default=MeetingKind.COUNCIL)
    subject = CharField(max_length=400)  # trích yếu of the minutes
    year = IntegerField(index=True)
    campaign = ForeignKeyField(Campaign, null=True, on_delete="SET NULL")
    campaign_id: int | None
    starts_at = DateTimeField()
    ends_at = DateTimeField(null=True)
    place = CharField(max_length=300, default="")
    number = CharField(default="")  # of the minutes, once văn thư gave it
    chair = ForeignKeyField(CouncilMember, null=True, on_delete="SET NULL")
    chair_id: int | None
    secretary = ForeignKeyField(CouncilMember, null=True, on_delete="SET NULL", backref="meetings_kept")
    secretary_id: int | None
    is_secret_ballot = BooleanField(default=True)  # else by show of hands
    counted_at = DateTimeField(null=True)
    conclusions = TextField(default="")

    def faults(self) -> dict[str, str]:
        """A meeting has a subject and ends after it starts."""
        found = {}
        if not self.subject.strip():
            found["subject"] = _("Subject: say what the meeting is about, as its minutes will.")
        if self.kind not in set(MeetingKind):
            found["kind"] = _("Kind: choose one from the list.")
        if self.ends_at and self.ends_at < self.starts_at:
            found["ends_at"] = _("Ended at: the hour must not lie before the beginning.")
        return found


class Presence(StrEnum):
    """Whether a member came."""

    PRESENT = "present"
    ABSENT = "absent"
    WRITTEN = "written"  # absent, gave an opinion in writing


class Attendance(Record):
    """One member at one meeting (điểm danh)."""

    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    member = ForeignKeyField(CouncilMember, on_delete="RESTRICT")
    member_id: int
    presence = CharField(max_length=8, default=Presence.PRESENT)
    reason = CharField(max_length=300, default="")  # of an absence
    is_teller = BooleanField(default=False)  # on the counting board (ban kiểm phiếu)
    is_head_teller = BooleanField(default=False)

    class Meta:
        indexes = ((("meeting", "member"), True),)

    def faults(self) -> dict[str, str]:
        """Only somebody present can count ballots."""
        if self.is_teller and self.presence != Presence.PRESENT:
            text = _("Counting board: {name} is absent and cannot count ballots.")
            return {"is_teller": text.format(name=self.member.name)}
        return {}


class Guest(Part):
    """A guest (khách mời)."""

    belongs_to = "meeting"
    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    name = CharField(max_length=300)
    post = CharField(max_length=300, default="")
    honorific = CharField(max_length=16, default="")
    sequence = IntegerField(default=0)

    def faults(self) -> dict[str, str]:
        """A guest has a name."""
        return {} if self.name.strip() else {"name": _("Guest: write the name.")}


class AgendaItem(Part):
    """A point of the agenda (nội dung)."""

    belongs_to = "meeting"
    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    text = CharField(max_length=600)
    sequence = IntegerField(default=0)


class Opinion(Part):
    """What somebody said (ý kiến)."""

    belongs_to = "meeting"
    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    speaker = CharField(max_length=300)
    text = TextField()
    sequence = IntegerField(default=0)

    def faults(self) -> dict[str, str]:
        """An opinion has somebody who gave it, and words."""
        found = {}
        if not self.speaker.strip():
            found["speaker"] = _("Speaker: choose or write who spoke.")
        if not self.text.strip():
            found["text"] = _("Opinion: write what was said.")
        return found


def meetings_of(year: int) -> "ModelSelect[Meeting]":
    """The meetings of a year, newest first."""
    return Meeting.select().where(Meeting.year == year).order_by(Meeting.starts_at.desc(), Meeting.id.desc())


def attendance(meeting: Meeting) -> list[Attendance]:
    """Everybody on the roster of the meeting, in the council's order, with the members loaded."""
    query = Attendance.select(Attendance, CouncilMember).join(CouncilMember)
    return list(query.where(Attendance.meeting == meeting).order_by(CouncilMember.sequence, CouncilMember.id))


def write_agenda(meeting: Meeting, texts: Sequence[str]) -> None:
    """Make `texts` the points of the agenda, in this order; blank ones are left out."""
    wanted = [text.strip() for text in texts if text.strip()]
    items = AgendaItem.of(meeting)
    for place, text in enumerate(wanted, 1):
        item = items[place - 1] if place <= len(items) else AgendaItem(meeting=meeting)
        if (item.text, item.sequence) != (text, place):
            item.text, item.sequence = text, place
            item.save()
    for surplus in items[len(wanted) :]:
        surplus.delete_instance()


def next_place(parts: Sequence[Guest] | Sequence[Opinion]) -> int:
    """The place of one that is added to `parts`."""
    return max((part.sequence for part in parts), default=0) + 1
