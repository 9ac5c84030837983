import pytest
from PySide6.QtCore import Qt

from models.election import Election, Office, elections
from models.history import next_undo, take_back
from tests.meeting_rows import a_block_meeting
from tests.ui.meeting_window import opened, shown_page
from tests.ui.typing import clear_and_type
from ui.meeting.election_dialog import ElectionDialog
from ui.meeting.meeting_election_page import MeetingElectionPage

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rows(empty_store):
    return a_block_meeting()


def test_votes_for_a_unit_are_typed(qtbot, rows):
    page, said, refused = shown_page(qtbot, MeetingElectionPage, rows)
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert refused[-1]
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    dialog = opened(page, ElectionDialog)
    assert dialog.unit.count() == 5
    assert dialog.fields["agree"].text() == "5"
    assert dialog.fields["year"].text() == "2027"
    clear_and_type(dialog.fields["disagree"], "1")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.form.error_of(dialog.fields["agree"])
    clear_and_type(dialog.fields["agree"], "4")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    (found,) = elections(rows.meeting)
    assert (found.unit.name, found.office, found.agree) == ("Đơn vị 1", Office.BLOCK_HEAD, 4)
    assert "khối trưởng" in said[-1]
    page.table.choose_row(0)
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert Election.select().count() == 0
    take_back(next_undo())
    take_back(next_undo())
    assert page.model.rowCount() == 0


def test_an_office_goes_to_one_unit(qtbot, rows):
    page, _said, _refused = shown_page(qtbot, MeetingElectionPage, rows)
    for unit in (1, 2):
        qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
        dialog = opened(page, ElectionDialog)
        dialog.unit.setCurrentIndex(unit)
        qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.form.error_of(dialog.office)
    dialog.is_elected.click()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert [each.is_elected for each in elections(rows.meeting)] == [True, False]
