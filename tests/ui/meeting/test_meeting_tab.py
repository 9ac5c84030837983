import pytest
from PySide6.QtCore import Qt

from models.council import Council
from models.history import change, next_undo, take_back
from models.meeting import Meeting
from models.store import Store
from tests.meeting_rows import a_meeting, a_vote
from tests.ui.meeting_window import opened, shown_tab
from tests.ui.typing import clear_and_type
from ui.meeting.council_dialog import CouncilDialog
from ui.meeting.meeting_dialog import MeetingDialog

PARTS = ("attendance", "agenda", "opinions", "votes", "conclusion")


@pytest.fixture
def rows(empty_store: Store):
    return a_vote()


def test_an_empty_store_says_what_to_do_first(qtbot, empty_store):
    tab = shown_tab(qtbot)
    assert tab.empty.isVisible()
    assert not tab.body.isVisible()
    qtbot.mouseClick(tab.empty_council, Qt.MouseButton.LeftButton)
    assert opened(tab, CouncilDialog).isVisible()


def test_with_a_council_the_empty_tab_offers_a_meeting(qtbot, empty_store):
    rows = a_meeting()
    with change("Delete"):
        rows.meeting.delete_instance()
    tab = shown_tab(qtbot)
    qtbot.mouseClick(tab.empty_add, Qt.MouseButton.LeftButton)
    dialog = opened(tab, MeetingDialog)
    clear_and_type(dialog.day, "20/11/2026")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert tab.body.isVisible()
    assert tab.switch.segment("attendance").accessibleName().endswith("9/9")
    take_back(next_undo())
    assert tab.empty.isVisible()


def test_the_head_says_what_when_and_where(qtbot, rows):
    tab = shown_tab(qtbot)
    assert tab.name.text() == "Họp Hội đồng Thi đua - Khen thưởng"
    assert tab.place.text() == "20/11/2026, 14:00 · Phòng họp 302 · Hội đồng theo QĐ 31/QĐ-BTT"
    assert not tab.switch.segment("election").isVisible()
    assert tab.switch.segment("votes").accessibleName().endswith("0/4")


def test_every_part_is_reached_by_its_letter(qtbot, rows):
    tab = shown_tab(qtbot)
    for key in PARTS:
        assert tab.switch.segment(key).shortcut().toString().startswith("Alt+")
        tab.open_page(key)
        assert tab.stack.currentWidget() is tab.pages[key]


def test_another_meeting_is_chosen_and_found(qtbot, rows):
    with change("Another"):
        other = Meeting.create(
            council=rows.council,
            subject="Họp đợt 2",
            year=2026,
            starts_at=rows.meeting.starts_at.replace(day=25),
        )
    tab = shown_tab(qtbot)
    assert tab.name.text() == "Họp đợt 2"  # the newest
    tab.show_record("meeting", rows.meeting.id)
    assert tab.name.text() == rows.meeting.subject
    tab.show_record("meeting", other.id)
    assert tab.name.text() == "Họp đợt 2"
    tab.set_year(2020)
    assert tab.empty.isVisible()


def test_a_refusal_stands_above_the_page_until_it_is_settled(qtbot, rows):
    tab = shown_tab(qtbot)
    tab.open_page("opinions")
    tab.pages["opinions"].delete.click()
    assert tab.refusal.isVisible()
    tab.open_page("agenda")
    assert not tab.refusal.isVisible()


def test_deleting_a_meeting_is_asked_for_and_undone(qtbot, rows):
    tab = shown_tab(qtbot)
    tab._delete(Meeting.get_by_id(rows.meeting.id))
    assert tab.empty.isVisible()
    take_back(next_undo())
    assert tab.switch.segment("votes").accessibleName().endswith("0/4")


@pytest.mark.parametrize(("width", "height"), [(1366, 562), (1092, 534)])
def test_it_fits_the_small_screen_with_long_names(qtbot, rows, width, height):
    with change("Long"):
        rows.meeting.subject = rows.meeting.place = "Họp " * 70
        rows.meeting.save()
        rows.council.name, rows.council.decision_number = "Hội đồng " * 30, ""
        rows.council.save()
        Meeting.create(council=rows.council, subject="Dài " * 80, year=2026, starts_at=rows.meeting.starts_at)
    tab = shown_tab(qtbot, width, height)
    for key in PARTS:
        tab.open_page(key)
        assert (tab.width(), tab.height()) == (width, height), key
        assert tab.minimumSizeHint().width() <= width


def test_a_block_has_elections(qtbot, rows):
    with change("Block"):
        rows.meeting.kind = "election"
        rows.meeting.save()
    tab = shown_tab(qtbot)
    assert tab.switch.segment("election").isVisible()
    assert Council.select().count() == 1
