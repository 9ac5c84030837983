"""What a vote comes to while it is being counted: reached, still open, or out of reach."""

from dataclasses import dataclass
from enum import StrEnum

from models.rules.ruleset import VoteRule
from models.rules.voting import needed, reached


class Standing(StrEnum):
    """How a vote stands."""

    PASSED = "passed"  # đạt
    OPEN = "open"  # cần thêm phiếu
    IMPOSSIBLE = "impossible"  # votes are still out, but not enough of them: không thể đạt
    FAILED = "failed"  # không đạt


@dataclass(frozen=True)
class Verdict:
    """`agreed` of `base` members are for it, `needed` must be; `missing` more are wanted while it is open."""

    standing: Standing
    agreed: int
    base: int
    needed: int

    @property
    def missing(self) -> int:
        """How many more votes in favour are wanted."""
        return max(0, self.needed - self.agreed)


def verdict(agreed: int, unheard: int, base: int, rule: VoteRule) -> Verdict:
    """How a vote stands when `agreed` of `base` members are for it and `unheard` of them were not heard yet.

    Nobody is declared to have failed while a vote that could help is still out.
    """
    wanted = needed(base, rule)
    if reached(agreed, base, rule):
        standing = Standing.PASSED
    elif unheard <= 0:
        standing = Standing.FAILED
    elif agreed + unheard >= wanted:
        standing = Standing.OPEN
    else:
        standing = Standing.IMPOSSIBLE
    return Verdict(standing, agreed, base, wanted)
