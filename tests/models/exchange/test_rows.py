from datetime import date, datetime

import pytest

from models.campaign import Campaign
from models.exchange.rows import carried, row_of, values_from
from models.meeting import Meeting
from models.records import RECORDS, table
from models.staff import Person
from models.unit import Unit

UIDS = {Unit: {7: "unit-a"}, Campaign: {3: "campaign-a"}}
IDS = {Unit: {"unit-a": 7}, Campaign: {"campaign-a": 3}}


@pytest.mark.parametrize("record", RECORDS, ids=table)
def test_the_uid_comes_first_and_derived_keys_never(record):
    names = [field.name for field in carried(record)]
    assert names[0] == "uid"
    assert not {"id", "find_key", "sort_key"} & set(names)


def test_a_row_names_others_by_uid_and_days_in_iso():
    campaign = Campaign(uid="c", name="Thi đua", year=2024, body=7, begins_on=date(2024, 1, 5), responds_to=3)
    row = row_of(campaign, UIDS)
    assert (row["body"], row["responds_to"], row["begins_on"], row["ends_on"]) == (
        "unit-a", "campaign-a", "2024-01-05", None,
    )  # fmt: skip


def test_a_row_gives_back_what_it_was_made_from():
    campaign = Campaign(uid="c", name="Thi đua", year=2024, body=7, begins_on=date(2024, 1, 5))
    values = values_from(Campaign, row_of(campaign, UIDS), IDS)
    assert {name: campaign.__data__.get(name) for name in values} == values


def test_hours_and_whole_numbers_written_with_a_point():
    values = values_from(Meeting, {"uid": "m", "starts_at": "2022-12-20T08:30", "year": 2022.0}, IDS)
    assert (values["starts_at"], values["year"]) == (datetime.fromisoformat("2022-12-20T08:30:00"), 2022)
    assert isinstance(values["year"], int)


def test_what_a_row_leaves_out_is_left_out():
    assert values_from(Person, {"uid": "p", "full_name": "Lê Thu Hà"}, {}) == {
        "uid": "p",
        "full_name": "Lê Thu Hà",
    }
