from datetime import date

import pytest

from models.history import change
from models.registering import Entry, register, set_state
from models.registration import CaseState, Registration
from models.registration_lists import (
    Narrowing,
    Tally,
    registrations_of_collectives,
    registrations_of_persons,
    tallies,
)
from tests.campaign_records import House, a_house


@pytest.fixture
def house(empty_store) -> House:
    made = a_house()
    first, second = made.divisions
    with change("Đăng ký"):
        register(made.campaign, made.staff[0], ("LDTT", "CSTDCS"), Entry(first, date(2026, 2, 1)))
        register(made.campaign, made.staff[1], ("LDTT",), Entry(second, date(2026, 2, 1)))
        register(made.campaign, second, ("TTLDTT",), Entry(second, date(2026, 2, 1)))
        register(made.of_block, made.own, ("CTDB",), Entry(made.own, date(2026, 2, 1)))
    return made


def people(house, **narrowing):
    rows = registrations_of_persons(house.campaign, Narrowing(**narrowing))
    return [(row.person.full_name, row.title) for row in rows]


def test_persons_stand_by_given_name_and_their_titles_from_the_highest_down(house):
    assert people(house) == [("Đào Văn An", "LDTT"), ("Lê Thu Hà", "CSTDCS"), ("Lê Thu Hà", "LDTT")]


def test_narrowing(house):
    assert people(house, words="dao an") == [("Đào Văn An", "LDTT")]
    assert people(house, words="100%") == []
    assert people(house, sent_by=house.divisions[0].id, title="LDTT") == [("Lê Thu Hà", "LDTT")]
    with change("Rút"):
        set_state(Registration.select().where(Registration.title == "CSTDCS"), CaseState.WITHDRAWN, "xin rút")
    assert people(house, state=CaseState.WITHDRAWN) == [("Lê Thu Hà", "CSTDCS")]


def test_collectives_have_a_list_of_their_own(house):
    rows = list(registrations_of_collectives(house.campaign))
    assert [(row.unit.name, row.title) for row in rows] == [("Ban Bạn đọc", "TTLDTT")]
    assert list(registrations_of_collectives(house.campaign, Narrowing("hanh chinh"))) == []


def test_tallies_count_registrations_and_who_registers(house):
    assert tallies(house.campaign) == (Tally(3, 2), Tally(1, 1))


def test_a_list_is_read_in_one_query(house, statements):
    campaign = house.campaign
    statements.clear()
    for row in registrations_of_persons(campaign):
        assert row.person.full_name and row.sent_by.name and row.initiative is None
    assert len(statements) == 1
