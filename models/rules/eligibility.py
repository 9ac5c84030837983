"""Who may be proposed for what: the rules of a title asked of the facts, and what comes of it.

Only law that somebody read in a source blocks, and only where it is plainly not met. All else asks a person.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.rules.facts import Facts, Key
from models.rules.gathering import facts_of, facts_of_all
from models.rules.reading import ruleset_on
from models.rules.requirements import Answer, answer_of, looks
from models.rules.ruleset import Clause, EligibilityRule, Enforcement, NoRule, RuleSet
from models.rules.sentences import Reason, explain
from models.subject import Subject
from models.title import Subject as Kind
from models.title import titles_for


class Eligibility(StrEnum):
    """What the program says of a subject and a title."""

    ENOUGH = "enough"  # đủ
    NOT_YET = "not_yet"  # chưa đủ
    REVIEW = "review"  # cần xem xét


@dataclass(frozen=True)
class Finding:
    """One clause of the rule and how it is met. `blocks`: it is plainly not met, and the law is sure."""

    clause: Clause
    answer: Answer
    reason: Reason

    @property
    def blocks(self) -> bool:
        """Whether the title cannot be proposed for it, unless somebody writes down why."""
        return self.answer is Answer.NOT_MET and self.clause.enforcement is Enforcement.ENFORCE


@dataclass(frozen=True)
class Examined:
    """A subject's chance of a title. `answer` is what the rules say, `eligibility` what may be said aloud of it.

    `article`, `label` and `source` are those of the rule; `is_certain`: its law was read in a source.
    """

    title: str
    answer: Answer
    eligibility: Eligibility
    findings: tuple[Finding, ...]
    ruleset: str
    article: str | None
    label: str
    source: str
    is_certain: bool

    @property
    def blocks(self) -> bool:
        """Whether something plainly speaks against it."""
        return any(finding.blocks for finding in self.findings)

    @property
    def missing(self) -> tuple[Finding, ...]:
        """The findings that are not met, or not known to be."""
        return tuple(finding for finding in self.findings if finding.answer is not Answer.MET)


def examine(subject: Subject, year: int, day: date) -> list[Examined]:
    """Every title of `subject` for a proposal of `year` on `day`, the highest first. Raises NoRule."""
    facts = facts_of(subject, year, day)
    return [examined(code, facts) for code in codes_for(facts)]


def examine_title(subject: Subject, code: str, year: int, day: date) -> Examined:
    """One title of `subject`. Raises NoRule."""
    return examined(code, facts_of(subject, year, day))


def examined(code: str, facts: Facts, ruleset: RuleSet | None = None) -> Examined:
    """One title asked of facts that were read before, with its reasons. Raises NoRule.

    `ruleset`: that of the day unless another is given.
    """
    rules = ruleset or ruleset_on(facts.day)
    rule = rule_for(rules, code, facts)
    cautious, hopeful = looks(facts, code)
    findings = tuple(
        Finding(
            clause, answer_of(clause.requirement, cautious, hopeful), explain(clause.requirement, facts, code)
        )
        for clause in clauses_of(rules, rule, facts.day)
    )
    answers = [(finding.clause, finding.answer) for finding in findings]
    return Examined(
        title=code,
        answer=_together(answer for _clause, answer in answers),
        eligibility=_eligibility(rule, answers),
        findings=findings,
        ruleset=rules.id,
        article=rule.article,
        label=rule.label,
        source=rule.source,
        is_certain=rule.enforcement is Enforcement.ENFORCE,
    )


def eligibility_of_all(year: int, day: date) -> Mapping[Key, Mapping[str, Eligibility]]:
    """Every title of everybody in `year`, without the reasons, in a constant number of queries. Raises NoRule."""
    rules = ruleset_on(day)
    asked = {
        kind: [(code, rule, clauses_of(rules, rule, day)) for code, rule in _rules(rules, kind)]
        for kind in Kind
    }
    return {
        key: {code: _judged(code, rule, clauses, facts) for code, rule, clauses in asked[_kind(facts)]}
        for key, facts in facts_of_all(year, day).items()
    }


def codes_for(facts: Facts) -> list[str]:
    """The titles such a subject can be given, the highest first."""
    return [title.code for title in titles_for(_kind(facts))]


def rule_for(ruleset: RuleSet, code: str, facts: Facts) -> EligibilityRule:
    """What the title requires of such a subject. Raises NoRule."""
    rule = ruleset.eligibility(code, _kind(facts))
    if rule is None:
        raise NoRule(ruleset.nothing_on(code))
    return rule


def clauses_of(ruleset: RuleSet, rule: EligibilityRule, day: date) -> list[Clause]:
    """The clauses of the title and those asked for every title, as they hold on `day`."""
    return [clause for clause in (*rule.clauses, *ruleset.general) if day in clause.validity]


def _kind(facts: Facts) -> Kind:
    return Kind.COLLECTIVE if facts.is_collective else Kind.PERSON


def _judged(code: str, rule: EligibilityRule, clauses: list[Clause], facts: Facts) -> Eligibility:
    """What `_eligibility` says of all answers; the first clause that blocks settles it."""
    cautious, hopeful = looks(facts, code)
    found = Eligibility.ENOUGH if rule.enforcement is Enforcement.ENFORCE else Eligibility.REVIEW
    for clause in clauses:
        if not clause.requirement.is_met(cautious):
            found = Eligibility.REVIEW
            if clause.enforcement is Enforcement.ENFORCE and not clause.requirement.is_met(hopeful):
                return Eligibility.NOT_YET
    return found


def _rules(ruleset: RuleSet, kind: Kind) -> Iterator[tuple[str, EligibilityRule]]:
    for title in ruleset.titles:
        for rule in title.eligibility:
            if rule.subject == kind:
                yield title.code, rule


def _together(answers: Iterator[Answer]) -> Answer:
    found = set(answers)
    return next((each for each in (Answer.NOT_MET, Answer.UNKNOWN) if each in found), Answer.MET)


def _eligibility(rule: EligibilityRule, answers: list[tuple[Clause, Answer]]) -> Eligibility:
    if any(a is Answer.NOT_MET and c.enforcement is Enforcement.ENFORCE for c, a in answers):
        return Eligibility.NOT_YET
    if all(a is Answer.MET for _c, a in answers) and rule.enforcement is Enforcement.ENFORCE:
        return Eligibility.ENOUGH
    return Eligibility.REVIEW
