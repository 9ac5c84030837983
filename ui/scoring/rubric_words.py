"""A rubric in a line of words."""

from collections.abc import Sequence

from models.rubric import Criterion, CriterionKind, Rubric
from translations import _, ngettext
from translations.formats import show_date, show_points
from ui.scoring.score_rows import most_of


def rubric_in_words(rubric: Rubric, criteria: Sequence[Criterion]) -> str:
    """Whether it is closed, its paper and size, whether it is a sample: "Theo QĐ 145 · 3 nhóm, 8 tiêu chí"."""
    groups = sum(line.kind == CriterionKind.GROUP for line in criteria)
    lines = sum(line.kind == CriterionKind.CRITERION for line in criteria)
    size = _("{groups}, {criteria}, {points} points").format(
        groups=ngettext("{count} group", "{count} groups", groups).format(count=groups),
        criteria=ngettext("{count} criterion", "{count} criteria", lines).format(count=lines),
        points=show_points(most_of(criteria)),
    )
    if any(line.kind == CriterionKind.BONUS for line in criteria):
        size = _("{size} + bonus up to {cap}").format(size=size, cap=show_points(rubric.bonus_cap))
    basis = _("By {paper}").format(paper=rubric.basis) if rubric.basis else ""
    sample = _("sample for reference") if rubric.is_sample else ""
    closed = _("Scoring closed on {day}").format(day=show_date(rubric.locked_on)) if rubric.locked_on else ""
    return " · ".join(filter(None, (closed, basis, size, sample)))
