from datetime import date

import pytest

from models.history import change
from models.rules.office_packs import RulePack, copy_pack, switch
from models.rules.pack_list import basis_words, pack_entries, pack_entry
from models.rules.reading import rulesets
from translations import speaking

DAY = date(2025, 12, 1)


@pytest.fixture
def copied(empty_store):
    with change("Sao"):
        return copy_pack("RS2024", "Quy chế của đơn vị")


def codes(today=DAY):
    return [each.code for each in pack_entries(today)]


def holding(today):
    return [each.code for each in pack_entries(today) if each.holds_today]


def test_the_offices_own_come_before_the_shipped_ones_newest_first(copied):
    assert codes() == ["RS2024_2", "RS2026_10", "RS2024", "RS2018"]
    assert [each.own is None for each in pack_entries(DAY)] == [False, True, True, True]


def test_one_of_them_holds_on_a_day_and_none_outside_all_days(copied):
    assert holding(DAY) == ["RS2024"]
    assert holding(date(2026, 9, 30)) == ["RS2024"]
    assert holding(date(2026, 10, 1)) == ["RS2026_10"]
    assert holding(date(2017, 9, 30)) == []
    with change("Bật"):
        switch(copied, True)
    assert holding(DAY) == ["RS2024_2"]


def test_a_copy_is_off_and_what_is_shipped_is_never_off(copied):
    assert [each.is_on for each in pack_entries(DAY)] == [False, True, True, True]
    assert not pack_entry("RS2024_2").is_verified


def test_one_that_cannot_be_read_any_more_is_listed_with_the_reason(copied):
    with change("Hỏng"):
        RulePack.update(text='{"id": "RS2024_2"}').execute()
    found = pack_entry("RS2024_2")
    assert found.ruleset is None and found.name == "RS2024_2" and "RS2024_2" in found.fault
    assert not found.is_verified


def test_there_is_none_of_another_name(empty_store):
    assert pack_entry("NONE") is None


def test_the_legal_basis_is_said_by_kind_and_number():
    with speaking("en"):
        said = basis_words(next(each for each in rulesets() if each.id == "RS2024"))
    assert said.startswith("Law 06/2022/QH15; Decree 98/2023/NĐ-CP")
