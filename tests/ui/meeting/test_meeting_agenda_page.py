import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from forms.usual_agenda import USUAL
from models.history import change, next_undo, take_back
from models.meeting import AgendaItem, Meeting, MeetingKind, write_agenda
from tests.meeting_rows import a_meeting
from tests.ui.meeting_window import shown_page
from tests.ui.typing import clear_and_type, type_text
from ui.meeting.meeting_agenda_page import MeetingAgendaPage
from ui.messages import Message


@pytest.fixture
def rows(empty_store):
    return a_meeting()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingAgendaPage, rows)


def points(meeting) -> list[str]:
    return [item.text for item in AgendaItem.of(meeting)]


def test_points_are_written_by_the_button_and_survive_a_change_elsewhere(qtbot, rows, shown):
    page, said, _refused = shown
    type_text(page.editor, "Xét danh hiệu\n\n  Bỏ phiếu ")
    with change("Elsewhere"):
        rows.meeting.place = "Phòng 5"
        rows.meeting.save()
    assert page.editor.lines == ["Xét danh hiệu", "Bỏ phiếu"]
    qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    assert points(rows.meeting) == ["Xét danh hiệu", "Bỏ phiếu"]
    assert len(said) == 1 and "2" in said[0]
    take_back(next_undo())
    assert page.editor.lines == []


def test_points_are_written_when_the_box_is_left(qtbot, rows, shown):
    page, said, _refused = shown
    other = QLineEdit(page)
    other.show()
    with qtbot.waitActive(page):
        page.activateWindow()
    page.editor.setFocus()
    type_text(page.editor, "Xét danh hiệu")
    assert points(rows.meeting) == []
    other.setFocus()
    assert points(rows.meeting) == ["Xét danh hiệu"]
    page.editor.setFocus()
    other.setFocus()
    assert len(said) == 1  # nothing new, nothing written


def test_the_button_alone_writes_nothing(qtbot, shown):
    page, said, _refused = shown
    qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    assert said == []
    assert next_undo().label == "Rows"


def test_emptying_the_box_takes_the_points_away(qtbot, rows, shown):
    page, _said, _refused = shown
    with change("Agenda"):
        write_agenda(rows.meeting, ["Khai mạc", "Bỏ phiếu"])
    clear_and_type(page.editor, "")
    page.editor.selectAll()
    qtbot.keyClick(page.editor, Qt.Key.Key_Delete)
    qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    assert points(rows.meeting) == []


def asked(page) -> Message:
    """The question that is open."""
    return next(found for found in page.findChildren(Message) if found.isVisible())


def test_the_usual_points_of_its_kind_fill_an_empty_agenda(qtbot, rows, shown):
    page, _said, _refused = shown
    with change("Kind"):
        rows.meeting.kind = MeetingKind.PACT_SIGNING
        rows.meeting.save()
    qtbot.mouseClick(page.usual, Qt.MouseButton.LeftButton)
    assert points(rows.meeting) == list(USUAL[MeetingKind.PACT_SIGNING])


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        ("yes", ["Khai mạc", *USUAL[MeetingKind.COUNCIL]]),
        ("other", list(USUAL[MeetingKind.COUNCIL])),
        ("no", ["Khai mạc"]),
    ],
)
def test_points_that_are_there_are_not_touched_unasked(qtbot, rows, shown, answer, kept):
    page, _said, _refused = shown
    with change("Agenda"):
        write_agenda(rows.meeting, ["Khai mạc"])
    qtbot.mouseClick(page.usual, Qt.MouseButton.LeftButton)
    assert points(rows.meeting) == ["Khai mạc"]
    qtbot.mouseClick(getattr(asked(page), answer), Qt.MouseButton.LeftButton)
    assert points(rows.meeting) == list(dict.fromkeys(kept))


def test_another_meeting_has_its_own_points(rows, shown):
    page, _said, _refused = shown
    with change("Another"):
        write_agenda(rows.meeting, ["Khai mạc"])
        other = Meeting.create(
            council=rows.council, subject="Họp đợt 2", year=2026, starts_at=rows.meeting.starts_at
        )
        write_agenda(other, ["Việc khác"])
    page.show_meeting(other)
    assert page.editor.lines == ["Việc khác"]
    page.show_meeting(rows.meeting)
    assert page.editor.lines == ["Khai mạc"]
