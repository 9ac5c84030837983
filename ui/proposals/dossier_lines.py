"""How the lines of a dossier are shown: their columns, and what is said of them."""

from collections.abc import Sequence

from models.proposal_rows import LineRow, Standing
from translations import N_, _, ngettext
from ui.proposals.proposal_words import STANDINGS
from ui.tables.column import Column
from ui.widgets.findings import Shown

MOST = 12
COLUMNS = (
    Column(N_("No."), lambda row: row.place, numeric=True, width=3),
    Column(N_("Person, collective"), lambda row: row.name, sort_by=lambda row: row.sort_key, stretch=True),
    Column(N_("Unit"), lambda row: row.unit, sort_by=lambda row: row.unit, width=18, yields=2),
    Column(N_("Award proposed"), lambda row: row.short_title, sort_by=lambda row: row.short_title, width=10),
    Column(N_("Votes"), lambda row: row.votes or "–", numeric=True, width=5),
    Column(
        N_("Result"),
        lambda row: _(STANDINGS[row.standing][1]),
        sort_by=lambda row: row.standing,
        state=lambda row: STANDINGS[row.standing][0],
        width=11,
    ),
)


def findings(rows: Sequence[LineRow]) -> list[Shown]:
    """What stops lines, then those proposed all the same with their reasons; one line if nothing stops any.

    The worst come first; past a dozen the rest are only counted.
    """
    shown = [found for each in rows if (found := _finding(each)) is not None]
    shown.sort(key=lambda each: each.verdict != "no")
    if rest := shown[MOST:]:
        text = ngettext("and {n} more line", "and {n} more lines", len(rest))
        shown[MOST:] = [Shown(rest[0].verdict, text.format(n=len(rest)))]
    if rows and all(each.verdict != "no" for each in shown):
        shown.append(Shown("ok", _all_well(rows)))
    return shown


def _finding(each: LineRow) -> Shown | None:
    """What is to be said of a line: what stops it, or why it is proposed all the same."""
    if each.obstacle:
        heading = f"{_(STANDINGS[each.standing][1])}: {each.name}"
        return Shown("no", heading, each.obstacle, remedy=_("Record the reason"), subject=each)
    if each.standing == Standing.EXPLAINED:
        reason = each.line.override_reason or each.line.proposal.no_meeting_reason
        heading = _("{name}: proposed without the vote it needs").format(name=each.name)
        return Shown("maybe", heading, reason, remedy=_("Edit"), subject=each)
    return None


def _all_well(rows: Sequence[LineRow]) -> str:
    if all(row.award for row in rows):
        text = ngettext("{n} line has its decision", "All {n} lines have their decision", len(rows))
    else:
        text = ngettext("{n} line can be sent up", "All {n} lines can be sent up", len(rows))
    return text.format(n=len(rows))
