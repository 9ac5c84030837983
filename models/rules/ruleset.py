"""The law between two days, as data: who votes on what by which majority, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.refusal import Refusal
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
class TitleRules:
    """What the law says of one title or form."""

    code: str
    article: str | None
    enforcement: Enforcement
    label: str
    source: str
    votes: tuple[VoteRule, ...]


@dataclass(frozen=True)
class RuleSet:
    """The law between two days. `legal_basis` are codes of legal instruments, in legal order."""

    id: str
    name: str
    validity: Validity
    legal_basis: tuple[str, ...]
    verified_by: str | None
    verified_on: date | None
    note: str
    quorum: QuorumRule
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
        raise NoRule(_("The rule set {id} has no rules for “{code}”.").format(id=self.id, code=code))

    def vote_on(self, code: str, day: date) -> VoteRule:
        """How a meeting of that day votes on a title. Raises NoRule."""
        for vote in self.title(code).votes:
            if day in vote.validity:
                return vote
        unknown = _("The rule set {id} does not say how “{code}” was voted on {day}.")
        raise NoRule(unknown.format(id=self.id, code=code, day=show_date(day)))
