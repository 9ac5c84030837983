from datetime import date, timedelta

import pytest

from models.council import Council, CouncilMember, CouncilRole, councils_in_order, voters
from models.history import change
from models.staff import Person, Sex
from models.unit import Unit, UnitKind

SINCE = date(2026, 1, 15)


@pytest.fixture
def unit(empty_store) -> Unit:
    with change("Rows"):
        return Unit.create(kind=UnitKind.LARGE, name="Báo Thanh tra", is_own=True)


def a_council(unit: Unit, name: str, since: date = SINCE, until: date | None = None) -> Council:
    with change("Council"):
        return Council.create(body=unit, name=name, valid_from=since, valid_to=until)


def names(query) -> list[str]:
    return [council.name for council in query]


def test_a_council_has_a_name(unit):
    faults = Council(body=unit, name=" ", valid_from=SINCE).faults()
    assert set(faults) == {"name"}
    assert "“Hội đồng Thi đua - Khen thưởng Báo Thanh tra”" in faults["name"]


def test_a_council_may_last_a_day_and_not_less(unit):
    council = Council(body=unit, name="A", valid_from=SINCE, valid_to=SINCE)
    assert council.faults() == {}
    council.valid_to = SINCE - timedelta(days=1)
    assert council.faults()["valid_to"].startswith("Đến hết ngày: ")


def test_both_faults_are_said_at_once(unit):
    assert set(Council(body=unit, name="", valid_from=SINCE, valid_to=date(2020, 1, 1)).faults()) == {
        "name",
        "valid_to",
    }


def test_those_in_office_come_first_then_the_newest(unit):
    a_council(unit, "Cũ nhất", since=date(2019, 1, 1), until=date(2022, 1, 1))
    a_council(unit, "Cũ", since=date(2022, 1, 2), until=date(2030, 1, 1))
    a_council(unit, "Đang làm việc", since=date(2021, 1, 1))
    a_council(unit, "Mới", since=date(2023, 1, 1))
    assert names(councils_in_order()) == ["Mới", "Đang làm việc", "Cũ", "Cũ nhất"]


def test_a_member_has_a_name(unit):
    council = a_council(unit, "A")
    assert CouncilMember(council=council, name=" ").faults()["name"].startswith("Thành viên: ")
    assert CouncilMember(council=council, name="Đặng Thuý Nga").faults() == {}


def test_a_member_of_staff_brings_name_and_honorific(unit):
    council = a_council(unit, "A")
    with change("Members"):
        person = Person.create(full_name="Lê Thu Hà", sex=Sex.FEMALE)
        plain = CouncilMember.create(council=council, person=person, name="Ai đó")
        styled = CouncilMember.create(council=council, person=person, honorific="Đồng chí")
    assert (plain.name, plain.honorific) == ("Lê Thu Hà", "Bà")
    assert styled.honorific == "Đồng chí"


def test_members_stand_in_the_order_of_the_roster_and_go_with_the_council(unit):
    council, other = a_council(unit, "A"), a_council(unit, "B")
    with change("Members"):
        for place, name in ((3, "Ba"), (1, "Một"), (2, "Hai")):
            CouncilMember.create(council=council, name=name, sequence=place)
        CouncilMember.create(council=other, name="Khác")
    assert [member.name for member in CouncilMember.of(council)] == ["Một", "Hai", "Ba"]
    with change("Delete"):
        council.delete_instance()
    assert [member.name for member in CouncilMember.select()] == ["Khác"]


def test_only_those_with_a_vote_are_the_base_of_every_share(unit):
    council, other = a_council(unit, "A"), a_council(unit, "B")
    assert voters(council) == 0
    with change("Members"):
        for place in range(4):
            CouncilMember.create(council=council, name=f"Thành viên {place}", may_vote=place < 3)
        CouncilMember.create(council=other, name="Khác", role=CouncilRole.CHAIR)
    assert (voters(council), voters(other)) == (3, 1)
