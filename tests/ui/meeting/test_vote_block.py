import pytest

from models.ballot import ballots
from models.candidates import add_candidate
from models.history import change
from models.settings import ministry
from tests.meeting_rows import a_vote
from ui.meeting.vote_block import targets
from ui.meeting.vote_lines import VoteLine, common_line, line_of


@pytest.fixture
def lines(empty_store) -> list[VoteLine]:
    """The line for all, four people, and the second vote on the first of them."""
    rows = a_vote()
    with change("Second"):
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "LDTT")
    found = [line_of(ballot, ministry()) for ballot in ballots(rows.meeting)]
    return [common_line(found, 9), *found]


def places(lines, row, cells, headings=()) -> list[int | None]:
    """The places of the lines that the rows go to."""
    found = targets(lines, row, cells, headings)
    return [None if each.line is None else lines.index(each.line) for each in found]


def test_figures_go_where_they_are_pasted_and_those_below_the_sheet_nowhere(lines):
    assert places(lines, 4, [["9"], ["8"], ["7"]]) == [4, 5, None]
    assert places(lines, 0, [["9"]]) == [0]
    assert [target.figures for target in targets(lines, 4, [["9", "0"]])] == [["9", "0"]]


def test_a_name_is_known_in_any_spelling_and_its_figures_are_those_behind_it(lines):
    (found,) = targets(lines, 1, [[" vu dinh  phuc ", "9", "0"]])
    assert (lines.index(found.line), found.name, found.figures) == (4, "vu dinh  phuc", ["9", "0"])


def test_who_is_not_on_the_ballot_has_no_line(lines):
    (found,) = targets(lines, 1, [["Đặng Thuý Nga", "9"]])
    assert (found.line, found.name) == (None, "Đặng Thuý Nga")


def test_two_votes_on_one_name_are_met_in_the_order_of_the_ballot_paper(lines):
    assert places(lines, 1, [["Lê Thu Hà", "9"], ["Vũ Đình Phúc", "9"], ["Lê Thu Hà", "8"]]) == [1, 4, 5]
    assert places(lines, 5, [["Lê Thu Hà", "9"], ["Lê Thu Hà", "8"]]) == [1, 5]
    assert places(lines, 1, [["Lê Thu Hà"]] * 3) == [1, 5, None]


def test_a_name_alone_means_the_vote_it_is_pasted_at(lines):
    assert places(lines, 5, [["Lê Thu Hà", "9"]]) == [5]
    assert places(lines, 3, [["Lê Thu Hà", "9"]]) == [1]


@pytest.mark.parametrize("title", ["LĐTT", "Lao động tiên tiến", "lao dong tien tien"])
def test_the_title_behind_a_name_says_which_vote(lines, title):
    (found,) = targets(lines, 1, [["Lê Thu Hà", title, "9"]])
    assert (lines.index(found.line), found.figures) == (5, ["9"])


def test_a_title_that_was_not_voted_on_is_nobodys(lines):
    assert places(lines, 1, [["Vũ Đình Phúc", "LĐTT", "9"]]) == [None]


def test_a_word_that_is_no_title_is_left_among_the_figures(lines):
    (found,) = targets(lines, 1, [["Vũ Đình Phúc", "chín", "0"]])
    assert found.figures == ["chín", "0"]


def test_headings_are_left_out_and_move_nothing(lines):
    assert places(lines, 1, [["Tên", "Tán thành"], ["9"], ["8"]], {"Tên"}) == [1, 2]
    assert places(lines, 2, [[""], []], {""}) == [2, 3]
