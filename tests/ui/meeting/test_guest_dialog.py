import pytest

from models.history import next_undo, take_back
from models.meeting import Guest
from tests.meeting_rows import a_meeting
from tests.ui.forms_filled import errors, fill_in, send
from ui.meeting.guest_dialog import GuestDialog


@pytest.fixture
def meeting(empty_store):
    return a_meeting(3).meeting


def shown(qtbot, guest: Guest) -> GuestDialog:
    dialog = GuestDialog(guest)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def invited(meeting) -> list[tuple[str, str, str]]:
    return [(guest.honorific, guest.name, guest.post) for guest in Guest.of(meeting)]


def test_guests_are_written_in_the_order_they_come(qtbot, meeting):
    dialog = shown(qtbot, Guest(meeting=meeting))
    fill_in(dialog, name="Nguyễn Văn Khoa", honorific="Ông", post="Chánh Văn phòng")
    send(dialog, qtbot)
    assert "Nguyễn Văn Khoa" in dialog.done_sentence
    dialog = shown(qtbot, Guest(meeting=meeting))
    fill_in(dialog, name="Đặng Thuý Nga")
    send(dialog, qtbot)
    assert invited(meeting) == [("Ông", "Nguyễn Văn Khoa", "Chánh Văn phòng"), ("", "Đặng Thuý Nga", "")]
    assert [guest.sequence for guest in Guest.of(meeting)] == [1, 2]
    take_back(next_undo())
    assert len(invited(meeting)) == 1


def test_a_guest_without_a_name_is_refused_at_its_field_and_the_next_try_works(qtbot, meeting):
    dialog = shown(qtbot, Guest(meeting=meeting))
    fill_in(dialog, post="Chánh Văn phòng")
    send(dialog, qtbot)
    assert errors(dialog) == {"name"}
    assert invited(meeting) == []
    fill_in(dialog, name="Nguyễn Văn Khoa")
    send(dialog, qtbot)
    assert invited(meeting) == [("", "Nguyễn Văn Khoa", "Chánh Văn phòng")]


def test_a_guest_is_changed_and_keeps_the_place(qtbot, meeting):
    for name in ("Nguyễn Văn Khoa", "Đặng Thuý Nga"):
        dialog = shown(qtbot, Guest(meeting=meeting))
        fill_in(dialog, name=name, honorific="Ông")
        send(dialog, qtbot)
    dialog = shown(qtbot, Guest.of(meeting)[0])
    assert dialog.fields["name"].text() == "Nguyễn Văn Khoa"
    assert dialog.honorific.chosen == "Ông"
    fill_in(dialog, name="Nguyễn Thị Khoa", honorific="Bà")
    send(dialog, qtbot)
    assert invited(meeting) == [("Bà", "Nguyễn Thị Khoa", ""), ("Ông", "Đặng Thuý Nga", "")]
    take_back(next_undo())
    assert invited(meeting)[0] == ("Ông", "Nguyễn Văn Khoa", "")
