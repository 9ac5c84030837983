"""How many places there are: a percentage of a base, in whole numbers only, with the rounding in view.

The law of 2022 sets no share; a ministry or a unit may. The 15 % of CSTĐCS were in NĐ 91/2017.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from models.rules.ruleset import Rounding

_WHOLE = 100  # percent


def places(base: int, percent: int, rounding: Rounding = Rounding.DOWN) -> int:
    """How many places `percent` of `base` are; a part of a place is rounded as said."""
    if base < 0 or not 0 <= percent <= _WHOLE:
        raise ValueError((base, percent))
    parts = base * percent  # hundredths of a place
    match rounding:
        case Rounding.DOWN:
            return parts // _WHOLE
        case Rounding.HALF_UP:
            return (parts + _WHOLE // 2) // _WHOLE
        case Rounding.UP:
            return -(-parts // _WHOLE)


@dataclass(frozen=True)
class Quota:
    """`percent` of `base` may have the title, and `used` have it, or are proposed for it."""

    percent: int
    base: int
    used: int
    rounding: Rounding = Rounding.DOWN

    @property
    def places(self) -> int:
        """How many places there are."""
        return places(self.base, self.percent, self.rounding)

    @property
    def hundredths(self) -> int:
        """The places before rounding, in hundredths: 15 % of 17 are 255."""
        return self.base * self.percent

    @property
    def remaining(self) -> int:
        """How many are left; below 0 when too many are proposed."""
        return self.places - self.used

    @property
    def is_over(self) -> bool:
        """Whether too many are proposed."""
        return self.remaining < 0

    @property
    def by_rounding(self) -> dict[Rounding, int]:
        """What each rounding would give, so that both can be shown."""
        return {each: places(self.base, self.percent, each) for each in Rounding}

    def what_if(self, base: int = 0, used: int = 0) -> "Quota":
        """The same with so many more, or fewer, in the base and among the proposed."""
        return replace(self, base=max(0, self.base + base), used=max(0, self.used + used))

    def nested(self, percent: int, used: int, rounding: Rounding | None = None) -> "Quota":
        """A share of those who have a place here: never of more than there are places."""
        return Quota(percent, min(self.used, self.places), used, rounding or self.rounding)


@dataclass(frozen=True)
class Headcount:
    """How many of a unit make up the base, and how many of it are proposed; leaders are counted in both."""

    unit_id: int
    base: int
    used: int
    leading_base: int = 0
    leading_used: int = 0


def quota(
    heads: Iterable[Headcount], percent: int, rounding: Rounding = Rounding.DOWN, exempt: Collection[int] = ()
) -> Quota:
    """The quota of all units together; those `exempt`, by id, neither add to the base nor use places."""
    counted = [each for each in heads if each.unit_id not in exempt]
    return Quota(percent, sum(each.base for each in counted), sum(each.used for each in counted), rounding)


def leaders_apart(
    heads: Iterable[Headcount], percent: int, rounding: Rounding = Rounding.DOWN, exempt: Collection[int] = ()
) -> tuple[Quota, Quota]:
    """The quota of the leaders, and that of all others."""
    counted = list(heads)
    leading = [Headcount(each.unit_id, each.leading_base, each.leading_used) for each in counted]
    others = [
        Headcount(each.unit_id, each.base - each.leading_base, each.used - each.leading_used)
        for each in counted
    ]
    return quota(leading, percent, rounding, exempt), quota(others, percent, rounding, exempt)
