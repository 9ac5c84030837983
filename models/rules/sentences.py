"""Why a requirement is met or not, in plain sentences: what was found, what is missing, and the facts they rest on."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from models.initiative import Scope
from models.rules.evidence import GRADES, graded_years, uses
from models.rules.facts import Facts
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    NeverGiven,
    TitleHeld,
)
from models.rules.look import Look
from models.rules.requirements import (
    AllOf,
    Answer,
    AnyOf,
    BlockRank,
    ByHand,
    Meets,
    MembersGraded,
    MembersWithTitle,
    NoDiscipline,
    NothingPending,
    Registered,
    Requirement,
    answer_of,
    looks,
)
from models.title import title
from models.yearly_record import DisciplineForm, Grade
from translations import N_, _
from translations.formats import show_date


@dataclass(frozen=True)
class Reason:
    """One requirement, how it is met, and why; `uses` are the facts it rests on, `parts` what it is made of."""

    requirement: Requirement
    answer: Answer
    sentence: str
    uses: tuple[str, ...] = ()
    parts: "tuple[Reason, ...]" = ()


def explain(requirement: Requirement, facts: Facts, code: str = "") -> Reason:
    """Why the facts meet the requirement of the title `code`, or not."""
    return _explained(requirement, *looks(facts, code))


def _explained(requirement: Requirement, cautious: Look, hopeful: Look) -> Reason:
    found = answer_of(requirement, cautious, hopeful)
    sentence = _sentence(requirement, found, cautious, hopeful)
    parts = _parts(requirement, cautious, hopeful)
    return Reason(requirement, found, sentence, tuple(uses(requirement, hopeful)), parts)


def _parts(requirement: Requirement, cautious: Look, hopeful: Look) -> tuple[Reason, ...]:
    match requirement:
        case GradeRun():
            cautious = cautious.within(requirement.run(cautious))
            hopeful = hopeful.within(requirement.run(hopeful))
            inside = requirement.inside
        case AllOf(inside) | AnyOf(inside):
            pass
        case Meets():
            inside = requirement.requires
        case _:
            inside = ()
    return tuple(_explained(each, cautious, hopeful) for each in inside)


FORMS = {
    DisciplineForm.REPRIMAND: N_("Reprimand"),
    DisciplineForm.WARNING: N_("Warning"),
    DisciplineForm.DEMOTION: N_("Demotion"),
    DisciplineForm.DISMISSAL: N_("Dismissal from the post"),
    DisciplineForm.REMOVAL: N_("Removal from service"),
}
SCOPES = {
    Scope.BASE: N_("its own unit"),
    Scope.MINISTRY: N_("the ministry"),
    Scope.NATIONAL: N_("the nation"),
}


@singledispatch
def _sentence(requirement: Requirement, _found: Answer, _cautious: Look, _hopeful: Look) -> str:
    raise TypeError(requirement)


@_sentence.register
def _grade_this_year(asked: GradeThisYear, found: Answer, cautious: Look, hopeful: Look) -> str:
    year = cautious.facts.year
    grade = cautious.facts.grades.get(year)
    if grade is not None and year not in hopeful.span:
        return _("{year} lies before the end of a disciplinary measure, so it does not count.").format(
            year=year
        )
    if grade is None:
        text = _("The grade of {year} is not entered yet; it must be “{wanted}” or better.")
    elif found is Answer.MET:
        text = _("{year} is graded “{grade}”.")
    elif found is Answer.NOT_MET:
        text = _("{year} is graded “{grade}”; it must be “{wanted}” or better.")
    else:
        text = _(
            "In {year} a disciplinary measure was still running; somebody must decide whether it counts."
        )
    return text.format(year=year, grade=_(GRADES[grade]) if grade else "", wanted=_(GRADES[asked.at_least]))


@_sentence.register
def _grade_run(asked: GradeRun, found: Answer, cautious: Look, hopeful: Look) -> str:
    run = asked.run(cautious)
    year = cautious.facts.year
    if asked.after and not cautious.facts.years_of(asked.after, hopeful=True):
        return _("“{title}” comes first, and it was not given yet.").format(title=_name(asked.after))
    if len(run) >= asked.years:
        text = _("{count} years in a row, {first}–{last}, are graded “{wanted}” or better{title}.")
    elif found is Answer.NOT_MET and len(asked.run(hopeful)) < asked.years:
        text = _(
            "{years} years in a row up to {last} must be “{wanted}” or better{title}; there are {count}."
        )
    else:
        text = _(
            "{years} years in a row up to {last} must be “{wanted}” or better{title}; {count} are certain, not: {open}."
        )
    return text.format(
        count=len(run),
        years=asked.years,
        first=run.start,
        last=year,
        wanted=_(GRADES[asked.at_least]),
        title=_(", or have “{title}”").format(title=_name(asked.or_title)) if asked.or_title else "",
        open=_years(range(year - asked.years + 1, run.start)),
    )


@_sentence.register
def _grade_count(asked: GradeCount, _found: Answer, cautious: Look, _hopeful: Look) -> str:
    years = graded_years(asked, cautious)
    text = _("Graded “{wanted}” or better in {found} of the {count} years it takes: {years}.")
    wanted = _(GRADES[asked.at_least])
    return text.format(wanted=wanted, found=len(years), count=asked.count, years=_years(years))


@_sentence.register
def _title_held(asked: TitleHeld, found: Answer, cautious: Look, hopeful: Look) -> str:
    sure, hoped = asked.years(cautious), asked.years(hopeful)
    if found is Answer.MET:
        text = _("“{title}” in {years}: {count} are enough.")
    elif asked.consecutive:
        text = _("“{title}” takes {count} years in a row; there are {found}: {years}.")
    else:
        text = _("“{title}” takes {count} times; there are {found}: {years}.")
    said = text.format(title=_name(asked.title), count=asked.count, found=len(sure), years=_years(sure))
    if found is Answer.UNKNOWN:
        doubtful = _("Not decided yet, or entered without a decision, or before a discipline ended: {years}.")
        said = f"{said} {doubtful.format(years=_years(hoped - sure))}"
    return f"{said} {_not_counted(cautious.facts, asked.title)}".strip()


@_sentence.register
def _had_before(asked: HadBefore, found: Answer, cautious: Look, hopeful: Look) -> str:
    years = cautious.facts.years_of(asked.title, hopeful=True)
    if found is Answer.MET:
        text = _("“{title}” was given in {years}.")
    elif found is Answer.UNKNOWN:
        text = _(
            "“{title}” of {years} is not decided, or lies before a discipline: somebody must look at it."
        )
    else:
        text = _("“{title}” comes first, and it was not given yet.")
    said = text.format(title=_name(asked.title), years=_years(years))
    return f"{said} {_not_counted(hopeful.facts, asked.title)}".strip()


@_sentence.register
def _never_given(asked: NeverGiven, found: Answer, cautious: Look, _hopeful: Look) -> str:
    if found is Answer.MET:
        return _("“{title}” was never given, as it must be.").format(title=_name(asked.title))
    years = _years(cautious.facts.years_of(asked.title, hopeful=True))
    return _("“{title}” is given once; the ledger has it: {years}.").format(
        title=_name(asked.title), years=years
    )


@_sentence.register
def _initiative(asked: InitiativeHeld, found: Answer, cautious: Look, hopeful: Look) -> str:
    sure, hoped = asked.works(cautious), asked.works(hopeful)
    if asked.projects_only:
        text = _("Accepted projects for {scope} or wider: {found} of {count}.")
    else:
        text = _("Recognised initiatives or projects for {scope} or wider: {found} of {count}.")
    said = text.format(scope=_(SCOPES[asked.scope]), found=len(sure), count=asked.count)
    if found is Answer.UNKNOWN and len(hoped) > len(sure):
        used = ", ".join(f"“{work.name}”" for work in hoped if work not in sure)
        again = _("Backed another award already, or is in doubt: {names}.")
        said = f"{said} {again.format(names=used)}"
    return said


@_sentence.register
def _no_discipline(asked: NoDiscipline, found: Answer, cautious: Look, _hopeful: Look) -> str:
    year = cautious.facts.year
    if found is Answer.MET:
        text = _("No discipline of {year} is “{form}” or graver.")
        return text.format(year=year, form=_(FORMS[asked.form]))
    forms = ", ".join(sorted({_(FORMS[form]) for form in asked.forms(cautious.facts)}))
    return _("There is discipline in {year}: {forms}.").format(year=year, forms=forms)


@_sentence.register
def _members_with_title(asked: MembersWithTitle, found: Answer, cautious: Look, hopeful: Look) -> str:
    total = len(cautious.facts.members or ())
    if not total:
        return _("No member of the collective is entered who counts in shares.")
    return _with_title(asked, total, asked.number(cautious), asked.number(hopeful), found)


def _with_title(asked: MembersWithTitle, total: int, sure: int, hoped: int, found: Answer) -> str:
    if found is Answer.UNKNOWN and asked.percent:
        text = _(
            "So far {found} of {total} members have {titles} or higher; with all {more} who are proposed it is "
            "{hoped} of {total} (it takes {percent} %, that is {needed})."
        )
    elif asked.percent:
        text = _(
            "{found} of {total} members have {titles} or higher; it takes {percent} %, that is {needed}."
        )
    elif found is Answer.UNKNOWN:
        text = _(
            "So far {found} members have {titles} or higher; with all {more} who are proposed it is {hoped} "
            "(it takes {needed})."
        )
    else:
        text = _("{found} members have {titles} or higher; it takes {needed}.")
    return text.format(
        found=sure, total=total, titles=_name(asked.titles[0]), percent=asked.percent,
        needed=max(asked.count, -(-asked.percent * total // 100)), hoped=hoped, more=hoped - sure,
    )  # fmt: skip


@_sentence.register
def _members_graded(asked: MembersGraded, _found: Answer, cautious: Look, _hopeful: Look) -> str:
    members = cautious.facts.members
    if not members:
        return _("No member of the collective is entered who counts in shares.")
    order = list(Grade)
    ungraded = sum(each.grade is None for each in members)
    below = [e.name for e in members if e.grade and order.index(e.grade) > order.index(asked.at_least)]
    wanted = _(GRADES[asked.at_least])
    if below:
        text = _("All members must be “{wanted}” or better; these are not: {names}.")
    elif ungraded:
        text = _("All members must be “{wanted}” or better; {count} are not graded yet.")
    else:
        text = _("All {total} members are “{wanted}” or better.")
    return text.format(wanted=wanted, names=", ".join(below), count=ungraded, total=len(members))


@_sentence.register
def _block_rank(asked: BlockRank, found: Answer, cautious: Look, _hopeful: Look) -> str:
    if cautious.facts.rank is None:
        return _("The block is not ranked for {year} yet.").format(year=cautious.facts.year)
    text = _("Rank {rank} in the block; it takes rank {at_most}.")
    if found is Answer.MET:
        text = _("Rank {rank} in the block.")
    return text.format(rank=cautious.facts.rank, at_most=asked.at_most)


@_sentence.register
def _registered(asked: Registered, found: Answer, cautious: Look, _hopeful: Look) -> str:
    if not asked.is_asked(cautious.code):
        return _("Nobody registers for a form of commendation.")
    if found is Answer.MET:
        return _("Registered for it in {year}.").format(year=cautious.facts.year)
    return _("Did not register for it in {year}.").format(year=cautious.facts.year)


@_sentence.register
def _nothing_pending(_asked: NothingPending, found: Answer, cautious: Look, _hopeful: Look) -> str:
    if found is Answer.MET:
        return _("Nothing pending holds awards back.")
    reasons = ", ".join(f"{each.reason} ({show_date(each.since)})" for each in cautious.facts.holds)
    return _("Awards are held back: {reasons}.").format(reasons=reasons)


@_sentence.register
def _meets(asked: Meets, found: Answer, _cautious: Look, _hopeful: Look) -> str:
    texts = {
        Answer.MET: _("Meets what “{title}” requires."),
        Answer.NOT_MET: _("Does not meet what “{title}” requires."),
        Answer.UNKNOWN: _("Whether it meets what “{title}” requires is not certain."),
    }
    return texts[found].format(title=_name(asked.title))


@_sentence.register
def _all_of(_asked: AllOf, _found: Answer, _cautious: Look, _hopeful: Look) -> str:
    return _("All of these are required.")


@_sentence.register
def _any_of(_asked: AnyOf, _found: Answer, _cautious: Look, _hopeful: Look) -> str:
    return _("One of these is enough.")


@_sentence.register
def _by_hand(asked: ByHand, _found: Answer, _cautious: Look, _hopeful: Look) -> str:
    return _("For a person to judge: {question}").format(question=asked.question)


def _not_counted(facts: Facts, code: str) -> str:
    """What was given, but not for merit."""
    years = {each.year for each in facts.set_aside if each.title == code}
    if not years:
        return ""
    return _("Given for something other than merit, and not counted: {years}.").format(years=_years(years))


def _years(years: Iterable[int]) -> str:
    return ", ".join(map(str, sorted(years))) or _("none")


def _name(code: str) -> str:
    return title(code).short()
