"""What the law says of the lines of a dossier: by the rule set and the facts of the dossier's day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from models.proposal import Proposal, ProposalLine, lines_of
from models.rules.checking import day_of_proposal
from models.rules.eligibility import Eligibility, Examined, Finding, examined
from models.rules.facts import Facts
from models.rules.gathering import facts_of, facts_of_all, key_of
from models.rules.plain_reasons import main_sentence
from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule, RuleSet
from models.subject import Subject, subject_name
from models.title import title
from translations import _


@dataclass(frozen=True)
class LineLaw:
    """What is said of one line; without `examined` nothing can be said, and `unknown` is the reason."""

    examined: Examined | None = None
    unknown: str = ""

    @property
    def eligibility(self) -> Eligibility:
        """Enough, not yet, or for a person to look at."""
        return self.examined.eligibility if self.examined else Eligibility.REVIEW

    @property
    def blocking(self) -> tuple[Finding, ...]:
        """What plainly speaks against the line, by law that is sure."""
        return tuple(found for found in self.missing if found.blocks)

    @property
    def missing(self) -> tuple[Finding, ...]:
        """What is not met or not known, that which blocks first."""
        missing = self.examined.missing if self.examined else ()
        return tuple(sorted(missing, key=lambda found: not found.blocks))

    @property
    def main_reason(self) -> str:
        """The one sentence a list has room for; "" if nothing speaks against the line."""
        return main_sentence(self.missing[0]) if self.missing else self.unknown


def laws_of(proposal: Proposal, today: date | None = None) -> dict[int, LineLaw]:
    """Line id → what the law says of it, in a constant number of queries."""
    lines = lines_of(proposal)
    if not lines:
        return {}
    day = day_of_proposal(proposal, today)
    try:
        ruleset = ruleset_on(day)
    except NoRule as unknown:
        return {line.id: LineLaw(unknown=str(unknown)) for line in lines}
    facts = facts_of_all(proposal.year, day)
    return {line.id: _law(line.title, facts.get(key_of(line.subject)), ruleset) for line in lines}


def law_on(proposal: Proposal, subject: Subject, code: str, today: date | None = None) -> LineLaw:
    """What the law says of `subject` and the title `code` in this dossier."""
    day = day_of_proposal(proposal, today)
    try:
        return _law(code, facts_of(subject, proposal.year, day), ruleset_on(day))
    except NoRule as unknown:
        return LineLaw(unknown=str(unknown))


def law_obstacle(line: ProposalLine, law: LineLaw) -> str:
    """Why the law stops the line; "" if it does not, or if a reason is recorded."""
    if not law.blocking or line.override_reason.strip():
        return ""
    text = _("{name}, “{title}”: {reason} Record why it is proposed all the same.")
    who = {"name": subject_name(line.subject), "title": title(line.title).name()}
    return text.format(**who, reason=law.main_reason)


def law_obstacles(proposal: Proposal, laws: Mapping[int, LineLaw]) -> dict[int, str]:
    """Line id → why the law stops it, for every line it stops."""
    found = {line.id: law_obstacle(line, laws[line.id]) for line in lines_of(proposal) if line.id in laws}
    return {line_id: reason for line_id, reason in found.items() if reason}


def _law(code: str, facts: Facts | None, ruleset: RuleSet) -> LineLaw:
    if facts is None:
        return LineLaw(unknown=_("Is not in service, or does not exist, in the year of the dossier."))
    try:
        return LineLaw(examined(code, facts, ruleset))
    except NoRule as unknown:
        return LineLaw(unknown=str(unknown))
