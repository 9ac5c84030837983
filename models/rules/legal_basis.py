"""The laws, decrees and circulars that a paper may stand on (căn cứ): `resources/legal_instruments.json`."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from models.rules.ruleset import Validity
from translations import _


class UnknownInstrument(LookupError):
    """No legal instrument has this code."""


@dataclass(frozen=True)
class LegalInstrument:
    """A law, decree or circular.

    `citation` is its căn cứ line without the word "Căn cứ" and without the closing mark: laws by name and
    date, all else with the number (NĐ 30/2020, annex I). `rank` puts a law before a decree before a circular.
    """

    code: str
    kind: str
    number: str
    date: date
    issuer: str
    title: str
    citation: str
    rank: int
    validity: Validity
    label: str
    source: str
    sector: str | None  # binds the bodies of one sector alone ("thanh-tra"); None: everybody


@cache
def instruments() -> tuple[LegalInstrument, ...]:
    """All of them in legal order: by rank, then by date."""
    rows = json.loads(_FILE.read_text(encoding="utf-8"))["instruments"]
    return tuple(sorted(map(_instrument, rows), key=lambda found: (found.rank, found.date, found.number)))


def instrument(code: str) -> LegalInstrument:
    """The one with this code. Raises UnknownInstrument."""
    for found in instruments():
        if found.code == code:
            return found
    raise UnknownInstrument(_("There is no legal instrument with the code “{code}”.").format(code=code))


def bases_on(day: date, *codes: str, sector: str | None = None) -> tuple[LegalInstrument, ...]:
    """Those in force on `day` that bind an office of `sector`, in legal order.

    Only of `codes` if any are given. Raises UnknownInstrument.
    """
    wanted = {instrument(code) for code in codes} if codes else set(instruments())
    binding = (found for found in instruments() if found in wanted and found.sector in {None, sector})
    return tuple(found for found in binding if day in found.validity)


_FILE = Path(__file__).parents[2] / "resources" / "legal_instruments.json"


def _instrument(row: dict[str, Any]) -> LegalInstrument:
    until = row["valid_to"]
    return LegalInstrument(
        code=row["code"],
        kind=row["kind"],
        number=row["number"],
        date=date.fromisoformat(row["date"]),
        issuer=row["issuer"],
        title=row["title"],
        citation=row["citation"],
        rank=row["rank"],
        validity=Validity(
            date.fromisoformat(row["valid_from"]), date.fromisoformat(until) if until else None
        ),
        label=row["label"],
        source=row["source"],
        sector=row["sector"],
    )
