from datetime import date, datetime

import pytest

from models.ballot import ballots
from models.council import Council, CouncilMember
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from models.meeting import Attendance, Meeting, Presence, attendance
from models.refusal import Faulty
from models.roll_call import appoint_tellers, call_meeting, mark, quorum
from tests.meeting_rows import a_meeting, a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def test_everybody_is_called():
    rows = a_meeting()
    assert [row.member.name for row in attendance(rows.meeting)] == [each.name for each in rows.members]
    take_back(next_undo())
    assert Meeting.select().count() == Attendance.select().count() == 0


def test_another_council_is_called_instead():
    rows = a_meeting()
    with change("Another"):
        other = Council.create(body=rows.unit, name="Hội đồng khác", valid_from=date(2026, 1, 1))
        member = CouncilMember.create(council=other, name="Đặng Thuý Nga")
        rows.meeting.council, rows.meeting.chair, rows.meeting.secretary = other, member, None
        call_meeting(rows.meeting)
    assert [row.member.name for row in attendance(rows.meeting)] == ["Đặng Thuý Nga"]


@pytest.mark.parametrize("day", [date(2026, 1, 14), date(2026, 12, 1)])
def test_a_council_meets_only_while_it_is_in_office(day):
    rows = a_meeting()
    rows.council.valid_to = date(2026, 11, 30)
    rows.meeting.council = rows.council
    rows.meeting.starts_at = datetime(day.year, day.month, day.day, 9)
    with pytest.raises(Faulty) as refused, change("Move"):
        call_meeting(rows.meeting)
    assert set(refused.value.faults) == {"council"}


def test_chair_and_secretary_sit_in_the_council():
    rows = a_meeting()
    with change("Other"):
        other = Council.create(body=rows.unit, name="Hội đồng khác", valid_from=date(2026, 1, 1))
        rows.meeting.chair = CouncilMember.create(council=other, name="Đặng Thuý Nga")
    with pytest.raises(Faulty) as refused, change("Chair"):
        call_meeting(rows.meeting)
    assert "Đặng Thuý Nga" in refused.value.faults["chair"]


def test_a_council_does_not_change_under_counted_votes():
    rows = a_vote()
    with change("Votes"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(9)})
        other = Council.create(body=rows.unit, name="Hội đồng khác", valid_from=date(2026, 1, 1))
    rows.meeting.council, rows.meeting.chair, rows.meeting.secretary = other, None, None
    with pytest.raises(Faulty) as refused, change("Another"):
        call_meeting(rows.meeting)
    assert "council" in refused.value.faults


def test_an_absence_keeps_its_reason_and_coming_drops_it():
    rows = a_meeting()
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT, "nghỉ phép")
    assert rows.row("Phạm Ngọc Ánh").reason == "nghỉ phép"
    with change("Came"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.PRESENT, "nghỉ phép")
    assert rows.row("Phạm Ngọc Ánh").reason == ""
    take_back(next_undo())
    assert rows.row("Phạm Ngọc Ánh").presence == Presence.ABSENT


@pytest.mark.parametrize(("name", "says"), [("Trịnh Thị Vân", "chủ trì"), ("Lê Thu Hà", "biên bản")])
def test_chair_and_secretary_are_not_absent(name, says):
    rows = a_meeting()
    with pytest.raises(Faulty) as refused, change("Absent"):
        mark(rows.row(name), Presence.ABSENT)
    assert name in refused.value.faults["presence"]
    assert says in refused.value.faults["presence"]
    assert rows.row(name).presence == Presence.PRESENT


def test_a_teller_is_not_absent():
    rows = a_meeting()
    with change("Tellers"):
        appoint_tellers(rows.meeting, [rows.members[5].id], rows.members[5].id)
    with pytest.raises(Faulty, match="Phạm Ngọc Ánh"), change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)


def test_somebody_absent_cannot_count():
    rows = a_meeting()
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    with pytest.raises(Faulty, match="Phạm Ngọc Ánh"), change("Tellers"):
        appoint_tellers(rows.meeting, [rows.members[5].id], None)


def test_the_counting_board_is_replaced():
    rows = a_meeting()
    ids = [member.id for member in rows.members]
    with change("Tellers"):
        appoint_tellers(rows.meeting, ids[3:6], ids[3])
    with change("Tellers"):
        appoint_tellers(rows.meeting, ids[4:6], ids[5])
    board = [row for row in attendance(rows.meeting) if row.is_teller]
    assert [row.member_id for row in board] == ids[4:6]
    assert [row.member_id for row in board if row.is_head_teller] == [ids[5]]


def test_an_absence_does_not_upset_counted_votes():
    rows = a_vote()
    with change("Votes"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(9)})
    with pytest.raises(Faulty, match="phiếu"), change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    assert rows.row("Phạm Ngọc Ánh").presence == Presence.PRESENT


def test_quorum_is_two_thirds_of_those_with_a_vote():
    rows = a_meeting()
    with change("Absent"):
        for name in ("Phạm Ngọc Ánh", "Hoàng Thị Yến", "Bùi Khánh Linh"):
            mark(rows.row(name), Presence.ABSENT)
    found = quorum(rows.meeting)
    assert (found.present, found.total, found.needed, found.met, found.is_low) == (6, 9, 6, True, True)
    with change("Absent"):
        mark(rows.row("Phan Thị Mỹ Ái"), Presence.WRITTEN)
    found = quorum(rows.meeting)
    assert (found.present, found.written, found.met) == (5, 1, False)
