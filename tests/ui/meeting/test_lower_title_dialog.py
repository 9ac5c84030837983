import pytest

from models.ballot import Ballot, ballots
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from tests.meeting_rows import a_vote, figures
from tests.ui.forms_filled import send
from tests.ui.meeting_window import opened, shown_page
from ui.meeting.lower_title_dialog import LowerTitleDialog
from ui.meeting.meeting_vote_page import MeetingVotePage
from ui.tables.column import STATE


@pytest.fixture
def rows(empty_store):
    """Nine members; 9 and 7 of nine for the first two."""
    made = a_vote()
    first, second, *_rest = ballots(made.meeting)
    with change("Count"):
        enter_votes(made.meeting, {first.id: figures(9), second.id: figures(7, 2)})
    return made


@pytest.fixture
def shown(qtbot, rows):
    return shown_page(qtbot, MeetingVotePage, rows)


def choose(page, row: int, words: str) -> None:
    """Put the cursor on a line and take a command of the menu."""
    page.table.setCurrentIndex(page.model.index(row, 6))
    next(action for action in page.more.menu().actions() if words in action.text()).trigger()


def voted_for(rows) -> list[tuple[str, int, int | None]]:
    return [(ballot.title, ballot.round, ballot.follows_id) for ballot in ballots(rows.meeting)[4:]]


def test_a_second_ballot_stands_below_and_can_be_taken_back(rows, shown):
    page, said, _refused = shown
    choose(page, 2, "lần 2")
    failed = ballots(rows.meeting)[1]
    assert voted_for(rows) == [("CSTDCS", 2, failed.id)]
    assert page.model.rowCount() == 6
    assert page.model.index(5, 1).data() == "CSTĐCS, lần 2"
    assert page.model.index(2, 13).data(STATE) == "no"
    assert "Nguyễn Thị Hoà" in said[-1]
    take_back(next_undo())
    assert page.model.rowCount() == 5


def test_who_passed_is_not_voted_on_again(rows, shown):
    page, said, refused = shown
    for words in ("lần 2", "hạ danh hiệu"):
        choose(page, 1, words)
        assert "Lê Thu Hà" in refused[-1]
    assert (said, len(ballots(rows.meeting))) == ([], 4)


def test_without_a_line_nothing_happens(rows, shown):
    page, _said, refused = shown
    for words in ("lần 2", "hạ danh hiệu", "không biểu quyết"):
        choose(page, 0, words)
        assert "con trỏ" in refused[-1]


def test_a_lower_title_is_offered_and_linked_to_the_vote_that_failed(qtbot, rows, shown):
    page, _said, _refused = shown
    choose(page, 2, "hạ danh hiệu")
    dialog = opened(page, LowerTitleDialog)
    assert [dialog.title.itemData(place) for place in range(dialog.title.count())] == ["LDTT"]
    send(dialog, qtbot)
    failed = ballots(rows.meeting)[1]
    assert voted_for(rows) == [("LDTT", 1, failed.id)]
    assert page.model.index(5, 1).data() == "LĐTT, xét hạ"
    take_back(next_undo())
    assert voted_for(rows) == []


def test_once_it_is_voted_on_no_lower_title_is_left(qtbot, rows, shown):
    page, _said, refused = shown
    choose(page, 2, "hạ danh hiệu")
    send(opened(page, LowerTitleDialog), qtbot)
    choose(page, 2, "hạ danh hiệu")
    assert "Không còn" in refused[-1]
    assert Ballot.select().count() == 5
