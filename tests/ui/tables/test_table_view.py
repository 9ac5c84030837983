import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication

from tests.ui.small_tables import COLUMNS, ROWS, Row
from ui.look import typeface
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState

BOX = QPoint(18, 15)  # inside the tick box, from the corner of its cell


@pytest.fixture
def table(qtbot):
    made = RecordTable(RowsTable(COLUMNS, ROWS, key=lambda row: row.name, tickable=True))
    qtbot.addWidget(made)
    made.resize(900, 300)
    made.show()
    return made


def test_rows_are_as_high_as_the_letters_ask(table, qtbot, dress):
    assert table.rowHeight(0) == 32
    dress.wear(points=15)
    qtbot.waitUntil(lambda: table.rowHeight(0) == typeface.row() > 32)


def test_a_list_with_a_second_line_has_higher_rows(qtbot):
    made = RecordTable(RowsTable(COLUMNS, ROWS), two_lines=True)
    qtbot.addWidget(made)
    assert made.rowHeight(0) == 52


def test_choosing_tells_the_record(table, qtbot):
    with qtbot.waitSignal(table.chosen) as told:
        table.choose_row(1)
    assert told.args == [ROWS[1]]
    assert table.chosen_record() is ROWS[1]


def test_several_are_chosen_with_shift(table, qtbot):
    table.choose_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_records() == ROWS[:2]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens(table, qtbot, key):
    table.choose_row(2)
    with qtbot.waitSignal(table.opened) as told:
        qtbot.keyClick(table, key)
    assert told.args == [ROWS[2]]


def test_a_double_click_opens(table, qtbot):
    place = table.visualRect(table.model().index(1, 1)).center()
    with qtbot.waitSignal(table.opened) as told:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [ROWS[1]]


def test_copying_takes_what_is_shown(table, qtbot):
    table.choose_row(1)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Họ và tên\tPhòng, ban\tĐiểm số\tKết luận\tLý do chính\n"
        "Đỗ Minh Quân\tBan Pháp luật\t88\tChưa đủ\tThiếu sáng kiến"
    )


def test_copying_with_nothing_chosen_takes_all_rows(table):
    assert len(table.copied_text().splitlines()) == 4


def test_space_ticks_all_chosen_and_then_unticks_them(table, qtbot):
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(table.records_model().ticked_ids) == 3
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert table.records_model().ticked_ids == []


def test_a_click_on_the_box_ticks(table, qtbot):
    cell = table.visualRect(table.model().index(0, 0))
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell.topLeft() + BOX)
    assert table.records_model().ticked_ids == ["Lê Thu Hà"]


def test_the_choice_survives_new_rows(table):
    table.choose_row(1)
    table.records_model().show_rows([Row("An"), *ROWS])
    assert table.chosen_record() is ROWS[1]
    assert table.currentIndex().row() == 2


def test_a_choice_that_is_gone_is_told(table, qtbot):
    table.choose_row(1)
    with qtbot.waitSignal(table.chosen) as told:
        table.records_model().show_rows([ROWS[0]])
    assert told.args == [None]


def test_a_click_on_the_header_sorts(table, qtbot):
    header = table.horizontalHeader()
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().topLeft() + BOX
    )
    assert table.model().index(0, 0).data() == "Lê Thu Hà"
    qtbot.mouseClick(
        header.viewport(), Qt.MouseButton.LeftButton, pos=header.viewport().rect().topLeft() + BOX
    )
    assert table.model().index(0, 0).data() == "Đỗ Minh Quân"


def test_in_a_narrow_window_columns_yield_in_their_order(table):
    wide = [table.isColumnHidden(column) for column in range(5)]
    table.resize(560, 300)
    less = [table.isColumnHidden(column) for column in range(5)]
    table.resize(360, 300)
    least = [table.isColumnHidden(column) for column in range(5)]
    assert wide == [False] * 5
    assert less == [False, True, False, False, False]
    assert least == [False, True, True, False, False]


def test_no_title_is_cut_off(table):
    metrics = QFontMetrics(typeface.face("strong"))
    for column, each in enumerate(COLUMNS):
        assert table.columnWidth(column) >= metrics.horizontalAdvance(each.title) + 20


def test_an_empty_table_says_what_to_do_first(table):
    empty = EmptyState("folder", "Chưa có ai", "Nhập từ Excel trước.")
    table.set_empty(empty)
    assert not empty.isVisible()
    table.records_model().show_rows([])
    assert empty.isVisible()


def test_choosing_by_identity(table):
    table.choose_identity("Phạm Ngọc Ánh")
    assert table.chosen_record() is ROWS[2]
    table.choose_identity("không có")
    assert table.chosen_record() is ROWS[2]
