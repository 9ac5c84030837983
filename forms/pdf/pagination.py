"""Sharing out unbreakable strips among pages."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Ink = TypeVar("Ink")
SLACK = 0.01  # points; sums of floats


@dataclass(frozen=True)
class Strip(Generic[Ink]):
    """A line of text, a table row, a signature block: something that is not cut, unless it says how.

    `gap` is the white above it, dropped at the top of a page. A strip that `holds_next` stays on the page of the
    next one. A table row carries the `header` to repeat when it comes first on a page. `cut` gives what of it fits
    a height, and the rest, or None if it is better kept whole.
    """

    height: float
    ink: Ink
    gap: float = 0.0
    holds_next: bool = False
    header: "Strip[Ink] | None" = None
    cut: "Callable[[float], tuple[Strip[Ink], Strip[Ink]] | None] | None" = None


@dataclass(frozen=True)
class Placed(Generic[Ink]):
    """A strip's ink and how far below the top of the text block it begins."""

    top: float
    ink: Ink


def paginate(strips: Sequence[Strip[Ink]], height: float) -> list[list[Placed[Ink]]]:
    """The pages, at least one. Strips that hold together but exceed a whole page are shared out singly."""
    pages: list[list[Placed[Ink]]] = [[]]
    top = 0.0
    for chain in _chains(strips):
        parts = [chain] if _needed(chain, fresh=True) <= height + SLACK else [[strip] for strip in chain]
        for part in parts:
            rest: Sequence[Strip[Ink]] = part
            if pages[-1] and top + _needed(part, fresh=False) > height + SLACK:
                begun, rest = _cut(part, height - top)
                _put(begun, pages[-1], top)
                pages.append([])
                top = 0.0
            top = _put(rest, pages[-1], top)
    return pages


def _chains(strips: Sequence[Strip[Ink]]) -> Iterator[list[Strip[Ink]]]:
    chain: list[Strip[Ink]] = []
    for strip in strips:
        chain.append(strip)
        if not strip.holds_next:
            yield chain
            chain = []
    if chain:
        yield chain


def _needed(chain: Sequence[Strip[Ink]], *, fresh: bool) -> float:
    total = sum(strip.gap + strip.height for strip in chain)
    if fresh:
        header = chain[0].header
        return total - chain[0].gap + (header.height if header else 0)
    return total


def _cut(chain: Sequence[Strip[Ink]], room: float) -> tuple[Sequence[Strip[Ink]], Sequence[Strip[Ink]]]:
    """What of the chain can begin in the room, its last strip cut; nothing where that cannot be cut."""
    *before, last = chain
    left = room - sum(strip.gap + strip.height for strip in before) - last.gap
    halves = last.cut(left) if last.cut else None
    return ([*before, halves[0]], [halves[1]]) if halves else ((), chain)


def _put(chain: Sequence[Strip[Ink]], page: list[Placed[Ink]], top: float) -> float:
    for strip in chain:
        if page:
            top += strip.gap
        elif strip.header:
            page.append(Placed(0.0, strip.header.ink))
            top = strip.header.height
        page.append(Placed(top, strip.ink))
        top += strip.height
    return top
