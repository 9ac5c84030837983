"""Strips for ruled tables: every row measured once, the heading repeated by the paginator."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from forms.document import Align, ClosingRow, Column, GroupRow, Row, Run, Table
from forms.pdf.ink import PdfStrip, baseline, draw_line
from forms.pdf.pagination import Strip
from forms.styles import BORDER, CELL, CELL_LEADING, CELL_PAD_X, CELL_PAD_Y, GAP
from forms.table_columns import column_widths, header_groups
from forms.text_lines import Line, break_lines


@dataclass(frozen=True)
class Cell:
    """Broken text in a box, measured from the left edge of the table and the top of its row."""

    left: float
    width: float
    lines: tuple[Line, ...]
    align: Align = "left"
    top: float = 0.0
    height: float | None = None  # None: as high as the row


def table(block: Table, room: float, page_height: float) -> list[PdfStrip]:
    """The heading and the rows; a row higher than a page is continued on the next."""
    widths = column_widths(block, room)
    header = _header(block.columns, widths)
    most_lines = int((page_height - header.height - 2 * CELL_PAD_Y) / CELL_LEADING)
    strips: list[PdfStrip] = [header]
    for row in block.rows:
        if isinstance(row, ClosingRow):
            strips[-1] = _holding(strips[-1])
        strips += _rows(row, block.columns, widths, header, most_lines)
    return strips


def _header(columns: Sequence[Column], widths: Sequence[float]) -> PdfStrip:
    upper = 0.0
    cells: list[Cell] = []
    if any(column.group for column in columns):
        grouped = _group_cells(columns, widths)
        upper = _height(grouped)
        cells += [Cell(c.left, c.width, c.lines, c.align, 0.0, upper) for c in grouped]
    lower = [
        (
            column,
            Cell(
                left, wide, _broken(column.title, wide, bold=True), "center", upper if column.group else 0.0
            ),
        )
        for column, left, wide in zip(columns, _lefts(widths), widths, strict=True)
    ]
    grouped_height = _height([cell for column, cell in lower if column.group])
    height = max(upper + grouped_height, _height([cell for column, cell in lower if not column.group]))
    cells += [cell for _, cell in lower]
    return Strip(height, _ink(cells, height), GAP, holds_next=True)


def _group_cells(columns: Sequence[Column], widths: Sequence[float]) -> list[Cell]:
    cells: list[Cell] = []
    place = 0
    for group, count in header_groups(columns):
        wide = sum(widths[place : place + count])
        if group:
            cells.append(Cell(sum(widths[:place]), wide, _broken(group, wide, bold=True), "center"))
        place += count
    return cells


def _rows(
    row: Row | GroupRow | ClosingRow,
    columns: Sequence[Column],
    widths: Sequence[float],
    header: PdfStrip,
    most_lines: int,
) -> list[PdfStrip]:
    if isinstance(row, Row):
        cells = [
            Cell(left, wide, _broken(text, wide, bold=row.bold), column.align)
            for text, column, left, wide in zip(row.cells, columns, _lefts(widths), widths, strict=True)
        ]
    else:
        total = sum(widths)
        cells = [Cell(0.0, total, _broken(row.text, total, bold=True))]
    return [
        Strip(_height(part), _ink(part, _height(part)), holds_next=isinstance(row, GroupRow), header=header)
        for part in _parts(cells, most_lines)
    ]


def _parts(cells: Sequence[Cell], most_lines: int) -> list[list[Cell]]:
    longest = max((len(cell.lines) for cell in cells), default=0)
    return [
        [Cell(cell.left, cell.width, cell.lines[start : start + most_lines], cell.align) for cell in cells]
        for start in range(0, max(longest, 1), most_lines)
    ]


def _holding(strip: PdfStrip) -> PdfStrip:
    return Strip(strip.height, strip.ink, strip.gap, holds_next=True, header=strip.header)


def _lefts(widths: Sequence[float]) -> list[float]:
    return [sum(widths[:place]) for place in range(len(widths))]


def _broken(text: str, wide: float, *, bold: bool) -> tuple[Line, ...]:
    return tuple(break_lines((Run(text, bold),), CELL, wide - 2 * CELL_PAD_X))


def _height(cells: Sequence[Cell]) -> float:
    return max((len(cell.lines) for cell in cells), default=0) * CELL_LEADING + 2 * CELL_PAD_Y


def _ink(cells: Sequence[Cell], height: float) -> "_RowInk":
    return _RowInk(tuple(cells), height)


@dataclass(frozen=True)
class _RowInk:
    cells: tuple[Cell, ...]
    height: float

    def __call__(self, canvas: Canvas, x: float, top: float) -> None:
        canvas.setLineWidth(BORDER)
        for cell in self.cells:
            high = cell.height if cell.height is not None else self.height - cell.top
            canvas.rect(x + cell.left, top - cell.top - high, cell.width, high)
            self._write(canvas, cell, x, top - cell.top, high)

    def _write(self, canvas: Canvas, cell: Cell, x: float, top: float, high: float) -> None:
        first = top - (high - len(cell.lines) * CELL_LEADING) / 2
        for place, line in enumerate(cell.lines):
            free = cell.width - 2 * CELL_PAD_X - line.width
            shift = {"left": 0.0, "center": free / 2, "right": free}[cell.align]
            y = baseline(first - place * CELL_LEADING, CELL, CELL_LEADING)
            draw_line(canvas, line, x + cell.left + CELL_PAD_X + shift, y, CELL)
