"""The facts a requirement rests on, each in a few words: grades, decisions, recognitions."""

from collections.abc import Iterable

from models.rules.facts import Facts, Held
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    NeverGiven,
    TitleHeld,
    given_in,
)
from models.rules.look import Look
from models.rules.requirements import Requirement
from models.title import title
from models.yearly_record import Grade
from translations import N_, _
from translations.formats import show_date

GRADES = {
    Grade.EXCELLENT: N_("Tasks completed excellently"),
    Grade.GOOD: N_("Tasks completed well"),
    Grade.COMPLETED: N_("Tasks completed"),
    Grade.NOT_COMPLETED: N_("Tasks not completed"),
}


def uses(requirement: Requirement, look: Look) -> Iterable[str]:
    """What it rests on, as `look` sees it, the oldest first."""
    facts = look.facts
    match requirement:
        case GradeThisYear() | GradeRun() | GradeCount():
            return _grades(facts, _years(requirement, look))
        case TitleHeld():
            return map(_entry, given_in(facts, requirement.title, requirement.years(look)))
        case HadBefore(code) | NeverGiven(code):
            return map(_entry, given_in(facts, code, facts.years_of(code, hopeful=True)))
        case InitiativeHeld():
            return (f"“{work.name}”, {work.number or work.year}" for work in requirement.works(look))
        case _:
            return ()


def graded_years(asked: GradeCount, look: Look) -> list[int]:
    """The years that are entered and good enough, the oldest first."""
    order = list(Grade)
    span = look.last(asked.last).span
    good = order.index(asked.at_least)
    return sorted(y for y, grade in look.facts.grades.items() if y in span and order.index(grade) <= good)


def _years(asked: GradeThisYear | GradeRun | GradeCount, look: Look) -> Iterable[int]:
    match asked:
        case GradeThisYear():
            return range(look.facts.year, look.facts.year + 1)
        case GradeRun():
            return asked.run(look)
        case GradeCount():
            return graded_years(asked, look)


def _grades(facts: Facts, years: Iterable[int]) -> Iterable[str]:
    known = facts.grades
    return (f"{year}: {_(GRADES[known[year]])}" for year in sorted(years) if year in known)


def _entry(held: Held) -> str:
    decision = ", ".join(filter(None, (held.number, show_date(held.issued_on))))
    return f"{title(held.title).short()} {held.year}" + (f" ({decision})" if decision else "")
