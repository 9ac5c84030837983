import pytest

from forms.document import Column
from forms.table_columns import column_widths, header_groups


def test_columns_share_the_room():
    assert column_widths((Column("a", 1), Column("b", 3)), 200) == [50, 150]


@pytest.mark.parametrize(
    ("groups", "found"),
    [
        (["", ""], [("", 1), ("", 1)]),
        (["", "x", "x", "y"], [("", 1), ("x", 2), ("y", 1)]),
        (["x", "", "x"], [("x", 1), ("", 1), ("x", 1)]),
    ],
)
def test_neighbours_stand_under_one_heading(groups, found):
    assert header_groups([Column("t", 1, group=group) for group in groups]) == found
