"""Strips for the upper part of a paper: letterhead, title, addressees."""

from reportlab.pdfgen.canvas import Canvas

from forms.document import Addressees, Letterhead, Run, Title
from forms.letterhead import MOTTO, NATION, arrange
from forms.pdf.ink import PdfStrip, baseline, draw_centred, draw_line, draw_rule
from forms.pdf.pagination import Strip
from forms.styles import (
    ADDRESSEES_INSET,
    BODY,
    GAP,
    LEADING,
    NUMBER,
    REFERENCE,
    RULE_DROP,
    RULE_SHARE,
    single,
)
from forms.text_lines import Line, balanced_text, break_lines

BELOW_RULE = 4.0
BELOW_HEAD = 12.0


def letterhead(head: Letterhead, room: float) -> list[PdfStrip]:
    """The head of the first page as one strip."""
    arranged = arrange(head, room)
    sizes = arranged.sizes
    nation = balanced_text(NATION, sizes.nation, room, bold=True)
    motto = balanced_text(MOTTO, sizes.motto, room, bold=True)
    names = (len(arranged.superior) + len(arranged.issuer)) * single(sizes.nation)
    upper = max(names, single(sizes.nation) + single(sizes.motto)) + RULE_DROP + BELOW_RULE
    lower = max(len(arranged.number) * single(NUMBER), len(arranged.date) * single(sizes.date))

    def ink(canvas: Canvas, x: float, top: float) -> None:
        left = x + arranged.left_width / 2
        right = x + arranged.left_width + arranged.right_width / 2
        below = draw_centred(canvas, arranged.superior, left, top, sizes.nation)
        below = draw_centred(canvas, arranged.issuer, left, below, sizes.nation)
        draw_rule(canvas, left, below - RULE_DROP, RULE_SHARE * _longest(arranged.issuer))
        below = draw_centred(canvas, nation, right, top, sizes.nation)
        below = draw_centred(canvas, motto, right, below, sizes.motto)
        draw_rule(canvas, right, below - RULE_DROP, _longest(motto))
        shift = single(sizes.date) - single(NUMBER) if arranged.number and arranged.date else 0
        draw_centred(canvas, arranged.number, left, top - upper - shift, NUMBER)
        draw_centred(canvas, arranged.date, right, top - upper, sizes.date)

    return [Strip(upper + lower + BELOW_HEAD, ink)]


def title(block: Title, room: float) -> list[PdfStrip]:
    """Tên loại, trích yếu, reference and the rule below, held together and to what follows."""
    kind = balanced_text(block.kind, BODY, room, bold=True)
    subject = balanced_text(block.subject, BODY, room * 0.9, bold=True)
    reference = balanced_text(block.reference, REFERENCE, room, italic=True)
    base = subject or reference or kind
    height = (len(kind) + len(subject)) * single(BODY) + len(reference) * single(REFERENCE) + RULE_DROP + GAP

    def ink(canvas: Canvas, x: float, top: float) -> None:
        middle = x + room / 2
        below = draw_centred(canvas, [*kind, *subject], middle, top, BODY)
        below = draw_centred(canvas, reference, middle, below, REFERENCE)
        draw_rule(canvas, middle, below - RULE_DROP, RULE_SHARE * _longest(base))

    return [Strip(height, ink, GAP, holds_next=True)]


def addressees(block: Addressees, room: float) -> list[PdfStrip]:
    """Kính gửi: one addressee beside the words, several in a list with dashes under the colon."""
    label = break_lines((Run("Kính gửi:"),), BODY, room)[0]
    space = BODY / 4
    single_name = len(block.names) == 1
    inset = room * ADDRESSEES_INSET
    if single_name:
        items = [balanced_text(block.names[0], BODY, room - 2 * inset - label.width - space)]
        inset = (room - label.width - space - _longest(items[0])) / 2
        hang = inset + label.width + space
    else:
        ends = [";"] * (len(block.names) - 1) + ["."]
        hang = inset + label.width
        texts = [name + end for name, end in zip(block.names, ends, strict=True)]
        items = [break_lines((Run(text),), BODY, room - hang - 2 * space) for text in texts]
    strips = [_beside(label, inset, items[0] if single_name else [], hang)]
    if not single_name:
        dash = break_lines((Run("-"),), BODY, room)[0]
        strips += [_beside(dash, hang - dash.width, lines, hang + space) for lines in items]
    strips[0] = Strip(strips[0].height, strips[0].ink, GAP, holds_next=True)
    last = strips[-1]
    strips[-1] = Strip(last.height + GAP, last.ink, last.gap)
    return strips


def _beside(mark: Line, inset: float, lines: list[Line], hang: float) -> PdfStrip:
    def ink(canvas: Canvas, x: float, top: float) -> None:
        draw_line(canvas, mark, x + inset, baseline(top, BODY, LEADING), BODY)
        for place, line in enumerate(lines):
            draw_line(canvas, line, x + hang, baseline(top - place * LEADING, BODY, LEADING), BODY)

    return Strip(LEADING * max(1, len(lines)), ink, holds_next=True)


def _longest(lines: tuple[Line, ...] | list[Line]) -> float:
    return max((line.width for line in lines), default=0.0)
