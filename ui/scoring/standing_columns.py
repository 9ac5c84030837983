"""The columns of the ranking: place, subject with how far its scoring is, total."""

from models.score_sheet import Standing
from models.scoring import is_final
from models.subject import subject_name
from translations import N_, _
from translations.formats import show_date, show_points
from ui.tables.column import Column

_NONE = "–"


def progress(standing: Standing) -> str:
    """How far the scoring of a subject is."""
    final_on = standing.sheet.locked_on or standing.sheet.rubric.locked_on
    if final_on is not None:
        return _("Final since {day}").format(day=show_date(final_on))
    return _("Not scored yet") if standing.totals.final is None else _("Being scored")


def progress_state(standing: Standing) -> str:
    """The state that says the same; none for a sheet nobody has touched."""
    if is_final(standing.sheet):
        return "final"
    return "" if standing.totals.final is None else "doing"


def total_shown(standing: Standing) -> str:
    """The total that counts so far; a dash while nothing is scored, which is not 0."""
    final = standing.totals.final
    return _NONE if final is None else show_points(final, 1)


STANDING_COLUMNS = (
    Column(
        N_("Rank"),
        lambda standing: standing.rank or _NONE,
        width=3,
        ink=lambda standing: "muted" if standing.rank is None else "",
    ),
    Column(
        N_("Scored unit or person"),
        lambda standing: subject_name(standing.sheet.subject),
        stretch=True,
        second=progress,
        second_state=progress_state,
    ),
    Column(N_("Points"), total_shown, numeric=True, width=5, strong=True),
)
