"""Councils and the voting bodies of blocks, with their members."""

from enum import StrEnum

from peewee import BooleanField, CharField, DateField, ForeignKeyField, IntegerField, ModelSelect

from models.database import Part, Record
from models.staff import Person
from models.unit import Unit
from translations import _


class CouncilRole(StrEnum):
    """What a member is in the council, in the order of the roster."""

    CHAIR = "chair"  # Chủ tịch
    STANDING_VICE = "standing_vice"  # Phó Chủ tịch thường trực
    VICE = "vice"  # Phó Chủ tịch
    SECRETARY = "secretary"  # Ủy viên thường trực, Thư ký
    MEMBER = "member"  # Ủy viên
    DELEGATE = "delegate"  # đại biểu của một đơn vị thành viên khối, cụm


class Council(Record):
    """A council as one decision set it up (Hội đồng Thi đua - Khen thưởng), or the delegates of a block.

    A reconstitution (kiện toàn) is a new record; the old one ends the day before.
    """

    body = ForeignKeyField(Unit, on_delete="RESTRICT")
    body_id: int
    name = CharField(max_length=300)
    abbreviation = CharField(default="")  # in the symbols of its papers: "HĐTĐKT"
    decision_number = CharField(default="")
    decided_on = DateField(null=True)
    valid_from = DateField()
    valid_to = DateField(null=True)

    def faults(self) -> dict[str, str]:
        """A council has a name and ends after it begins."""
        found = {}
        if not self.name.strip():
            found["name"] = _(
                "Name: write the council's name, for example “Hội đồng Thi đua - Khen thưởng Báo Thanh tra”."
            )
        if self.valid_to and self.valid_to < self.valid_from:
            found["valid_to"] = _("Until: the day must not lie before the first day.")
        return found


class CouncilMember(Part):
    """A member of the council (thành viên); of staff, or from outside with a name and post of their own."""

    belongs_to = "council"
    council = ForeignKeyField(Council, on_delete="CASCADE")
    council_id: int
    person = ForeignKeyField(Person, null=True, on_delete="RESTRICT")
    person_id: int | None
    unit = ForeignKeyField(Unit, null=True, on_delete="RESTRICT")
    unit_id: int | None
    name = CharField(max_length=300, default="")
    post = CharField(max_length=300, default="")
    honorific = CharField(max_length=16, default="")
    role = CharField(max_length=16, default=CouncilRole.MEMBER)
    may_vote = BooleanField(default=True)
    sequence = IntegerField(default=0)

    def derive(self) -> None:
        """Keep the name of a member of staff beside the reference."""
        if self.person is not None:
            self.name = self.person.full_name
            self.honorific = self.honorific or self.person.honorific

    def faults(self) -> dict[str, str]:
        """A member has a name."""
        return {} if self.name.strip() else {"name": _("Member: choose somebody or write a name.")}


def councils_in_order() -> "ModelSelect[Council]":
    """All councils: those in office first, then the newest."""
    order = (Council.valid_to.is_null(False), Council.valid_from.desc(), Council.name, Council.id)
    return Council.select().order_by(*order)


def voters(council: Council) -> int:
    """How many members have a vote: the base of every share."""
    return CouncilMember.select().where((CouncilMember.council == council) & CouncilMember.may_vote).count()
