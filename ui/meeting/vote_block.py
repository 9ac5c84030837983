"""A block of cells from a spreadsheet: to which vote each of its rows goes."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from models.settings import ministry
from models.title import title_named
from translations.vietnamese import find_key
from ui.meeting.vote_lines import VoteLine

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Target:
    """Where a row goes: its line, None if there is none; the name that said so, if one did; its figures."""

    line: VoteLine | None
    name: str
    figures: Sequence[str]


def targets(
    lines: Sequence[VoteLine], row: int, cells: Cells, headings: Collection[str] = ()
) -> list[Target]:
    """The target of each row of `cells`, pasted at the line `row`; rows that begin as `headings` do are left out.

    A row that begins with a name goes to that name's vote, on the title behind the name if there is one. Votes
    on the same name are met in the order of the ballot paper, each once.
    """
    rows = [texts for texts in cells if _word(texts, 0) not in {*headings} - {""}]
    often = Counter(find_key(_word(texts, 0)) for texts in rows)
    free = [line for line in lines if line.ballot]
    found = []
    for place, texts in enumerate(rows, row):
        here = lines[place] if place < len(lines) else None
        target = _target(free, here, texts, is_alone=often[find_key(_word(texts, 0))] == 1)
        free = [line for line in free if line is not target.line]
        found.append(target)
    return found


def _target(
    free: Sequence[VoteLine], here: VoteLine | None, texts: Sequence[str], *, is_alone: bool
) -> Target:
    name = _word(texts, 0)
    if not name:
        return Target(here, "", texts)
    title = title_named(_word(texts, 1), ministry())
    named = [line for line in free if find_key(line.name) == find_key(name)]
    if title is not None:
        named = [line for line in named if line.ballot and line.ballot.title == title.code]
    line = here if is_alone and here in named else next(iter(named), None)
    return Target(line, name, texts[1 if title is None else 2 :])


def _word(texts: Sequence[str], place: int) -> str:
    """The words in a cell; empty if it holds a figure or is not there."""
    text = texts[place].strip() if place < len(texts) else ""
    return "" if any(letter.isdecimal() for letter in text) else text
