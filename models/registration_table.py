"""The table unit × title of a campaign: counts, totals, last year, and who has answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from peewee import fn

from models.campaign import Campaign
from models.database import first
from models.registration import CaseState, Registration, UnitReply
from models.title import Title, titles
from models.unit import Unit, UnitKind, block_members, small_collectives


@dataclass(frozen=True)
class UnitTitleRow:
    """One unit's counts, one per column, and its reply; None while it has not answered."""

    unit: Unit
    counts: tuple[int, ...]
    reply: UnitReply | None


@dataclass(frozen=True)
class UnitTitleTable:
    """Counts of registrations by unit and title; `last_year` is None where there was no such campaign."""

    columns: tuple[Title, ...]
    rows: tuple[UnitTitleRow, ...]
    totals: tuple[int, ...]
    last_year: tuple[int, ...] | None

    @property
    def replied(self) -> int:
        """How many units have answered, nil returns among them."""
        return sum(row.reply is not None for row in self.rows)

    @property
    def nil(self) -> int:
        """How many propose nobody."""
        return sum(row.reply is not None and row.reply.is_nil for row in self.rows)

    @property
    def missing(self) -> int:
        """How many have not answered."""
        return len(self.rows) - self.replied


def units_asked(campaign: Campaign) -> list[Unit]:
    """The units a campaign expects an answer from: a block's members, or the own unit's small collectives."""
    if campaign.body.kind == UnitKind.BLOCK:
        return [member.unit for member in block_members(campaign.body, campaign.year)]
    return list(small_collectives(campaign.body, campaign.begins_on))


def unit_title_table(campaign: Campaign) -> UnitTitleTable:
    """The table of `campaign`; its columns are the titles registered this year or last, in the catalogue's order."""
    counts = _counts(campaign)
    before = _year_before(campaign)
    last = _counts(before) if before else {}
    used = {code for _unit, code in (*counts, *last)}
    columns = tuple(found for found in titles() if found.code in used)
    replies = {reply.unit_id: reply for reply in UnitReply.select().where(UnitReply.campaign == campaign)}
    rows = tuple(
        UnitTitleRow(unit, tuple(counts.get((unit.id, c.code), 0) for c in columns), replies.get(unit.id))
        for unit in units_asked(campaign)
    )
    return UnitTitleTable(columns, rows, _sums(counts, columns), _sums(last, columns) if before else None)


def _counts(campaign: Campaign) -> dict[tuple[int, str], int]:
    """Registrations by sending unit and title, withdrawn ones left out."""
    query = Registration.select(Registration.sent_by, Registration.title, fn.COUNT(Registration.id))
    query = query.where(
        (Registration.campaign == campaign)
        & Registration.state.not_in([CaseState.WITHDRAWN, CaseState.NOT_PROPOSED])
    )
    rows = query.group_by(Registration.sent_by, Registration.title).tuples()
    found: Iterable[tuple[int, str, int]] = rows.iterator()
    return {(unit, code): count for unit, code, count in found}


def _sums(counts: dict[tuple[int, str], int], columns: tuple[Title, ...]) -> tuple[int, ...]:
    return tuple(sum(n for (_unit, code), n in counts.items() if code == column.code) for column in columns)


def _year_before(campaign: Campaign) -> Campaign | None:
    same = (Campaign.body == campaign.body) & (Campaign.kind == campaign.kind)
    query = Campaign.select().where(same & (Campaign.year == campaign.year - 1))
    return first(query.order_by(Campaign.id))
