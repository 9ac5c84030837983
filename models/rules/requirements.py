"""What a title can require: a few kinds, each asked of the facts.

Every kind is asked twice, cautiously (only what is certain counts) and hopefully (what is unknown or undecided turns
out well). Met: even cautiously. Not met: not even hopefully. All else is unknown, and a person looks at it.
"""

from dataclasses import dataclass
from enum import StrEnum

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
from models.rules.look import Look, is_enough
from models.title import titles
from models.yearly_record import DisciplineForm, Grade

_FORMS = {form: place for place, form in enumerate(DisciplineForm)}  # mildest first
_TITLES = frozenset(each.code for each in titles() if each.is_title)


class Answer(StrEnum):
    """Whether the facts meet a requirement."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class NoDiscipline:
    """Nobody was disciplined this year with `form` or worse: the person, or any member of the collective."""

    form: DisciplineForm

    def is_met(self, look: Look) -> bool:
        """Whether there is no such decision."""
        return not any(_FORMS[form] >= _FORMS[self.form] for form in self.forms(look.facts))

    def forms(self, facts: Facts) -> list[DisciplineForm]:
        """What was decided this year."""
        own = [each.form for each in facts.measures if each.decided_on.year == facts.year]
        return own + [each.discipline for each in facts.members or () if each.discipline is not None]


@dataclass(frozen=True, slots=True)
class MembersWithTitle:
    """At least `percent` of the members who count, and at least `count` of them, have one of `titles` this year."""

    titles: tuple[str, ...]
    percent: int = 0
    count: int = 0

    def number(self, look: Look) -> int:
        """How many have one."""
        wanted = set(self.titles)
        return sum(
            bool(wanted & (each.titles | each.expected if look.hopeful else each.titles))
            for each in look.facts.members or ()
        )

    def is_met(self, look: Look) -> bool:
        """Whether that is enough; whole numbers only. Unknown without members."""
        if not look.facts.members or look.facts.is_open(look.facts.year):
            return look.hopeful
        found = self.number(look)
        return found >= self.count and found * 100 >= self.percent * len(look.facts.members)


@dataclass(frozen=True, slots=True)
class MembersGraded:
    """Every member who counts is graded `at_least` this year."""

    at_least: Grade

    def is_met(self, look: Look) -> bool:
        """Whether all are. Unknown without members."""
        if not look.facts.members or look.facts.is_open(look.facts.year):
            return look.hopeful
        return all(is_enough(each.grade, self.at_least, look.hopeful) for each in look.facts.members)


@dataclass(frozen=True, slots=True)
class BlockRank:
    """Its rank among the block this year is `at_most`."""

    at_most: int

    def is_met(self, look: Look) -> bool:
        """Whether it is. Unknown while the block is not ranked."""
        return look.hopeful if look.facts.rank is None else look.facts.rank <= self.at_most


@dataclass(frozen=True, slots=True)
class Registered:
    """The subject registered for the title this year; `titles_only`: forms of commendation need none."""

    titles_only: bool = False

    def is_asked(self, code: str) -> bool:
        """Whether the title is one to register for."""
        return not self.titles_only or code in _TITLES

    def is_met(self, look: Look) -> bool:
        """Whether it did, or need not."""
        return (
            not self.is_asked(look.code)
            or look.code in look.facts.registered
            or (look.hopeful and look.facts.is_open(look.facts.year))
        )


@dataclass(frozen=True, slots=True)
class NothingPending:
    """No inquiry, complaint or press allegation holds awards back (NĐ 152/2025, article 4.4)."""

    def is_met(self, look: Look) -> bool:
        """Whether nothing does."""
        return not look.facts.holds


@dataclass(frozen=True, slots=True)
class Meets:
    """All that another title `title` requires, in the same year."""

    title: str
    requires: "tuple[Requirement, ...]" = ()

    def is_met(self, look: Look) -> bool:
        """Whether all of it is met."""
        return all(each.is_met(look) for each in self.requires)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of `parts`."""

    parts: "tuple[Requirement, ...]"

    def is_met(self, look: Look) -> bool:
        """Whether each is met."""
        return all(each.is_met(look) for each in self.parts)


@dataclass(frozen=True, slots=True)
class AnyOf:
    """One of `parts`."""

    parts: "tuple[Requirement, ...]"

    def is_met(self, look: Look) -> bool:
        """Whether one is met."""
        return any(each.is_met(look) for each in self.parts)


@dataclass(frozen=True, slots=True)
class ByHand:
    """Something only a person can judge; `question` says what, in the language of the papers."""

    question: str

    def is_met(self, look: Look) -> bool:
        """Nobody but a person knows."""
        return look.hopeful


Requirement = (
    GradeThisYear | GradeRun | GradeCount | TitleHeld | HadBefore | NeverGiven | InitiativeHeld | NoDiscipline
    | MembersWithTitle | MembersGraded | BlockRank | Registered | NothingPending | Meets | AllOf | AnyOf | ByHand
)  # fmt: skip


def looks(facts: Facts, code: str) -> tuple[Look, Look]:
    """The cautious and the hopeful look at the facts, for the title `code`."""
    return Look(facts, False, code, facts.sure_span), Look(facts, True, code, facts.hoped_span)


def answer(requirement: Requirement, facts: Facts, code: str = "") -> Answer:
    """Whether the facts meet the requirement of the title `code`."""
    return answer_of(requirement, *looks(facts, code))


def answer_of(requirement: Requirement, cautious: Look, hopeful: Look) -> Answer:
    """The same for looks that were made before."""
    if requirement.is_met(cautious):
        return Answer.MET
    return Answer.UNKNOWN if requirement.is_met(hopeful) else Answer.NOT_MET
