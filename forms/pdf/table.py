"""Strips for ruled tables: every row measured once, the heading repeated by the paginator."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfgen.canvas import Canvas

from forms.document import Align, ClosingRow, Column, GroupRow, Row, Table
from forms.pdf.ink import PdfStrip, baseline, draw_line
from forms.pdf.pagination import Strip
from forms.styles import BORDER, CELL, CELL_LEADING, CELL_PAD_X, CELL_PAD_Y, GAP, TALL_ROW
from forms.table_columns import cell_lines, column_widths, header_groups
from forms.text_lines import Line

LEAST_LINES = 2  # of a row that is cut, on each page


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
    """The heading and the rows; a tall row is continued on the next page if it does not fit the rest of one."""
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
    longest = max((len(cell.lines) for cell in cells), default=0)
    return [
        _row(_between(cells, start, start + most_lines), header, holds_next=isinstance(row, GroupRow))
        for start in range(0, max(longest, 1), most_lines)
    ]


def _row(cells: Sequence[Cell], header: PdfStrip, *, holds_next: bool = False) -> PdfStrip:
    height, lines = _height(cells), max((len(cell.lines) for cell in cells), default=0)

    def cut(room: float) -> tuple[PdfStrip, PdfStrip] | None:
        fitting = min(int((room - 2 * CELL_PAD_Y) / CELL_LEADING), lines - LEAST_LINES)
        if fitting < LEAST_LINES:
            return None
        return _row(_between(cells, 0, fitting), header), _row(_between(cells, fitting, lines), header)

    return Strip(height, _ink(cells, height), 0.0, holds_next, header, cut if lines >= TALL_ROW else None)


def _between(cells: Sequence[Cell], start: int, end: int) -> list[Cell]:
    return [Cell(cell.left, cell.width, cell.lines[start:end], cell.align) for cell in cells]


def _holding(strip: PdfStrip) -> PdfStrip:
    return replace(strip, holds_next=True)


def _lefts(widths: Sequence[float]) -> list[float]:
    return [sum(widths[:place]) for place in range(len(widths))]


def _broken(text: str, wide: float, *, bold: bool) -> tuple[Line, ...]:
    return tuple(cell_lines(text, wide, bold=bold))


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
