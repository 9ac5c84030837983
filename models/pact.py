"""Emulation pacts between the members of a block."""

from peewee import CharField, DateField, ForeignKeyField, IntegerField, TextField

from models.campaign import Campaign
from models.database import Part, Record
from models.unit import Unit
from translations import _


class Pact(Record):
    """The pact a block's members sign for a year (giao ước thi đua). Texts hold one item a line."""

    block = ForeignKeyField(Unit, on_delete="RESTRICT")
    block_id: int
    year = IntegerField(index=True)
    campaign = ForeignKeyField(Campaign, null=True, on_delete="SET NULL")
    campaign_id: int | None
    theme = CharField(max_length=400, default="")
    objectives = TextField(default="")
    contents = TextField(default="")
    signed_on = DateField(null=True)
    place = CharField(default="")
    witness = CharField(default="")

    class Meta:
        indexes = ((("block", "year"), True),)


class PactSignatory(Part):
    """Who signs the pact for a member unit, with the post of that day."""

    belongs_to = "pact"
    pact = ForeignKeyField(Pact, on_delete="CASCADE")
    pact_id: int
    unit = ForeignKeyField(Unit, on_delete="RESTRICT")
    unit_id: int
    name = CharField(default="")
    post = CharField(default="")
    sequence = IntegerField(default=0)

    class Meta:
        indexes = ((("pact", "unit"), True),)

    def faults(self) -> dict[str, str]:
        """A signatory has a name once the pact is signed."""
        if self.pact.signed_on and not self.name.strip():
            return {"name": _("Signatory: write who signed for the unit.")}
        return {}
