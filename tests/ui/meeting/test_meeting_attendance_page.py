import pytest
from PySide6.QtCore import QPoint, Qt

from models.history import next_undo, take_back
from models.meeting import Guest, Presence
from tests.meeting_rows import a_meeting
from tests.ui.meeting_window import opened, shown_page
from tests.ui.typing import clear_and_type, type_text
from ui.meeting.guest_dialog import GuestDialog
from ui.meeting.meeting_attendance_page import MeetingAttendancePage
from ui.tables.cells import tick_rect

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rows(empty_store):
    return a_meeting()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingAttendancePage, rows)


def click_tick(qtbot, page, row: int) -> None:
    cell = page.table.visualRect(page.model.index(row, 0))
    spot = tick_rect(cell).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot.x(), spot.y()))


def test_a_click_on_the_tick_marks_an_absence_and_the_reason_is_asked_for(qtbot, rows, shown):
    page, said, _refused = shown
    assert page.count.text() == "9 có mặt, 0 vắng"
    click_tick(qtbot, page, 5)
    assert rows.row("Phạm Ngọc Ánh").presence == Presence.ABSENT
    assert page.count.text() == "8 có mặt, 1 vắng"
    assert page.reason.isEnabled()
    type_text(page.reason, "nghỉ phép")
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert rows.row("Phạm Ngọc Ánh").reason == "nghỉ phép"
    assert "Phạm Ngọc Ánh" in said[-1]
    take_back(next_undo())
    take_back(next_undo())
    assert page.count.text() == "9 có mặt, 0 vắng"


def test_an_opinion_in_writing_is_chosen_in_the_sheet(qtbot, rows, shown):
    page, _said, _refused = shown
    page.table.choose_row(6)
    qtbot.keyClick(page.presence, Qt.Key.Key_End)
    assert rows.row("Hoàng Thị Yến").presence == Presence.WRITTEN
    assert "văn bản" in page.model.index(6, 2).data()


def test_space_ticks_the_chosen_row(qtbot, rows, shown):
    page, _said, _refused = shown
    page.table.choose_row(7)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert rows.row("Bùi Khánh Linh").presence == Presence.ABSENT


def test_the_chair_cannot_be_absent_and_the_tick_stays(qtbot, rows, shown):
    page, said, refused = shown
    click_tick(qtbot, page, 0)
    assert "Trịnh Thị Vân" in refused[-1]
    assert said == []
    assert page.model.index(0, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_the_quorum_is_said_in_words_and_ink(qtbot, shown):
    page, _said, _refused = shown
    assert page.quorum.text() == "Đủ số họp: 9/9, cần từ 6 (2/3)"
    for row in (4, 5, 6, 7):
        click_tick(qtbot, page, row)
    assert page.quorum.text() == "Chưa đủ số họp: 5/9, cần từ 6 (2/3)"


def test_a_guest_is_added_by_typing_and_deleted(qtbot, shown):
    page, said, refused = shown
    qtbot.mouseClick(page.delete_guest, Qt.MouseButton.LeftButton)
    assert refused[-1]
    qtbot.mouseClick(page.add_guest, Qt.MouseButton.LeftButton)
    dialog = opened(page, GuestDialog)
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.form.error_of(dialog.fields["name"])
    type_text(dialog.fields["name"], "Nguyễn Văn Khoa")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert [guest.name for guest in page.guests_model.rows] == ["Nguyễn Văn Khoa"]
    assert "Nguyễn Văn Khoa" in said[-1]
    page.guests.choose_row(0)
    qtbot.mouseClick(page.delete_guest, Qt.MouseButton.LeftButton)
    assert Guest.select().count() == 0
    take_back(next_undo())
    assert Guest.select().count() == 1


def test_a_long_reason_does_not_widen_the_page(qtbot, rows, shown):
    page, _said, _refused = shown
    least = page.minimumSizeHint()
    page.table.choose_row(5)
    qtbot.keyClick(page.presence, Qt.Key.Key_Down)
    clear_and_type(page.reason, "nghỉ " * 59)
    qtbot.keyClick(page.reason, Qt.Key.Key_Return)
    assert rows.row("Phạm Ngọc Ánh").reason.startswith("nghỉ nghỉ")
    assert page.minimumSizeHint().width() <= least.width()
