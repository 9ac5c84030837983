import pytest
from PySide6.QtCore import Qt

from models.ballot import ballots
from models.ballot_reading import reading_of
from models.history import next_undo, take_back
from models.meeting import Meeting
from tests.meeting_rows import a_vote
from tests.ui.meeting_window import shown_page
from tests.ui.typing import clear_and_type
from ui.meeting.keypad_page import KeypadPage
from ui.tables.column import STATE

pytestmark = pytest.mark.usefixtures("empty_store")
MARK, RESULT = 3, 7


@pytest.fixture
def rows(empty_store):
    return a_vote()


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, KeypadPage, rows)


def start(qtbot, page, count: int) -> None:
    clear_and_type(page.issued, str(count))
    clear_and_type(page.returned, str(count))
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)


def test_digits_read_a_ballot_and_every_ballot_is_kept(qtbot, rows, shown):
    page, said, _refused = shown
    start(qtbot, page, 9)
    qtbot.keyClicks(page, "112")
    assert [page.ballot_model.index(row, MARK).data() for row in range(4)] == [
        "Đồng ý", "Đồng ý", "Không đồng ý", "chờ phím…",
    ]  # fmt: skip
    assert reading_of(rows.meeting).counts == ((), ())
    qtbot.keyClicks(page, "3")
    assert reading_of(rows.meeting).counts == (("1123",), ())
    assert "phiếu số 1" in said[-1]
    assert page.progress.text() == "đang nhập phiếu 2/9"
    take_back(next_undo())
    assert page.progress.text() == "đang nhập phiếu 1/9"


def test_keys_of_the_number_pad_count_too(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 1)
    for key in (Qt.Key.Key_1, Qt.Key.Key_0, Qt.Key.Key_2, Qt.Key.Key_3):
        qtbot.keyClick(page, key, Qt.KeyboardModifier.KeypadModifier)
    assert reading_of(rows.meeting).counts[0] == ("1023",)


def test_stepping_back_reopens_the_ballot_before(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 3)
    qtbot.keyClicks(page, "11112")
    qtbot.keyClick(page, Qt.Key.Key_Backspace)
    assert page.progress.text().endswith("2/3")
    qtbot.keyClick(page, Qt.Key.Key_Left)
    assert page.progress.text().endswith("1/3")
    qtbot.keyClicks(page, "0")
    assert reading_of(rows.meeting).counts[0] == ("1110",)


def test_the_mouse_does_what_the_keys_do(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 1)
    for key in page.keys:
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert reading_of(rows.meeting).counts[0] == ("0123",)


def test_no_verdict_before_it_is_certain(qtbot, shown):
    page, _said, _refused = shown
    start(qtbot, page, 9)
    qtbot.keyClicks(page, "1112" * 2)
    words = [page.result_model.index(row, RESULT).data() for row in (0, 3)]
    assert words == ["Cần thêm 6 phiếu", "Không thể đạt"]
    qtbot.keyClicks(page, "1111" * 6)
    assert page.result_model.index(0, RESULT).data() == "Đạt 8/9"
    assert page.result_model.index(0, RESULT).data(STATE) == "ok"


def test_two_counts_that_agree_are_written(qtbot, rows, shown):
    page, said, _refused = shown
    start(qtbot, page, 2)
    qtbot.keyClicks(page, "11111121")
    assert page.heading.text() == "Kiểm phiếu lần 2"
    assert not page.record.isVisible()
    qtbot.keyClicks(page, "11211111")
    assert page.record.isVisible()
    with qtbot.waitSignal(page.left):
        qtbot.mouseClick(page.record, Qt.MouseButton.LeftButton)
    assert [(each.agree, each.disagree, each.valid) for each in ballots(rows.meeting)] == [
        (2, 0, 2), (2, 0, 2), (1, 1, 2), (2, 0, 2),
    ]  # fmt: skip
    assert "2 phiếu" in said[-1]


def test_counts_that_differ_name_the_ballot_and_are_not_written(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 2)
    qtbot.keyClicks(page, "1111112111111111")
    assert not page.record.isVisible()
    assert "phiếu số 2, Đỗ Minh Quân" in page.note.sentence
    assert not any(each.is_counted for each in ballots(rows.meeting))
    qtbot.mouseClick(page._again, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page, "11111121")
    assert page.record.isVisible()


@pytest.mark.parametrize(("issued", "returned"), [("10", "9"), ("8", "9"), ("9", "0"), ("x", "9")])
def test_papers_that_cannot_be_are_refused(qtbot, rows, shown, issued, returned):
    page, _said, refused = shown
    clear_and_type(page.issued, issued)
    clear_and_type(page.returned, returned)
    qtbot.mouseClick(page.start, Qt.MouseButton.LeftButton)
    assert refused[-1]
    assert reading_of(rows.meeting) is None


def test_a_reading_goes_on_after_the_program_was_closed(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 3)
    qtbot.keyClicks(page, "1111")
    again, _said, _refused = shown_page(qtbot, KeypadPage, rows)
    assert again.progress.text() == "đang nhập phiếu 2/3"


def test_giving_up_forgets_the_count(qtbot, rows, shown):
    page, _said, _refused = shown
    start(qtbot, page, 3)
    qtbot.keyClicks(page, "1111")
    qtbot.mouseClick(page.stop, Qt.MouseButton.LeftButton)
    assert reading_of(Meeting.get_by_id(rows.meeting.id)) is None
    take_back(next_undo())
    assert reading_of(rows.meeting).counts[0] == ("1111",)
