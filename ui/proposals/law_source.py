"""Where the rules that a line is judged by stand: article, label, source, and who has verified them."""

from collections.abc import Iterator

from models.line_law import LineLaw
from models.rules.eligibility import Finding
from models.rules.plain_reasons import whole_sentence
from models.rules.reading import rulesets
from models.rules.requirements import Answer
from models.rules.ruleset import Enforcement
from models.rules.source_words import SURE, label_words, verification_words
from translations import _


def short_source(finding: Finding) -> str:
    """What the link to the source reads: the article, or that none is known, and that it is not verified."""
    article = finding.clause.article or _("No article on record")
    if finding.clause.label == SURE or finding.clause.enforcement is Enforcement.ENFORCE:
        return article
    return _("{article} (not verified)").format(article=article)


def source_text(law: LineLaw) -> str:
    """Every rule asked of the line, a paragraph each, and last the rule set and who verified it."""
    if law.examined is None:
        return law.unknown
    return "\n\n".join((*map(_of_finding, law.examined.findings), *_of_ruleset(law.examined.ruleset)))


def _of_finding(finding: Finding) -> str:
    clause = finding.clause
    met = finding.answer is Answer.MET
    lines = [finding.reason.sentence if met else whole_sentence(finding)]
    lines.append(clause.article or _("No article on record"))
    lines.append(label_words(clause.label))
    if clause.source:
        lines.append(_("Source: {source}").format(source=clause.source))
    return "\n".join(lines)


def _of_ruleset(code: str) -> Iterator[str]:
    for ruleset in rulesets():
        if ruleset.id == code:
            yield f"{ruleset.name}. {verification_words(ruleset)}."
