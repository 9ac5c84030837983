"""Registrations as their papers see them: a person's or a unit's sheet, and the table unit × title."""

from dataclasses import dataclass
from datetime import date

from models.campaign import Campaign, Target
from models.database import lines
from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.reading import Day, day_of, issuer_of
from models.registration import CaseState, Registration, UnitReply
from models.registration_table import UnitTitleRow, UnitTitleTable, unit_title_table
from models.settings import ministry, setting
from models.signing import head_of, head_signature, head_unit
from models.staff import Person
from models.title import title, titles
from models.unit import Unit, UnitKind, names_on


@dataclass(frozen=True)
class RegisteredTitle:
    """One title or form registered, and what backs it."""

    name: str
    is_title: bool
    initiative: str = ""
    note: str = ""


@dataclass(frozen=True)
class PersonRegistration:
    """What `dang-ky-ca-nhan` says: one person registers for a year."""

    issuer: Issuer
    year: int
    campaign: str
    theme: str
    name: str
    honorific: str
    born_on: date | None
    birth_year: int | None
    post: str
    unit: str
    titles: tuple[RegisteredTitle, ...]
    commitments: tuple[str, ...]
    registered_on: date | None
    head_of_unit: Signature | None  # confirms, left; nobody confirms the sheet of the head of the whole unit
    registrant: Signature  # signs, right


@dataclass(frozen=True)
class RegistrantLine:
    """One line of a collective's sheet: a person or a sub-collective, with the titles registered."""

    name: str
    post: str
    unit: str
    titles: tuple[str, ...]
    forms: tuple[str, ...]
    initiative: str = ""
    is_collective: bool = False


@dataclass(frozen=True)
class UnitRegistration:
    """What `dang-ky-tap-the` says: a unit or collective registers for itself and its people."""

    issuer: Issuer
    numbering: Numbering | None  # None for a small collective, which has no numbers of its own
    year: int
    campaign: str
    theme: str
    unit: str
    collectives: tuple[RegistrantLine, ...]
    people: tuple[RegistrantLine, ...]
    targets: tuple[tuple[str, str], ...]  # (target, planned value with its unit)
    is_nil: bool
    addressees: tuple[str, ...]
    registered_on: date | None
    signature: Signature


@dataclass(frozen=True)
class UnitRow:
    """One row of the table unit × title."""

    unit: str
    counts: tuple[int, ...]  # one per column
    reply: str  # "Đã gửi 10/02", "Không đề nghị", "Chưa gửi"


@dataclass(frozen=True)
class RegistrationTable:
    """What `tong-hop-dang-ky` says. `columns` are (short name, full name); totals and last year match them."""

    issuer: Issuer
    year: int
    campaign: str
    columns: tuple[tuple[str, str], ...]
    rows: tuple[UnitRow, ...]
    totals: tuple[int, ...]
    last_year: tuple[int, ...] | None
    coverage: str  # "5/6 đơn vị đã trả lời; 1 không đề nghị; 1 chưa gửi"
    made_on: date
    maker: Signature
    signature: Signature


def read_person_registration(campaign: Campaign, person: Person) -> PersonRegistration:
    """What the sheet of `person` in `campaign` says, with the post of the day it was registered."""
    rows = _rows(campaign, Registration.person == person)
    on = next((row.registered_on for row in rows if row.registered_on), None)
    asked_on = campaign.launched_on or date.today()
    day = day_of(on or asked_on)
    held = day.posts.get(person.id)
    own = held.unit if held else campaign.body
    return PersonRegistration(
        issuer=_issuer_of_collective(own, on),
        year=campaign.year,
        campaign=campaign.name,
        theme=campaign.theme,
        name=person.listed_name,
        honorific=person.honorific,
        born_on=person.born_on,
        birth_year=person.birth_year,
        post=day.post(person),
        unit=day.unit(person),
        titles=tuple(_registered(row, day) for row in rows),
        commitments=tuple(line for row in rows for line in lines(row.commitment)),
        registered_on=on,
        head_of_unit=_confirming(own, person, on or asked_on),
        registrant=Signature(("NGƯỜI ĐĂNG KÝ",), person.full_name),
    )


def read_unit_registration(campaign: Campaign, unit: Unit) -> UnitRegistration:
    """What the sheet of `unit` in `campaign` says: its own registrations and those it sent for its people."""
    reply = UnitReply.get_or_none((UnitReply.campaign == campaign) & (UnitReply.unit == unit))
    on = reply.replied_on if reply else None
    asked_on = campaign.launched_on or date.today()
    day = day_of(on or asked_on)
    rows = _rows(campaign, Registration.sent_by == unit)
    return UnitRegistration(
        issuer=_issuer_of_collective(unit, on),
        numbering=None,
        year=campaign.year,
        campaign=campaign.name,
        theme=campaign.theme,
        unit=day.names.of(unit),
        collectives=_lines_by_subject([row for row in rows if row.is_collective], day),
        people=_lines_by_subject([row for row in rows if not row.is_collective], day),
        targets=tuple(
            (target.name, f"{target.planned} {target.measure}".strip()) for target in Target.of(campaign)
        ),
        is_nil=bool(reply and reply.is_nil),
        addressees=(day.names.of(campaign.body),),
        registered_on=on,
        signature=head_signature(unit, on or asked_on),
    )


