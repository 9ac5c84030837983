"""WordprocessingML as text: runs, paragraphs, tables. Lengths are given in points.

Built as text and parsed once, because adding rows one by one through python-docx takes quadratic time.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from forms.fonts import composed
from forms.styles import RULE

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ALIGNED = {"left": "left", "center": "center", "right": "right", "flush": "both"}


@dataclass(frozen=True)
class Spacing:
    """How a paragraph is placed. `line` is an exact step, None is single spacing."""

    align: Literal["left", "center", "right", "flush"] = "left"
    before: float = 0.0
    after: float = 0.0
    line: float | None = None
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0  # negative: hanging
    keep_next: bool = False


def twips(points: float) -> int:
    """Points in the unit of the format, a twentieth of a point."""
    return round(points * 20)


def run(text: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """Text in one face; line feeds break the line. The one place where text is escaped."""
    marks = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
    half_points = round(size * 2)
    properties = f'<w:rPr>{marks}<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/></w:rPr>'
    lines = [f'<w:t xml:space="preserve">{escape(composed(line))}</w:t>' for line in text.split("\n")]
    return f"<w:r>{properties}{'<w:br/>'.join(lines)}</w:r>"


def paragraph(content: str, spacing: Spacing) -> str:
    """One paragraph of runs."""
    return f"<w:p><w:pPr>{_keep(spacing)}{_placing(spacing)}</w:pPr>{content}</w:p>"


def rule(length: float, room: float) -> str:
    """A centred rule: a low paragraph with nothing but an upper border."""
    inset = twips((room - length) / 2)
    return (
        f"<w:p><w:pPr><w:keepNext/><w:pBdr><w:top {_border(RULE)}/></w:pBdr>"
        f'<w:spacing w:before="50" w:after="0" w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{inset}" w:right="{inset}"/></w:pPr></w:p>'
    )


def spacer(height: float) -> str:
    """White of a given height; tables that touch would become one."""
    return paragraph("", Spacing(line=height, keep_next=True))


def cell(content: str, width: float, *, span: int = 1, merge: Literal["", "restart", "continue"] = "") -> str:
    """A table cell, its text in the middle of its height."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{grid}{merged}<w:vAlign w:val="center"/></w:tcPr>'
        f"{content}</w:tc>"
    )


def upper_cell(content: str, width: float) -> str:
    """A table cell, its text at the top."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def row(cells: str, *, header: bool = False, cut: bool = False) -> str:
    """A row that is never cut unless it says so; a heading is repeated on every page."""
    whole = "" if cut else "<w:cantSplit/>"
    return f"<w:tr><w:trPr>{whole}{'<w:tblHeader/>' if header else ''}</w:trPr>{cells}</w:tr>"


def table(rows: str, widths: Sequence[float], *, border: float = 0.0, padding: float = 0.0) -> str:
    """A table of fixed column widths; without a border it only places its cells."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    line = (
        f'w:val="single" w:sz="{round(border * 8)}" w:space="0" w:color="000000"' if border else 'w:val="nil"'
    )
    borders = "".join(f"<w:{side} {line}/>" for side in sides)
    margins = "".join(f'<w:{side} w:w="{twips(padding)}" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips(width) for width in widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(padding)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def page_field(size: float) -> str:
    """The number of the page."""
    half_points = round(size * 2)
    digits = f'<w:r><w:rPr><w:sz w:val="{half_points}"/></w:rPr><w:t>2</w:t></w:r>'
    return f'<w:fldSimple w:instr="PAGE">{digits}</w:fldSimple>'


def _border(width: float) -> str:
    return f'w:val="single" w:sz="{round(width * 8)}" w:space="0" w:color="000000"'


def _keep(spacing: Spacing) -> str:
    return "<w:keepNext/>" if spacing.keep_next else ""


def _placing(spacing: Spacing) -> str:
    step = (
        f'w:line="{twips(spacing.line)}" w:lineRule="exact"'
        if spacing.line
        else 'w:line="240" w:lineRule="auto"'
    )
    first = (
        f'w:hanging="{twips(-spacing.first)}"'
        if spacing.first < 0
        else f'w:firstLine="{twips(spacing.first)}"'
    )
    return (
        f'<w:spacing w:before="{twips(spacing.before)}" w:after="{twips(spacing.after)}" {step}/>'
        f'<w:ind w:left="{twips(spacing.left)}" w:right="{twips(spacing.right)}" {first}/>'
        f'<w:jc w:val="{ALIGNED[spacing.align]}"/>'
    )
