import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit

from models.ballot import COUNTS, ballots
from models.candidates import add_candidate
from models.counting import enter_votes
from models.history import change
from tests.meeting_rows import Rows, a_vote, figures
from tests.ui.typing import type_text
from ui.meeting.vote_model import VoteModel
from ui.meeting.vote_table import VoteTable

NAME, ISSUED, RETURNED, INVALID, AGREE, DISAGREE, NO_OPINION = 0, 2, 3, 5, 6, 7, 8
WRITTEN = (9, 10)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def rows(empty_store) -> Rows:
    return a_vote()


@pytest.fixture
def table(qtbot, rows) -> VoteTable:
    def write(votes):
        with change("Votes"):
            enter_votes(rows.meeting, votes)

    model = VoteModel(write)
    model.show_meeting(rows.meeting)
    made = VoteTable(model)
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(1300, 300)
    made.show_figures(papers=True, written=False)
    made.show()
    return made


def stored(rows, place: int) -> list[int | None]:
    ballot = ballots(rows.meeting)[place]
    return [getattr(ballot, name) for name in COUNTS]


def go(table, row: int, column: int) -> None:
    table.setCurrentIndex(table.model().index(row, column))


def at(table) -> tuple[int, int]:
    return table.currentIndex().row(), table.currentIndex().column()


def editor(table) -> QLineEdit:
    return table.viewport().findChild(QLineEdit)


def choose(table, top: int, left: int, bottom: int, right: int) -> None:
    """Choose a block of cells."""
    model = table.model()
    block = QItemSelection(model.index(top, left), model.index(bottom, right))
    table.selectionModel().select(block, QItemSelectionModel.SelectionFlag.ClearAndSelect)


def copied(qtbot, table) -> list[list[str]]:
    qtbot.keyClick(table, Qt.Key.Key_C, CONTROL)
    return [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]


def paste(qtbot, table, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)


def counted(rows) -> None:
    with change("Votes"):
        enter_votes(
            rows.meeting, {each.id: figures(9 - at, at) for at, each in enumerate(ballots(rows.meeting))}
        )


def test_chosen_cells_are_copied_as_they_stand_and_a_nought_is_a_nought(qtbot, rows, table):
    counted(rows)
    table.model().show_meeting(rows.meeting)
    choose(table, 1, AGREE, 3, NO_OPINION)
    assert copied(qtbot, table) == [["9", "0", "0"], ["8", "1", "0"], ["7", "2", "0"]]


def test_cells_that_are_empty_keep_their_place(qtbot, table):
    choose(table, 1, INVALID, 2, DISAGREE)
    assert copied(qtbot, table) == [["0", "", ""], ["0", "", ""]]


def test_hidden_cells_are_not_copied(qtbot, rows, table):
    counted(rows)
    table.model().show_meeting(rows.meeting)
    table.show_figures(papers=False, written=False)
    choose(table, 1, NAME, 1, DISAGREE)
    assert copied(qtbot, table) == [["Lê Thu Hà", "CSTĐCS", "9", "0"]]


def test_one_cell_alone_copies_the_whole_sheet_with_its_titles(qtbot, table):
    go(table, 2, AGREE)
    found = copied(qtbot, table)
    assert found[0][0] == "Họ và tên, tập thể"
    assert [line[0] for line in found[2:]] == ["Lê Thu Hà", "Nguyễn Thị Hoà", "Đỗ Minh Quân", "Vũ Đình Phúc"]


def test_what_was_copied_can_be_pasted_elsewhere(qtbot, rows, table):
    paste_from = figures(5, 3, 1)
    with change("Votes"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: paste_from})
    table.model().show_meeting(rows.meeting)
    choose(table, 1, AGREE, 1, NO_OPINION)
    copied(qtbot, table)
    go(table, 3, AGREE)
    qtbot.keyClick(table, Qt.Key.Key_V, CONTROL)
    assert stored(rows, 2)[4:] == [5, 3, 1]


def test_a_block_goes_into_the_columns_that_are_seen(qtbot, rows, table):
    table.setColumnHidden(4, True)  # a narrow window has no room for the valid ballots
    go(table, 1, RETURNED)
    paste(qtbot, table, "9\t0\t7\t2\t0")
    assert stored(rows, 0) == [9, 9, 9, 0, 7, 2, 0]


