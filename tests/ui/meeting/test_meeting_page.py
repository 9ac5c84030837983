import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from models.history import change, next_undo
from models.meeting import Guest, Meeting
from models.refusal import Refusal
from tests.meeting_rows import a_meeting
from ui.meeting.meeting_page import MeetingPage, command, scrolled


class Page(MeetingPage):
    """Notes which place it was told to show."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[str] = []

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self.places.append(meeting.place)


@pytest.fixture
def meeting(empty_store) -> Meeting:
    return a_meeting(3).meeting


@pytest.fixture
def page(qtbot, meeting) -> Page:
    made = Page()
    qtbot.addWidget(made)
    made.show_meeting(meeting)
    return made


@pytest.fixture
def heard(page) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page.said.connect(lambda text: found.append(("said", text)))
    page.refused.connect(lambda text: found.append(("refused", text)))
    return found


def test_before_a_meeting_is_shown_there_is_none(qtbot, meeting):
    page = Page()
    qtbot.addWidget(page)
    with pytest.raises(LookupError, match="Page"):
        _ = page.meeting
    page.show_meeting(meeting)
    assert page.meeting == meeting


def test_what_is_done_is_one_named_change_and_settles_what_was_refused(page, meeting, heard):
    assert page.write("Ghi khách", lambda: Guest.create(meeting=meeting, name="Nguyễn Văn Khoa"), "Đã ghi.")
    assert heard == [("refused", ""), ("said", "Đã ghi.")]
    assert next_undo().label == "Ghi khách"


def test_what_is_refused_leaves_the_store_and_the_page_as_the_store_is(page, meeting, heard):
    def half_done():
        Guest.create(meeting=meeting, name="Nguyễn Văn Khoa")
        raise Refusal("Không được.")

    with change("Elsewhere"):
        Meeting.update(place="Phòng 5").where(Meeting.id == meeting.id).execute()
    assert not page.write("Ghi khách", half_done, "Đã ghi.")
    assert heard == [("refused", "Không được.")]
    assert Guest.select().count() == 0
    assert page.places == ["Phòng họp 302", "Phòng 5"]


def test_a_bug_is_not_taken_for_a_refusal(page, heard):
    with pytest.raises(ZeroDivisionError):
        page.write("Ghi", lambda: 1 / 0, "Đã ghi.")
    assert heard == []


def test_a_command_is_done_by_click_and_never_by_enter_elsewhere(qtbot):
    done: list[str] = []
    dialog = QDialog()
    qtbot.addWidget(dialog)
    field, button = QLineEdit(), command("Thêm", "add", lambda: done.append("thêm"))
    column = QVBoxLayout(dialog)
    column.addWidget(field)
    column.addWidget(button)
    dialog.show()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert done == []
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert done == ["thêm", "thêm"]
    assert not button.icon().isNull()


def test_only_a_filled_command_is_filled(grab):
    plain = grab(command("Thêm cuộc họp", "add", lambda: None))
    filled = grab(command("Thêm cuộc họp", "add", lambda: None, filled=True))
    assert plain.count("accent") == 0
    assert filled.count("accent") > 500


def test_what_is_too_high_scrolls_and_keeps_its_width(qtbot):
    inner = QWidget()
    column = QVBoxLayout(inner)
    for place in range(40):
        column.addWidget(QLabel(f"Dòng {place}"))
    area = scrolled(inner, 300)
    qtbot.addWidget(area)
    area.resize(900, 200)
    with qtbot.waitExposed(area):
        area.show()
    assert area.width() == 300
    assert area.verticalScrollBar().maximum() > 0
    assert not area.horizontalScrollBar().isVisible()
    area.resize(300, inner.sizeHint().height() + 10)
    assert area.verticalScrollBar().maximum() == 0
