from PySide6.QtCore import Qt

from tests.ui.small_tables import COLUMNS, ROWS
from ui.tables.rows_table import RowsTable


def test_keeps_qts_contract(qtmodeltester):
    qtmodeltester.check(RowsTable(COLUMNS, ROWS, tickable=True))


def test_sorting_can_be_taken_back():
    table = RowsTable(COLUMNS, ROWS)
    table.sort(0, Qt.SortOrder.DescendingOrder)
    assert [row.name for row in table.rows] == ["Đỗ Minh Quân", "Phạm Ngọc Ánh", "Lê Thu Hà"]
    table.sort(-1)
    assert table.rows == ROWS


def test_a_column_without_a_key_leaves_the_order():
    table = RowsTable(COLUMNS, ROWS)
    table.sort(1)
    assert table.rows == ROWS


def test_the_same_rows_again_do_not_reset(qtbot):
    table = RowsTable(COLUMNS, ROWS, key=lambda row: row.name)
    with qtbot.assertNotEmitted(table.modelReset), qtbot.waitSignal(table.dataChanged):
        table.show_rows(list(ROWS))
    with qtbot.waitSignal(table.modelReset):
        table.show_rows(ROWS[:1])
    assert table.rowCount() == 1
