from PySide6.QtCore import Qt

from tests.ui.small_tables import COLUMNS, ROWS, Row
from ui.tables.column import INK, RANK, RECORD, SECOND, STATE, STRONG, Column
from ui.tables.rows_table import RowsTable

Role = Qt.ItemDataRole


def test_a_cell_says_what_its_column_reads():
    table = RowsTable(COLUMNS, ROWS)
    assert table.index(1, 0).data() == "Đỗ Minh Quân"
    assert table.index(1, 2).data() == "88"
    assert table.index(1, 0).data(RECORD) is ROWS[1]
    assert table.index(1, 4).data(INK) == "muted"
    assert [table.index(row, 2).data(STRONG) for row in range(3)] == [True, False, False]


def test_a_state_is_said_in_a_word_also_to_those_who_cannot_see_it():
    table = RowsTable(COLUMNS, ROWS)
    assert table.index(1, 3).data(STATE) == "no"
    assert table.index(1, 3).data() == table.index(1, 3).data(Role.AccessibleTextRole) == "Chưa đủ"


def test_a_second_line_is_read_aloud_after_the_first():
    table = RowsTable((Column("Name", lambda row: row.name, second=lambda row: row.unit),), ROWS)
    assert table.index(0, 0).data() == "Lê Thu Hà"
    assert table.index(0, 0).data(SECOND) == "Phòng Hành chính"
    assert table.index(0, 0).data(Role.AccessibleTextRole) == "Lê Thu Hà, Phòng Hành chính"


def test_numbers_stand_right_and_so_does_their_title():
    table = RowsTable(COLUMNS, ROWS)
    right = Qt.AlignmentFlag.AlignRight.value
    assert table.index(0, 2).data(Role.TextAlignmentRole) & right
    assert table.headerData(2, Qt.Orientation.Horizontal, Role.TextAlignmentRole) & right
    assert not table.index(0, 0).data(Role.TextAlignmentRole) & right


def test_a_short_title_has_the_whole_one_as_its_tip():
    table = RowsTable(COLUMNS, ROWS)
    assert table.headerData(1, Qt.Orientation.Horizontal, Role.ToolTipRole) == "Tên đầy đủ của phòng, ban"
    assert table.headerData(0, Qt.Orientation.Horizontal, Role.ToolTipRole) is None


def test_ticks_are_kept_by_identity_and_told(qtbot):
    table = RowsTable(COLUMNS, ROWS, key=lambda row: row.name, tickable=True)
    with qtbot.waitSignal(table.ticked):
        table.setData(table.index(1, 0), Qt.CheckState.Checked.value, Role.CheckStateRole)
    assert table.ticked_ids == ["Đỗ Minh Quân"]
    table.show_rows([ROWS[1], Row("Vũ")])
    assert table.index(0, 0).data(Role.CheckStateRole) == Qt.CheckState.Checked
    table.untick_all()
    assert table.ticked_ids == []


def test_a_table_without_ticks_takes_none():
    table = RowsTable(COLUMNS, ROWS)
    assert not table.setData(table.index(0, 0), Qt.CheckState.Checked.value, Role.CheckStateRole)
    assert table.index(0, 0).data(Role.CheckStateRole) is None


def test_a_row_may_have_a_rank():
    table = RowsTable(COLUMNS, [Row("Cộng", rank="total"), *ROWS], rank=lambda row: row.rank)
    assert [table.index(row, 0).data(RANK) for row in range(2)] == ["total", ""]
