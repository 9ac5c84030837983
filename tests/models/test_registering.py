from datetime import date

import pytest

from models.history import change, next_redo, next_undo, take_back
from models.initiative import InitiativeAuthor
from models.refusal import Faulty
from models.registering import (
    Entry,
    amend,
    answer,
    answer_of,
    initiatives_to_name,
    new_initiative,
    register,
    senders,
    set_state,
    usual_sender,
)
from models.registration import CaseState, Registration, UnitReply
from models.unit import Unit, UnitKind
from tests.campaign_records import House, a_house, somebody

FEBRUARY = date(2026, 2, 10)


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def registered() -> list[tuple[str, str]]:
    return [(row.subject.sort_key and row.title, row.state) for row in Registration.select()]


def test_several_titles_at_once_are_one_step_of_undo_and_the_answer_of_the_unit(house):
    sender = house.divisions[0]
    with change("Thêm đăng ký"):
        register(house.campaign, house.staff[0], ("LDTT", "CSTDCS"), Entry(sender, FEBRUARY))
    assert registered() == [("LDTT", "received"), ("CSTDCS", "received")]
    assert answer_of(house.campaign, sender).replied_on == FEBRUARY
    take_back(next_undo())
    assert not Registration.select().exists() and not UnitReply.select().exists()
    take_back(next_redo())
    assert len(registered()) == 2


def test_nothing_is_written_without_a_title(house):
    with pytest.raises(Faulty) as refused, change("Thêm"):
        register(house.campaign, house.staff[0], (), Entry(house.divisions[0]))
    assert set(refused.value.faults) == {"titles"}


def test_the_same_title_twice_is_refused_and_nothing_is_half_written(house):
    entry = Entry(house.divisions[0])
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), entry)
    with pytest.raises(Faulty, match="Lê Thu Hà"), change("Thêm lần nữa"):
        register(house.campaign, house.staff[0], ("CSTDCS", "LDTT"), entry)
    assert registered() == [("LDTT", "received")]


def test_a_title_for_collectives_does_not_suit_a_person(house):
    with pytest.raises(Faulty) as refused, change("Thêm"):
        register(house.campaign, house.staff[0], ("TTLDTT",), Entry(house.divisions[0]))
    assert set(refused.value.faults) == {"title"}


def test_a_draft_is_no_answer(house):
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0], state=CaseState.DRAFT))
    assert answer_of(house.campaign, house.divisions[0]) is None


def test_a_registration_takes_the_place_of_a_nil_answer_and_keeps_its_note(house):
    unit = house.divisions[0]
    with change("Trả lời"):
        answer(house.campaign, unit, date(2026, 2, 1), is_nil=True, note="qua điện thoại")
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(unit, FEBRUARY))
    reply = answer_of(house.campaign, unit)
    assert (reply.is_nil, reply.replied_on, reply.note) == (False, FEBRUARY, "qua điện thoại")


def test_an_answer_once_given_keeps_its_day(house):
    unit = house.divisions[0]
    with change("Trả lời"):
        answer(house.campaign, unit, date(2026, 2, 1))
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(unit, FEBRUARY))
    assert answer_of(house.campaign, unit).replied_on == date(2026, 2, 1)


def test_who_registers_somebody_cannot_propose_nobody(house):
    unit = house.divisions[0]
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(unit, FEBRUARY))
    with pytest.raises(Faulty) as refused, change("Trả lời"):
        answer(house.campaign, unit, FEBRUARY, is_nil=True)
    assert "1" in refused.value.faults["is_nil"]
    with change("Rút"):
        set_state(Registration.select(), CaseState.WITHDRAWN, "có đơn xin rút")
        answer(house.campaign, unit, FEBRUARY, is_nil=True)
    assert answer_of(house.campaign, unit).is_nil


def test_a_second_answer_replaces_the_first(house):
    with change("Trả lời"):
        answer(house.campaign, house.divisions[0], date(2026, 2, 1), is_nil=True)
        answer(house.campaign, house.divisions[0], FEBRUARY)
    assert [(reply.replied_on, reply.is_nil) for reply in UnitReply.select()] == [(FEBRUARY, False)]


def test_amending_into_a_title_that_stands_is_refused(house):
    with change("Thêm"):
        first, _second = register(
            house.campaign, house.staff[0], ("LDTT", "CSTDCS"), Entry(house.divisions[0])
        )
    first.title = "CSTDCS"
    with pytest.raises(Faulty) as refused, change("Sửa"):
        amend(first)
    assert set(refused.value.faults) == {"title"}
    first.title = "GK"
    with change("Sửa"):
        amend(first)
    assert {title for title, _state in registered()} == {"GK", "CSTDCS"}


def test_withdrawing_asks_why(house):
    with change("Thêm"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0]))
    with pytest.raises(Faulty) as refused, change("Rút"):
        set_state(Registration.select(), CaseState.WITHDRAWN, " ")
    assert set(refused.value.faults) == {"reason"}


def test_the_leaders_registration_needs_no_answer_of_the_unit_itself(house):
    with change("Thêm"):
        register(house.campaign, house.head, ("LDTT",), Entry(house.own, FEBRUARY))
    assert not UnitReply.select().exists()


def test_senders_are_the_units_asked_and_the_body(house):
    assert senders(house.campaign) == [*house.divisions, house.own]
    assert senders(house.of_block) == [*house.members, house.block]


def test_the_usual_sender_is_the_unit_of_the_post_or_the_nearest_above_it(house):
    first, head = house.staff[0], house.head
    assert usual_sender(house.campaign, first, FEBRUARY) == house.divisions[0]
    assert usual_sender(house.campaign, head, FEBRUARY) == house.own
    assert usual_sender(house.of_block, first, FEBRUARY) == house.own
    assert usual_sender(house.campaign, house.divisions[1], FEBRUARY) == house.divisions[1]
    assert usual_sender(house.campaign, first, date(2019, 1, 1)) is None


def test_a_ring_of_parents_does_not_hang_the_search(house):
    with change("Vòng"):
        one = Unit.create(kind=UnitKind.SMALL, name="Tổ một")
        two = Unit.create(kind=UnitKind.SMALL, name="Tổ hai", parent=one)
        one.parent = two
        one.save()
    assert usual_sender(house.campaign, one, FEBRUARY) is None


def test_a_new_initiative_has_the_person_as_its_author(house):
    person = house.staff[0]
    with change("Sáng kiến"):
        made = new_initiative("Quy trình xử lý đơn thư", person, 2026)
    assert [row.share for row in InitiativeAuthor.select()] == [100]
    assert initiatives_to_name(person, 2026) == [made]
    assert initiatives_to_name(person, 2027) == [made]
    assert initiatives_to_name(person, 2028) == []
    with pytest.raises(Faulty), change("Sáng kiến"):
        new_initiative("  ", person, 2026)


def test_of_two_namesakes_each_has_a_registration_of_their_own(house):
    with change("Thêm"):
        twin = somebody("Lê Thu Hà", house.divisions[1])
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0]))
        register(house.campaign, twin, ("LDTT",), Entry(house.divisions[1]))
    assert Registration.select().count() == 2
