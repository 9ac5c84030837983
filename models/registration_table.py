"""The table unit × title of a campaign: counts, totals, last year, and who has answered."""

from collections.abc import Iterable
from dataclasses import dataclass

from peewee import fn

from models.campaign import Campaign, campaign_before
from models.registration import CaseState, Registration, UnitReply
from models.title import Title, titles
from models.unit import Unit, UnitKind, block_members, small_collectives


@dataclass(frozen=True)
class UnitTitleRow:
    """One unit's counts, one per column, and its reply; None while it has not answered.

    `is_asked` is False for a sender from whom no answer is expected, such as the leaders of the unit itself.
    """

    unit: Unit
    counts: tuple[int, ...]
    reply: UnitReply | None
    is_asked: bool = True

    @property
    def is_missing(self) -> bool:
        """Whether an answer is still expected."""
        return self.is_asked and self.reply is None


@dataclass(frozen=True)
class UnitTitleTable:
    """Counts of registrations by unit and title; `last_year` is None where there was no such campaign."""

    columns: tuple[Title, ...]
    rows: tuple[UnitTitleRow, ...]
    totals: tuple[int, ...]
    last_year: tuple[int, ...] | None

    @property
    def asked(self) -> int:
        """How many units an answer is expected from."""
        return sum(row.is_asked for row in self.rows)

    @property
    def replied(self) -> int:
        """How many of them have answered, nil returns among them."""
        return sum(row.is_asked and row.reply is not None for row in self.rows)

    @property
    def nil(self) -> int:
        """How many propose nobody."""
        return sum(row.is_asked and row.reply is not None and row.reply.is_nil for row in self.rows)

    @property
    def missing(self) -> int:
        """How many have not answered."""
        return self.asked - self.replied


def units_asked(campaign: Campaign) -> list[Unit]:
    """The units a campaign expects an answer from: a block's members, or the own unit's small collectives."""
    if campaign.body.kind == UnitKind.BLOCK:
        return [member.unit for member in block_members(campaign.body, campaign.year)]
    return list(small_collectives(campaign.body, campaign.begins_on))


def unit_title_table(campaign: Campaign) -> UnitTitleTable:
    """The table of `campaign`; its columns are the titles registered this year or last, in the catalogue's order."""
    counts = _counts(campaign)
    before = campaign_before(campaign.body, campaign.kind, campaign.year)
    last = _counts(before) if before else {}
    used = {code for _unit, code in (*counts, *last)}
    columns = tuple(found for found in titles() if found.code in used)
    replies = {reply.unit_id: reply for reply in UnitReply.select().where(UnitReply.campaign == campaign)}
    rows = tuple(
        UnitTitleRow(
            unit, tuple(counts.get((unit.id, c.code), 0) for c in columns), replies.get(unit.id), is_asked
        )
        for unit, is_asked in _senders(campaign, {unit for unit, _code in counts})
    )
    return UnitTitleTable(columns, rows, _sums(counts, columns), _sums(last, columns) if before else None)


def _senders(campaign: Campaign, sent: set[int]) -> list[tuple[Unit, bool]]:
    """The units asked, then those who sent registrations without being asked; and whether they were."""
    asked = units_asked(campaign)
    others = sent - {unit.id for unit in asked}
    unasked = Unit.select().where(Unit.id.in_(others)).order_by(Unit.sort_key) if others else ()
    return [(unit, True) for unit in asked] + [(unit, False) for unit in unasked]


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
