"""Breaking text into lines of a given width."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from forms.document import Run
from forms.fonts import Face, face, printable, width

SPACES = " \t\n\r\f\v"  # a no-break space is none of them
SLACK = 0.01
NBSP = "\u00a0"
PAIRED_LINES = 4
PAIR = (
    r"(\b(?:thi|khen|danh|hình|tập|cá|thanh|năm|đua|phụ|biên)|-){}"
    r"(?=(?:đua|thưởng|hiệu|thức|thể|nhân|tra|khen|trách|tập|[0-9]{{4}})\b|-)"
)
PAIRS = re.compile(PAIR.format(" "), re.IGNORECASE)
PAIRS_BOUND = re.compile(PAIR.format(NBSP), re.IGNORECASE)


@dataclass(frozen=True)
class Piece:
    """Text in one face."""

    text: str
    face: Face


Word = tuple[Piece, ...]


@dataclass(frozen=True)
class Line:
    """One line as it is drawn: pieces with their spaces, its natural width, how many spaces can stretch."""

    pieces: tuple[Piece, ...]
    width: float
    spaces: int


def break_lines(runs: Sequence[Run], size: float, room: float, *, indent: float = 0.0) -> list[Line]:
    """The lines that fit `room` points, the first one shorter by `indent`. No text, no lines."""
    lines: list[Line] = []
    current: list[Word] = []
    used = 0.0
    space = width(" ", "LiberationSerif", size)
    for word in _fitting(_words(runs), size, room - indent):
        wide = _word_width(word, size)
        if current and used + space + wide > room - (0 if lines else indent) + SLACK:
            lines.append(_line(current, size))
            current, used = [], 0.0
        used += wide + (space if current else 0)
        current.append(word)
    if current:
        lines.append(_line(current, size))
    return lines


def balanced(runs: Sequence[Run], size: float, room: float) -> list[Line]:
    """As few lines as `break_lines` needs, as even as can be, pairs kept whole: for centred names and titles.

    Pairs are parted where the text is long and takes more lines for them.
    """
    bound = [replace(run, text=PAIRS.sub(rf"\1{NBSP}", run.text)) for run in runs]
    whole = widest_word(bound, size) <= room
    lines = _even(bound if whole else runs, size, room)
    if len(lines) > PAIRED_LINES:
        lines = min(lines, _even(runs, size, room), key=len)
    return [_loose(line) for line in lines]


def _even(runs: Sequence[Run], size: float, room: float) -> list[Line]:
    lines = break_lines(runs, size, room)
    if len(lines) <= 1:
        return lines
    low, high = min(widest_word(runs, size), room), room
    while high - low > 1:
        middle = (low + high) / 2
        tried = break_lines(runs, size, middle)
        if len(tried) > len(lines):
            low = middle
        else:
            high, lines = middle, tried
    return lines


def balanced_text(
    text: str, size: float, room: float, *, bold: bool = False, italic: bool = False
) -> list[Line]:
    """`balanced` for text in one face."""
    return balanced((Run(text, bold, italic),), size, room)


def _loose(line: Line) -> Line:
    pieces = (replace(piece, text=PAIRS_BOUND.sub(r"\1 ", piece.text)) for piece in line.pieces)
    return replace(line, pieces=tuple(pieces))


def widest_word(runs: Sequence[Run], size: float) -> float:
    """The width of the word that needs most room; 0 where there is none."""
    return max((_word_width(word, size) for word in _words(runs)), default=0.0)


def words_of(line: Line) -> str:
    """The line as plain text."""
    return "".join(piece.text for piece in line.pieces)


def broken(lines: Sequence[Line]) -> str:
    """The lines as plain text with line feeds."""
    return "\n".join(words_of(line) for line in lines)


def _words(runs: Iterable[Run]) -> Iterator[Word]:
    word: list[Piece] = []
    for run in runs:
        name = face(bold=run.bold, italic=run.italic)
        letters = printable(run.text)
        start = 0
        for end, char in enumerate(letters):
            if char not in SPACES:
                continue
            if end > start:
                word.append(Piece(letters[start:end], name))
            if word:
                yield tuple(word)
                word = []
            start = end + 1
        if start < len(letters):
            word.append(Piece(letters[start:], name))
    if word:
        yield tuple(word)


def _word_width(word: Word, size: float) -> float:
    return sum(width(piece.text, piece.face, size) for piece in word)


def _fitting(words: Iterable[Word], size: float, room: float) -> Iterator[Word]:
    """The words, those wider than the room cut between letters."""
    for word in words:
        if _word_width(word, size) <= room:
            yield word
        else:
            for piece in word:
                yield from ((Piece(part, piece.face),) for part in _cut(piece, size, room))


def _cut(piece: Piece, size: float, room: float) -> Iterator[str]:
    start, used = 0, 0.0
    for place, char in enumerate(piece.text):
        wide = width(char, piece.face, size)
        if place > start and used + wide > room:
            yield piece.text[start:place]
            start, used = place, 0.0
        used += wide
    yield piece.text[start:]


def _line(words: Sequence[Word], size: float) -> Line:
    pieces: list[Piece] = []
    for place, word in enumerate(words):
        for part, piece in enumerate(word):
            gap = " " if place and not part else ""
            if pieces and pieces[-1].face == piece.face:
                pieces[-1] = Piece(pieces[-1].text + gap + piece.text, piece.face)
            else:
                pieces.append(Piece(gap + piece.text, piece.face))
    wide = sum(width(piece.text, piece.face, size) for piece in pieces)
    spaces = sum(
        piece.text.count(" ") + piece.text.count(NBSP) for piece in pieces
    )  # the file spaces both alike
    return Line(tuple(pieces), wide, spaces)
