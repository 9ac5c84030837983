import pytest

from models.ballot import ballots
from models.counting import enter_votes
from models.history import change
from models.minutes import count_record_lacks, minutes_lack
from models.roll_call import appoint_tellers
from tests.meeting_rows import a_meeting, a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def test_minutes_wait_for_the_votes_and_for_those_who_sign():
    rows = a_vote()
    assert minutes_lack(rows.meeting) == ["Còn 4 trường hợp chưa kiểm phiếu."]
    rows.meeting.chair = rows.meeting.secretary = None
    assert len(minutes_lack(rows.meeting)) == 3
    assert minutes_lack(a_meeting_without_a_vote(rows)) == []


def a_meeting_without_a_vote(rows):
    with change("No vote"):
        for ballot in ballots(rows.meeting):
            ballot.delete_instance()
    rows.meeting.chair, rows.meeting.secretary = rows.members[0], rows.members[2]
    return rows.meeting


def test_the_record_of_the_count_waits_for_votes_and_a_board():
    rows = a_vote()
    assert len(count_record_lacks(rows.meeting)) == 2
    with change("Count"):
        enter_votes(rows.meeting, {each.id: figures(9) for each in ballots(rows.meeting)})
        appoint_tellers(rows.meeting, [rows.members[3].id], rows.members[3].id)
    assert count_record_lacks(rows.meeting) == []


def test_there_is_no_record_of_a_count_without_ballots_or_candidates():
    rows = a_meeting()
    assert count_record_lacks(rows.meeting) == ["Chưa có ai trong phiếu."]
    rows.meeting.is_secret_ballot = False
    assert "giơ tay" in count_record_lacks(rows.meeting)[0]
