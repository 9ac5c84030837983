"""One search over people, units, papers and decisions, accents or not."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.campaign import Campaign
from models.database import Record
from models.decision import Decision
from models.meeting import Meeting
from models.proposal import Proposal
from models.staff import find_people, posts_on
from models.unit import find_units
from translations.formats import show_date
from translations.vietnamese import find_key


class HitKind(StrEnum):
    """What was found; decides which screen shows it."""

    PERSON = "person"
    UNIT = "unit"
    CAMPAIGN = "campaign"
    MEETING = "meeting"
    PROPOSAL = "proposal"
    DECISION = "decision"
    YEAR = "year"


@dataclass(frozen=True)
class Hit:
    """One answer: which record, what it is called, what tells it from others, and the year it belongs to."""

    kind: HitKind
    id: int
    text: str
    detail: str = ""
    year: int | None = None


def search(words: str, most: int = 6) -> list[Hit]:
    """At most `most` answers of each kind that hold every word of `words`; nothing for empty words."""
    wanted = find_key(words).split()
    if not wanted:
        return []
    return [*_years(wanted), *_people(words, most), *_units(words, most), *_papers(wanted, most)]


def _years(wanted: list[str]) -> list[Hit]:
    if len(wanted) == 1 and len(wanted[0]) == len("2026") and wanted[0].isdecimal():
        return [Hit(HitKind.YEAR, int(wanted[0]), wanted[0], year=int(wanted[0]))]
    return []


def _people(words: str, most: int) -> list[Hit]:
    people = list(find_people(words).limit(most))
    posts = posts_on(date.today()) if people else {}
    details = {id_: f"{post.title}, {post.unit.name}" for id_, post in posts.items()}
    return [Hit(HitKind.PERSON, who.id, who.listed_name, details.get(who.id, "")) for who in people]


def _units(words: str, most: int) -> list[Hit]:
    return [
        Hit(HitKind.UNIT, unit.id, unit.name, unit.abbreviation) for unit in find_units(words).limit(most)
    ]


def _papers(wanted: list[str], most: int) -> list[Hit]:
    found: list[Hit] = []
    for kind, record, text, detail in (
        (HitKind.CAMPAIGN, Campaign, "name", "plan_number"),
        (HitKind.MEETING, Meeting, "subject", "number"),
        (HitKind.PROPOSAL, Proposal, "subject", "number"),
        (HitKind.DECISION, Decision, "number", "issued_by"),
    ):
        fitting = (row for row in record.select() if _fits(row, wanted, text, detail))
        found += [_hit(kind, row, text, detail) for row, _place in zip(fitting, range(most), strict=False)]
    return found


def _fits(row: Record, wanted: list[str], *names: str) -> bool:
    key = find_key(" ".join(str(getattr(row, name)) for name in (*names, "year") if hasattr(row, name)))
    return all(word in key for word in wanted)


def _hit(kind: HitKind, row: Record, text: str, detail: str) -> Hit:
    day = getattr(row, "issued_on", None)
    said = " · ".join(filter(None, (str(getattr(row, detail)), show_date(day) if day else "")))
    year = getattr(row, "year", None) or (day.year if day else None)
    return Hit(kind, row.id, str(getattr(row, text)), said, year)
