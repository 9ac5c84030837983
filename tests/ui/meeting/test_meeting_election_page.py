import pytest
from PySide6.QtCore import Qt

from models.election import Election, Office
from models.history import change, next_undo, take_back
from models.unit import Unit
from tests.meeting_rows import a_block_meeting
from tests.ui.campaign_widgets import words_of
from tests.ui.forms_filled import fill_in, send
from tests.ui.meeting_window import opened, shown_page
from ui.meeting.election_dialog import ElectionDialog
from ui.meeting.meeting_election_page import MeetingElectionPage
from ui.tables.column import STATE

RESULT = 6


@pytest.fixture
def rows(empty_store):
    return a_block_meeting()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingElectionPage, rows)


def votes(rows, unit: int, office: Office, agree: int, **more: object) -> None:
    with change("Votes"):
        Election.create(
            meeting=rows.meeting, unit=Unit.get(Unit.name == f"Đơn vị {unit}"), office=office, year=2027,
            agree=agree, **more,
        )  # fmt: skip


def test_heads_stand_before_deputies_and_most_votes_first(rows, shown):
    page, _said, _refused = shown
    votes(rows, 3, Office.BLOCK_DEPUTY, 4, disagree=1)
    votes(rows, 2, Office.BLOCK_HEAD, 2, disagree=2, no_opinion=1, is_elected=False)
    votes(rows, 1, Office.BLOCK_HEAD, 3, disagree=2)
    assert [row[:6] for row in words_of(page.table)] == [
        ["Đơn vị 1", "Khối trưởng", "2027", "3", "2", "0"],
        ["Đơn vị 2", "Khối trưởng", "2027", "2", "2", "1"],
        ["Đơn vị 3", "Khối phó", "2027", "4", "1", "0"],
    ]
    assert [page.model.index(row, RESULT).data(STATE) for row in range(3)] == ["ok", "nil", "ok"]
    words = [page.model.index(row, RESULT).data() for row in range(3)]
    assert words[0] == words[2] != words[1]


def test_votes_are_opened_and_corrected(qtbot, rows, shown):
    page, said, _refused = shown
    votes(rows, 1, Office.BLOCK_HEAD, 3)
    page.table.choose_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = opened(page, ElectionDialog)
    assert dialog.unit.currentText() == "Đơn vị 1"
    fill_in(dialog, agree="4", disagree="1")
    send(dialog, qtbot)
    assert words_of(page.table)[0][3:5] == ["4", "1"]
    assert "Đơn vị 1" in said[-1]
    take_back(next_undo())
    assert words_of(page.table)[0][3:5] == ["3", "0"]


def test_the_chosen_line_is_deleted_and_comes_back(qtbot, rows, shown):
    page, said, refused = shown
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert refused[-1]
    votes(rows, 1, Office.BLOCK_HEAD, 3)
    votes(rows, 2, Office.BLOCK_DEPUTY, 3)
    page.table.choose_row(1)
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert [row[0] for row in words_of(page.table)] == ["Đơn vị 1"]
    assert "Đơn vị 2" in said[-1]
    take_back(next_undo())
    assert page.model.rowCount() == 2


def test_a_refusal_in_the_dialog_changes_nothing_here(qtbot, rows, shown):
    page, said, _refused = shown
    votes(rows, 1, Office.BLOCK_HEAD, 3)
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    dialog = opened(page, ElectionDialog)
    fill_in(dialog, unit="Đơn vị 2")
    send(dialog, qtbot)  # the head is elected already
    assert dialog.form.error_of(dialog.office)
    assert (page.model.rowCount(), said) == (1, [])
