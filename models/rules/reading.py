"""Reads rule sets from JSON files and refuses what cannot be right, naming the place in the file."""

import json
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import fastjsonschema

from models.rules.ruleset import (
    Base,
    Council,
    Enforcement,
    NoRule,
    QuorumRule,
    RuleSet,
    TitleRules,
    Validity,
    VoteRule,
)
from models.title import titles
from translations import _
from translations.formats import show_date

SHIPPED = Path(__file__).parents[2] / "resources" / "rulesets"


class BadRuleset(ValueError):
    """A rule set that cannot be right; the message names the file and the place in it."""


def read_rulesets(folder: Path = SHIPPED) -> tuple[RuleSet, ...]:
    """The rule sets of a folder, oldest first. Raises BadRuleset, also when two hold on the same day."""
    found = [read_ruleset(file) for file in sorted(folder.glob("*.json")) if file.name != _SCHEMA]
    found.sort(key=lambda ruleset: ruleset.validity.since)
    for one, other in combinations(found, 2):
        if one.id == other.id:
            raise BadRuleset(_("There are two rule sets with the id {id}.").format(id=one.id))
        if one.validity.overlaps(other.validity):
            both = _("The rule sets {one} and {other} hold on the same days.")
            raise BadRuleset(both.format(one=one.id, other=other.id))
    return tuple(found)


def read_ruleset(file: Path) -> RuleSet:
    """One rule set. Raises BadRuleset."""
    row = _read_json(file)
    try:
        _check()(row)
    except fastjsonschema.JsonSchemaValueException as wrong:
        raise BadRuleset(f"{file.name}, {_place(wrong)}: {_reason(wrong)}") from wrong
    try:
        return _ruleset(row)
    except _Wrong as wrong:
        raise BadRuleset(f"{file.name}, {wrong}") from wrong


def ruleset_on(day: date, among: Iterable[RuleSet] | None = None) -> RuleSet:
    """The rule set that holds on `day`: of the shipped ones, or `among` those given. Raises NoRule."""
    for ruleset in rulesets() if among is None else among:
        if day in ruleset.validity:
            return ruleset
    raise NoRule(_("The program has no rule set for {day}.").format(day=show_date(day)))


@cache
def rulesets() -> tuple[RuleSet, ...]:
    """The shipped rule sets, oldest first."""
    return read_rulesets()


_SCHEMA = "ruleset.schema.json"
_LONGEST_VALUE = 60


class _Wrong(ValueError):
    """A place in a rule set and what is wrong there."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")


@cache
def _check() -> Callable[[object], object]:
    schema = json.loads((SHIPPED / _SCHEMA).read_text(encoding="utf-8"))
    check: Callable[[object], object] = fastjsonschema.compile(schema)
    return check


def _read_json(file: Path) -> Any:
    try:
        return json.loads(file.read_text(encoding="utf-8"), object_pairs_hook=_once)
    except json.JSONDecodeError as wrong:
        unread = _("{file} is not JSON from line {line}, column {column} on.")
        raise BadRuleset(unread.format(file=file.name, line=wrong.lineno, column=wrong.colno)) from wrong
    except (_Wrong, UnicodeDecodeError) as wrong:
        raise BadRuleset(f"{file.name}, {wrong}") from wrong


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A later entry of the same name would silently replace an earlier one."""
    entries = dict(pairs)
    if len(entries) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _Wrong(twice, _("This entry is there twice."))
    return entries


def _place(wrong: fastjsonschema.JsonSchemaValueException) -> str:
    place = str(wrong.name).removeprefix("data").removeprefix(".")
    return place or _("at the top")


def _reason(wrong: fastjsonschema.JsonSchemaValueException) -> str:
    if wrong.rule == "required":
        missing = sorted(set(wrong.definition["required"]) - set(wrong.value))
        return _("{names} is missing.").format(names=", ".join(missing))
    if wrong.rule == "additionalProperties":
        unknown = sorted(set(wrong.value) - set(wrong.definition["properties"]))
        return _("{names} is not known here.").format(names=", ".join(unknown))
    value = json.dumps(wrong.value, ensure_ascii=False)[:_LONGEST_VALUE]
    if wrong.rule == "format":
        return _("{value} is no day; write it as 2026-12-31.").format(value=value)
    return _("{value} is not allowed here.").format(value=value)


def _ruleset(row: dict[str, Any]) -> RuleSet:
    validity = _validity("", row)
    known = {title.code for title in titles()}
    for code in row["titles"]:
        if code not in known:
            raise _Wrong(f"titles.{code}", _("There is no title with this code."))
    return RuleSet(
        id=row["id"],
        name=row["name"],
        validity=validity,
        legal_basis=tuple(row["legal_basis"]),
        verified_by=row["verified_by"],
        verified_on=_day(row["verified_on"]),
        note=row["note"],
        quorum=_quorum(row["quorum"]),
        titles=tuple(_title(code, rules, validity) for code, rules in row["titles"].items()),
    )


def _quorum(row: dict[str, Any]) -> QuorumRule:
    if row["numerator"] > row["denominator"]:
        raise _Wrong("quorum", _("A quorum cannot be more than all members."))
    return QuorumRule(**row)


def _title(code: str, row: dict[str, Any], within: Validity) -> TitleRules:
    place = f"titles.{code}.votes"
    votes = tuple(_vote(f"{place}[{index}]", vote) for index, vote in enumerate(row["votes"]))
    _check_days(place, [vote.validity for vote in votes], within)
    return TitleRules(
        code=code,
        article=row["article"],
        enforcement=Enforcement(row["enforcement"]),
        label=row["label"],
        source=row["source"],
        votes=votes,
    )


def _vote(place: str, row: dict[str, Any]) -> VoteRule:
    return VoteRule(
        validity=_validity(f"{place}.", row),
        council=Council(row["council"]),
        threshold_percent=row["threshold_percent"],
        base=Base(row["base"]),
        secret=row["secret"],
        enforcement=Enforcement(row["enforcement"]),
        article=row["article"],
        label=row["label"],
        source=row["source"],
    )


def _check_days(place: str, validities: list[Validity], within: Validity) -> None:
    """Each day of the rule set has exactly one row."""
    if validities[0].since != within.since or validities[-1].until != within.until:
        raise _Wrong(place, _("The rows must start and end with the rule set."))
    for one, other in pairwise(validities):
        if one.until is None or one.until.toordinal() + 1 != other.since.toordinal():
            raise _Wrong(place, _("Each row must start on the day after the one before it ends."))


def _validity(place: str, row: dict[str, Any]) -> Validity:
    since = date.fromisoformat(row["valid_from"])
    until = _day(row["valid_to"])
    if until is not None and until < since:
        raise _Wrong(f"{place}valid_to", _("It ends before it starts."))
    return Validity(since, until)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
