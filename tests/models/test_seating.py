from datetime import date

import pytest

from models.ballot import ballots
from models.council import Council, CouncilMember, CouncilRole, voters
from models.counting import clear_votes, enter_votes
from models.history import change, next_undo, take_back
from models.meeting import attendance
from models.refusal import Faulty
from models.seating import holder, reconstitute, seat
from models.staff import Person
from tests.meeting_rows import a_meeting, a_vote, figures

pytestmark = pytest.mark.usefixtures("empty_store")


def roster(council: Council) -> list[str]:
    return [member.name for member in CouncilMember.of(council)]


def a_new_member(name: str = "Đặng Thuý Nga") -> CouncilMember:
    return CouncilMember(person=Person.create(full_name=name))


def test_members_are_written_in_their_order_and_called_to_open_meetings():
    rows = a_meeting(3)
    with change("Seat"):
        first, second, _third = CouncilMember.of(rows.council)
        seat(rows.council, [second, first, a_new_member()])
    assert roster(rows.council) == ["Trần Quốc Bảo", "Trịnh Thị Vân", "Đặng Thuý Nga"]
    assert [row.member.name for row in attendance(rows.meeting)] == roster(rows.council)
    take_back(next_undo())
    assert roster(rows.council) == ["Trịnh Thị Vân", "Trần Quốc Bảo", "Lê Thu Hà"]
    assert len(attendance(rows.meeting)) == 3


def test_nobody_sits_twice():
    rows = a_meeting(3)
    members = CouncilMember.of(rows.council)
    with pytest.raises(Faulty) as refused, change("Seat"):
        seat(rows.council, [*members, CouncilMember(person=members[1].person)])
    assert "Trần Quốc Bảo" in refused.value.faults["members"]
    assert len(roster(rows.council)) == 3


def test_a_council_has_one_chair():
    rows = a_meeting(3)
    members = CouncilMember.of(rows.council)
    members[1].role = CouncilRole.CHAIR
    with pytest.raises(Faulty, match="Chủ tịch"), change("Seat"):
        seat(rows.council, members)


def counted(size: int = 3):
    rows = a_vote(size)
    with change("Votes"):
        enter_votes(rows.meeting, {ballot.id: figures(3, issued=3) for ballot in ballots(rows.meeting)})
    return rows


def test_the_base_of_counted_votes_does_not_move():
    rows = counted()
    for wanted in (
        [*CouncilMember.of(rows.council), CouncilMember(name="Đặng Thuý Nga")],
        CouncilMember.of(rows.council)[:2],
    ):
        with pytest.raises(Faulty, match="kiện toàn"), change("Seat"):
            seat(rows.council, wanted)
    silenced = CouncilMember.of(rows.council)
    silenced[2].may_vote = False
    with pytest.raises(Faulty, match="kiện toàn"), change("Seat"):
        seat(rows.council, silenced)
    assert voters(rows.council) == 3


def test_the_base_moves_once_the_votes_are_cleared():
    rows = counted()
    with change("Clear"):
        clear_votes(rows.meeting)
    with change("Seat"):
        seat(rows.council, CouncilMember.of(rows.council)[:2])
    assert voters(rows.council) == 2


def test_posts_and_roles_may_change_while_votes_stand():
    rows = counted()
    members = CouncilMember.of(rows.council)
    members[1].post = "Phó Tổng Biên tập"
    with change("Seat"):
        seat(rows.council, members)
    assert CouncilMember.of(rows.council)[1].post == "Phó Tổng Biên tập"


def test_somebody_without_a_vote_who_was_at_a_vote_stays():
    rows = a_vote(3)
    silenced = CouncilMember.of(rows.council)
    silenced[2].may_vote = False
    with change("Silence"):
        seat(rows.council, silenced)
        enter_votes(rows.meeting, {ballots(rows.meeting)[0].id: figures(2, issued=2)})
    with pytest.raises(Faulty, match="Lê Thu Hà"), change("Seat"):
        seat(rows.council, silenced[:2])


def test_reconstitution_copies_the_members_and_ends_the_old_council():
    rows = a_meeting(3)
    new = Council(body=rows.unit, name=rows.council.name, valid_from=date(2026, 7, 1))
    with change("Reconstitute"):
        reconstitute(rows.council, new)
    assert roster(new) == roster(rows.council)
    assert [member.role for member in CouncilMember.of(new)] == [m.role for m in rows.members]
    assert Council.get_by_id(rows.council.id).valid_to == date(2026, 6, 30)
    take_back(next_undo())
    assert Council.select().count() == 1
    assert Council.get().valid_to is None


def test_reconstitution_lies_after_the_beginning():
    rows = a_meeting(3)
    with pytest.raises(Faulty) as refused, change("Reconstitute"):
        reconstitute(rows.council, Council(body=rows.unit, name="x", valid_from=date(2026, 1, 15)))
    assert "15/01/2026" in refused.value.faults["valid_from"]


def test_holder_prefers_the_earlier_role():
    rows = a_meeting(3)
    assert holder(rows.members, CouncilRole.CHAIR) == rows.members[0]
    found = holder(rows.members, CouncilRole.VICE, CouncilRole.STANDING_VICE, CouncilRole.CHAIR)
    assert found == rows.members[1]
    assert holder(rows.members, CouncilRole.DELEGATE) is None
