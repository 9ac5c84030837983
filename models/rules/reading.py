"""Reads rule sets from JSON files and refuses what cannot be right, naming the place in the file."""

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any

import fastjsonschema

from models.rules.pack_rows import (
    check_enforced,
    hundredths,
    read_constraints,
    read_deadlines,
    read_money,
    read_quotas,
    read_retention,
    read_salaries,
    read_validity,
)
from models.rules.requirement_reading import BadRequirement, cycle, read_requirement, resolved
from models.rules.requirements import Requirement
from models.rules.ruleset import (
    Base,
    Clause,
    Council,
    EligibilityRule,
    Enforcement,
    NoRule,
    QuorumRule,
    RuleSet,
    TitleRules,
    Validity,
    VoteRule,
)
from models.title import Subject, titles
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
    return parse_ruleset(file.read_bytes(), file.name)


def parse_ruleset(data: bytes, name: str) -> RuleSet:
    """The rule set that `data` holds; `name` is what messages call it. Raises BadRuleset."""
    row = rows_of(data, name)
    try:
        _check()(row)
    except fastjsonschema.JsonSchemaValueException as wrong:
        raise BadRuleset(f"{name}, {_place(wrong)}: {_reason(wrong)}") from wrong
    try:
        return _ruleset(row)
    except BadRequirement as wrong:
        raise BadRuleset(f"{name}, {wrong}") from wrong


def ruleset_on(day: date, among: Iterable[RuleSet] | None = None) -> RuleSet:
    """The rule set that holds on `day`: the office's own if it switched one on, else the shipped one.

    `among`: only of those given. Raises NoRule.
    """
    for ruleset in (*_preferred, *rulesets()) if among is None else among:
        if day in ruleset.validity:
            return ruleset
    raise NoRule(_("The program has no rule set for {day}.").format(day=show_date(day)))


@cache
def rulesets() -> tuple[RuleSet, ...]:
    """The shipped rule sets, oldest first."""
    return read_rulesets()


def prefer(packs: Iterable[RuleSet]) -> None:
    """From now on `ruleset_on` looks at these, the office's own, before the shipped ones."""
    _preferred[:] = packs


_preferred: list[RuleSet] = []
_SCHEMA = "ruleset.schema.json"
_LONGEST_VALUE = 60


@cache
def _check() -> Callable[[object], object]:
    schema = json.loads((SHIPPED / _SCHEMA).read_text(encoding="utf-8"))
    check: Callable[[object], object] = fastjsonschema.compile(schema)
    return check


