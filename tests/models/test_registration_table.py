from datetime import date

import pytest

from models.campaign import Campaign
from models.history import change
from models.registering import Entry, answer, register, set_state
from models.registration import CaseState, Registration
from models.registration_table import unit_title_table
from tests.campaign_records import House, a_house


@pytest.fixture
def house(empty_store) -> House:
    made = a_house()
    with change("Đăng ký"):
        register(
            made.campaign, made.staff[0], ("LDTT", "CSTDCS"), Entry(made.divisions[0], date(2026, 2, 10))
        )
    return made


def test_counts_and_totals(house):
    table = unit_title_table(house.campaign)
    assert [column.code for column in table.columns] == ["CSTDCS", "LDTT"]
    assert [(row.unit.name, row.counts) for row in table.rows] == [
        ("Phòng Hành chính", (1, 1)),
        ("Ban Bạn đọc", (0, 0)),
    ]
    assert table.totals == (1, 1)
    assert table.last_year is None
    assert (table.asked, table.replied, table.nil, table.missing) == (2, 1, 0, 1)


def test_a_nil_return_is_an_answer(house):
    with change("Trả lời"):
        answer(house.campaign, house.divisions[1], date(2026, 2, 20), is_nil=True)
    table = unit_title_table(house.campaign)
    assert (table.replied, table.nil, table.missing) == (2, 1, 0)


def test_who_sends_without_being_asked_has_a_row_but_owes_no_answer(house):
    with change("Đăng ký"):
        register(house.campaign, house.head, ("CSTDCS",), Entry(house.own))
    table = unit_title_table(house.campaign)
    last = table.rows[-1]
    assert (last.unit, last.counts, last.is_missing) == (house.own, (1, 0), False)
    assert (table.totals, table.asked, table.missing) == ((2, 1), 2, 1)


def test_what_is_withdrawn_counts_no_more(house):
    with change("Rút"):
        set_state(Registration.select().where(Registration.title == "CSTDCS"), CaseState.WITHDRAWN, "xin rút")
    table = unit_title_table(house.campaign)
    assert ([column.code for column in table.columns], table.totals) == (["LDTT"], (1,))


def test_last_years_titles_keep_their_column(house):
    with change("Năm trước"):
        last = Campaign.create(name="Thi đua thường xuyên năm 2025", year=2025, body=house.own)
        register(last, house.staff[1], ("GK",), Entry(house.divisions[1], date(2025, 2, 10)))
    table = unit_title_table(house.campaign)
    assert [column.code for column in table.columns] == ["CSTDCS", "LDTT", "GK"]
    assert table.last_year == (0, 0, 1)
