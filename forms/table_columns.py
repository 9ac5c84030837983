"""How a table's columns share its width and stand under common headings."""

from collections.abc import Sequence

from forms.document import Column


def column_widths(columns: Sequence[Column], room: float) -> list[float]:
    """The columns' widths in points: their shares of the room."""
    shares = sum(column.width for column in columns)
    return [room * column.width / shares for column in columns]


def header_groups(columns: Sequence[Column]) -> list[tuple[str, int]]:
    """Neighbours under one heading: (group, how many columns); a column of its own has the group ""."""
    groups: list[tuple[str, int]] = []
    for column in columns:
        if column.group and groups and groups[-1][0] == column.group:
            groups[-1] = (column.group, groups[-1][1] + 1)
        else:
            groups.append((column.group, 1))
    return groups
