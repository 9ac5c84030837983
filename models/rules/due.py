"""Who is due for a title, and who soon will be, over all titles and years."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models.rules.eligibility import rule_for
from models.rules.facts import Facts, Key
from models.rules.requirements import Answer, Requirement, answer_of, looks
from models.rules.ruleset import RuleSet
from models.title import Level, titles


class Turn(StrEnum):
    """How near somebody is."""

    DUE = "due"  # đến kỳ
    REVIEW = "review"  # may be due: a person must look at it
    SOON = "soon"  # sắp đủ: in `Due.year` at the earliest


@dataclass(frozen=True)
class Due:
    """Somebody whose turn it is. `lacking` is what the title requires and is not met now; nothing when due."""

    key: Key
    title: str
    turn: Turn
    year: int
    lacking: tuple[Requirement, ...] = ()


def due(
    facts: Mapping[Key, Facts], ruleset: RuleSet, codes: Iterable[str] | None = None, ahead: int = 1
) -> list[Due]:
    """Who is due for which of `codes`, or will be within `ahead` years if the coming years go well.

    Without `codes`, all titles above the unit's own: those are given each year. Who has the title of this year
    already is left out. Sorted by title, the highest first, then by nearness.
    """
    wanted = list(codes) if codes is not None else [each.code for each in titles() if each.level is not _OWN]
    order = {each.code: place for place, each in enumerate(titles())}
    found = [each for key, known in facts.items() for each in _turns(key, known, ruleset, wanted, ahead)]
    return sorted(found, key=lambda each: (order[each.title], list(Turn).index(each.turn), each.year))


def earliest(code: str, facts: Facts, ruleset: RuleSet, ahead: int) -> int | None:
    """The first coming year in which the title could be met if all goes well; None beyond `ahead` years."""
    requires = _requires(code, facts, ruleset)
    for years in range(1, ahead + 1):
        coming = facts.ahead(years, _ANNUAL)
        if _answer(requires, coming, code) is not Answer.NOT_MET:
            return coming.year
    return None


_OWN = Level.GRASSROOTS
_ANNUAL = frozenset(each.code for each in titles() if each.is_title)


def _turns(key: Key, facts: Facts, ruleset: RuleSet, codes: list[str], ahead: int) -> Iterator[Due]:
    for code in codes:
        if _given_already(code, facts) or not _suits(code, facts, ruleset):
            continue
        requires = _requires(code, facts, ruleset)
        found = _answer(requires, facts, code)
        lacking = tuple(each for each in requires if _answer((each,), facts, code) is not Answer.MET)
        if found is Answer.MET:
            yield Due(key, code, Turn.DUE, facts.year)
        elif found is Answer.UNKNOWN:
            yield Due(key, code, Turn.REVIEW, facts.year, lacking)
        elif (year := earliest(code, facts, ruleset, ahead)) is not None:
            yield Due(key, code, Turn.SOON, year, lacking)


def _suits(code: str, facts: Facts, ruleset: RuleSet) -> bool:
    kind = "collective" if facts.is_collective else "person"
    return any(rule.subject == kind for rule in ruleset.title(code).eligibility)


def _given_already(code: str, facts: Facts) -> bool:
    return any(held.is_sure and held.year == facts.year for held in facts.held.get(code, ()))


def _requires(code: str, facts: Facts, ruleset: RuleSet) -> tuple[Requirement, ...]:
    rule = rule_for(ruleset, code, facts)
    return tuple(clause.requirement for clause in rule.clauses if facts.day in clause.validity)


def _answer(requires: tuple[Requirement, ...], facts: Facts, code: str) -> Answer:
    cautious, hopeful = looks(facts, code)
    found = {answer_of(each, cautious, hopeful) for each in requires}
    return next((each for each in (Answer.NOT_MET, Answer.UNKNOWN) if each in found), Answer.MET)
