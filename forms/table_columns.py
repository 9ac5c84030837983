"""How a table's columns share its width and stand under common headings."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from forms.document import Column, Row, Run, Table
from forms.fonts import face, width
from forms.styles import CELL, CELL_PAD_X, MM
from forms.text_lines import Line, break_lines, widest_word

STEP = 1.5 * MM  # what a column is widened by at a time
LOOSE = 1.08  # lines end before the edge: text needs so much more than its own length
SLACK = 0.5


def column_widths(table: Table, room: float) -> list[float]:
    """The columns' widths in points: their shares of the room, or by what they hold in a fitted table."""
    if table.fitted:
        return _fitted(table, room)
    shares = sum(column.width for column in table.columns)
    return [room * column.width / shares for column in table.columns]


def least_widths(table: Table) -> list[float]:
    """The narrowest the columns of a fitted table may be: as given, and no word is cut."""
    return [
        max(column.width * MM, _widest(column.title, bold=True), *(_widest(text) for text in texts))
        for column, texts in zip(table.columns, _texts(table), strict=True)
    ]


def cell_lines(text: str, wide: float, *, bold: bool) -> list[Line]:
    """The lines of a cell in a column of that width."""
    return break_lines((Run(text, bold),), CELL, wide - 2 * CELL_PAD_X)


def without_empty(table: Table) -> Table:
    """The table without the columns that hold nothing; a heading over a single column is left out too."""
    filled = [any(texts) for texts in _texts(table)]
    if all(filled) or not any(filled):
        return table
    kept = [column for column, is_filled in zip(table.columns, filled, strict=True) if is_filled]
    under = Counter(column.group for column in kept)
    columns = tuple(replace(column, group=column.group if under[column.group] > 1 else "") for column in kept)
    rows = tuple(_thinned(row, filled) if isinstance(row, Row) else row for row in table.rows)
    return replace(table, columns=columns, rows=rows)


def header_groups(columns: Sequence[Column]) -> list[tuple[str, int]]:
    """Neighbours under one heading: (group, how many columns); a column of its own has the group ""."""
    groups: list[tuple[str, int]] = []
    for column in columns:
        if column.group and groups and groups[-1][0] == column.group:
            groups[-1] = (column.group, groups[-1][1] + 1)
        else:
            groups.append((column.group, 1))
    return groups


def _thinned(row: Row, filled: Sequence[bool]) -> Row:
    return replace(row, cells=tuple(cell for cell, kept in zip(row.cells, filled, strict=True) if kept))


def _texts(table: Table) -> list[list[str]]:
    """The texts of each column."""
    rows = [row.cells for row in table.rows if isinstance(row, Row)]
    return [[cells[place] for cells in rows] for place in range(len(table.columns))]


def _widest(text: str, *, bold: bool = False) -> float:
    return widest_word((Run(text, bold),), CELL) + 2 * CELL_PAD_X + SLACK


def _fitted(table: Table, room: float) -> list[float]:
    """Begin with the least widths; widen, step by step, the column that makes the rows highest."""
    least = least_widths(table)
    if sum(least) > room:
        return _narrowed(least, room)
    widths, lengths = least, _lengths(table)
    while sum(widths) + STEP <= room:
        gains = _gains(lengths, widths)
        if not any(gains):
            break
        widths[gains.index(max(gains))] += STEP
    spread = room / sum(widths)
    return [wide * spread for wide in widths]


def _narrowed(least: Sequence[float], room: float) -> list[float]:
    """Where even the least is too much, the widest give way first."""
    most = max(least)
    while sum(min(wide, most) for wide in least) > room:
        most -= 1
    cut = [min(wide, most) for wide in least]
    return [wide * room / sum(cut) for wide in cut]


def _lengths(table: Table) -> list[tuple[float, ...]]:
    """How long each cell of each row is on one line, the heading first."""
    heading = tuple(width(column.title, face(bold=True), CELL) * LOOSE for column in table.columns)
    rows = (row for row in table.rows if isinstance(row, Row))
    return [heading, *(tuple(width(cell, face(), CELL) * LOOSE for cell in row.cells) for row in rows)]


def _gains(lengths: Sequence[Sequence[float]], widths: Sequence[float]) -> list[float]:
    """How much lower all rows would become for each column's next point: only its highest cell makes a row high."""
    inner = [wide - 2 * CELL_PAD_X for wide in widths]
    gains = [0.0] * len(widths)
    for row in lengths:
        lines = [length / wide for length, wide in zip(row, inner, strict=True)]
        highest = max(lines)
        if highest > 1:
            place = lines.index(highest)
            gains[place] += highest / inner[place]
    return gains
