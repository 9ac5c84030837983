import pytest

from models.ballot import Ballot, ballots
from models.candidates import add_candidate, registered_titles, strike, take_registrations
from models.counting import enter_votes
from models.history import change, next_undo, take_back
from models.refusal import Faulty
from models.registration import CaseState, Registration
from models.subject import subject_name
from tests.meeting_rows import a_campaign, a_meeting, a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")

WISHES = (
    ("Phan Thị Mỹ Ái", "LDTT"),
    ("Nguyễn Thị Hoà", "CSTDCS"),
    ("Lê Thu Hà", "LDTT"),
    ("Lê Thu Hà", "CSTDCS"),
    ("Đỗ Minh Quân", "CSTDB"),
)


def on_ballot(meeting) -> list[tuple[str, str]]:
    return [(ballot.title, subject_name(ballot.subject)) for ballot in ballots(meeting)]


def test_registrations_come_highest_title_first_in_vietnamese_order():
    rows = a_meeting()
    with change("Campaign"):
        a_campaign(rows, *WISHES)
    assert registered_titles(rows.meeting) == {"CSTDB": 1, "CSTDCS": 2, "LDTT": 2}
    with change("Take"):
        take_registrations(rows.meeting)
    assert on_ballot(rows.meeting) == [
        ("CSTDB", "Đỗ Minh Quân"),
        ("CSTDCS", "Lê Thu Hà"),
        ("CSTDCS", "Nguyễn Thị Hoà"),
        ("LDTT", "Phan Thị Mỹ Ái"),
        ("LDTT", "Lê Thu Hà"),
    ]
    assert registered_titles(rows.meeting) == {}
    take_back(next_undo())
    assert on_ballot(rows.meeting) == []


def test_only_the_titles_that_are_asked_for():
    rows = a_meeting()
    with change("Campaign"):
        a_campaign(rows, *WISHES)
        take_registrations(rows.meeting, {"CSTDB"})
    assert on_ballot(rows.meeting) == [("CSTDB", "Đỗ Minh Quân")]


def test_who_withdrew_is_not_taken_and_nobody_twice():
    rows = a_meeting()
    with change("Campaign"):
        campaign = a_campaign(rows, *WISHES)
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "CSTDCS")
        gone = Registration.get(Registration.title == "CSTDB")
        gone.state, gone.reason = CaseState.WITHDRAWN, "theo nguyện vọng"
        gone.save()
    assert campaign.id == rows.meeting.campaign_id
    with change("Take"):
        added = take_registrations(rows.meeting, {"CSTDCS", "CSTDB"})
    assert [subject_name(ballot.subject) for ballot in added] == ["Nguyễn Thị Hoà"]
    assert [ballot.sequence for ballot in ballots(rows.meeting)] == [1, 2]


def test_without_a_campaign_nobody_waits():
    assert registered_titles(a_meeting().meeting) == {}


def test_nobody_is_on_the_ballot_twice_for_a_title():
    rows = a_vote()
    with pytest.raises(Faulty) as refused, change("Add"):
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "CSTDCS")
    assert "subject" in refused.value.faults
    with change("Add"):
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "LDTT")
        add_candidate(rows.meeting, rows.unit, "TTLDXS")
    assert on_ballot(rows.meeting)[-2:] == [("LDTT", "Lê Thu Hà"), ("TTLDXS", "Báo Thanh tra")]


def test_a_title_for_collectives_is_not_for_a_person():
    rows = a_vote()
    with pytest.raises(Faulty) as refused, change("Add"):
        add_candidate(rows.meeting, rows.people["Lê Thu Hà"], "TTLDXS")
    assert "title" in refused.value.faults


def test_who_is_counted_is_not_struck():
    rows = a_vote()
    first, second, *_rest = ballots(rows.meeting)
    with change("Votes"):
        enter_votes(rows.meeting, {first.id: figures(9)})
    with pytest.raises(Faulty), change("Strike"):
        strike(Ballot.get_by_id(first.id))
    with change("Strike"):
        strike(second)
    assert len(ballots(rows.meeting)) == 3
    take_back(next_undo())
    assert len(ballots(rows.meeting)) == 4
