import pytest
from PySide6.QtCore import QObject, Qt

from models.history import change
from models.meeting import Presence, attendance
from models.roll_call import appoint_tellers, mark
from tests.meeting_rows import Rows, a_meeting
from ui.meeting.roll_model import ROLL_COLUMNS, RollModel, absence, board, role
from ui.tables.column import INK

CHECK = Qt.ItemDataRole.CheckStateRole
ABSENCE = 2


@pytest.fixture
def rows(empty_store) -> Rows:
    found = a_meeting()
    with change("Roll"):
        mark(found.row("Phạm Ngọc Ánh"), Presence.ABSENT, "nghỉ phép")
        mark(found.row("Hoàng Thị Yến"), Presence.WRITTEN)
    return found


@pytest.fixture
def ticks() -> list[tuple[str, bool]]:
    return []


@pytest.fixture
def model(qtbot, rows, ticks):
    owner = QObject()
    made = RollModel(ROLL_COLUMNS, lambda row, on: ticks.append((row.member.name, on)), owner)
    made.show_rows(attendance(rows.meeting))
    yield made
    owner.deleteLater()


def test_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_a_tick_is_somebody_who_is_there(model):
    ticked = [model.index(row, 0).data(CHECK) == Qt.CheckState.Checked for row in range(9)]
    assert ticked == [True] * 5 + [False] * 2 + [True] * 2
    assert model.index(0, 1).data(CHECK) is None
    assert model.index(0, 0).flags() & Qt.ItemFlag.ItemIsUserCheckable
    assert not model.index(0, 1).flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_tick_is_handed_over_and_shows_only_once_it_is_written(model, rows, ticks):
    assert model.setData(model.index(4, 0), Qt.CheckState.Unchecked, CHECK)
    assert model.setData(model.index(5, 0), Qt.CheckState.Checked, CHECK)
    assert ticks == [("Ngô Quang Vinh", False), ("Phạm Ngọc Ánh", True)]
    assert model.index(4, 0).data(CHECK) == Qt.CheckState.Checked
    with change("Absent"):
        mark(rows.row("Ngô Quang Vinh"), Presence.ABSENT)
    model.show_rows(attendance(rows.meeting))
    assert model.index(4, 0).data(CHECK) == Qt.CheckState.Unchecked


def test_an_absence_is_said_with_its_reason_or_that_there_is_none(rows):
    assert absence(rows.row("Ngô Quang Vinh")) == ""
    excused, wrote = rows.row("Phạm Ngọc Ánh"), rows.row("Hoàng Thị Yến")
    assert "nghỉ phép" in absence(excused)
    excused.reason = ""
    assert absence(excused) == "Vắng · chưa ghi lý do"
    assert absence(wrote) != absence(excused)
    assert "văn bản" in absence(wrote)
    wrote.reason = "đi công tác"
    assert "đi công tác" in absence(wrote) and "văn bản" in absence(wrote)


def test_who_is_absent_without_an_opinion_is_in_the_ink_of_a_lack(model):
    assert [model.index(row, ABSENCE).data(INK) for row in (4, 5, 6)] == ["muted", "no", "muted"]


def test_the_role_names_the_unit_and_a_seat_without_a_vote(rows):
    chair, member = rows.row("Trịnh Thị Vân"), rows.row("Bùi Khánh Linh")
    assert role(chair) == "Chủ tịch"
    member.member.unit = rows.unit
    assert role(member).endswith(" · Báo Thanh tra")
    member.member.may_vote = False
    assert "Báo Thanh tra" in role(member)
    assert role(member).endswith(" · không bỏ phiếu")


def test_the_counting_board_and_its_head_are_told_apart(rows):
    with change("Board"):
        appoint_tellers(rows.meeting, [rows.members[4].id, rows.members[7].id], rows.members[7].id)
    names = ("Ngô Quang Vinh", "Bùi Khánh Linh", "Trịnh Thị Vân")
    member, head, nobody = (board(rows.row(name)) for name in names)
    assert member and head and member != head
    assert nobody == ""
