"""The upper part of a paper in WordprocessingML: letterhead, title, addressees."""

from collections.abc import Sequence
from dataclasses import replace

from forms.document import Addressees, Letterhead, Run, Title
from forms.docx.xml import Spacing, paragraph, row, rule, run, table, upper_cell
from forms.fonts import face, width
from forms.letterhead import MOTTO, NATION, arrange
from forms.styles import ADDRESSEES_INSET, BODY, GAP, LEADING, NUMBER, REFERENCE, RULE_SHARE
from forms.text_lines import Line, balanced_text, break_lines, broken

CENTRED = Spacing("center", keep_next=True)
LABEL = "Kính gửi:"


def letterhead(head: Letterhead, room: float) -> str:
    """Two columns side by side, and below them the number and the date."""
    arranged = arrange(head, room)
    sizes = arranged.sizes
    motto_width = width(MOTTO, face(bold=True), sizes.motto)
    left = (
        _lines(arranged.superior, sizes.nation)
        + _lines(arranged.issuer, sizes.nation, bold=True)
        + rule(RULE_SHARE * longest(arranged.issuer), arranged.left_width)
    )
    right = (
        paragraph(run(NATION, sizes.nation, bold=True), CENTRED)
        + paragraph(run(MOTTO, sizes.motto, bold=True), CENTRED)
        + rule(motto_width, arranged.right_width)
    )
    widths = (arranged.left_width, arranged.right_width)
    rows = row(upper_cell(left, widths[0]) + upper_cell(right, widths[1]))
    if head.number_line or head.date_line:
        number = _lines(arranged.number, NUMBER)
        date = _lines(arranged.date, sizes.date, italic=True)
        empty = paragraph("", CENTRED)  # a cell without a paragraph is not allowed
        rows += row(upper_cell(number or empty, widths[0]) + upper_cell(date or empty, widths[1]))
    return table(rows, widths)


def title(block: Title, room: float) -> str:
    """Tên loại, trích yếu, reference and the rule below."""
    kind = balanced_text(block.kind, BODY, room, bold=True)
    subject = balanced_text(block.subject, BODY, room * 0.9, bold=True)
    reference = balanced_text(block.reference, REFERENCE, room, italic=True)
    spaced = replace(CENTRED, before=12)
    return (
        paragraph(run(broken(kind), BODY, bold=True), spaced)
        + _lines(subject, BODY, bold=True)
        + _lines(reference, REFERENCE, italic=True)
        + rule(RULE_SHARE * longest(subject or reference or kind), room)
    )


def addressees(block: Addressees, room: float) -> str:
    """Kính gửi: one addressee beside the words, several in a list with dashes under the colon."""
    label = break_lines((Run(LABEL),), BODY, room)[0].width
    space = BODY / 4
    inset = room * ADDRESSEES_INSET
    if len(block.names) == 1:
        lines = balanced_text(block.names[0], BODY, room - 2 * inset - label - space)
        inset = (room - label - space - longest(lines)) / 2
        hang = label + space
        beside = Spacing("left", GAP, GAP, LEADING, left=inset + hang, first=-hang)
        return paragraph(run(f"{LABEL} {broken(lines)}", BODY), beside)
    ends = [";"] * (len(block.names) - 1) + ["."]
    dash = width("-", face(), BODY) + space
    item = Spacing("left", line=LEADING, left=inset + label + space, first=-dash)
    items = [
        paragraph(run(f"- {name}{end}", BODY), item) for name, end in zip(block.names, ends, strict=True)
    ]
    opening = paragraph(run(LABEL, BODY), Spacing("left", GAP, line=LEADING, left=inset, keep_next=True))
    return opening + "".join(items)


def longest(lines: Sequence[Line]) -> float:
    """The width of the widest line."""
    return max((line.width for line in lines), default=0.0)


def _lines(lines: Sequence[Line], size: float, *, bold: bool = False, italic: bool = False) -> str:
    return paragraph(run(broken(lines), size, bold=bold, italic=italic), CENTRED) if lines else ""
