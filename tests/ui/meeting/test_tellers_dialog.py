import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.meeting import Presence, attendance
from models.roll_call import appoint_tellers, mark
from tests.meeting_rows import a_meeting
from tests.ui.forms_filled import send
from ui.meeting.tellers_dialog import TellersDialog


@pytest.fixture
def rows(empty_store):
    return a_meeting()


def shown(qtbot, rows) -> TellersDialog:
    dialog = TellersDialog(rows.meeting)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def tick(qtbot, dialog: TellersDialog, *places: int) -> None:
    for place in places:
        dialog.table.choose_row(place)
        qtbot.keyClick(dialog.table, Qt.Key.Key_Space)


def heads(dialog: TellersDialog) -> list[str]:
    return [dialog.head.itemText(place) for place in range(dialog.head.count())]


def board(rows) -> dict[str, bool]:
    """Name → whether at the head."""
    return {row.member.name: row.is_head_teller for row in attendance(rows.meeting) if row.is_teller}


def test_the_board_is_ticked_and_headed(qtbot, rows):
    dialog = shown(qtbot, rows)
    assert heads(dialog) == []
    tick(qtbot, dialog, 4, 6, 8)
    assert heads(dialog) == ["Ngô Quang Vinh", "Hoàng Thị Yến", "Phan Thị Mỹ Ái"]
    qtbot.keyClick(dialog.head, Qt.Key.Key_Down)
    send(dialog, qtbot)
    assert board(rows) == {"Ngô Quang Vinh": False, "Hoàng Thị Yến": True, "Phan Thị Mỹ Ái": False}
    assert "3" in dialog.done_sentence
    take_back(next_undo())
    assert board(rows) == {}


def test_who_is_absent_is_not_offered(qtbot, rows):
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
        mark(rows.row("Hoàng Thị Yến"), Presence.WRITTEN)
    dialog = shown(qtbot, rows)
    names = [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]
    assert len(names) == 7
    assert not {"Phạm Ngọc Ánh", "Hoàng Thị Yến"} & set(names)


def test_the_board_that_is_there_is_shown_and_changed(qtbot, rows):
    vinh, yen, ai = (rows.members[place].id for place in (4, 6, 8))
    with change("Before"):
        appoint_tellers(rows.meeting, [vinh, yen, ai], yen)
    dialog = shown(qtbot, rows)
    assert dialog.model.ticked_ids == [vinh, yen, ai]
    assert dialog.head.currentText() == "Hoàng Thị Yến"
    tick(qtbot, dialog, 4)
    assert dialog.head.currentText() == "Hoàng Thị Yến"  # the head stays while still on the board
    tick(qtbot, dialog, 6)
    assert heads(dialog) == ["Phan Thị Mỹ Ái"]
    send(dialog, qtbot)
    assert board(rows) == {"Phan Thị Mỹ Ái": True}


def test_what_was_ticked_and_given_up_changes_nothing(qtbot, rows):
    dialog = shown(qtbot, rows)
    tick(qtbot, dialog, 4)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert board(rows) == {}
