"""What the file of a paper is called: readable in a list of files, with letters every computer takes."""

import re
from collections.abc import Callable
from datetime import date

from models.campaign import Campaign
from models.meeting import Meeting
from models.paper_facts.wording import symbol
from models.proposal import Proposal
from models.registration import Registration
from models.subject import subject_name
from models.title import title
from models.unit import Unit
from translations.vietnamese import find_key

_LONGEST = 80  # letters; whole paths must stay below 260 on Windows


def file_name(code: str, record_id: int, extra: int | None, ending: str) -> str:
    """The name to save a paper under: "to-trinh-57-TTr-BTT-2024.pdf". A record that is gone leaves its number."""
    tell = _TELLING.get(code)
    parts = tell(record_id, extra) if tell else ()
    said = "-".join(filter(None, (_safe(str(part)) for part in parts))) or str(record_id)
    return f"{code}-{said}"[:_LONGEST].rstrip("-") + ending


def _safe(text: str) -> str:
    """`text` without accents and with hyphens for all but letters and digits; capitals stay."""
    plain = (find_key(letter).upper() if letter.isupper() else find_key(letter) or " " for letter in text)
    return re.sub(r"[^A-Za-z0-9]+", "-", "".join(plain)).strip("-")


def _of_dossier(record_id: int, _extra: int | None) -> tuple[object, ...]:
    found = Proposal.get_or_none(Proposal.id == record_id)
    if found is None:
        return ()
    year = (found.issued_on or date(found.year, 1, 1)).year
    return (found.number, symbol("TTr", found.body, found.issued_on) if found.number else found.subject, year)


def _of_meeting(record_id: int, _extra: int | None) -> tuple[object, ...]:
    found = Meeting.get_or_none(Meeting.id == record_id)
    return (found.number, f"{found.starts_at:%Y-%m-%d}") if found else ()


def _of_registration(record_id: int, _extra: int | None) -> tuple[object, ...]:
    found = Registration.get_or_none(Registration.id == record_id)
    return (subject_name(found.subject), found.campaign.year) if found else ()


def _of_case(record_id: int, extra: int | None) -> tuple[object, ...]:
    found = Registration.get_or_none(Registration.id == record_id)
    return (*_of_registration(record_id, extra), title(found.title).short()) if found else ()


def _of_campaign(record_id: int, extra: int | None) -> tuple[object, ...]:
    found = Campaign.get_or_none(Campaign.id == record_id)
    unit = Unit.get_or_none(Unit.id == extra) if extra is not None else None
    return (unit.abbreviation or unit.name if unit else "", found.year) if found else ()


_TELLING: dict[str, Callable[[int, int | None], tuple[object, ...]]] = {
    "to-trinh": _of_dossier,
    "danh-sach": _of_dossier,
    "bien-ban-hop": _of_meeting,
    "bien-ban-kiem-phieu": _of_meeting,
    "dang-ky-ca-nhan": _of_registration,
    "phieu-tra-loi": _of_case,
    "dang-ky-tap-the": _of_campaign,
    "tong-hop-dang-ky": _of_campaign,
}
