"""A rule set as lines to read: what it says in words, the value that counts, and where that stands in the law.

The lines are made of the rows of its file, so each knows its place there and can be edited at it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from models.rules.requirement_reading import read_requirement
from models.rules.requirement_words import parts_of, wording
from models.title import title
from translations import N_, _
from translations.formats import show_date, show_money

Row = dict[str, Any]
Place = tuple[str | int, ...]

ENFORCEMENTS: Mapping[str, str] = {
    "enforce": N_("Blocks what is not met"),
    "warn": N_("Warns"),
    "manual": N_("A person judges"),
}
COUNCILS: Mapping[str, str] = {
    "submitting": N_("Council of the submitting level"),
    "ministry": N_("Council of the ministry"),
}
ROUNDINGS: Mapping[str, str] = {
    "down": N_("rounded down"),
    "half_up": N_("rounded half up"),
    "up": N_("rounded up"),
}
_LAW = ("article", "label", "source", "enforcement")
_SUBJECTS = {"person": N_("What a person must have"), "collective": N_("What a collective must have")}


@dataclass(frozen=True)
class PackLine:
    """One line. `place` is that of its row in the file, `row` the row itself; a heading has None.

    `law`: article, label, source and enforcement, also where the row takes them from the rule it is in;
    `law_place` is that of the row whose law can be another.
    """

    words: str
    value: str = ""
    place: Place = ()
    row: Row | None = None
    law: Row | None = None
    days: str = ""
    lines: "tuple[PackLine, ...]" = ()
    law_place: Place = ()

    def all_lines(self) -> "Iterator[PackLine]":
        """It and those inside it, from top to bottom."""
        yield self
        for each in self.lines:
            yield from each.all_lines()


def pack_lines(pack: Row) -> tuple[PackLine, ...]:
    """The lines of a rule set that can be read: titles, then what holds for all of them, money and papers."""
    return (
        *(_title(code, row) for code, row in pack["titles"].items()),
        PackLine(_("Asked for every title"), lines=tuple(_clauses(("general",), pack["general"], {}))),
        _quorum(pack["quorum"]),
        PackLine(_("Quotas"), lines=tuple(_each("quotas", pack["quotas"], _quota))),
        PackLine(_("Base salary"), lines=tuple(_each("base_salary", pack["base_salary"], _salary))),
        PackLine(_("Deadlines"), lines=tuple(_each("deadlines", pack["deadlines"], _deadline))),
        PackLine(
            _("How long papers are kept"), lines=tuple(_each("retention", pack["retention"], _retention))
        ),
        PackLine(
            _("Rules across titles"), lines=tuple(_each("constraints", pack["constraints"], _constraint))
        ),
    )


def days_of(row: Row) -> str:
    """From which day to which the row holds."""
    since, until = row.get("valid_from"), row.get("valid_to")
    if since and until:
        text = _("{since} – {until}")
    elif since:
        text = _("from {since}")
    else:
        text = _("until {until}") if until else ""
    return text.format(since=_day(since), until=_day(until))


def _day(text: str | None) -> str:
    return show_date(date.fromisoformat(text)) if text else ""


def _title(code: str, row: Row) -> PackLine:
    place: Place = ("titles", code)
    votes = tuple(_vote((*place, "votes", at), vote) for at, vote in enumerate(row["votes"]))
    rules = tuple(_rule((*place, "eligibility", at), rule) for at, rule in enumerate(row["eligibility"]))
    money = () if row["money"] is None else (_money((*place, "money"), row["money"]),)
    lines = (*rules, *votes, *money)
    return PackLine(title(code).name(), "", place, row, row, lines=lines, law_place=place)


def _rule(place: Place, row: Row) -> PackLine:
    clauses = tuple(_clauses((*place, "requires"), row["requires"], row))
    words = _SUBJECTS[row["subject"]]
    return PackLine(_(words), "", place, row, row, lines=clauses, law_place=place)


def _clauses(place: Place, rows: Iterable[Row], rule: Row) -> Iterator[PackLine]:
    for at, row in enumerate(rows):
        yield _clause((*place, at), row, rule)


def _clause(place: Place, row: Row, rule: Row, within: Place = ()) -> PackLine:
    """A requirement; one that is part of another has no law of its own but that of the whole."""
    own = rule if within else row
    law = {name: own.get(name, rule.get(name)) for name in _LAW}
    asked = read_requirement("", row)
    inner = "inside" if "inside" in row else "parts"
    count = len(parts_of(asked))
    whole = within or place
    parts = tuple(_clause((*place, inner, at), row[inner][at], law, whole) for at in range(count))
    return PackLine(wording(asked), "", place, row, law, days_of(row), parts, whole)


def _vote(place: Place, row: Row) -> PackLine:
    share = row["threshold_percent"]
    value = _("more than half") if share is None else _("from {percent} %").format(percent=share)
    how = _("secret ballot") if row["secret"] else _("any form of vote")
    council = COUNCILS[row["council"]]
    words = _("Vote: {council}, of all its members, {how}").format(council=_(council), how=how)
    return PackLine(words, value, place, row, row, days_of(row), law_place=place)


def _money(place: Place, row: Row) -> PackLine:
    known = [
        _("{times} × base salary for {whom}").format(times=row[name].replace(".", ","), whom=whom)
        for name, whom in (("person", _("a person")), ("collective", _("a collective")))
        if row[name] is not None
    ]
    return PackLine(_("Award money"), "; ".join(known) or _("not known"), place, row, row, law_place=place)


def _quorum(row: Row) -> PackLine:
    value = f"{row['numerator']}/{row['denominator']}"
    if row["warn_below_percent"] is not None:
        value += "; " + _("warned of below {percent} %").format(percent=row["warn_below_percent"])
    return PackLine(_("Members who must be present"), value, ("quorum",), row, row)


def _each(table: str, rows: Iterable[Row], words: Any) -> Iterator[PackLine]:
    for at, row in enumerate(rows):
        said, value = words(row)
        yield PackLine(said, value, (table, at), row, row, days_of(row), law_place=(table, at))


def _quota(row: Row) -> tuple[str, str]:
    rounding = ROUNDINGS[row["rounding"]]
    said = _("{title}: at most {percent} % of those with {of}, {rounding}").format(
        title=title(row["title"]).short(),
        percent=row["percent"],
        of=title(row["of"]).short(),
        rounding=_(rounding),
    )
    return said, _("on") if row["is_on"] else _("off (an example)")


def _salary(row: Row) -> tuple[str, str]:
    return _("Base salary of a month"), show_money(row["amount"])


def _deadline(row: Row) -> tuple[str, str]:
    month, _dash, day = (row["month_day"] or "").partition("-")
    return row["text"], f"{day}/{month}" if day else _("not known")


def _retention(row: Row) -> tuple[str, str]:
    years = row["years"]
    return row["text"], _("for ever") if years is None else _("{years} years").format(years=years)


def _constraint(row: Row) -> tuple[str, str]:
    return row["text"], ""
