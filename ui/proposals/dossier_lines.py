"""How the lines of a dossier are shown: their columns, and what is said of them."""

from collections.abc import Iterator, Sequence

from models.proposal_rows import LineRow, Standing
from models.rules.eligibility import Eligibility, Finding
from models.rules.plain_reasons import whole_sentence
from models.unit import Unit
from translations import N_, _, ngettext
from ui.proposals.law_source import short_source
from ui.proposals.proposal_words import ELIGIBILITIES, STANDINGS
from ui.tables.column import Column
from ui.widgets.findings import Shown
from ui.widgets.pill import word_of

MOST = 12
COLUMNS = (
    Column(N_("No."), lambda row: row.place, numeric=True, width=3),
    Column(N_("Person, collective"), lambda row: row.name, sort_by=lambda row: row.sort_key, stretch=True),
    Column(N_("Unit"), lambda row: row.unit, sort_by=lambda row: row.unit, width=16, yields=2),
    Column(N_("Award proposed"), lambda row: row.short_title, sort_by=lambda row: row.short_title, width=9),
    Column(N_("Votes"), lambda row: row.votes or "–", numeric=True, width=5, yields=1),
    Column(
        N_("Result"),
        lambda row: _(STANDINGS[row.standing][1]),
        sort_by=lambda row: row.standing,
        state=lambda row: STANDINGS[row.standing][0],
        width=10,
    ),
    Column(
        N_("By the rules"),
        lambda row: word_of(ELIGIBILITIES[row.law.eligibility]),
        sort_by=lambda row: row.law.eligibility,
        state=lambda row: ELIGIBILITIES[row.law.eligibility],
        width=11,
    ),
)


def findings(rows: Sequence[LineRow]) -> list[Shown]:
    """What stops lines, then what a person must look at, then what is well.

    The worst come first; past a dozen the rest are only counted.
    """
    shown = [found for each in rows for found in _findings(each)]
    shown.sort(key=lambda each: each.verdict != "no")
    if rest := shown[MOST:]:
        text = ngettext("and {n} more finding", "and {n} more findings", len(rest))
        shown[MOST:] = [Shown(rest[0].verdict, text.format(n=len(rest)))]
    if unsure := [row for row in rows if row.law.eligibility is Eligibility.REVIEW and not row.law.missing]:
        shown.append(_unverified(unsure))
    if rows and all(each.verdict != "no" for each in shown):
        shown.append(Shown("ok", _all_well(rows)))
    return shown


def findings_of_letter(body: Unit) -> list[Shown]:
    """What the letter of `body` lacks apart from its lines."""
    if body.place.strip():
        return []
    text = _(
        "The date of the letter has no place before it: write it under “The office”, for example “Hà Nội”."
    )
    return [Shown("maybe", _("The place on the papers is missing"), text)]


def _findings(each: LineRow) -> Iterator[Shown]:
    """What is to be said of a line: what stops it, why it is proposed all the same, what is to be looked at."""
    if each.vote_obstacle:
        heading = f"{_(STANDINGS[each.standing][1])}: {each.name}"
        yield Shown("no", heading, each.vote_obstacle, remedy=_("Record the reason"), subject=each)
    elif each.standing == Standing.EXPLAINED:
        reason = each.line.override_reason or each.line.proposal.no_meeting_reason
        heading = _("{name}: proposed without the vote it needs").format(name=each.name)
        yield Shown("maybe", heading, reason, remedy=_("Edit"), subject=each)
    if each.law.missing:
        yield _by_the_rules(each, each.law.missing)


def _by_the_rules(each: LineRow, missing: Sequence[Finding]) -> Shown:
    stops, reason = bool(each.law_obstacle), each.line.override_reason
    verdict = "no" if stops else "maybe"
    sentences = dict.fromkeys(whole_sentence(found) for found in missing)
    if each.law.blocking and reason:
        sentences[_("Proposed all the same: {reason}").format(reason=reason)] = None
    return Shown(
        verdict,
        f"{word_of(verdict)}: {each.name} – {each.short_title}",
        " ".join(sentences),
        source=short_source(missing[0]),
        remedy=_("Record the reason") if stops else "",
        subject=each,
    )


def _unverified(rows: Sequence[LineRow]) -> Shown:
    text = ngettext(
        "{n} line: nothing is missing, but its rules are not verified",
        "{n} lines: nothing is missing, but their rules are not verified",
        len(rows),
    )
    found = rows[0].law
    sentence = found.unknown or _("Compare the rules with the text of the law before the letter is signed.")
    return Shown("maybe", text.format(n=len(rows)), sentence, source=_("The rules"), subject=rows[0])


def _all_well(rows: Sequence[LineRow]) -> str:
    if all(row.award for row in rows):
        text = ngettext("{n} line has its decision", "All {n} lines have their decision", len(rows))
    else:
        text = ngettext("{n} line can be sent up", "All {n} lines can be sent up", len(rows))
    return text.format(n=len(rows))
