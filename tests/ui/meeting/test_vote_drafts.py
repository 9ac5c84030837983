import pytest

from models.ballot import ballots
from tests.meeting_rows import a_vote
from ui import drafts
from ui.meeting.vote_drafts import draft_key, keep_votes, kept_votes
from ui.meeting.vote_lines import VoteLine


@pytest.fixture
def rows(empty_store, tmp_path):
    drafts.use_folder(tmp_path / "drafts")
    yield a_vote()
    drafts.use_folder(None)


def test_what_is_typed_comes_back_and_goes_once_it_is_written(rows):
    one, two = (VoteLine(ballot) for ballot in ballots(rows.meeting)[:2])
    one.pending, one.faults = {"agree": 8, "disagree": None}, {"disagree": "Chưa khớp"}
    keep_votes(draft_key(rows.meeting), [one, two])
    assert {key: tuple(kept) for key, kept in kept_votes(rows.meeting).items()} == {one.key: one.unwritten}
    one.pending, one.faults = {}, {}
    keep_votes(draft_key(rows.meeting), [one, two])
    assert kept_votes(rows.meeting) == {}
