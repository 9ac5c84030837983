from datetime import datetime

import pytest
from PySide6.QtCore import Qt

from models.ballot import ballots
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from models.meeting import Meeting
from models.roll_call import appoint_tellers
from tests.meeting_rows import a_vote, figures
from tests.ui.meeting_window import shown_page
from tests.ui.typing import clear_and_type, type_text
from ui.meeting.meeting_conclusion_page import MeetingConclusionPage
from ui.papers.preview import Paper, PaperWindow

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rows(empty_store):
    return a_vote()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingConclusionPage, rows)


def stored(rows) -> Meeting:
    return Meeting.get_by_id(rows.meeting.id)


def test_papers_stay_off_with_the_reason_until_the_votes_are_in(rows, shown):
    page, _said, _refused = shown
    assert not page.minutes.isEnabled()
    assert page.minutes_reason.text() == "Còn 4 trường hợp chưa kiểm phiếu."
    with change("Votes"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
    assert page.minutes.isEnabled()
    assert not page.minutes_reason.isVisible()
    assert not page.count_record.isEnabled()
    assert "Ban kiểm phiếu" in page.count_reason.text()
    with change("Tellers"):
        appoint_tellers(rows.meeting, [rows.members[4].id], rows.members[4].id)
    assert page.count_record.isEnabled()


def test_conclusion_hours_and_number_are_one_change(qtbot, rows, shown):
    page, said, _refused = shown
    type_text(page.editor, "Nhất trí đề nghị 04 cá nhân.\nGiao Thư ký hoàn thiện hồ sơ.")
    clear_and_type(page.ended, "16h30")
    clear_and_type(page.number, "03")
    qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    meeting = stored(rows)
    assert meeting.conclusions.splitlines() == [
        "Nhất trí đề nghị 04 cá nhân.",
        "Giao Thư ký hoàn thiện hồ sơ.",
    ]
    assert (meeting.ends_at, meeting.number) == (datetime(2026, 11, 20, 16, 30), "03")
    assert len(said) == 1
    take_back(next_undo())
    assert stored(rows).ends_at is None
    assert page.ended.text() == ""


def test_the_buttons_open_the_papers_of_the_meeting(qtbot, rows, shown):
    page, _said, _refused = shown
    with change("Votes"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
        appoint_tellers(rows.meeting, [rows.members[4].id], rows.members[4].id)
    for button, code in ((page.minutes, "bien-ban-hop"), (page.count_record, "bien-ban-kiem-phieu")):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        window = page.window().findChildren(PaperWindow)[-1]
        assert window.view.paper == Paper(code, rows.meeting.id)
        window.close()


@pytest.mark.parametrize("typed", ["25h", "x", "13:00"])
def test_an_end_that_cannot_be_is_refused(qtbot, rows, shown, typed):
    page, said, refused = shown
    clear_and_type(page.ended, typed)
    qtbot.keyClick(page.ended, Qt.Key.Key_Return)
    assert refused[-1]
    assert said == []
    assert stored(rows).ends_at is None