def read_registration_table(campaign: Campaign) -> RegistrationTable:
    """The table unit × title of `campaign`, with last year's totals where there was a campaign of the kind."""
    table = unit_title_table(campaign)
    above = ministry()
    on = min(date.today(), campaign.ends_on or date.today())
    names = names_on(on)
    return RegistrationTable(
        issuer=issuer_of(campaign.body, on),
        year=campaign.year,
        campaign=campaign.name,
        columns=tuple((found.short(above), found.name(above)) for found in table.columns),
        rows=tuple(UnitRow(names.of(row.unit), row.counts, reply_in_vietnamese(row)) for row in table.rows),
        totals=table.totals,
        last_year=table.last_year,
        coverage=coverage_in_vietnamese(table),
        made_on=on,
        maker=Signature(("NGƯỜI LẬP BẢNG",), _officer(campaign)),
        signature=head_signature(campaign.body, on),
    )


def _officer(campaign: Campaign) -> str:
    """The office's own officer, where the office draws up the table: for itself, or for a block it heads."""
    body = campaign.body
    maker = head_unit(body, campaign.year) if body.kind == UnitKind.BLOCK else body
    return str(setting("officer") or "") if maker is not None and maker.is_own else ""


def reply_in_vietnamese(row: UnitTitleRow) -> str:
    """What the unit answered, as the table prints it."""
    if row.reply is None:
        return "Chưa gửi" if row.is_asked else ""
    return "Không đề nghị" if row.reply.is_nil else f"Đã gửi {row.reply.replied_on:%d/%m}"


def coverage_in_vietnamese(table: UnitTitleTable) -> str:
    """One sentence on who answered: it goes straight into the year-end report."""
    parts = [f"{table.replied}/{table.asked} đơn vị đã trả lời"]
    if table.nil:
        parts.append(f"{table.nil} đơn vị không đề nghị")
    if table.missing:
        parts.append(f"{table.missing} đơn vị chưa gửi")
    return "; ".join(parts) + "."


def _rows(campaign: Campaign, condition: object) -> list[Registration]:
    query = Registration.select().where((Registration.campaign == campaign) & condition)
    order = {found.code: place for place, found in enumerate(titles())}
    alive = query.where(Registration.state.not_in([CaseState.WITHDRAWN, CaseState.NOT_PROPOSED]))
    return sorted(alive, key=lambda row: (order[row.title], row.id))


def _registered(row: Registration, day: Day) -> RegisteredTitle:
    found = title(row.title)
    initiative = row.initiative.name if row.initiative else ""
    return RegisteredTitle(day.title(row.title), found.is_title, initiative, "")


def _lines_by_subject(rows: list[Registration], day: Day) -> tuple[RegistrantLine, ...]:
    grouped: dict[tuple[int | None, int | None], list[Registration]] = {}
    for row in rows:
        grouped.setdefault((row.person_id, row.unit_id), []).append(row)
    ordered = sorted(grouped.values(), key=lambda group: group[0].subject.sort_key)
    return tuple(_line(group, day) for group in ordered)


def _line(group: list[Registration], day: Day) -> RegistrantLine:
    subject = group[0].subject
    found = [_registered(row, day) for row in group]
    own = isinstance(subject, Unit)
    return RegistrantLine(
        name=day.names.of(subject) if isinstance(subject, Unit) else subject.listed_name,
        post="" if isinstance(subject, Unit) else day.post(subject),
        unit="" if isinstance(subject, Unit) else day.unit(subject),
        titles=tuple(one.name for one in found if one.is_title),
        forms=tuple(one.name for one in found if not one.is_title),
        initiative="; ".join(dict.fromkeys(one.initiative for one in found if one.initiative)),
        is_collective=own,
    )


def _confirming(unit: Unit, person: Person, on: date) -> Signature | None:
    """Who confirms the sheet of `person`: the head of the unit, or for the head of a collective the one above."""
    if head_of(unit, on) != person:
        return head_signature(unit, on)
    return head_signature(unit.parent, on) if unit.kind == UnitKind.SMALL and unit.parent else None


def _issuer_of_collective(unit: Unit, on: date | None) -> Issuer:
    """A small collective has no place of its own: it writes from its unit's."""
    issuer = issuer_of(unit, on)
    place = issuer.place or (unit.parent.place if unit.parent else "")
    return Issuer(issuer.name, issuer.superior, place)
