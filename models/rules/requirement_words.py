"""What a requirement of a rule set says, in a plain sentence; of nobody in particular."""

from collections.abc import Iterable
from functools import singledispatch

from models.rules.evidence import GRADES
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    NeverGiven,
    TitleHeld,
)
from models.rules.requirements import (
    AllOf,
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
)
from models.rules.sentences import FORMS, SCOPES
from models.title import title
from models.yearly_record import Grade
from translations import _


@singledispatch
def wording(requirement: Requirement) -> str:
    """What it asks for; of a requirement made of others only how they hang together."""
    raise TypeError(requirement)


def parts_of(requirement: Requirement) -> tuple[Requirement, ...]:
    """What it is made of; what another title requires stands there and not here."""
    match requirement:
        case AllOf(parts) | AnyOf(parts):
            return parts
        case GradeRun():
            return requirement.inside
        case _:
            return ()


@wording.register
def _grade_this_year(asked: GradeThisYear) -> str:
    return _("The year is graded {grade}.").format(grade=_grade(asked.at_least))


@wording.register
def _grade_run(asked: GradeRun) -> str:
    text = _("{years} years in a row up to the proposal are graded {grade}{title}{after}.")
    return text.format(
        years=asked.years,
        grade=_grade(asked.at_least),
        title=_(" or have “{title}”").format(title=_name(asked.or_title)) if asked.or_title else "",
        after=_(", counted after “{title}” was given").format(title=_name(asked.after))
        if asked.after
        else "",
    )


@wording.register
def _grade_count(asked: GradeCount) -> str:
    text = (
        _("{count} of the last {last} years are graded {grade}.")
        if asked.last
        else _("{count} years are graded {grade}.")
    )
    return text.format(count=asked.count, last=asked.last, grade=_grade(asked.at_least))


@wording.register
def _title_held(asked: TitleHeld) -> str:
    text = _("Has had “{title}” {count} times{row}{last}{after}.")
    return text.format(
        title=_name(asked.title),
        count=asked.count,
        row=_(" in a row") if asked.consecutive else "",
        last=_(" in the last {last} years").format(last=asked.last) if asked.last else "",
        after=_(", after “{title}” was given").format(title=_name(asked.after)) if asked.after else "",
    )


@wording.register
def _had_before(asked: HadBefore) -> str:
    return _("Has been given “{title}” before.").format(title=_name(asked.title))


@wording.register
def _never_given(asked: NeverGiven) -> str:
    return _("Has never been given “{title}”.").format(title=_name(asked.title))


@wording.register
def _initiative(asked: InitiativeHeld) -> str:
    text = (
        _("{count} projects recognised for {scope} or wider{last}.")
        if asked.projects_only
        else _("{count} initiatives or projects recognised for {scope} or wider{last}.")
    )
    last = _(", of the last {last} years").format(last=asked.last) if asked.last else ""
    return text.format(count=asked.count, scope=_(SCOPES[asked.scope]), last=last)


@wording.register
def _no_discipline(asked: NoDiscipline) -> str:
    return _("Nobody was disciplined this year with “{form}” or worse.").format(form=_(FORMS[asked.form]))


@wording.register
def _members_with_title(asked: MembersWithTitle) -> str:
    names = _names(asked.titles)
    if asked.percent and asked.count:
        text = _("At least {percent} % of the members, and at least {count} of them, have “{titles}”.")
    elif asked.percent:
        text = _("At least {percent} % of the members have “{titles}”.")
    else:
        text = _("At least {count} of the members have “{titles}”.")
    return text.format(percent=asked.percent, count=asked.count, titles=names)


@wording.register
def _members_graded(asked: MembersGraded) -> str:
    return _("Every member is graded {grade}.").format(grade=_grade(asked.at_least))


@wording.register
def _block_rank(asked: BlockRank) -> str:
    return _("Ranks {at_most} or better in the block.").format(at_most=asked.at_most)


@wording.register
def _registered(asked: Registered) -> str:
    if asked.titles_only:
        return _("Registered for the title at the beginning of the year; forms of commendation need none.")
    return _("Registered for it at the beginning of the year.")


@wording.register
def _nothing_pending(_asked: NothingPending) -> str:
    return _("No inquiry, complaint or press allegation is pending.")


@wording.register
def _meets(asked: Meets) -> str:
    return _("Meets all that “{title}” requires in the same year.").format(title=_name(asked.title))


@wording.register
def _all_of(_asked: AllOf) -> str:
    return _("All of these are required.")


@wording.register
def _any_of(_asked: AnyOf) -> str:
    return _("One of these is enough.")


@wording.register
def _by_hand(asked: ByHand) -> str:
    return _("For a person to judge: {question}").format(question=asked.question)


def _grade(at_least: Grade) -> str:
    text = _("“{grade}”") if at_least is Grade.EXCELLENT else _("“{grade}” or better")
    return text.format(grade=_(GRADES[at_least]))


def _names(codes: Iterable[str]) -> str:
    return ", ".join(map(_name, codes))


def _name(code: str) -> str:
    return title(code).name()
