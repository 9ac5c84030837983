"""How sure a rule is, in words: what its label means, and who compared its rule set with the law."""

import re

from models.rules.ruleset import RuleSet
from translations import N_, _
from translations.formats import show_date

SURE = "S"
_SHORT = (
    (re.compile(r"Luật Thi đua, khen thưởng"), "Luật TĐKT"),
    (re.compile(r"Nghị định (\d+/\d+)/NĐ-CP"), r"NĐ \1"),
)
_LABELS = {
    "S": N_("Read in the text of the source."),
    "D": N_("Follows from the text of the source."),
    "K": N_("Known in the trade, not compared with the text."),
    "K-": N_("Known only vaguely: a person must look at it."),
    "?": N_("Not confirmed: a person must look at it."),
}


def label_words(label: str) -> str:
    """What the label of a rule means; an unknown one means that nothing is certain."""
    return _(_LABELS.get(label, _LABELS["?"]))


def short_article(article: str | None) -> str:
    """An article as a link has room for it: "Điều 23 Luật TĐKT"; "" for none."""
    found = article or ""
    for long, short in _SHORT:
        found = long.sub(short, found)
    return found


def verification_words(ruleset: RuleSet) -> str:
    """Who compared the rule set with the law, and when; or that nobody has."""
    if ruleset.verified_by is None or ruleset.verified_on is None:
        return _("Not verified by anybody yet")
    text = _("Verified by {name} on {day}")
    return text.format(name=ruleset.verified_by, day=show_date(ruleset.verified_on))


def validity_words(ruleset: RuleSet) -> str:
    """From which day to which the rule set holds."""
    since, until = show_date(ruleset.validity.since), show_date(ruleset.validity.until)
    if not until:
        return _("in force from {since}").format(since=since)
    return _("in force from {since} to {until}").format(since=since, until=until)
