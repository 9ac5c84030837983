"""The answer about one title as its paper sees it: what the rules say of a registration, with every reason."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from models.campaign import Campaign
from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.reading import day_of, issuer_of
from models.registration import CaseState, Registration
from models.roster import standings
from models.rules.eligibility import Eligibility, Finding
from models.rules.gathering import key_of
from models.rules.reading import ruleset_on
from models.rules.requirements import Answer
from models.rules.ruleset import Enforcement, RuleSet
from models.rules.sentences import Reason
from models.rules.source_words import label_words, validity_words, verification_words
from models.rules.year_verdicts import YearVerdicts
from models.signing import head_signature
from models.staff import Person
from models.subject import Subject, of_subject, subject_name
from models.title import title
from translations import speaking


@dataclass(frozen=True)
class AnswerLine:
    """One requirement: its place in the tree ("1", "1.2"), how it is met, why, and where it stands in the law.

    `answer` is met, not_met or unknown, and never not_met by law that nobody is sure of: a person judges that.
    Parts have the law of what they are a part of: theirs is "".
    """

    place: str
    answer: Answer
    sentence: str
    facts: str = ""
    article: str = ""
    how_sure: str = ""


@dataclass(frozen=True)
class AnswerFacts:
    """What `phieu-tra-loi` says. `verdict` is what may be said aloud; `is_certain`: the rule was read in its source."""

    issuer: Issuer
    numbering: Numbering
    year: int
    name: str
    is_collective: bool
    post: str
    unit: str
    title: str
    judged_on: date
    verdict: Eligibility
    is_certain: bool
    lines: tuple[AnswerLine, ...]
    article: str
    how_sure: str
    source: str
    ruleset: str
    signature: Signature


def read_answer(registration: Registration, today: date | None = None) -> AnswerFacts:
    """What the rules say of the title of `registration`, on the day of its case. Raises NoRule."""
    year, subject = registration.campaign.year, registration.subject
    verdicts = YearVerdicts(year, standings(year), today)
    on = verdicts.day_of_case(key_of(subject), registration.title)
    day = day_of(on)
    with speaking("vi"):  # a paper is Vietnamese whatever the screen speaks
        found = verdicts.examined(subject, registration.title)
        ruleset = ruleset_on(on)
        lines = tuple(
            line
            for number, each in enumerate(found.findings, start=1)
            for line in _lines(each, each.reason, str(number))
        )
        how_sure, told = label_words(found.label), _ruleset_words(ruleset)
    body = registration.campaign.body
    return AnswerFacts(
        issuer=issuer_of(body, on),
        numbering=Numbering("", year=(today or date.today()).year),
        year=year,
        name=day.names.of(subject) if not isinstance(subject, Person) else subject_name(subject),
        is_collective=not isinstance(subject, Person),
        post=day.post(subject) if isinstance(subject, Person) else "",
        unit=day.unit(subject) if isinstance(subject, Person) else "",
        title=day.title(registration.title),
        judged_on=on,
        verdict=found.eligibility,
        is_certain=found.is_certain,
        lines=lines,
        article=found.article or "",
        how_sure=how_sure,
        source=found.source,
        ruleset=told,
        signature=head_signature(body, on),
    )


def slips_of(subject: Subject, year: int) -> dict[str, int]:
    """The registrations of `subject` in `year` an answer can be printed for: title → id, the highest title first."""
    query = Registration.select().join(Campaign)
    rows = query.where(
        of_subject(Registration, subject) & (Campaign.year == year) & Registration.state.not_in(_OVER)
    )
    return {row.title: row.id for row in sorted(rows, key=lambda row: (title(row.title).rank, row.id))}


_OVER = (CaseState.WITHDRAWN, CaseState.NOT_PROPOSED)


def _lines(finding: Finding, reason: Reason, place: str) -> Iterator[AnswerLine]:
    clause, is_whole = finding.clause, reason is finding.reason
    is_sure = clause.enforcement is Enforcement.ENFORCE
    yield AnswerLine(
        place,
        reason.answer if is_sure or reason.answer is Answer.MET else Answer.UNKNOWN,
        reason.sentence,
        "; ".join(reason.uses),
        (clause.article or "") if is_whole else "",
        label_words(clause.label) if is_whole and not is_sure else "",
    )
    for number, part in enumerate(reason.parts, start=1):
        yield from _lines(finding, part, f"{place}.{number}")


def _ruleset_words(ruleset: RuleSet) -> str:
    return f"{ruleset.id} ({ruleset.name}), {validity_words(ruleset)}. {verification_words(ruleset)}"
