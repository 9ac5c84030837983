"""Drawing lines of text and rules on a page. Heights go down from the top of what is drawn."""

from collections.abc import Callable, Sequence

from reportlab.pdfgen.canvas import Canvas

from forms.pdf.pagination import Strip
from forms.styles import ASCENT, RULE, SINGLE
from forms.text_lines import Line

Ink = Callable[[Canvas, float, float], None]
PdfStrip = Strip[Ink]


def baseline(top: float, size: float, leading: float) -> float:
    """Where text of `size` sits in a line box of `leading` whose upper edge is at `top`."""
    return top - (leading - size * SINGLE) / 2 - size * ASCENT


def draw_line(canvas: Canvas, line: Line, x: float, y: float, size: float) -> None:
    """One line at its natural width, from `x` on the baseline `y`."""
    _write(canvas, line, x, y, size, 0)


def draw_flush(canvas: Canvas, line: Line, x: float, y: float, size: float, room: float) -> None:
    """One line stretched to fill the room."""
    _write(canvas, line, x, y, size, (room - line.width) / line.spaces if line.spaces else 0)


def draw_centred(canvas: Canvas, lines: Sequence[Line], middle: float, top: float, size: float) -> float:
    """Lines at single spacing around `middle`; gives the lower edge of the last one."""
    leading = size * SINGLE
    for line in lines:
        draw_line(canvas, line, middle - line.width / 2, baseline(top, size, leading), size)
        top -= leading
    return top


def draw_rule(canvas: Canvas, middle: float, y: float, length: float) -> None:
    """A short horizontal rule around `middle`."""
    canvas.setLineWidth(RULE)
    canvas.line(middle - length / 2, y, middle + length / 2, y)


def _write(canvas: Canvas, line: Line, x: float, y: float, size: float, stretch: float) -> None:
    text = canvas.beginText(x, y)
    text.setWordSpace(stretch)
    for piece in line.pieces:
        text.setFont(piece.face, size)
        text.textOut(piece.text)
    canvas.drawText(text)
