import pytest
from PySide6.QtCore import QItemSelectionModel

from ui.tables.column import Column
from ui.tables.footed_table import Foot, FootedTable

COLUMNS = (
    Column("Đơn vị", lambda row: row[0], sort_by=lambda row: row[0]),
    Column("LĐTT", lambda row: row[1], numeric=True, width=5),
)
ROWS = [("Phòng Hành chính", 8), ("Ban Bạn đọc", 2)]
FEET = (Foot(("Cộng", "10")), Foot(("Năm trước", "9"), "muted"))


def key(row):
    return row[0]


@pytest.fixture
def footed(qtbot):
    made = FootedTable("Đăng ký")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show_rows(COLUMNS, ROWS, FEET, key)
    made.show()
    return made


def widths(table):
    header = table.horizontalHeader()
    return [header.sectionSize(place) for place in range(header.count())]


def test_the_feet_stand_in_the_columns_of_the_table(footed):
    assert widths(footed.foot) == widths(footed.table)
    footed.table.horizontalHeader().resizeSection(1, 133)
    assert widths(footed.foot)[1] == 133
    model = footed.foot.model()
    cells = [[model.index(row, column).data() for column in range(2)] for row in range(2)]
    assert cells == [["Cộng", "10"], ["Năm trước", "9"]]


def test_the_table_is_no_higher_than_its_rows(footed):
    assert footed.table.verticalScrollBar().maximum() == 0
    assert footed.height() < 400
    bottom = footed.table.mapTo(footed, footed.table.rect().bottomLeft()).y()
    assert footed.foot.y() == bottom + 1


def test_many_rows_scroll_above_the_feet(footed, qtbot):
    footed.show_rows(COLUMNS, [(f"Ban {place}", place) for place in range(40)], FEET, key)
    qtbot.waitUntil(lambda: footed.table.verticalScrollBar().maximum() > 0)
    assert footed.foot.isVisible() and footed.foot.y() > footed.table.y()
    assert footed.table.horizontalScrollBar().maximum() == 0  # the first column made room for the other bar


def test_the_first_column_takes_the_room_that_is_left_or_the_table_scrolls(footed, qtbot):
    assert sum(widths(footed.table)) == footed.table.viewport().width()
    many = (COLUMNS[0], *(Column(f"BK {place:03}", lambda row: row[1], width=8) for place in range(12)))
    feet = (Foot(("Cộng", *("1" for _ in range(12)))),)
    footed.show_rows(many, ROWS, feet, key)
    qtbot.waitUntil(lambda: footed.table.horizontalScrollBar().maximum() > 0)
    assert widths(footed.table)[0] >= 100
    footed.table.horizontalScrollBar().setValue(77)
    assert footed.foot.horizontalScrollBar().value() == 77


def test_the_last_foot_is_not_cut_while_there_is_room(footed):
    feet = (Foot(("Cộng", "4 gửi · 1 không · 1 chưa")),)
    footed.show_rows(COLUMNS, ROWS, feet, key)
    wide = widths(footed.table)[1]
    assert wide > footed.table.fontMetrics().horizontalAdvance("4 gửi · 1 không · 1 chưa")
    footed.resize(180, 400)
    assert widths(footed.table)[1] < wide


def test_the_chosen_row_stays_chosen(footed):
    footed.table.choose_row(1)
    footed.show_rows(COLUMNS, [("Ban Á", 1), *ROWS], FEET, key)
    assert footed.table.chosen_record() == ("Ban Bạn đọc", 2)
    footed.show_rows(COLUMNS, ROWS[:1], FEET, key)
    assert footed.table.chosen_record() is None


def test_sorting_moves_the_rows_and_not_the_feet(footed):
    footed.table.sortByColumn(0, footed.table.horizontalHeader().sortIndicatorOrder().AscendingOrder)
    assert footed.table.model().index(0, 0).data() == "Ban Bạn đọc"
    assert footed.foot.model().index(0, 0).data() == "Cộng"


def test_a_table_without_rows_has_no_feet_and_room_for_words(footed):
    footed.show_rows(COLUMNS, [], (), key)
    assert not footed.foot.isVisible()
    assert footed.table.maximumHeight() > 150


def test_where_only_the_cursor_stands_nothing_becomes_chosen(footed):
    footed.table.setFocus()
    footed.table.selectionModel().setCurrentIndex(
        footed.table.model().index(1, 0), QItemSelectionModel.SelectionFlag.NoUpdate
    )
    footed.show_rows(COLUMNS, ROWS, FEET, key)
    assert footed.table.chosen_record() is None