def test_the_whole_sheet_is_filled_in_elsewhere_and_pasted_back_with_its_titles(qtbot, rows, table):
    go(table, 1, NAME)
    sheet = copied(qtbot, table)
    votes = sheet[0].index("Đồng ý")
    for line in sheet[2:]:
        line[votes : votes + 3] = ["6", "2", "1"]
    paste(qtbot, table, "\n".join("\t".join(line) for line in sheet))
    assert [stored(rows, place) for place in range(4)] == [[9, 9, 9, 0, 6, 2, 1]] * 4


def test_nothing_in_the_clipboard_changes_nothing(qtbot, rows, table):
    go(table, 1, AGREE)
    paste(qtbot, table, "\r\n")
    assert stored(rows, 0) == [None] * 7
    assert table.model().index(1, AGREE).data() == ""


def test_lines_of_a_spreadsheet_may_end_as_windows_ends_them(qtbot, rows, table):
    go(table, 1, AGREE)
    paste(qtbot, table, "8\t1\t0\r\n7\t2\t0\r\n")
    assert [stored(rows, place)[4:] for place in (0, 1)] == [[8, 1, 0], [7, 2, 0]]


def test_enter_goes_down_with_and_without_a_cell_being_typed(qtbot, table):
    go(table, 1, AGREE)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert at(table) == (2, AGREE)
    qtbot.keyClicks(table, "7")
    qtbot.keyClick(editor(table), Qt.Key.Key_Enter)
    assert at(table) == (3, AGREE)
    assert table.model().index(2, AGREE).data() == "7"


def test_a_figure_that_is_given_up_is_not_taken(qtbot, table):
    go(table, 1, AGREE)
    qtbot.keyClicks(table, "7")
    qtbot.keyClick(editor(table), Qt.Key.Key_Escape)
    assert table.model().index(1, AGREE).data() == ""
    assert at(table) == (1, AGREE)


def test_names_and_results_are_not_typed_into(qtbot, table):
    for column in (NAME, 1, 11, 13):
        go(table, 1, column)
        qtbot.keyClicks(table, "7")
        assert editor(table) is None


def test_an_editor_says_which_figure_it_takes(table):
    index = table.model().index(1, AGREE)
    go(table, 1, AGREE)
    table.edit(index)
    assert editor(table).accessibleName() == "Đồng ý"
    assert editor(table).geometry() == table.visualRect(index)
    type_text(editor(table), "5")
    table.commitData(editor(table))
    assert index.data() == "5"


def test_delete_empties_a_figure_and_leaves_names(qtbot, rows, table):
    counted(rows)
    table.model().show_meeting(rows.meeting)
    go(table, 1, NAME)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert table.model().index(1, NAME).data() == "Lê Thu Hà"
    go(table, 1, AGREE)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert table.model().index(1, AGREE).data() == ""


def test_figures_of_papers_and_of_letters_are_hidden_where_there_are_none(table):
    def shown() -> list[int]:
        return [column for column in range(ISSUED, 11) if not table.isColumnHidden(column)]

    assert shown() == [2, 3, 4, 5, 6, 7, 8]
    table.show_figures(papers=True, written=True)
    assert shown() == [2, 3, 4, 5, 6, 7, 8, 9, 10]
    table.show_figures(papers=False, written=True)
    assert shown() == [6, 7, 8, 9, 10]
    table.resize(table.width() + 40, table.height())
    assert shown() == [6, 7, 8, 9, 10]


def test_the_line_under_the_cursor_is_a_vote_and_not_the_line_that_fills_all(rows, table):
    assert table.current_line() is None
    go(table, 0, AGREE)
    assert table.current_line() is None
    go(table, 2, AGREE)
    assert table.current_line().name == "Nguyễn Thị Hoà"


def test_somebody_with_two_votes_gets_each_in_its_own_line(qtbot, rows, table):
    with change("Second"):
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "LDTT")
    table.model().show_meeting(rows.meeting)
    go(table, 1, AGREE)
    paste(qtbot, table, "Lê Thu Hà\t8\t1\t0\nLê Thu Hà\t6\t3\t0")
    assert stored(rows, 0)[4:] == [8, 1, 0]
    assert stored(rows, 4)[4:] == [6, 3, 0]
    go(table, 5, AGREE)
    paste(qtbot, table, "Lê Thu Hà\t9\t0\t0")
    assert (stored(rows, 0)[4], stored(rows, 4)[4]) == (8, 9)
