from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt

from models.council import Council, CouncilMember
from models.history import change, next_redo, next_undo, take_back
from models.meeting import Attendance, Meeting, MeetingKind, Presence, attendance
from models.roll_call import mark
from tests.meeting_rows import a_campaign, a_meeting
from tests.ui.forms_filled import errors, fill_in
from tests.ui.typing import clear_and_type
from ui.meeting.meeting_dialog import MeetingDialog

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rows(empty_store):
    return a_meeting()


def shown(qtbot, meeting: Meeting) -> MeetingDialog:
    dialog = MeetingDialog(meeting)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def press(qtbot, dialog: MeetingDialog) -> None:
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)


def test_a_meeting_is_called_by_typing(qtbot, rows):
    with change("Campaign"):
        campaign = a_campaign(rows)
    dialog = shown(qtbot, Meeting(year=2026))
    assert dialog.chair.currentText() == "Trịnh Thị Vân"
    assert dialog.secretary.currentText() == "Lê Thu Hà"
    assert dialog.subject.text().endswith("2026")
    clear_and_type(dialog.subject, "Họp xét khen thưởng đợt 2")
    clear_and_type(dialog.day, "1/12/2026")
    clear_and_type(dialog.hour, "8h30")
    press(qtbot, dialog)
    meeting = Meeting.get(Meeting.subject == "Họp xét khen thưởng đợt 2")
    assert meeting.starts_at == datetime(2026, 12, 1, 8, 30)
    assert (meeting.chair_id, meeting.campaign_id) == (rows.members[0].id, campaign.id)
    assert Attendance.select().where(Attendance.meeting == meeting).count() == 9
    take_back(next_undo())
    assert Meeting.select().count() == 1


def test_no_day_is_proposed_for_another_year_and_an_odd_one_is_pointed_at(qtbot, rows):
    dialog = shown(qtbot, Meeting(year=2023))
    assert dialog.day.text() == "" and not dialog.year_note.isVisible()
    clear_and_type(dialog.day, "1/12/2026")
    assert dialog.year_note.isVisible()
    clear_and_type(dialog.day, "15/1/2024")
    assert not dialog.year_note.isVisible()


@pytest.mark.parametrize(
    ("name", "typed"), [("subject", " "), ("day", "31/11/2026"), ("hour", "25h"), ("day", "1/1/2020")]
)
def test_wrong_values_are_refused_at_their_field(qtbot, rows, name, typed):
    dialog = shown(qtbot, Meeting(year=2026))
    clear_and_type(dialog.fields[name], typed)
    press(qtbot, dialog)
    wrong = "council" if typed == "1/1/2020" else name  # not in office that early
    assert dialog.form.error_of(dialog.fields[wrong])
    assert Meeting.select().count() == 1


def test_without_a_council_it_says_what_to_do_first(qtbot, empty_store):
    dialog = shown(qtbot, Meeting(year=2026))
    press(qtbot, dialog)
    assert dialog.form.error_of(dialog.council)


def test_another_council_offers_its_own_members(qtbot, rows):
    with change("Another"):
        other = Council.create(body=rows.unit, name="A khối", valid_from=date(2026, 1, 1))
        CouncilMember.create(council=other, name="Đặng Thuý Nga")
    dialog = shown(qtbot, Meeting(year=2026))
    dialog.council.choose(other.id)
    assert [dialog.chair.itemText(place) for place in range(dialog.chair.count())][1:] == ["Đặng Thuý Nga"]


def test_another_kind_brings_its_usual_subject_unless_one_was_typed(qtbot, rows):
    dialog = shown(qtbot, Meeting(year=2026))
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.subject.text().startswith("Hội nghị")
    clear_and_type(dialog.subject, "Sơ kết")
    qtbot.keyClick(dialog.kind, Qt.Key.Key_Down)
    assert dialog.subject.text() == "Sơ kết"


def test_changing_a_meeting_keeps_who_came_and_moves_its_end(qtbot, rows):
    with change("End"):
        rows.meeting.ends_at = datetime(2026, 11, 20, 16, 0)
        rows.meeting.save()
    dialog = shown(qtbot, Meeting.get_by_id(rows.meeting.id))
    assert dialog.chair.chosen == rows.members[0].id
    clear_and_type(dialog.day, "21/11/2026")
    press(qtbot, dialog)
    changed = Meeting.get_by_id(rows.meeting.id)
    assert (changed.starts_at, changed.ends_at) == (datetime(2026, 11, 21, 14), datetime(2026, 11, 21, 16))
    assert Attendance.select().count() == 9


def test_a_changed_meeting_is_taken_back_as_it_was_and_done_again(qtbot, rows):
    meeting_id = rows.meeting.id
    with change("Another, and marks on the roll"):
        other = Council.create(body=rows.unit, name="Hội đồng khối", valid_from=date(2026, 1, 1))
        seats = [CouncilMember.create(council=other, name=name) for name in ("Đặng Thuý Nga", "Phan Văn Sơn")]
        campaign = a_campaign(rows)
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT, "nghỉ phép")
    before = Meeting.get_by_id(meeting_id).__data__
    roll = [(row.member.name, row.presence, row.reason) for row in attendance(rows.meeting)]
    dialog = shown(qtbot, Meeting.get_by_id(meeting_id))
    assert dialog.campaign.chosen == campaign.id
    dialog.council.choose(other.id)
    dialog.kind.choose(MeetingKind.CONFERENCE)
    dialog.campaign.choose(None)
    dialog.chair.choose(seats[1].id)
    dialog.by_ballot.choose(meaning=False)
    fill_in(dialog, subject="Hội nghị tổng kết", day="2/12/2026", hour="8h30", place="Phòng 5", number="07")
    press(qtbot, dialog)
    after = Meeting.get_by_id(meeting_id)
    assert (after.council, after.kind, after.subject) == (other, MeetingKind.CONFERENCE, "Hội nghị tổng kết")
    assert (after.campaign_id, after.chair_id, after.is_secret_ballot) == (None, seats[1].id, False)
    assert (after.starts_at, after.place, after.number) == (datetime(2026, 12, 2, 8, 30), "Phòng 5", "07")
    assert [row.member.name for row in attendance(after)] == ["Đặng Thuý Nga", "Phan Văn Sơn"]
    take_back(next_undo())
    assert Meeting.get_by_id(meeting_id).__data__ == before
    assert [(row.member.name, row.presence, row.reason) for row in attendance(rows.meeting)] == roll
    take_back(next_redo())
    assert Meeting.get_by_id(meeting_id).__data__ == after.__data__
    assert len(attendance(rows.meeting)) == 2


def test_a_change_that_is_refused_leaves_the_meeting_and_no_step_to_undo(qtbot, rows):
    before = Meeting.get_by_id(rows.meeting.id).__data__
    last = next_undo()
    dialog = shown(qtbot, Meeting.get_by_id(rows.meeting.id))
    fill_in(dialog, subject="Hội nghị tổng kết", day="1/1/2020")  # the council was not in office
    press(qtbot, dialog)
    assert errors(dialog) == {"council"}
    assert Meeting.get_by_id(rows.meeting.id).__data__ == before
    assert next_undo() == last
