"""Registrations as their papers see them: a person's or a unit's sheet, and the table unit × title."""

from dataclasses import dataclass
from datetime import date

from models.paper_facts.issuing import Issuer, Numbering, Signature


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
    head_of_unit: Signature  # confirms, left
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
