"""Emulation pacts between the members of a block."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from peewee import CharField, DateField, ForeignKeyField, IntegerField, TextField

from models.campaign import Campaign
from models.database import Part, Record
from models.refusal import Faulty
from models.staff import PostRank, posts_on
from models.unit import Unit, block_members
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


class Signer(NamedTuple):
    """Name and post, as they stand under the pact."""

    name: str
    post: str


def pact_of(block: Unit, year: int) -> Pact | None:
    """The pact of `block` for `year`, if one is recorded."""
    found: Pact | None = Pact.get_or_none((Pact.block == block) & (Pact.year == year))
    return found


def likely_signers(block: Unit, year: int, on: date) -> dict[int, Signer]:
    """By member unit, who would sign on `on`: its head that day; empty where no head is on file."""
    heads = {post.unit_id: post for post in posts_on(on).values() if post.rank == PostRank.HEAD}
    found = {}
    for member in block_members(block, year):
        post = heads.get(member.unit_id)
        found[member.unit_id] = Signer(post.person.full_name, post.title) if post else Signer("", "")
    return found


def write_pact(pact: Pact, signers: Mapping[int, Signer]) -> None:
    """Write `pact` with those who sign for its members, by unit, in this order, and nobody else.

    Raises `Faulty`; the field of a missing name is "name_" and the unit's id.
    """
    if pact.signed_on:
        text = _("Signatory: write who signed for the unit.")
        if nameless := {f"name_{unit}": text for unit, signer in signers.items() if not signer.name.strip()}:
            raise Faulty(nameless)
    pact.save()
    before = {signatory.unit_id: signatory for signatory in PactSignatory.of(pact)}
    for gone in before.keys() - signers.keys():
        before[gone].delete_instance()
    for place, (unit_id, signer) in enumerate(signers.items(), 1):
        row = before.get(unit_id) or PactSignatory(pact=pact, unit=unit_id)
        row.name, row.post, row.sequence = signer.name, signer.post, place
        row.save()
