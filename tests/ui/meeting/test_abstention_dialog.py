import pytest
from PySide6.QtCore import Qt

from models.ballot import ballots
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from tests.meeting_rows import a_vote, figures
from tests.ui.forms_filled import send
from tests.ui.meeting_window import shown_page
from ui.meeting.abstention_dialog import AbstentionDialog
from ui.meeting.meeting_vote_page import MeetingVotePage


@pytest.fixture
def rows(empty_store):
    return a_vote()


def shown(qtbot, rows, place: int = 0) -> AbstentionDialog:
    dialog = AbstentionDialog(ballots(rows.meeting)[place])
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def abstained(rows, place: int = 0) -> str:
    return ballots(rows.meeting)[place].abstained


def test_a_member_who_is_voted_on_is_ticked_beforehand(qtbot, rows):
    send(shown(qtbot, rows), qtbot)
    assert abstained(rows) == "Lê Thu Hà"
    take_back(next_undo())
    assert abstained(rows) == ""


def test_a_member_with_a_conflict_is_ticked_by_hand(qtbot, rows):
    dialog = shown(qtbot, rows, 1)  # no member
    assert dialog.model.ticked_ids == []
    dialog.table.choose_row(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    send(dialog, qtbot)
    assert abstained(rows, 1) == "Trần Quốc Bảo"


def test_what_was_recorded_is_shown_and_can_be_emptied(qtbot, rows):
    send(shown(qtbot, rows), qtbot)
    dialog = shown(qtbot, rows)
    assert len(dialog.model.ticked_ids) == 1
    dialog.table.choose_row(2)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    send(dialog, qtbot)
    assert abstained(rows) == ""


def test_more_ballots_than_members_left_are_refused_in_the_dialog(qtbot, rows):
    with change("Count"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(9)})
    dialog = shown(qtbot, rows)
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "9" in dialog.form.error_of(dialog.table)
    assert abstained(rows) == ""


def test_the_page_names_who_does_not_vote_and_expects_a_ballot_less(qtbot, rows):
    page, _said, _refused = shown_page(qtbot, MeetingVotePage, rows)
    with change("Abstain"):
        first = ballots(rows.meeting)[0]
        first.abstained = "Lê Thu Hà"
        first.save()
    page.table.setCurrentIndex(page.model.index(1, 6))
    assert "không biểu quyết: Lê Thu Hà" in page.count.text()
    assert [page.model.index(row, 2).data() for row in (1, 2)] in ([8, 9], ["8", "9"])
    assert "9" in page.model.index(1, 12).data()  # the share is of all members
