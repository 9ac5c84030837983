import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.document import Column, GroupRow, Row, Run, Table
from forms.fonts import face, width
from forms.styles import CELL, CELL_PAD_X, MM
from forms.table_columns import column_widths, header_groups, least_widths, without_empty
from forms.text_lines import break_lines

ROOM = 165 * MM
PLAIN = (Column("STT", 10), Column("Tên", 30), Column("Sáng kiến", 30))
LONG = "Quy trình lập và lưu hồ sơ thi đua, khen thưởng điện tử tại Báo Thanh tra " * 2


def fitted(*rows: Row, columns=PLAIN) -> Table:
    return Table(columns, rows, fitted=True)


def test_columns_share_the_room():
    assert column_widths(Table((Column("a", 1), Column("b", 3)), ()), 200) == [50, 150]


def test_room_goes_where_the_text_is():
    number, names, initiative = column_widths(fitted(Row(("01", "Lê Thu Hà", LONG))), ROOM)
    assert number + names + initiative == pytest.approx(ROOM)
    assert initiative > 2 * names
    assert names >= 30 * MM


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="abcđ ", max_size=300), min_size=3, max_size=3), st.integers(60, 250))
def test_fitted_columns_fill_the_room_and_no_word_is_cut_that_could_fit(cells, millimetres):
    table, room = fitted(Row(tuple(cells))), millimetres * MM
    widths = column_widths(table, room)
    assert sum(widths) == pytest.approx(room)
    assert all(wide > 0 for wide in widths)
    if sum(least_widths(table)) <= room:
        for text, wide in zip(cells, widths, strict=True):
            whole = [width(word, face(), CELL) for word in text.split()]
            assert max(whole, default=0) <= wide - 2 * CELL_PAD_X


def test_the_heading_is_never_cut():
    for count in (1, 2, 3):
        columns = (Column("STT", 1), *(Column("CSTĐTQ", 1) for _ in range(count)), Column("Đơn vị", 60))
        table = fitted(Row(("01", *["1"] * count, "Báo")), columns=columns)
        for column, wide in zip(columns, column_widths(table, ROOM), strict=True):
            assert width(column.title.split()[-1], face(bold=True), CELL) <= wide - 2 * CELL_PAD_X


def test_a_word_wider_than_the_page_gives_way():
    widths = column_widths(fitted(Row(("01", "Lê Thu Hà", "W" * 300))), ROOM)
    assert sum(widths) == pytest.approx(ROOM)
    assert widths[0] >= 10 * MM - 1


def test_fitted_rows_are_lower_than_shared_ones():
    row = Row(("01", "Lê Thu Hà", LONG))
    assert lines(fitted(row)) < lines(Table(PLAIN, (row,)))


def lines(table: Table) -> int:
    widths = column_widths(table, ROOM)
    return max(
        len(break_lines((Run(text),), CELL, wide - 2 * CELL_PAD_X))
        for text, wide in zip(table.rows[0].cells, widths, strict=True)
    )


def test_columns_that_hold_nothing_are_left_out():
    columns = (
        Column("STT", 1),
        Column("Danh hiệu", 1, group="Đăng ký"),
        Column("Hình thức", 1, group="Đăng ký"),
    )
    table = without_empty(fitted(GroupRow("Tập thể"), Row(("01", "LĐTT", "")), columns=columns))
    assert table.columns == (Column("STT", 1), Column("Danh hiệu", 1))
    assert table.rows == (GroupRow("Tập thể"), Row(("01", "LĐTT")))
    assert table.fitted


def test_a_table_without_rows_keeps_its_columns():
    assert without_empty(fitted()).columns == PLAIN


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
