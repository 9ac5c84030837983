"""The check of a year, or of one dossier: eligibility line by line, quotas, repeats and contradictions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from models.proposal import Proposal, ProposalLine, lines_of
from models.rules.contradictions import contradictions
from models.rules.duplicates import repeats
from models.rules.eligibility import Eligibility, Finding, examined
from models.rules.facts import Facts, Key
from models.rules.gathering import facts_of_all, key_of
from models.rules.quota_count import QuotaLine, quotas_of
from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule
from models.subject import subject_name
from models.title import title
from translations import _


@dataclass(frozen=True)
class Checked:
    """One thing the check found. `blocks`: sure law is plainly not met, and nobody wrote down why all the same.

    `kind`: "eligibility", "quota", "repeat" or "contradiction". `title` is a code, "" if it is about none.
    """

    kind: str
    blocks: bool
    name: str
    title: str
    sentence: str
    article: str | None = None
    label: str = ""
    source: str = ""


def check_year(year: int, today: date | None = None) -> list[Checked]:
    """Everything that speaks against what is proposed for `year`, blocking findings first. Raises NoRule."""
    proposals = list(Proposal.select().where(Proposal.year == year).order_by(Proposal.id))
    return _sorted(
        [
            *_of_proposals(proposals, today),
            *_of_quotas(year, today),
            *_of_repeats(year),
            *_of_contradictions(year),
        ]
    )


def check_proposal(proposal: Proposal, today: date | None = None) -> list[Checked]:
    """What speaks against the lines of one dossier, blocking findings first. Raises NoRule."""
    keys = {key_of(line.subject) for line in lines_of(proposal)}
    about = (*_of_repeats(proposal.year, keys), *_of_contradictions(None, keys))
    return _sorted([*_of_proposals([proposal], today), *about])


def day_of_proposal(proposal: Proposal, today: date | None = None) -> date:
    """The day whose law and facts count: that of the letter, else today."""
    return proposal.issued_on or today or date.today()


def _sorted(found: list[Checked]) -> list[Checked]:
    return sorted(found, key=lambda each: not each.blocks)


def _of_proposals(proposals: Iterable[Proposal], today: date | None) -> Iterator[Checked]:
    known: dict[tuple[int, date], dict[Key, Facts]] = {}
    for proposal in proposals:
        when = (proposal.year, day_of_proposal(proposal, today))
        if when not in known:
            known[when] = facts_of_all(*when)
        for line in lines_of(proposal):
            facts = known[when].get(key_of(line.subject))
            yield from _of_line(line, facts, when[1])


def _of_line(line: ProposalLine, facts: Facts | None, day: date) -> Iterator[Checked]:
    name = subject_name(line.subject)
    if facts is None:
        text = _("Is not in service, or does not exist, in the year of the dossier.")
        yield Checked("eligibility", False, name, line.title, text)
        return
    try:
        found = examined(line.title, facts, ruleset_on(day))
    except NoRule as unknown:
        yield Checked("eligibility", False, name, line.title, str(unknown))
        return
    if found.eligibility is not Eligibility.ENOUGH:
        overridden = bool(line.override_reason.strip())
        yield from (_of_finding(name, line.title, each, overridden) for each in found.missing)


def _of_finding(name: str, code: str, finding: Finding, overridden: bool) -> Checked:
    clause = finding.clause
    return Checked(
        "eligibility",
        finding.blocks and not overridden,
        name,
        code,
        finding.reason.sentence,
        clause.article,
        clause.label,
        clause.source,
    )


def _of_quotas(year: int, today: date | None) -> Iterator[Checked]:
    for line in quotas_of(year, ruleset_on(min(today or date.today(), date(year + 1, 3, 31)))):
        if line.counts and line.quota.is_over:
            yield _of_quota(line)


def _of_quota(line: QuotaLine) -> Checked:
    quota, rule = line.quota, line.rule
    text = _("{used} are proposed, but {percent} % of {base} leave {places} places.")
    sentence = text.format(used=quota.used, percent=quota.percent, base=quota.base, places=quota.places)
    return Checked("quota", False, "", rule.title, sentence, rule.article, rule.label, rule.source)


def _of_repeats(year: int, keys: set[Key] | None = None) -> Iterator[Checked]:
    for each in repeats(year):
        if keys is None or each.key in keys:
            yield Checked("repeat", False, each.name, each.title, each.sentence)


def _of_contradictions(year: int | None, keys: set[Key] | None = None) -> Iterator[Checked]:
    for each in contradictions(year):
        if keys is None or each.key in keys:
            yield Checked("contradiction", False, each.name, "", each.sentence)


def line_of(each: Checked) -> str:
    """The finding as one line to read: whose, what, and where it stands."""
    about = " – ".join(filter(None, (each.name, title(each.title).short() if each.title else "")))
    law = "; ".join(
        filter(None, (each.article, _("label {label}").format(label=each.label) if each.label else ""))
    )
    return f"{about}: {each.sentence}" + (f" ({law})" if law else "")
