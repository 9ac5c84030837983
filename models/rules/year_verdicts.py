"""What the rules say of everybody in a year: the titles they registered or are proposed for, and who is nearly due.

Each case is judged by the law and the facts of its own day: that of the dossier's letter, else today, but no later
than the end of March after the year, when the round is over.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from models.proposal import Proposal, ProposalLine
from models.roster import Stage, Standings, TitleCase
from models.rules.due import Due, Turn, due
from models.rules.eligibility import Eligibility, Examined, codes_for, examined, rule_for
from models.rules.facts import Facts, Key
from models.rules.gathering import facts_of, facts_of_all, key_of
from models.rules.plain_reasons import main_sentence, missing_leaves
from models.rules.quota_count import QuotaLine, quotas_of
from models.rules.reading import ruleset_on
from models.rules.ruleset import Enforcement, NoRule, RuleSet
from models.rules.sentences import explain
from models.subject import Subject
from models.title import Level, title
from translations import _

_ROUND_ENDS = (3, 31)
_WORST_FIRST = (Eligibility.NOT_YET, Eligibility.REVIEW, Eligibility.ENOUGH)
_OVER = frozenset({Stage.WITHDRAWN, Stage.NOT_PROPOSED})


@dataclass(frozen=True)
class CaseVerdict:
    """What is said of one title of one subject, and the main reason; "" if nothing speaks against it."""

    title: str
    eligibility: Eligibility
    reason: str = ""


def day_of_judging(year: int, today: date | None = None) -> date:
    """The day by which cases of `year` without a dossier are judged."""
    return min(today or date.today(), date(year + 1, *_ROUND_ENDS))


class YearVerdicts:
    """Reads the facts once for each day it takes; every question after that is answered from them."""

    def __init__(self, year: int, standings: Standings, today: date | None = None) -> None:
        self.year, self.day = year, day_of_judging(year, today)
        self._standings = standings
        self._days = _dossier_days(year)
        self._facts: dict[date, Mapping[Key, Facts]] = {}
        self._cases: dict[Key, tuple[CaseVerdict, ...]] = {}

    @property
    def keys(self) -> frozenset[Key]:
        """Everybody who serves in the year, and every collective that exists then."""
        return frozenset(self._facts_on(self.day))

    def of(self, subject: Subject) -> CaseVerdict | None:
        """The worst verdict on the subject's cases; None if it has none that can be judged."""
        return self.of_key(key_of(subject))

    def of_key(self, key: Key) -> CaseVerdict | None:
        """The same by the key of the subject."""
        return min(self.cases(key), key=lambda each: _WORST_FIRST.index(each.eligibility), default=None)

    def cases(self, key: Key) -> tuple[CaseVerdict, ...]:
        """The verdict on each title registered or proposed, the highest first.

        What was given up is not judged, nor what was decided without a dossier: nobody knows the day.
        """
        if key not in self._cases:
            self._cases[key] = tuple(self._judged(key, case) for case in self._open_cases(key))
        return self._cases[key]

    def examined(self, subject: Subject, code: str) -> Examined:
        """All reasons for one title. Raises NoRule."""
        key = key_of(subject)
        day = self.day_of_case(key, code)
        facts = self._facts_on(day).get(key) or facts_of(subject, self.year, day)
        return examined(code, facts)

    def codes(self, subject: Subject) -> list[str]:
        """What the panel tells of: the subject's cases, or else the unit's own yearly titles."""
        key = key_of(subject)
        cases = [each.title for each in self.cases(key)]
        if cases:
            return cases
        return [code for code in self.all_codes(subject) if _is_own(code)]

    def all_codes(self, subject: Subject) -> list[str]:
        """Every title such a subject can be given, the highest first."""
        return codes_for(
            self._facts_on(self.day).get(key_of(subject)) or facts_of(subject, self.year, self.day)
        )

    def day_of_case(self, key: Key, code: str) -> date:
        """The day by which the case is judged."""
        return self._days.get((key, code), self.day)

    @cached_property
    def due(self) -> list[Due]:
        """Who is due for a title above the unit's own, or soon will be; nobody on a day without rules.

        Whom a rule finds due that nobody has verified, a person must look at.
        """
        try:
            ruleset = ruleset_on(self.day)
            facts = self._facts_on(self.day)
            return [_cautious(each, ruleset, facts[each.key]) for each in due(facts, ruleset)]
        except NoRule:
            return []

    def lacking(self, each: Due) -> str:
        """What the title requires of somebody who is nearly due, and is not met now, in sentences."""
        facts = self._facts_on(self.day)[each.key]
        reasons = (explain(requirement, facts, each.title) for requirement in each.lacking)
        leaves = (leaf.sentence for reason in reasons for leaf in missing_leaves(reason))
        return " ".join(dict.fromkeys(leaves))

    @cached_property
    def soon(self) -> frozenset[Key]:
        """Who lacks something that the next year can bring."""
        return frozenset(each.key for each in self.due if each.turn is Turn.SOON)

    def quotas(self) -> list[QuotaLine]:
        """The quotas that somebody switched on."""
        try:
            return [line for line in quotas_of(self.year, ruleset_on(self.day)) if line.counts]
        except NoRule:
            return []

    def _open_cases(self, key: Key) -> Iterator[TitleCase]:
        person, unit = key
        known = self._standings.people.get(person) if person else self._standings.units.get(unit or 0)
        for case in known.cases if known else ():
            is_decided = case.stage is Stage.DECIDED
            if case.stage not in _OVER and (not is_decided or (key, case.title) in self._days):
                yield case

    def _judged(self, key: Key, case: TitleCase) -> CaseVerdict:
        facts = self._facts_on(self.day_of_case(key, case.title)).get(key)
        if facts is None:
            text = _("Is not in service, or does not exist, in the year of the dossier.")
            return CaseVerdict(case.title, Eligibility.REVIEW, text)
        try:
            found = examined(case.title, facts)
        except NoRule as unknown:
            return CaseVerdict(case.title, Eligibility.REVIEW, str(unknown))
        return CaseVerdict(case.title, found.eligibility, _main_reason(found))

    def _facts_on(self, day: date) -> Mapping[Key, Facts]:
        if day not in self._facts:
            self._facts[day] = facts_of_all(self.year, day)
        return self._facts[day]


def _main_reason(found: Examined) -> str:
    """The sentence of what blocks, else of what is first missing."""
    missing = sorted(found.missing, key=lambda finding: not finding.blocks)
    return main_sentence(missing[0]) if missing else ""


def _dossier_days(year: int) -> dict[tuple[Key, str], date]:
    query = ProposalLine.select(ProposalLine, Proposal).join(Proposal)
    rows = query.where(Proposal.year == year)
    return {
        ((row.person_id, row.unit_id), row.title): row.proposal.issued_on
        for row in rows
        if row.proposal.issued_on is not None
    }


def _cautious(each: Due, ruleset: RuleSet, facts: Facts) -> Due:
    is_sure = rule_for(ruleset, each.title, facts).enforcement is Enforcement.ENFORCE
    if each.turn is not Turn.DUE or is_sure:
        return each
    return Due(each.key, each.title, Turn.REVIEW, each.year, each.lacking)


def _is_own(code: str) -> bool:
    return title(code).is_title and title(code).level is Level.GRASSROOTS
