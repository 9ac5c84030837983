"""The columns of the two lists of the titles tab: staff and collectives, and where each stands in a year."""

from collections.abc import Callable
from dataclasses import dataclass

from models.roster import Standing, by_grade, by_unit
from models.rules.year_verdicts import CaseVerdict
from models.settings import ministry
from models.staff import Person
from models.subject import Subject
from models.title import title
from models.unit import Unit
from translations import N_, _
from translations.formats import show_count
from ui.tables.column import Column
from ui.titles.verdict_words import VERDICTS
from ui.trade_words import SHORT_GRADES, SHORT_UNIT_KINDS, STAGES


@dataclass(frozen=True)
class Asked:
    """Whom the columns ask: where a subject stands, what the rules say of it, and the one reason to show."""

    standing: Callable[[Subject], Standing]
    verdict: Callable[[Subject], CaseVerdict | None]
    reason: Callable[[Subject], str]


def people_columns(year: int, asked: Asked) -> tuple[Column, ...]:
    """Name, unit, post, grade, titles, the verdict and its reason, or how far the titles came."""
    standing = asked.standing
    return (
        Column(N_("Full name"), lambda who: who.listed_name, sort_by=Person.sort_key, width=18, stretch=True),
        Column(
            N_("Unit"),
            lambda who: _unit_name(standing(who)),
            sort_by=(by_unit(year), Person.sort_key),
            width=14,
            yields=3,
        ),
        Column(N_("Post"), lambda who: _post_title(standing(who)), width=14, yields=4),
        *_year_columns(by_grade(Person, year), asked),
    )


def collective_columns(year: int, asked: Asked) -> tuple[Column, ...]:
    """Name, kind, what it belongs to, size, grade, titles, the verdict and its reason, or how far the titles came."""
    standing = asked.standing
    return (
        Column(N_("Collective"), lambda unit: unit.name, sort_by=Unit.sort_key, width=22, stretch=True),
        Column(
            N_("Kind"), lambda unit: _(SHORT_UNIT_KINDS[unit.kind]), sort_by=Unit.kind, width=14, yields=3
        ),
        Column(N_("Belongs to"), lambda unit: unit.parent.name if unit.parent else "", width=18, yields=4),
        Column(
            N_("People"), lambda unit: show_count(standing(unit).members), numeric=True, width=6, yields=2
        ),
        *_year_columns(by_grade(Unit, year), asked),
    )


def titles_in_short(standing: Standing) -> str:
    """The titles registered for or given in the year: "CSTĐCS, BK TTCP"."""
    of = ministry()
    return ", ".join(title(case.title).short(of) for case in standing.cases) or "–"


def _year_columns(grade: object, asked: Asked) -> tuple[Column, ...]:
    standing = asked.standing
    return (
        Column(
            N_("Grade"),
            lambda who: _grade(standing(who)),
            sort_by=grade,
            width=8,
            full_title=N_("Degree of completion of tasks"),
        ),
        Column(
            N_("Titles"),
            lambda who: titles_in_short(standing(who)),
            width=12,
            full_title=N_("Titles and forms registered, proposed or given this year"),
        ),
        Column(
            N_("Result"),
            lambda who: "" if asked.verdict(who) else _stage_word(standing(who)),
            width=13,
            state=lambda who: _state_of(asked.verdict(who), standing(who)),
            full_title=N_("What the rules say of the titles registered or proposed, or how far they came"),
        ),
        Column(
            N_("Reason, stage"),
            lambda who: asked.reason(who) or (_stage_word(standing(who)) if asked.verdict(who) else ""),
            width=12,
            long=True,
            ink="muted",
            full_title=N_("The main reason; if nothing speaks against them, how far the titles came"),
        ),
    )


def _unit_name(standing: Standing) -> str:
    return standing.post.unit.name if standing.post else "–"


def _post_title(standing: Standing) -> str:
    return standing.post.title if standing.post else "–"


def _grade(standing: Standing) -> str:
    return _(SHORT_GRADES[standing.grade]) if standing.grade else "–"


def _stage_word(standing: Standing) -> str:
    return _(STAGES[standing.stage][1]) if standing.stage else ""


def _state_of(verdict: CaseVerdict | None, standing: Standing) -> str:
    if verdict is not None:
        return VERDICTS[verdict.eligibility]
    return STAGES[standing.stage][0] if standing.stage else ""
