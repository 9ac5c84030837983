"""The law between two days, as data: what titles require, who votes, what is paid, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.refusal import Refusal
from models.rules.requirements import Requirement
from models.title import Subject
from translations import _
from translations.formats import show_date


class Enforcement(StrEnum):
    """What the program does when a rule is not met: refuse, remind, or leave it to judgement."""

    ENFORCE = "enforce"
    WARN = "warn"
    MANUAL = "manual"


class Council(StrEnum):
    """Whose vote counts: the council of the submitting level (cấp trình), or that of the ministry."""

    SUBMITTING = "submitting"
    MINISTRY = "ministry"


class Base(StrEnum):
    """What a share of votes is taken of."""

    ALL_MEMBERS = "all_members"


class Rounding(StrEnum):
    """What becomes of a part of a place."""

    DOWN = "down"
    HALF_UP = "half_up"
    UP = "up"


class NoRule(Refusal, LookupError):
    """No rule set holds on that day, or it does not know the title."""


@dataclass(frozen=True)
class Validity:
    """From one day to another, both included; `until` None is open."""

    since: date
    until: date | None = None

    def __contains__(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    def overlaps(self, other: "Validity") -> bool:
        """Whether a day lies in both."""
        return self.since in other or other.since in self


@dataclass(frozen=True)
class VoteRule:
    """How a council votes on a title. `threshold_percent` None: more than half."""

    validity: Validity
    council: Council
    threshold_percent: int | None
    base: Base
    secret: bool
    enforcement: Enforcement
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class QuorumRule:
    """A meeting counts with `numerator`/`denominator` of the members.

    Below `warn_below_percent` a session on titles is warned of; None: no warning.
    """

    numerator: int
    denominator: int
    warn_below_percent: int | None
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class Clause:
    """One thing a title requires, with the place in the law it stands on."""

    requirement: Requirement
    validity: Validity
    enforcement: Enforcement
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class EligibilityRule:
    """What a title requires of a person, or of a collective."""

    subject: Subject
    clauses: tuple[Clause, ...]
    enforcement: Enforcement
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class MoneyRule:
    """Award money: hundredths of the base salary (hệ số); None: not given to such a subject, or not known.

    Titles with the same `period_years` counted over the same years pay only the highest; None: always paid.
    """

    person_hundredths: int | None
    collective_hundredths: int | None
    period_years: int | None
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class TitleRules:
    """What the law says of one title or form."""

    code: str
    article: str | None
    enforcement: Enforcement
    label: str
    source: str
    votes: tuple[VoteRule, ...]
    eligibility: tuple[EligibilityRule, ...]
    money: MoneyRule | None


@dataclass(frozen=True)
class BaseSalary:
    """The monthly base salary (lương cơ sở) in đồng, from a day to another."""

    validity: Validity
    amount: int
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class QuotaRule:
    """At most `percent` of those with the title `of` may have `title`; an example until it is switched on."""

    title: str
    percent: int
    of: str
    rounding: Rounding
    is_on: bool
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class Deadline:
    """Something due each year on a day, "12-15"; None: nobody has said which."""

    id: str
    text: str
    month_day: str | None
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class Retention:
    """How many years papers are kept; None: for ever (vĩnh viễn)."""

    id: str
    text: str
    years: int | None
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class Constraint:
    """A rule across titles, such as an initiative that backs one award only."""

    id: str
    text: str
    enforcement: Enforcement
    article: str | None
    label: str
    source: str


@dataclass(frozen=True)
class RuleSet:
    """The law between two days. `legal_basis` are codes of legal instruments; `general` is asked for every title.

    `household_hundredths`: of what a person gets (1.5 times: 150); None: not known.
    """

    id: str
    name: str
    validity: Validity
    legal_basis: tuple[str, ...]
    verified_by: str | None
    verified_on: date | None
    note: str
    quorum: QuorumRule
    general: tuple[Clause, ...]
    base_salary: tuple[BaseSalary, ...]
    household_hundredths: int | None
    quotas: tuple[QuotaRule, ...]
    deadlines: tuple[Deadline, ...]
    retention: tuple[Retention, ...]
    constraints: tuple[Constraint, ...]
    titles: tuple[TitleRules, ...]

    @property
    def is_verified(self) -> bool:
        """Whether somebody has compared it with the law and signed for it."""
        return self.verified_by is not None and self.verified_on is not None

    def title(self, code: str) -> TitleRules:
        """The rules of one title. Raises NoRule."""
        for found in self.titles:
            if found.code == code:
                return found
        raise NoRule(self.nothing_on(code))

    def nothing_on(self, code: str) -> str:
        """The sentence that it has no rules for the title."""
        return _("The rule set {id} has no rules for “{code}”.").format(id=self.id, code=code)

    def eligibility(self, code: str, subject: Subject) -> EligibilityRule | None:
        """What the title requires of such a subject; None if the rule set says nothing of it. Raises NoRule."""
        return next((rule for rule in self.title(code).eligibility if rule.subject == subject), None)

    def base_salary_on(self, day: date) -> BaseSalary:
        """The base salary in force on `day`. Raises NoRule."""
        for found in self.base_salary:
            if day in found.validity:
                return found
        raise NoRule(
            _("The rule set {id} has no base salary for {day}.").format(id=self.id, day=show_date(day))
        )

    def vote_on(self, code: str, day: date) -> VoteRule:
        """How a meeting of that day votes on a title. Raises NoRule."""
        for vote in self.title(code).votes:
            if day in vote.validity:
                return vote
        unknown = _("The rule set {id} does not say how “{code}” was voted on {day}.")
        raise NoRule(unknown.format(id=self.id, code=code, day=show_date(day)))
