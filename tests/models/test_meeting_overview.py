import pytest

from models.ballot import ballots
from models.counting import enter_votes
from models.history import change
from models.meeting import Opinion, Presence, write_agenda
from models.meeting_overview import overview
from models.roll_call import mark
from tests.meeting_rows import a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def test_the_counts_of_a_meeting(statements):
    rows = a_vote()
    with change("Some"):
        mark(rows.row("Phạm Ngọc Ánh"), Presence.WRITTEN)
        write_agenda(rows.meeting, ["Bỏ phiếu", "Kết luận"])
        Opinion.create(meeting=rows.meeting, speaker="Lê Thu Hà", text="Nhất trí.")
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(8, issued=8)})
    statements.clear()
    found = overview(rows.meeting)
    assert len(statements) == 5
    assert (found.present, found.called, found.points, found.opinions) == (8, 9, 2, 1)
    assert (found.counted, found.candidates, found.elected, found.elects) == (1, 4, 0, False)


def test_a_conference_elects():
    rows = a_vote()
    rows.meeting.kind = "conference"
    assert overview(rows.meeting).elects
