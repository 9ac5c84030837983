"""Which records a kind of paper is made from: one that is named, or all of a year."""

from collections.abc import Callable

from models.ballot import Ballot
from models.campaign import Campaign, campaigns_of
from models.database import Record
from models.meeting import Meeting, meetings_of
from models.proposal import Proposal, proposals_of
from models.refusal import Refusal
from models.registration import CaseState, Registration, UnitReply
from models.unit import Unit
from translations import _

Source = tuple[
    int, int | None
]  # the record's id; the unit's id where the record is a campaign and the paper a unit's

RECORDS: dict[str, type[Record]] = {
    "proposal": Proposal,
    "meeting": Meeting,
    "registration": Registration,
    "case": Registration,
    "unit_reply": Campaign,
    "campaign": Campaign,
}


def source_named(kind: str, name: str, unit: str | None = None) -> Source:
    """The record a paper of `kind` is made from, by number or uid, and the unit. Raises `Refusal` if unknown."""
    return _id_of(RECORDS[kind], name), None if unit is None else _id_of(Unit, unit)


def sources_of(kind: str, year: int, *, with_votes: bool = False) -> list[Source]:
    """The records of `year` that papers of `kind` are made from, oldest first; only meetings that voted if asked."""
    found = _OF_YEAR[kind](year)
    if not with_votes:
        return found
    voted = {ballot.meeting_id for ballot in Ballot.select(Ballot.meeting).distinct()}
    return [source for source in found if source[0] in voted]


def _id_of(record: type[Record], name: str) -> int:
    if name.isdecimal():
        return int(name)
    found = record.get_or_none(record.uid == name)
    if found is None:
        raise Refusal(_("There is no record with the uid “{uid}”.").format(uid=name))
    return int(found.id)


def _proposals(year: int) -> list[Source]:
    return [(proposal.id, None) for proposal in reversed(proposals_of(year))]


def _meetings(year: int) -> list[Source]:
    return [(meeting.id, None) for meeting in reversed(meetings_of(year))]


def _campaigns(year: int) -> list[Source]:
    return [(campaign.id, None) for campaign in campaigns_of(year)]


def _registrations(year: int) -> list[Source]:
    """The first registration of each person in each campaign: the sheet shows all of theirs."""
    in_campaign = Registration.campaign.in_(campaigns_of(year))
    alive = Registration.state.not_in([CaseState.WITHDRAWN, CaseState.NOT_PROPOSED])
    query = Registration.select().where(in_campaign & alive & Registration.person.is_null(False))
    sheets: dict[tuple[int, int | None], Source] = {}
    for row in query.order_by(Registration.campaign, Registration.id):
        sheets.setdefault((row.campaign_id, row.person_id), (row.id, None))
    return list(sheets.values())


def _cases(year: int) -> list[Source]:
    """Every registration that was not given up: each title has an answer of its own."""
    alive = Registration.state.not_in([CaseState.WITHDRAWN, CaseState.NOT_PROPOSED])
    query = Registration.select().where(Registration.campaign.in_(campaigns_of(year)) & alive)
    return [(row.id, None) for row in query.order_by(Registration.campaign, Registration.id)]


def _unit_sheets(year: int) -> list[Source]:
    query = UnitReply.select().where(UnitReply.campaign.in_(campaigns_of(year)))
    return [(reply.campaign_id, reply.unit_id) for reply in query.order_by(UnitReply.campaign, UnitReply.id)]


_OF_YEAR: dict[str, Callable[[int], list[Source]]] = {
    "proposal": _proposals,
    "meeting": _meetings,
    "registration": _registrations,
    "case": _cases,
    "unit_reply": _unit_sheets,
    "campaign": _campaigns,
}
