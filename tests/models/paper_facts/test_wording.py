from dataclasses import replace
from datetime import date

import pytest

from models.history import change
from models.paper_facts.wording import count_of, official_date, symbol, threshold
from models.rules.reading import ruleset_on
from models.unit import FormerName, Unit


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2024, 2, 29), "ngày 29 tháng 02 năm 2024"),
        (date(2019, 3, 1), "ngày 01 tháng 3 năm 2019"),
        (date(2022, 12, 20), "ngày 20 tháng 12 năm 2022"),
    ],
)
def test_official_dates(day, said):
    assert official_date(day) == said


def test_counts_have_two_digits():
    assert [count_of(n, "cá nhân") for n in (0, 5, 10, 120)] == [
        "00 cá nhân",
        "05 cá nhân",
        "10 cá nhân",
        "120 cá nhân",
    ]


def test_thresholds_in_words():
    rule = ruleset_on(date(2024, 12, 1)).vote_on("CSTDCS", date(2024, 12, 1))
    assert threshold(rule) == "từ 80\u00a0%"
    assert threshold(replace(rule, threshold_percent=None)) == "quá bán"


def test_symbols_take_the_abbreviation_of_the_day(empty_store):
    with change("Add"):
        unit = Unit.create(kind="large", name="Báo", abbreviation="BTT")
        FormerName.create(unit=unit, name="Tờ tin", abbreviation="TT", valid_until=date(2010, 1, 1))
    assert symbol("TTr", unit, date(2010, 1, 1)) == "TTr-TT"
    assert symbol("TTr", unit, None) == "TTr-BTT"
