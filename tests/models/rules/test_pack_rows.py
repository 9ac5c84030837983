import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.pack_rows import (
    check_enforced,
    hundredths,
    read_constraints,
    read_deadlines,
    read_money,
    read_quotas,
    read_retention,
    read_salaries,
    read_validity,
)
from models.rules.requirement_reading import BadRequirement
from models.rules.ruleset import Enforcement, Rounding
from translations import speaking

LAW = {"article": None, "label": "S", "source": "Thử"}


@pytest.fixture(autouse=True)
def in_english():
    with speaking("en"):
        yield


@pytest.mark.parametrize(
    ("text", "found"), [("0.3", 30), ("1", 100), ("12.5", 1250), ("0.05", 5), (None, None)]
)
def test_a_coefficient_in_hundredths(text, found):
    assert hundredths(text) == found


@given(st.integers(0, 99999))
def test_every_coefficient_is_exact(number):
    assert hundredths(f"{number // 100}.{number % 100:02}") == number


def salary(since, until, amount=1):
    return {"valid_from": since, "valid_to": until, "amount": amount, **LAW}


def test_salaries_of_the_same_day_are_refused():
    rows = [salary("2024-01-01", "2024-06-30"), salary("2024-07-01", None, 2)]
    assert [row.amount for row in read_salaries(rows)] == [1, 2]
    rows[1]["valid_from"] = "2024-06-30"
    with pytest.raises(BadRequirement, match=r"base_salary\[1\]: It is in force on the same days"):
        read_salaries(rows)
    with pytest.raises(BadRequirement, match=r"base_salary\[0\]\.valid_to: It ends before it starts"):
        read_salaries([salary("2024-07-01", "2024-01-01")])


def test_a_validity_may_be_open():
    assert read_validity("", {"valid_from": "2024-01-01", "valid_to": None}).until is None


@pytest.mark.parametrize(
    ("label", "is_verified", "allowed"), [("S", False, True), ("K-", False, False), ("K-", True, True)]
)
def test_only_what_was_read_or_verified_is_enforced(label, is_verified, allowed):
    row = {"label": label, "enforcement": "enforce"}
    if allowed:
        assert check_enforced("here", row, is_verified) is Enforcement.ENFORCE
    else:
        with pytest.raises(BadRequirement, match=r"here\.enforcement: Only what was read"):
            check_enforced("here", row, is_verified)


def test_a_quota_names_known_titles():
    row = {"title": "CSTDCS", "percent": 15, "of": "LDTT", "rounding": "down", "is_on": False, **LAW}
    assert read_quotas([row])[0].rounding is Rounding.DOWN
    with pytest.raises(BadRequirement, match=r"quotas\[0\]\.of: There is no title"):
        read_quotas([row | {"of": "XYZ"}])


def test_a_deadline_is_a_day_of_the_year():
    row = {"id": "a", "text": "Gửi", "month_day": "12-20", **LAW}
    assert read_deadlines([row])[0].month_day == "12-20"
    with pytest.raises(BadRequirement, match=r"deadlines\[0\]\.month_day: There is no such day"):
        read_deadlines([row | {"month_day": "02-30"}])
    with pytest.raises(BadRequirement, match=r"deadlines\[1\]\.id: This entry is there twice"):
        read_deadlines([row, row])


def test_other_tables():
    assert read_money(None) is None
    money = read_money({"person": "0.3", "collective": None, "period_years": 1, **LAW})
    assert (money.person_hundredths, money.collective_hundredths) == (30, None)
    assert read_retention([{"id": "a", "text": "Hồ sơ", "years": None, **LAW}])[0].years is None
    found = read_constraints([{"id": "a", "text": "Một lần", "enforcement": "warn", **LAW}])
    assert found[0].enforcement is Enforcement.WARN
