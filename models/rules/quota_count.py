"""Who is counted under the quotas of a year: how many units have and propose, and what that leaves."""

from collections import defaultdict
from dataclasses import dataclass

from models.roster import Stage, standings
from models.rules.quota import Headcount, Quota, quota
from models.rules.ruleset import QuotaRule, RuleSet

_PLACED = frozenset({Stage.PROPOSED, Stage.DECIDED})


@dataclass(frozen=True)
class QuotaLine:
    """One quota of a year. A rule that is off is an example: `counts` says whether it binds."""

    rule: QuotaRule
    quota: Quota
    heads: tuple[Headcount, ...]

    @property
    def counts(self) -> bool:
        """Whether somebody switched it on."""
        return self.rule.is_on


def quotas_of(year: int, ruleset: RuleSet, stages: frozenset[Stage] = _PLACED) -> list[QuotaLine]:
    """Every quota of the rule set with the persons of `year` whose title came to one of `stages`."""
    return [_line(rule, year, stages) for rule in ruleset.quotas]


def _line(rule: QuotaRule, year: int, stages: frozenset[Stage]) -> QuotaLine:
    """Whoever has the title of the quota also meets that of its base, and is counted there once."""
    counts: defaultdict[int, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for standing in standings(year).people.values():
        codes = {case.title for case in standing.cases if case.stage in stages}
        if not codes & {rule.of, rule.title}:
            continue
        row = counts[standing.post.unit_id if standing.post else 0]
        leads = standing.post is not None and standing.post.is_leading
        for place, one in enumerate((1, rule.title in codes, leads, leads and rule.title in codes)):
            row[place] += one
    heads = tuple(Headcount(unit, *row) for unit, row in sorted(counts.items()))
    return QuotaLine(rule, quota(heads, rule.percent, rule.rounding), heads)
