"""Arranging the head of a paper: which sizes, which column widths, where the bodies' names break."""

from dataclasses import dataclass

from forms.document import Letterhead
from forms.fonts import face, printable, width
from forms.styles import LARGE_HEADER, MM, NUMBER, SMALL_HEADER, HeaderSizes
from forms.text_lines import Line, balanced_text

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BETWEEN = 2 * MM
WIDEST_LEFT = 0.47  # so that both columns of a turned sheet stay near its halves


@dataclass(frozen=True)
class Arranged:
    """The head ready to draw: two columns side by side, each centred in itself."""

    sizes: HeaderSizes
    left_width: float
    right_width: float
    superior: tuple[Line, ...]
    issuer: tuple[Line, ...]
    number: tuple[Line, ...]
    date: tuple[Line, ...]


def arrange(head: Letterhead, room: float) -> Arranged:
    """The head in the larger sizes if the names need no more lines for it, else in the smaller ones."""
    large, small = _in_sizes(head, room, LARGE_HEADER), _in_sizes(head, room, SMALL_HEADER)
    return large if _lines(large) <= _lines(small) else small


def _lines(arranged: Arranged) -> int:
    return len(arranged.superior) + len(arranged.issuer)


def _in_sizes(head: Letterhead, room: float, sizes: HeaderSizes) -> Arranged:
    nation = width(NATION, face(bold=True), sizes.nation) + 1
    date = width(printable(head.date_line), face(italic=True), sizes.date) + 1
    number = width(printable(head.number_line), face(), NUMBER) + 1 + BETWEEN
    right = max(nation, min(max(date, room * (1 - WIDEST_LEFT)), room - number))
    left = room - right - BETWEEN
    return Arranged(
        sizes,
        left + BETWEEN,
        right,
        tuple(balanced_text(head.superior.upper(), sizes.nation, left)),
        tuple(balanced_text(head.issuer.upper(), sizes.nation, left, bold=True)),
        tuple(balanced_text(head.number_line, NUMBER, left)),
        tuple(balanced_text(head.date_line, sizes.date, right, italic=True)),
    )
