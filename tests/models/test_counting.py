from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ballot import COUNTS, Ballot, ballots
from models.counting import VotesRefused, clear_votes, enter_votes, standings
from models.history import change, next_undo, take_back
from models.meeting import Meeting, Presence
from models.proposing import results
from models.roll_call import mark
from models.rules.verdict import Standing
from tests.meeting_rows import a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def stored(ballot: Ballot) -> list[int | None]:
    fresh = Ballot.get_by_id(ballot.id)
    return [getattr(fresh, name) for name in COUNTS]


def test_votes_are_written_and_taken_back():
    rows = a_vote()
    first = ballots(rows.meeting)[0]
    with change("Votes"):
        enter_votes(rows.meeting, {first.id: figures(8, 1)})
    assert stored(first) == [9, 9, 9, 0, 8, 1, 0]
    take_back(next_undo())
    assert stored(first) == [None] * 7


def test_one_wrong_row_refuses_all_and_is_named():
    rows = a_vote()
    first, second, *_rest = ballots(rows.meeting)
    with pytest.raises(VotesRefused) as refused, change("Votes"):
        enter_votes(rows.meeting, {first.id: figures(9), second.id: figures(8, 2)})
    assert set(refused.value.rows) == {second.id}
    assert "agree" in refused.value.rows[second.id]
    assert stored(first) == stored(second) == [None] * 7


def test_nobody_votes_for_somebody_off_the_list():
    rows = a_vote()
    with pytest.raises(VotesRefused) as refused, change("Votes"):
        enter_votes(rows.meeting, {987654: figures(9)})
    assert "subject" in refused.value.rows[987654]


def test_a_row_is_whole_or_empty():
    rows = a_vote()
    first = ballots(rows.meeting)[0]
    with pytest.raises(VotesRefused) as refused, change("Votes"):
        enter_votes(rows.meeting, {first.id: {"issued": 9, "agree": 9}})
    assert set(refused.value.rows[first.id]) == {"returned"}
    with change("Votes"):
        enter_votes(rows.meeting, {first.id: dict.fromkeys(COUNTS)})
    assert stored(first) == [None] * 7


def test_no_more_ballots_than_members_present():
    rows = a_vote()
    first = ballots(rows.meeting)[0]
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    with pytest.raises(VotesRefused) as refused, change("Votes"):
        enter_votes(rows.meeting, {first.id: figures(9)})
    assert "issued" in refused.value.rows[first.id]


def test_no_more_written_opinions_than_members_absent():
    rows = a_vote()
    first = ballots(rows.meeting)[0]
    with pytest.raises(VotesRefused) as refused, change("Votes"):
        enter_votes(rows.meeting, {first.id: {"written_agree": 1}})
    assert "written_agree" in refused.value.rows[first.id]
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
    with change("Votes"):
        enter_votes(rows.meeting, {first.id: {"written_agree": 1}})
    assert Ballot.get_by_id(first.id).written_agree == 1


def test_an_unknown_figure_is_a_bug_of_ours():
    rows = a_vote()
    with pytest.raises(KeyError), change("Votes"):
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: {"agreed": 1}})


def test_clearing_leaves_the_candidates():
    rows = a_vote()
    with change("Votes"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
    with change("Clear"):
        clear_votes(rows.meeting)
    assert [each.is_counted for each in ballots(rows.meeting)] == [False] * 4
    take_back(next_undo())
    assert all(each.is_counted for each in ballots(rows.meeting))


def test_the_end_of_the_count_is_noted_on_the_day_itself():
    rows = a_vote()
    votes = {each.id: figures(9) for each in ballots(rows.meeting)}
    with change("Today"):
        rows.meeting.starts_at = datetime.now()
        rows.meeting.save()
        enter_votes(rows.meeting, dict(list(votes.items())[:3]))
    assert Meeting.get_by_id(rows.meeting.id).counted_at is None
    with change("The last"):
        enter_votes(rows.meeting, votes)
    noted = Meeting.get_by_id(rows.meeting.id).counted_at
    assert noted is not None
    assert abs(noted - rows.meeting.starts_at) < timedelta(minutes=2)


def test_the_end_of_the_count_is_left_open_when_it_is_typed_on_another_day():
    rows = a_vote()
    with change("Votes"):
        rows.meeting.starts_at = datetime.now() - timedelta(days=3)
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
    assert Meeting.get_by_id(rows.meeting.id).counted_at is None


def test_standing_of_absent_members_is_open_until_they_are_asked():
    rows = a_vote()
    first = ballots(rows.meeting)[0]
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    with change("Votes"):
        enter_votes(rows.meeting, {first.id: figures(7, 1, issued=8)})
    found = standings(rows.meeting)[first.id]
    assert (found.standing, found.missing) == (Standing.OPEN, 1)
    with change("Asked"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
        enter_votes(rows.meeting, {first.id: {"written_disagree": 1}})
    assert standings(rows.meeting)[first.id].standing is Standing.FAILED


def test_uncounted_votes_are_open():
    rows = a_vote()
    assert {found.standing for found in standings(rows.meeting).values()} == {Standing.OPEN}


@given(
    agree=st.integers(0, 9), disagree=st.integers(0, 9), nothing=st.integers(0, 9), invalid=st.integers(0, 9)
)
def test_what_is_written_adds_up_and_agrees_with_the_result(agree, disagree, nothing, invalid):
    meeting = Meeting.get_or_none() or a_vote().meeting
    issued = agree + disagree + nothing + invalid
    votes = {ballots(meeting)[0].id: figures(agree, disagree, nothing, invalid, issued)}
    if issued > 9:
        with pytest.raises(VotesRefused), change("Votes"):
            enter_votes(meeting, votes)
        return
    with change("Votes"):
        enter_votes(meeting, votes)
    passed = next(iter(standings(meeting).values())).standing is Standing.PASSED
    assert passed == results(meeting)[0].passed == (agree >= 8)
