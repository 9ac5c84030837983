from datetime import date

import pytest
from peewee import IntegrityError

from models.ballot import COUNTS, WRITTEN, Ballot, ballots, has_passed, turnout
from models.history import change
from models.meeting import Presence
from models.proposing import vote_rule
from models.registration import title_faults
from models.roll_call import mark
from models.title import title
from models.unit import Unit
from tests.meeting_rows import DAY, a_meeting, a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def a_ballot(rows, **votes: int | None) -> Ballot:
    """One vote of the meeting, as it would be once these figures are in."""
    found = Ballot(meeting=rows.meeting, person=rows.people["Lê Thu Hà"], title="CSTDCS")
    for name, count in votes.items():
        setattr(found, name, count)
    return found


def test_a_vote_is_on_one_subject():
    rows = a_meeting()
    both = a_ballot(rows)
    both.unit = rows.unit
    nobody = Ballot(meeting=rows.meeting, title="CSTDCS")
    for wrong in (both, nobody):
        assert wrong.faults()["subject"].startswith("Cá nhân, tập thể: ")


def test_a_title_suits_whom_it_is_voted_for():
    rows = a_meeting()
    ballot = Ballot(meeting=rows.meeting, unit=rows.unit, title="CSTDCS")
    assert ballot.faults() == title_faults("CSTDCS", is_collective=True)
    assert set(ballot.faults()) == {"title"}
    ballot.title = "TTLDXS"
    assert ballot.faults() == {}


def test_votes_are_checked_only_once_all_figures_are_in():
    rows = a_meeting()
    ballot = a_ballot(rows, **figures(9, 9))
    ballot.no_opinion = None
    assert not ballot.is_counted
    assert ballot.faults() == {}
    ballot.no_opinion = 0
    assert ballot.is_counted
    assert set(ballot.faults()) == {"agree"}


def test_votes_are_held_against_those_who_were_there():
    rows = a_meeting()
    with change("Absent"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT)
    votes = figures(8, 0) | {"issued": 9, "returned": 9, "valid": 8, "invalid": 0}
    faults = a_ballot(rows, **votes).faults()
    assert faults.keys() == {"valid", "issued"}
    assert "9 phiếu" in faults["issued"] and "8 thành viên" in faults["issued"]


def test_figures_that_are_not_in_count_as_none_in_the_tally():
    rows = a_meeting()
    tally = a_ballot(rows, agree=3, written_agree=2, written_no_opinion=1).tally(9)
    assert (tally.agree, tally.disagree, tally.issued, tally.base) == (3, 0, 0, 9)
    assert (tally.agreed, tally.written) == (5, 3)


def test_only_members_with_a_vote_are_in_the_turnout():
    rows = a_meeting()
    with change("Roll"):
        rows.members[8].may_vote = False
        rows.members[8].save()
        mark(rows.row("Phạm Ngọc Ánh"), Presence.ABSENT, "ốm")
        mark(rows.row("Hoàng Thị Yến"), Presence.WRITTEN)
    assert turnout(rows.meeting) == (6, 1)


def test_the_turnout_is_that_of_one_meeting():
    rows = a_meeting(3)
    other = a_meeting(4)
    assert (turnout(rows.meeting), turnout(other.meeting)) == ((3, 0), (4, 0))


def test_candidates_stand_in_the_order_of_the_ballot_paper():
    rows = a_vote()
    last = ballots(rows.meeting)[-1]
    with change("First"):
        last.sequence = 0
        last.save()
    assert ballots(rows.meeting)[0] == last


@pytest.mark.parametrize(("agree", "passed"), [(7, False), (8, True)])
def test_a_vote_passes_at_eighty_percent_of_all_members(agree, passed):
    rows = a_meeting()
    rule = vote_rule("CSTDCS", DAY)
    assert has_passed(a_ballot(rows, **figures(agree, 9 - agree)), rule, 9) is passed


def test_opinions_in_writing_help_a_vote_to_pass():
    rows = a_meeting()
    ballot = a_ballot(rows, **figures(7, 0, issued=7), written_agree=1)
    assert has_passed(ballot, vote_rule("CSTDCS", DAY), 9) is True
    ballot.written_agree = 0
    assert has_passed(ballot, vote_rule("CSTDCS", DAY), 9) is False


def test_an_uncounted_vote_has_neither_passed_nor_failed():
    rows = a_meeting()
    assert has_passed(a_ballot(rows, agree=9), vote_rule("CSTDCS", date(2026, 11, 20)), 9) is None


def test_nobody_is_on_the_ballot_twice_for_one_title():
    rows = a_vote()
    with pytest.raises(IntegrityError), change("Twice"):
        a_ballot(rows).save()
    with change("Another title, and a collective"):
        Ballot.create(meeting=rows.meeting, person=rows.people["Lê Thu Hà"], title="LDTT")
        Ballot.create(meeting=rows.meeting, unit=Unit.get(), title=title("TTLDXS").code)
    assert len(ballots(rows.meeting)) == 6


def test_a_new_vote_has_nothing_counted_and_nothing_in_writing():
    rows = a_vote()
    for ballot in ballots(rows.meeting):
        assert [getattr(ballot, name) for name in COUNTS] == [None] * 7
        assert [getattr(ballot, name) for name in WRITTEN] == [0] * 3
