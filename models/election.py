"""Elections of a block's head and deputy."""

from enum import StrEnum

from peewee import BooleanField, CharField, ForeignKeyField, IntegerField

from models.database import Record
from models.meeting import Meeting
from models.unit import Unit
from translations import _


class Office(StrEnum):
    """What is elected."""

    BLOCK_HEAD = "block_head"  # khối trưởng, cụm trưởng
    BLOCK_DEPUTY = "block_deputy"  # khối phó, cụm phó


class Election(Record):
    """A unit's election to an office of its block for a year (bầu khối trưởng, khối phó)."""

    meeting = ForeignKeyField(Meeting, on_delete="CASCADE")
    meeting_id: int
    office = CharField(max_length=16)
    unit = ForeignKeyField(Unit, on_delete="RESTRICT")
    unit_id: int
    year = IntegerField()
    agree = IntegerField()
    disagree = IntegerField(default=0)
    no_opinion = IntegerField(default=0)
    is_elected = BooleanField(default=True)

    class Meta:
        indexes = ((("meeting", "office", "unit"), True),)

    def faults(self) -> dict[str, str]:
        """Votes are not negative, and one office goes to one unit."""
        found = {}
        if min(self.agree, self.disagree, self.no_opinion) < 0:
            found["agree"] = _("Votes: 0 or more.")
        others = Election.select().where(
            (Election.meeting == self.meeting_id) & (Election.office == self.office) & Election.is_elected
        )
        if self.is_elected and others.where(Election.id != (self.id or 0)).exists():
            found["office"] = _("Office: another unit is already elected to it at this meeting.")
        return found
