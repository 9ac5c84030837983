import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.ballot import Ballot, ballots
from models.ballot_reading import Mark, NotAgreed, Reading, begin, conclude, give_up, keep, reading_of
from models.candidates import strike
from models.counting import VotesRefused
from models.history import change, next_undo, take_back
from tests.meeting_rows import a_vote


def read(reading: Reading, *papers: str) -> Reading:
    for paper in papers:
        reading = reading.with_ballot(paper)
    return reading


def test_counts_turn_when_the_papers_are_through():
    reading = Reading((7, 8), 2, 2)
    assert (reading.turn, reading.number()) == (0, 1)
    reading = read(reading, "11")
    assert (reading.turn, reading.number()) == (0, 2)
    reading = read(reading, "12")
    assert (reading.turn, reading.number()) == (1, 1)
    reading = read(reading, "12", "11")
    assert reading.turn == 2
    assert reading.agrees  # read in another order
    assert reading.figures(0)[8] == {"agree": 1, "disagree": 1, "no_opinion": 0, "invalid": 0}


@pytest.mark.parametrize("paper", ["1", "111", "1x", ""])
def test_a_paper_has_a_mark_for_everybody(paper):
    with pytest.raises(ValueError, match=f"^{paper}$"):
        Reading((7, 8), 2, 2).with_ballot(paper)


def test_differences_name_the_ballot():
    reading = read(Reading((7, 8), 2, 2), "11", "13", "11", "10")
    assert not reading.agrees
    (difference,) = reading.differences()
    assert (difference.number, difference.place) == (2, 1)
    assert (difference.first, difference.second) == (Mark.NO_OPINION, Mark.SPOILT)


def test_the_last_paper_is_taken_back_across_the_turn():
    reading = read(Reading((7,), 1, 1), "1", "2")
    reading, marks = reading.without_last()
    assert (marks, reading.turn) == ("2", 1)
    reading, marks = reading.without_last()
    assert (marks, reading.turn) == ("1", 0)
    assert reading.without_last() == (reading, "")


@given(st.lists(st.text("0123", min_size=3, max_size=3), min_size=1, max_size=12), st.randoms())
def test_every_mark_is_counted_once(papers, shuffle):
    again = list(papers)
    shuffle.shuffle(again)
    reading = read(Reading((1, 2, 3), len(papers), len(papers)), *papers, *again)
    assert reading.agrees
    for counted in reading.figures(0).values():
        assert sum(counted.values()) == len(papers)


@pytest.mark.usefixtures("empty_store")
class TestKept:
    def test_a_reading_outlives_the_program_and_is_undone_ballot_by_ballot(self):
        rows = a_vote()
        with change("Begin"):
            reading = begin(rows.meeting, 9, 9)
        with change("Ballot"):
            keep(rows.meeting, read(reading, "1111"))
        assert reading_of(rows.meeting).counts == (("1111",), ())
        take_back(next_undo())
        assert reading_of(rows.meeting).counts == ((), ())
        with change("Stop"):
            give_up(rows.meeting)
        assert reading_of(rows.meeting) is None

    def test_a_reading_of_other_candidates_does_not_count(self):
        rows = a_vote()
        with change("Begin"):
            begin(rows.meeting, 9, 9)
            strike(ballots(rows.meeting)[0])
        assert reading_of(rows.meeting) is None

    def test_agreed_counts_become_votes(self):
        rows = a_vote()
        papers = ["1111"] * 7 + ["1213", "0000"]
        with change("Begin"):
            reading = read(begin(rows.meeting, 9, 9), *papers, *reversed(papers))
        with change("Conclude"):
            conclude(rows.meeting, reading)
        last = ballots(rows.meeting)[3]
        assert (last.issued, last.valid, last.invalid) == (9, 8, 1)
        assert (last.agree, last.disagree, last.no_opinion) == (7, 0, 1)
        assert reading_of(rows.meeting) is None
        take_back(next_undo())
        assert not any(ballot.is_counted for ballot in ballots(rows.meeting))

    def test_counts_that_differ_are_not_written(self):
        rows = a_vote()
        with change("Begin"):
            reading = read(begin(rows.meeting, 1, 1), "1111", "1112")
        with pytest.raises(NotAgreed), change("Conclude"):
            conclude(rows.meeting, reading)
        with pytest.raises(NotAgreed), change("Conclude"):
            conclude(rows.meeting, reading.second_anew())
        assert Ballot.select().where(Ballot.agree.is_null(False)).count() == 0

    def test_more_papers_than_members_are_refused(self):
        rows = a_vote(3)
        with change("Begin"):
            reading = read(begin(rows.meeting, 4, 4), *["1111"] * 8)
        with pytest.raises(VotesRefused), change("Conclude"):
            conclude(rows.meeting, reading)
