"""The catalogue of titles (danh hiệu thi đua) and forms of commendation (hình thức khen thưởng).

It is data: `resources/titles.json`, after the law on emulation and commendation 06/2022/QH15.
"""

import json
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from translations import _
from translations.vietnamese import find_key


class Kind(StrEnum):
    """Titles are for emulation, forms for merit; papers name them apart (law, articles 9, 19 and 20)."""

    TITLE = "title"
    FORM = "form"


class Subject(StrEnum):
    """Who can be given a title."""

    PERSON = "person"
    COLLECTIVE = "collective"


class Level(StrEnum):
    """The level that decides."""

    GRASSROOTS = "grassroots"
    MINISTRY = "ministry"
    STATE = "state"


class Decider(StrEnum):
    """Who signs the decision (law, articles 77 to 80)."""

    UNIT_HEAD = "unit_head"
    MINISTER = "minister"
    PRIME_MINISTER = "prime_minister"
    PRESIDENT = "president"


class UnknownTitle(KeyError):
    """No title has this code."""

    def __str__(self) -> str:
        return _("There is no title or form with the code “{code}”.").format(code=self.args[0])


@dataclass(frozen=True)
class Ministry:
    """How the ministry above a unit and its own titles are called. `medal` is its Kỷ niệm chương."""

    name: str
    head: str
    sector: str
    short: str
    medal: str


@dataclass(frozen=True)
class Title:
    """One title or form, named as the law writes it.

    `name_pattern`, `short_pattern` and `alias_patterns` have a place for the ministry. `rank` 1 is the
    highest. `article` is of the law of 2022; `label` says how sure it is: S read in a source, K known,
    ? uncertain.
    """

    code: str
    name_pattern: str
    short_pattern: str
    kind: Kind
    subjects: frozenset[Subject]
    level: Level
    decided_by: Decider
    verb: str
    rank: int
    article: str
    label: str
    alias_patterns: tuple[str, ...]

    @property
    def is_title(self) -> bool:
        """Whether it is a danh hiệu thi đua rather than a hình thức khen thưởng."""
        return self.kind is Kind.TITLE

    def name(self, ministry: Ministry | None = None) -> str:
        """The full name: "Cờ thi đua của Thanh tra Chính phủ"."""
        return _filled(self.name_pattern, ministry)

    def short(self, ministry: Ministry | None = None) -> str:
        """The name for narrow columns: "CSTĐCS", "BK TTCP"."""
        return _filled(self.short_pattern, ministry)

    def names(self, ministry: Ministry | None = None) -> tuple[str, ...]:
        """All it is called in lists from elsewhere: code, full and short name and their variants."""
        variants = (_filled(pattern, ministry) for pattern in self.alias_patterns)
        return (self.code, self.name(ministry), self.short(ministry), *variants)

    def suits(self, subject: Subject) -> bool:
        """Whether it can be given to a person, or to a collective."""
        return subject in self.subjects


@cache
def titles() -> tuple[Title, ...]:
    """All titles and forms, the highest first."""
    return tuple(sorted((_title(row) for row in _catalogue()["titles"]), key=lambda row: row.rank))


def title(code: str) -> Title:
    """The title or form with this code. Raises UnknownTitle."""
    if code not in _by_code():
        raise UnknownTitle(code)
    return _by_code()[code]


def titles_for(subject: Subject) -> tuple[Title, ...]:
    """What a person, or a collective, can be given; the highest first."""
    return tuple(found for found in titles() if found.suits(subject))


def title_named(text: str, ministry: Ministry | None = None) -> Title | None:
    """The title a list means by `text`, in any spelling that is known; None if it is none of them."""
    return _by_find_key(ministry or own_ministry()).get(find_key(text))


@cache
def own_ministry() -> Ministry:
    """The ministry a new store belongs to: Thanh tra Chính phủ, until its settings say another."""
    return Ministry(**_catalogue()["ministry"])


_FILE = Path(__file__).parent.parent / "resources" / "titles.json"


@cache
def _catalogue() -> dict[str, Any]:
    catalogue: dict[str, Any] = json.loads(_FILE.read_text(encoding="utf-8"))
    return catalogue


@cache
def _by_code() -> dict[str, Title]:
    return {found.code: found for found in titles()}


@cache
def _by_find_key(ministry: Ministry) -> dict[str, Title]:
    return {find_key(name): found for found in titles() for name in found.names(ministry)}


def _title(row: dict[str, Any]) -> Title:
    return Title(
        code=row["code"],
        name_pattern=row["name"],
        short_pattern=row["short"],
        kind=Kind(row["kind"]),
        subjects=frozenset(map(Subject, row["subjects"])),
        level=Level(row["level"]),
        decided_by=Decider(row["decided_by"]),
        verb=row["verb"],
        rank=row["rank"],
        article=row["article"],
        label=row["label"],
        alias_patterns=tuple(row["aliases"]),
    )


def _filled(pattern: str, ministry: Ministry | None) -> str:
    of = ministry or own_ministry()
    return pattern.format(
        ministry=of.name, minister=of.head, sector=of.sector, short=of.short, medal=of.medal
    )