def rows_of(data: bytes, name: str) -> Any:
    """The JSON of a rule set as it stands, unchecked. Raises BadRuleset if it is none."""
    try:
        return json.loads(data.decode("utf-8"), object_pairs_hook=_once)
    except json.JSONDecodeError as wrong:
        unread = _("{file} is not JSON from line {line}, column {column} on.")
        raise BadRuleset(unread.format(file=name, line=wrong.lineno, column=wrong.colno)) from wrong
    except (BadRequirement, UnicodeDecodeError) as wrong:
        raise BadRuleset(f"{name}, {wrong}") from wrong


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A later entry of the same name would silently replace an earlier one."""
    entries = dict(pairs)
    if len(entries) < len(pairs):
        names = [name for name, _value in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise BadRequirement(twice, _("This entry is there twice."))
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
    validity = read_validity("", row)
    known = {title.code for title in titles()}
    for code in row["titles"]:
        if code not in known:
            raise BadRequirement(f"titles.{code}", _("There is no title with this code."))
    verified_on = row["verified_on"]
    is_verified = bool(row["verified_by"] and verified_on)
    clauses = row["general"]
    return RuleSet(
        id=row["id"],
        name=row["name"],
        validity=validity,
        legal_basis=tuple(row["legal_basis"]),
        verified_by=row["verified_by"],
        verified_on=date.fromisoformat(verified_on) if verified_on else None,
        note=row["note"],
        quorum=_quorum(row["quorum"]),
        general=tuple(_clause(f"general[{i}]", each, {}, is_verified) for i, each in enumerate(clauses)),
        base_salary=read_salaries(row["base_salary"]),
        household_hundredths=hundredths(row["household"]),
        quotas=read_quotas(row["quotas"]),
        deadlines=read_deadlines(row["deadlines"]),
        retention=read_retention(row["retention"]),
        constraints=read_constraints(row["constraints"]),
        titles=_connected(
            tuple(_title(c, rules, validity, is_verified) for c, rules in row["titles"].items())
        ),
    )


def _quorum(row: dict[str, Any]) -> QuorumRule:
    if row["numerator"] > row["denominator"]:
        raise BadRequirement("quorum", _("A quorum cannot be more than all members."))
    return QuorumRule(**row)


def _title(code: str, row: dict[str, Any], within: Validity, is_verified: bool) -> TitleRules:
    place = f"titles.{code}.votes"
    votes = tuple(_vote(f"{place}[{index}]", vote, is_verified) for index, vote in enumerate(row["votes"]))
    _check_days(place, [vote.validity for vote in votes], within)
    rules = row["eligibility"]
    place = f"titles.{code}.eligibility"
    return TitleRules(
        code=code,
        article=row["article"],
        enforcement=Enforcement(row["enforcement"]),
        label=row["label"],
        source=row["source"],
        votes=votes,
        eligibility=tuple(_rule(f"{place}[{i}]", rule, is_verified) for i, rule in enumerate(rules)),
        money=read_money(row["money"]),
    )


def _rule(place: str, row: dict[str, Any], is_verified: bool) -> EligibilityRule:
    enforcement = check_enforced(place, row, is_verified)
    requires = enumerate(row["requires"])
    return EligibilityRule(
        subject=Subject(row["subject"]),
        clauses=tuple(_clause(f"{place}.requires[{i}]", each, row, is_verified) for i, each in requires),
        enforcement=enforcement,
        article=row["article"],
        label=row["label"],
        source=row["source"],
    )


def _clause(place: str, row: dict[str, Any], rule: dict[str, Any], is_verified: bool) -> Clause:
    """A clause says of the law only what differs from its rule."""
    law = {name: rule.get(name) for name in ("article", "label", "source", "enforcement")}
    law |= {name: row[name] for name in law if name in row}
    if missing := [name for name in ("label", "source", "enforcement") if law[name] is None]:
        raise BadRequirement(place, _("{names} is missing.").format(names=", ".join(missing)))
    since, until = row.get("valid_from", date.min.isoformat()), row.get("valid_to")
    return Clause(
        requirement=read_requirement(place, row),
        validity=read_validity(f"{place}.", {"valid_from": since, "valid_to": until}),
        enforcement=check_enforced(place, law, is_verified),
        article=law["article"],
        label=str(law["label"]),
        source=str(law["source"]),
    )


def _connected(rules: tuple[TitleRules, ...]) -> tuple[TitleRules, ...]:
    """The same with what other titles require put where a title leans on them. Raises BadRequirement."""
    asked = {
        (title.code, rule.subject): tuple(clause.requirement for clause in rule.clauses)
        for title in rules
        for rule in title.eligibility
    }
    if found := cycle(asked):
        text = _("It requires itself: {titles}.").format(titles=" → ".join(found))
        raise BadRequirement(f"titles.{found[0]}.eligibility", text)
    return tuple(
        replace(title, eligibility=tuple(_with_others(rule, asked) for rule in title.eligibility))
        for title in rules
    )


def _with_others(
    rule: EligibilityRule, asked: dict[tuple[str, Subject], tuple[Requirement, ...]]
) -> EligibilityRule:
    of_others = {code: requires for (code, subject), requires in asked.items() if subject == rule.subject}
    clauses = (replace(each, requirement=resolved(each.requirement, of_others)) for each in rule.clauses)
    return replace(rule, clauses=tuple(clauses))


def _vote(place: str, row: dict[str, Any], is_verified: bool) -> VoteRule:
    return VoteRule(
        validity=read_validity(f"{place}.", row),
        council=Council(row["council"]),
        threshold_percent=row["threshold_percent"],
        base=Base(row["base"]),
        secret=row["secret"],
        enforcement=check_enforced(place, row, is_verified),
        article=row["article"],
        label=row["label"],
        source=row["source"],
    )


def _check_days(place: str, validities: list[Validity], within: Validity) -> None:
    """Each day of the rule set has exactly one row."""
    if validities[0].since != within.since or validities[-1].until != within.until:
        raise BadRequirement(place, _("The rows must start and end with the rule set."))
    for one, other in pairwise(validities):
        if one.until is None or one.until.toordinal() + 1 != other.since.toordinal():
            raise BadRequirement(place, _("Each row must start on the day after the one before it ends."))
