import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLineEdit

from models.ballot import COUNTS, Ballot, ballots
from models.candidates import add_candidate
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from models.meeting import Meeting, Presence
from models.roll_call import mark
from models.staff import Person
from models.subject import subject_name
from tests.meeting_rows import a_campaign, a_meeting, a_vote, figures
from tests.ui.meeting_window import opened, shown_page
from tests.ui.typing import type_text
from ui import drafts
from ui.meeting.candidate_dialog import CandidateDialog
from ui.meeting.meeting_vote_page import MeetingVotePage
from ui.meeting.take_registrations_dialog import TakeRegistrationsDialog
from ui.tables.column import STATE
from ui.widgets.finder import Found

pytestmark = pytest.mark.usefixtures("empty_store")
AGREE, DISAGREE, RESULT = 6, 7, 13


@pytest.fixture
def rows(empty_store):
    return a_vote()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingVotePage, rows)


def stored(rows, place: int) -> list[int | None]:
    ballot = ballots(rows.meeting)[place]
    return [getattr(ballot, name) for name in COUNTS]


def type_cell(qtbot, page, row: int, column: int, text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    table = page.table
    table.setCurrentIndex(page.model.index(row, column))
    qtbot.keyClicks(table, text)
    editor = table.viewport().findChild(QLineEdit)
    assert editor is not None
    qtbot.keyClick(editor, key)


def test_typing_a_line_writes_it_once_it_is_whole(qtbot, rows, shown):
    page, said, _refused = shown
    type_cell(qtbot, page, 1, AGREE, "8")
    assert stored(rows, 0) == [None] * 7
    assert page.table.currentIndex().row() == 2  # Enter goes down
    type_cell(qtbot, page, 1, DISAGREE, "1")
    assert stored(rows, 0) == [9, 9, 9, 0, 8, 1, 0]
    assert "Lê Thu Hà" in said[-1]
    assert page.model.index(1, RESULT).data() == "Đạt 8/9"
    assert page.model.index(1, RESULT).data(STATE) == "ok"
    take_back(next_undo())
    assert stored(rows, 0) == [None] * 7
    assert page.model.index(1, RESULT).data() == "Cần thêm 8 phiếu"


def test_votes_that_do_not_add_up_are_refused_at_their_line(qtbot, rows, shown):
    page, said, _refused = shown
    type_cell(qtbot, page, 1, AGREE, "8")
    type_cell(qtbot, page, 1, DISAGREE, "2")
    type_cell(qtbot, page, 1, 8, "0")
    assert stored(rows, 0) == [None] * 7
    assert said == []
    assert page.problem.isVisible()
    assert page.problem.sentence.startswith("Lê Thu Hà: ")
    assert page.model.index(1, RESULT).data() == "Chưa khớp"
    type_cell(qtbot, page, 1, DISAGREE, "1")
    assert stored(rows, 0)[4:] == [8, 1, 0]
    assert not page.problem.isVisible()


def test_a_word_is_no_figure(qtbot, rows, shown):
    page, _said, _refused = shown
    type_cell(qtbot, page, 1, AGREE, "x")
    assert page.problem.isVisible()
    assert stored(rows, 0) == [None] * 7


def test_the_common_line_fills_all(qtbot, rows, shown):
    page, _said, _refused = shown
    type_cell(qtbot, page, 0, 2, "8")
    type_cell(qtbot, page, 0, 3, "8")
    type_cell(qtbot, page, 0, 4, "8")
    type_cell(qtbot, page, 0, AGREE, "8")
    assert [stored(rows, place) for place in range(4)] == [[8, 8, 8, 0, 8, 0, 0]] * 4
    take_back(next_undo())
    assert stored(rows, 3) == [None] * 7


def test_a_block_from_excel_is_one_change_and_keeps_the_good_lines(qtbot, rows, shown):
    page, _said, _refused = shown
    QGuiApplication.clipboard().setText("8\t1\t0\n9\t0\t0\n5\t5\t0\n")
    page.table.setCurrentIndex(page.model.index(1, AGREE))
    qtbot.keyClick(page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [stored(rows, place)[4:] for place in range(4)] == [[8, 1, 0], [9, 0, 0], [None] * 3, [None] * 3]
    assert page.problem.sentence.startswith("Đỗ Minh Quân: ")
    take_back(next_undo())
    assert stored(rows, 0) == stored(rows, 1) == [None] * 7


def test_a_block_with_names_goes_to_its_lines_in_any_spelling(rows, shown):
    page, _said, _refused = shown
    page.model.type_block(1, AGREE, [["vu dinh phuc", "9", "0", "0"], ["Lê Thu Hà", "8", "1", "0"]])
    assert stored(rows, 3)[4:] == [9, 0, 0]
    assert stored(rows, 0)[4:] == [8, 1, 0]


def test_a_vote_for_somebody_off_the_list_is_refused(rows, shown):
    page, _said, _refused = shown
    page.model.type_block(1, AGREE, [["Lê Thu Hà", "8", "1", "0"], ["Đặng Thuý Nga", "9", "0", "0"]])
    assert "Đặng Thuý Nga" in page.problem.sentence
    assert stored(rows, 0) == [None] * 7


def test_more_ballots_than_members_present_are_refused(qtbot, rows, shown):
    page, _said, _refused = shown
    page.model.type_block(1, 2, [["12", "12", "12", "0", "12", "0", "0"]])
    assert page.problem.isVisible()
    assert stored(rows, 0) == [None] * 7


def test_opinions_in_writing_show_once_somebody_is_absent(rows, shown):
    page, _said, _refused = shown
    assert page.table.isColumnHidden(9)
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
    assert not page.table.isColumnHidden(9)
    page.model.type_block(1, 9, [["1"]])
    assert ballots(rows.meeting)[0].written_agree == 1


def test_a_show_of_hands_has_no_papers(rows, shown):
    page, _said, _refused = shown
    with change("Hands"):
        rows.meeting.is_secret_ballot = False
        rows.meeting.save()
    assert [page.table.isColumnHidden(column) for column in (2, 3, 4, 5, 6)] == [True] * 4 + [False]
    assert not page.read.isVisible()
    page.model.type_block(1, AGREE, [["9"]])
    assert stored(rows, 0) == [9, 9, 9, 0, 9, 0, 0]


def test_what_the_vote_must_reach_is_said_in_words(shown):
    page, _said, _refused = shown
    assert page.count.text().replace("\u00a0", " ") == "đã kiểm 0/4 · CSTĐCS cần ≥ 80 % của 9 = 8"


def test_delete_empties_a_cell(qtbot, rows, shown):
    page, _said, _refused = shown
    with change("Votes"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(9)})
    for column in (AGREE, DISAGREE, 8):
        page.table.setCurrentIndex(page.model.index(1, column))
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert stored(rows, 0) == [None] * 7


def test_registrations_are_taken_over_by_title(qtbot, empty_store):
    rows = a_meeting()
    page, _said, refused = shown_page(qtbot, MeetingVotePage, rows)
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    assert "phong trào" in refused[-1]
    with change("Campaign"):
        a_campaign(rows, ("Lê Thu Hà", "CSTDCS"), ("Lê Thu Hà", "LDTT"), ("Vũ Đình Phúc", "LDTT"))
    qtbot.mouseClick(page.take, Qt.MouseButton.LeftButton)
    dialog = opened(page, TakeRegistrationsDialog)
    dialog.boxes["CSTDCS"].click()
    dialog.boxes["LDTT"].click()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.refusal.isVisible()
    dialog.boxes["LDTT"].click()
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert [subject_name(each.subject) for each in ballots(rows.meeting)] == ["Lê Thu Hà", "Vũ Đình Phúc"]
    take_back(next_undo())
    assert ballots(rows.meeting) == []


def test_somebody_is_added_by_hand_and_struck(qtbot, rows, shown):
    page, said, refused = shown
    qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    dialog = opened(page, CandidateDialog)
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.form.error_of(dialog.subject)
    person = Person.get(Person.full_name == "Bùi Khánh Linh")
    dialog.subject.choose(Found(person.id, person.full_name))
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert len(ballots(rows.meeting)) == 5
    page.table.setCurrentIndex(page.model.index(0, 0))
    page._on_strike()
    assert refused[-1]
    page.table.setCurrentIndex(page.model.index(5, 0))
    page._on_strike()
    assert "Bùi Khánh Linh" in said[-1]
    assert len(ballots(rows.meeting)) == 4


def test_clearing_all_votes(rows, shown):
    page, _said, _refused = shown
    with change("Votes"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
    page._on_clear()
    assert Ballot.select().where(Ballot.agree.is_null(False)).count() == 0


def test_counting_again_is_asked_for(qtbot, rows, shown):
    page, _said, _refused = shown
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    assert page.keypad.isVisible()
    qtbot.mouseClick(page.keypad.stop, Qt.MouseButton.LeftButton)
    assert not page.keypad.isVisible()
    with change("Votes"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
    qtbot.mouseClick(page.read, Qt.MouseButton.LeftButton)
    assert not page.keypad.isVisible()
    qtbot.keyClick(page.findChild(QDialog), Qt.Key.Key_Return)
    assert page.keypad.isVisible()


def test_names_of_300_letters_do_not_widen_the_page(qtbot, rows, shown):
    page, _said, _refused = shown
    least = page.minimumSizeHint().width()
    with change("Long"):
        add_candidate(rows.meeting, Person.create(full_name="Nguyễn " * 42), "CSTDCS")
    assert page.minimumSizeHint().width() == least


def test_an_input_method_types_into_a_cell_too(rows, shown):
    page, _said, _refused = shown
    index = page.model.index(1, AGREE)
    page.table.setCurrentIndex(index)
    page.table.edit(index)
    type_text(page.table.viewport().findChild(QLineEdit), "9")
    page.table.commitData(page.table.viewport().findChild(QLineEdit))
    assert stored(rows, 0)[4] == 9


def off_by_one(qtbot, page, row: int) -> None:
    """Type votes that come to one more than there are papers."""
    for column, text in ((AGREE, "8"), (DISAGREE, "2"), (8, "0")):
        type_cell(qtbot, page, row, column, text)


def test_every_line_that_does_not_add_up_is_named_and_none_is_counted(qtbot, rows, shown):
    page, _said, _refused = shown
    off_by_one(qtbot, page, 1)
    off_by_one(qtbot, page, 2)
    names = [subject_name(ballot.subject) for ballot in ballots(rows.meeting)[:2]]
    assert all(name in page.problem.sentence for name in names)
    with change("Kiểm phiếu"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[2].id: figures(9, 0)})
    off_by_one(qtbot, page, 3)
    assert page.count.text().startswith("đã kiểm 0/")


def test_letters_are_answered_with_what_is_expected(qtbot, rows, shown):
    page, _said, _refused = shown
    type_cell(qtbot, page, 1, AGREE, "ab")
    assert "từ 0 đến 9" in page.problem.sentence


def test_votes_not_written_outlast_another_meeting_and_the_program(qtbot, rows, shown, tmp_path):
    page, said, _refused = shown
    drafts.use_folder(tmp_path / "drafts")
    try:
        off_by_one(qtbot, page, 1)
        with change("Lập cuộc họp"):
            other = Meeting.create(
                council=rows.council,
                kind="council",
                year=2026,
                starts_at=rows.meeting.starts_at,
                subject="Khác",
            )
        page.show_meeting(other)
        assert "Lê Thu Hà" in said[-1] and not page.problem.isVisible()
        page.show_meeting(rows.meeting)
        assert page.problem.sentence.startswith("Lê Thu Hà: ")
        again, _said2, _refused2 = shown_page(qtbot, MeetingVotePage, rows)
        assert again.model.index(1, AGREE).data() == page.model.index(1, AGREE).data() != ""
        assert again.problem.isVisible()
        type_cell(qtbot, again, 1, DISAGREE, "1")
        assert stored(rows, 0)[4:] == [8, 1, 0]
        assert not list((tmp_path / "drafts").glob("votes-*"))
    finally:
        drafts.use_folder(None)
