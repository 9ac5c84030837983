import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.meeting import Opinion
from tests.meeting_rows import a_meeting
from tests.ui.campaign_widgets import words_of
from tests.ui.forms_filled import fill_in, send
from tests.ui.meeting_window import opened, shown_page
from ui import drafts
from ui.meeting.meeting_opinions_page import MeetingOpinionsPage
from ui.meeting.opinion_dialog import OpinionDialog


@pytest.fixture
def rows(empty_store):
    return a_meeting()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingOpinionsPage, rows)


def an_opinion(rows, speaker: str, text: str = "Đồng ý.", sequence: int = 1) -> Opinion:
    with change("Opinion"):
        return Opinion.create(meeting=rows.meeting, speaker=speaker, text=text, sequence=sequence)


def test_opinions_stand_in_the_order_of_the_minutes_on_one_line_each(rows, shown):
    page, _said, _refused = shown
    an_opinion(rows, "Vũ Đình Phúc", sequence=2)
    an_opinion(rows, "Lê Thu Hà", "Nhất trí.\nBổ sung  một người.")
    assert words_of(page.table) == [
        ["Lê Thu Hà", "Nhất trí. Bổ sung một người."],
        ["Vũ Đình Phúc", "Đồng ý."],
    ]


def test_an_opinion_is_added_changed_and_deleted_and_all_of_it_undone(qtbot, shown):
    page, said, _refused = shown
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    dialog = opened(page, OpinionDialog)
    fill_in(dialog, speaker="Trần Quốc Bảo", text="Nhất trí.")
    send(dialog, qtbot)
    assert "Trần Quốc Bảo" in said[-1]
    page.table.choose_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = opened(page, OpinionDialog)
    fill_in(dialog, text="Không nhất trí.")
    send(dialog, qtbot)
    assert words_of(page.table) == [["Trần Quốc Bảo", "Không nhất trí."]]
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert page.model.rowCount() == 0
    assert "Trần Quốc Bảo" in said[-1]
    for expected in ([["Trần Quốc Bảo", "Không nhất trí."]], [["Trần Quốc Bảo", "Nhất trí."]], []):
        take_back(next_undo())
        assert words_of(page.table) == expected


def test_deleting_nothing_is_refused_in_words(qtbot, rows, shown):
    page, _said, refused = shown
    an_opinion(rows, "Lê Thu Hà")
    qtbot.mouseClick(page.delete, Qt.MouseButton.LeftButton)
    assert refused[-1]
    assert Opinion.select().count() == 1


@pytest.fixture
def _drafts(tmp_path):
    drafts.use_folder(tmp_path / "drafts")
    yield
    drafts.use_folder(None)


@pytest.mark.usefixtures("_drafts")
def test_what_was_being_written_is_taken_up_again_at_this_meeting_alone(qtbot, rows, shown):
    page, _said, _refused = shown
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    dialog = opened(page, OpinionDialog)
    fill_in(dialog, speaker="Trần Quốc Bảo", text="Nhất")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert Opinion.select().count() == 0
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    again = opened(page, OpinionDialog)
    assert again.fields["speaker"].text() == "Trần Quốc Bảo"
    assert again.fields["text"].toPlainText() == "Nhất"
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    page.show_meeting(a_meeting(3).meeting)
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    assert opened(page, OpinionDialog).fields["speaker"].text() == ""
