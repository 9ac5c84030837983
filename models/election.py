"""Elections of a block's head and deputy."""

from enum import StrEnum

from peewee import BooleanField, CharField, ForeignKeyField, IntegerField

from models.ballot import turnout
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
        found = self._vote_faults()
        others = Election.select().where(
            (Election.meeting == self.meeting_id) & (Election.office == self.office) & Election.is_elected
        )
        if self.is_elected and others.where(Election.id != (self.id or 0)).exists():
            found["office"] = _("Office: another unit is already elected to it at this meeting.")
        if self._is_twice():
            found["unit"] = _("Unit: its votes for this office are already written down.")
        return found

    def _vote_faults(self) -> dict[str, str]:
        if min(self.agree, self.disagree, self.no_opinion) < 0:
            return {"agree": _("Votes: 0 or more.")}
        votes = self.agree + self.disagree + self.no_opinion
        present, _written = turnout(self.meeting)
        if votes > present:
            text = _("Votes: {votes} are more than the {present} members present.")
            return {"agree": text.format(votes=votes, present=present)}
        return {}

    def _is_twice(self) -> bool:
        same = (Election.meeting == self.meeting_id) & (Election.office == self.office)
        same &= Election.unit == self.unit_id
        return bool(Election.select().where(same & (Election.id != (self.id or 0))).exists())


def elections(meeting: Meeting) -> list[Election]:
    """The votes on offices at a meeting, with the units loaded, heads before deputies, most votes first."""
    query = Election.select(Election, Unit).join(Unit).where(Election.meeting == meeting)
    offices = list(Office)
    return sorted(query, key=lambda found: (offices.index(Office(found.office)), -found.agree, found.id))
