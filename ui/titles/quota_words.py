"""How a quota is shown: places, what is taken, and the reckoning with its rounding, both ways where they differ."""

from models.rules.quota_count import QuotaLine
from models.rules.ruleset import Rounding
from models.settings import ministry
from models.title import title
from translations import N_, _
from translations.formats import show_points
from ui.widgets.quota_strip import Quota

_ROUNDINGS = {
    Rounding.DOWN: N_("rounded down"),
    Rounding.HALF_UP: N_("rounded to the nearest"),
    Rounding.UP: N_("rounded up"),
}


def quota_shown(line: QuotaLine) -> Quota:
    """One quota as the strip shows it."""
    name = title(line.rule.title).short(ministry())
    return Quota(name, line.quota.used, line.quota.places, _reckoning(line))


def _reckoning(line: QuotaLine) -> str:
    """Such as "15 % × 47 = 7,05 → 7 (tròn xuống; tròn lên: 8)", the other rounding only where it differs."""
    quota = line.quota
    other = Rounding.DOWN if quota.rounding is Rounding.UP else Rounding.UP
    said = _(_ROUNDINGS[quota.rounding])
    if quota.by_rounding[other] != quota.places:
        said = f"{said}; {_(_ROUNDINGS[other])}: {quota.by_rounding[other]}"
    text = _("{percent} % × {base} = {exact} → {places} ({rounding})")
    return text.format(
        percent=quota.percent,
        base=quota.base,
        exact=show_points(quota.hundredths),
        places=quota.places,
        rounding=said,
    )
