import pytest

from models.ballot import ballots
from models.ballot_reading import Mark, Reading
from models.counting import enter_votes
from models.history import change
from models.meeting import Meeting, Presence
from models.roll_call import mark
from models.rules.verdict import Standing
from tests.meeting_rows import Rows, a_vote
from ui.meeting.keypad_model import BALLOT_COLUMNS, MARKS, RESULT_COLUMNS, candidates, difference_words
from ui.tables.column import STATE, STRONG
from ui.tables.rows_table import RowsTable

ON_BALLOT, STANDING, RESULT = 3, 6, 7


@pytest.fixture
def rows(empty_store) -> Rows:
    return a_vote()


def a_reading(
    rows, returned: int, first: tuple[str, ...] = (), second: tuple[str, ...] = (), issued: int = 9
) -> Reading:
    ids = tuple(ballot.id for ballot in ballots(rows.meeting))
    return Reading(ids, issued, returned, (first, second))


def table(columns, found) -> RowsTable:
    return RowsTable(columns, found, key=lambda row: row.ballot.id)


def column(model, place: int, role=0) -> list[str]:
    return [model.index(row, place).data(role) for row in range(model.rowCount())]


@pytest.mark.parametrize("columns", [BALLOT_COLUMNS, RESULT_COLUMNS])
def test_keeps_qts_contract(qtmodeltester, rows, columns):
    qtmodeltester.check(table(columns, candidates(rows.meeting, a_reading(rows, 9), "1")))


def test_every_key_has_a_word_and_a_state_of_its_own():
    assert set(MARKS) == set(Mark)
    assert (
        len({state for state, _word in MARKS.values()}) == len({word for _state, word in MARKS.values()}) == 4
    )


def test_the_ballot_in_hand_shows_its_marks_and_where_the_key_is_awaited(rows):
    model = table(BALLOT_COLUMNS, candidates(rows.meeting, a_reading(rows, 9), "10"))
    assert column(model, 0) == ["1", "2", "3", "4"]
    assert column(model, ON_BALLOT) == ["Đồng ý", "Hỏng", "chờ phím…", ""]
    assert column(model, ON_BALLOT, STATE) == ["ok", "maybe", "sent", ""]
    assert column(model, 1, STRONG) == [False, False, True, False]
    assert column(model, 2) == ["CSTĐCS"] * 4


def test_once_both_counts_are_complete_no_key_is_awaited(rows):
    done = a_reading(rows, 1, ("1111",), ("1111",))
    assert {each.mark for each in candidates(rows.meeting, done, "")} == {""}


def test_figures_are_those_of_the_count_that_is_read(rows):
    first = ("1203", "1203")
    second = candidates(rows.meeting, a_reading(rows, 2, first, ("1111",)), "")
    assert [each.figures["agree"] for each in second] == [1, 1, 1, 1]
    found = candidates(rows.meeting, a_reading(rows, 3, first), "")
    model = table(RESULT_COLUMNS, found)
    assert [column(model, place) for place in (2, 3, 4, 5)] == [
        ["2", "0", "0", "0"], ["0", "2", "0", "0"], ["0", "0", "0", "2"], ["0", "0", "2", "0"],
    ]  # fmt: skip
    assert column(model, STANDING) == ["2/9", "0/9", "0/9", "0/9"]


def standings(rows, reading: Reading) -> list[Standing]:
    meeting = Meeting.get_by_id(rows.meeting.id)
    return [each.verdict.standing for each in candidates(meeting, reading, "")]


def test_nobody_is_told_a_result_while_ballots_that_could_change_it_are_out(rows):
    read = a_reading(rows, 9, ("1121",) * 2)
    assert standings(rows, read) == [Standing.OPEN, Standing.OPEN, Standing.IMPOSSIBLE, Standing.OPEN]
    reached = a_reading(rows, 9, ("1121",) * 8)
    assert standings(rows, reached)[0] is Standing.PASSED


def test_a_ballot_that_did_not_come_back_is_a_vote_lost(rows):
    assert standings(rows, a_reading(rows, 8, ("1111",) * 7)) == [Standing.OPEN] * 4
    assert standings(rows, a_reading(rows, 7, ("1111",) * 6)) == [Standing.IMPOSSIBLE] * 4


def test_members_who_are_absent_can_still_be_asked_and_who_wrote_was_heard(rows):
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    count = ("1111",) * 7 + ("2222",)
    all_read = a_reading(rows, 8, count, count, issued=8)
    assert standings(rows, all_read) == [Standing.OPEN] * 4
    with change("Asked"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
        first, second, *_rest = ballots(rows.meeting)
        enter_votes(rows.meeting, {first.id: {"written_agree": 1}, second.id: {"written_disagree": 1}})
    assert standings(rows, all_read)[:2] == [Standing.PASSED, Standing.FAILED]


def test_on_a_day_without_rules_figures_stand_without_a_result(rows):
    rows.meeting.starts_at = rows.meeting.starts_at.replace(year=1990)
    model = table(RESULT_COLUMNS, candidates(rows.meeting, a_reading(rows, 9, ("1111",)), ""))
    assert column(model, RESULT) == [""] * 4
    assert column(model, RESULT, STATE) == [""] * 4
    assert column(model, STANDING) == ["1/9"] * 4


def test_what_the_counts_read_differently_is_named(rows):
    words = difference_words(rows.meeting, a_reading(rows, 2, ("1111", "1121"), ("1111", "1103")))
    assert "phiếu số 2, Nguyễn Thị Hoà" not in words
    assert "phiếu số 2, Đỗ Minh Quân: lần 1 “Không đồng ý”, lần 2 “Hỏng”" in words
    assert "phiếu số 2, Vũ Đình Phúc: lần 1 “Đồng ý”, lần 2 “Không có ý kiến”" in words


def test_of_many_differences_three_are_named(rows):
    words = difference_words(rows.meeting, a_reading(rows, 2, ("1111", "1111"), ("2222", "2222")))
    assert words.count("phiếu số") == 3
