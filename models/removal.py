"""Deleting a record that others may still refer to."""

from collections.abc import Iterator

from peewee import ForeignKeyField, IntegrityError

from models.award import Award
from models.ballot import Ballot
from models.campaign import Campaign
from models.council import Council, CouncilMember
from models.database import Record, foreign_keys
from models.election import Election
from models.initiative import InitiativeAuthor
from models.meeting import Attendance, Meeting
from models.pact import Pact, PactSignatory
from models.proposal import Proposal, ProposalLine
from models.records import RECORDS
from models.refusal import Refusal
from models.registration import Registration, UnitReply
from models.rubric import Rubric
from models.score_sheet import ScoreSheet
from models.staff import Post
from models.unit import BlockMember, Unit
from models.yearly_record import Discipline, Hold, YearlyRecord
from translations import N_, _

KINDS: dict[type[Record], str] = {
    BlockMember: N_("places in blocks"),
    Unit: N_("units below it"),
    Post: N_("posts held"),
    YearlyRecord: N_("yearly grades"),
    Discipline: N_("disciplinary records"),
    Hold: N_("holds"),
    InitiativeAuthor: N_("initiatives"),
    Campaign: N_("campaigns"),
    Registration: N_("registrations"),
    UnitReply: N_("answers to campaigns"),
    Pact: N_("pacts"),
    PactSignatory: N_("signatures of pacts"),
    Rubric: N_("rubrics"),
    ScoreSheet: N_("score sheets"),
    Council: N_("councils"),
    CouncilMember: N_("council seats"),
    Meeting: N_("meetings"),
    Attendance: N_("attendance lists"),
    Election: N_("elections"),
    Ballot: N_("ballots"),
    Proposal: N_("dossiers"),
    ProposalLine: N_("lines of dossiers"),
    Award: N_("awards"),
}


class StillUsed(Refusal):
    """A record cannot be deleted, because others refer to it."""


def uses(record: Record) -> dict[str, int]:
    """What still refers to `record` and keeps it from being deleted: the name of the kind → how many."""
    found: dict[str, int] = {}
    for user, field in _keepers(type(record)):
        if count := user.select().where(field == record).count():
            name = _(KINDS[user])
            found[name] = found.get(name, 0) + count
    return found


def remove(record: Record, name: str) -> None:
    """Delete `record`, which the user knows as `name`, with all that belongs to it.

    Raises `StillUsed` and deletes nothing while others refer to it.
    """
    if kept := uses(record):
        listed = ", ".join(f"{count} {kind}" for kind, count in kept.items())
        text = _("“{name}” cannot be deleted: {uses} still refer to it.")
        raise StillUsed(text.format(name=name, uses=listed))
    try:
        record.delete_instance()
    except IntegrityError as error:
        text = _("“{name}” cannot be deleted: other records still refer to it.")
        raise StillUsed(text.format(name=name)) from error


def _keepers(model: type[Record]) -> "Iterator[tuple[type[Record], ForeignKeyField[Record]]]":
    """The references that forbid the deletion of a record of `model`."""
    for user in RECORDS:
        for field in foreign_keys(user):
            if field.rel_model is model and (field.on_delete or "").upper() == "RESTRICT":
                yield user, field
