import pytest

from tests.ui.pixels import Picture
from tests.ui.small_tables import COLUMNS, ROWS, Row
from ui.look.looks import ink
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable


@pytest.fixture
def table(qtbot):
    rows = [*ROWS, Row("Cộng", rank="total"), Row("Năm trước", rank="muted")]
    made = RecordTable(RowsTable(COLUMNS, rows, tickable=True, rank=lambda row: row.rank))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def pixel(table, row, x, y):
    return Picture(table.viewport()).at(x, 32 * row + y)


def test_the_chosen_row_is_tinted_with_a_bar_at_its_left(table):
    table.choose_row(1)
    assert pixel(table, 1, 1, 10) == ink("accent")
    assert pixel(table, 1, 5, 5) == ink("sel")
    assert pixel(table, 0, 1, 10) == pixel(table, 0, 5, 5) == ink("base")


def test_a_line_lies_under_each_row(table):
    assert pixel(table, 0, 300, 31) == ink("line")


def test_a_total_stands_on_the_ground_of_the_header(table):
    assert pixel(table, 3, 5, 5) == ink("head")


def test_pills_are_painted_in_their_state(table):
    left = table.columnViewportPosition(3)
    picture = Picture(table.viewport())
    seen = {picture.at(left + 14, 32 * row + 8).rgb() for row in range(3)}
    assert seen == {ink(token).rgb() for token in ("ok_ground", "no_ground", "maybe_ground")}


def test_a_tick_is_a_filled_box(table):
    before = Picture(table.viewport()).count("accent")
    table.records_model().tick(0, on=True)
    assert Picture(table.viewport()).count("accent") > before + 60


def test_a_second_line_is_muted_or_in_the_ink_of_its_state(qtbot):
    columns = (
        Column(
            "Unit",
            lambda row: row.name,
            second=lambda row: row.unit,
            second_state=lambda row: "late" if row.points < 80 else "",
            stretch=True,
        ),
    )
    made = RecordTable(RowsTable(columns, ROWS), two_lines=True)
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show()
    picture = Picture(made.viewport())
    assert picture.count("no") > 20
    assert picture.count("muted") > 5


def test_the_dark_scheme_paints_from_the_same_tokens(table, dark):
    table.choose_row(0)
    assert pixel(table, 0, 5, 5) == ink("sel")
    assert pixel(table, 1, 5, 5) == ink("base")
