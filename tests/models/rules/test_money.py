from datetime import date
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.money import Given, Recipient, award_money, forecast, payments, rounded_up
from models.rules.ruleset import NoRule

PERSON, COLLECTIVE, HOUSEHOLD = Recipient
BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("code", "recipient", "before", "after"),
    [
        ("LDTT", PERSON, 710_000, 760_000),
        ("TTLDTT", COLLECTIVE, 1_880_000, 2_030_000),
        ("CSTDCS", PERSON, 2_340_000, 2_530_000),
        ("CSTDB", PERSON, 7_020_000, 7_590_000),
        ("CSTDTQ", PERSON, 10_530_000, 11_390_000),
        ("TTLDXS", COLLECTIVE, 3_510_000, 3_800_000),
        ("CTDB", COLLECTIVE, 18_720_000, 20_240_000),
        ("CTDCP", COLLECTIVE, 28_080_000, 30_360_000),
        ("GK", COLLECTIVE, 1_410_000, 1_520_000),
        ("BKB", PERSON, 3_510_000, 3_800_000),
        ("BKTTG", COLLECTIVE, 16_380_000, 17_710_000),
        ("HCLD3", PERSON, 10_530_000, 11_390_000),
        ("HCLD1", COLLECTIVE, 42_120_000, 45_540_000),
        ("HCDL2", PERSON, 29_250_000, 31_630_000),
        ("GK", HOUSEHOLD, 1_060_000, 1_140_000),
    ],
)
def test_the_day_of_the_decision_sets_the_base_salary(code, recipient, before, after):
    assert award_money(code, recipient, BEFORE).amount == before
    assert award_money(code, recipient, AFTER).amount == after


@given(st.integers(1, 3000), st.integers(1, 5_000_000))
def test_rounded_up_to_ten_thousand_and_no_further(hundredths, salary):
    exact = Fraction(hundredths * salary, 100)
    assert rounded_up(hundredths, salary) == ceil(exact / 10_000) * 10_000


@pytest.mark.parametrize(
    ("code", "recipient", "day"),
    [
        ("KNC", PERSON, AFTER),  # NĐ 152 does not say in the text read
        ("CSTDCS", COLLECTIVE, AFTER),
        ("CSTDCS", PERSON, date(2022, 1, 1)),  # the old law has no coefficients here
        ("CSTDCS", PERSON, date(2018, 1, 1)),
    ],
)
def test_what_is_not_known_is_not_guessed(code, recipient, day):
    with pytest.raises(NoRule):
        award_money(code, recipient, day)


def given_to(code, year=2025, whom="Hà", recipient=PERSON, on=BEFORE):
    return Given(whom, recipient, code, year, on)


def paid(*awards):
    return [payment.paid for payment in payments(awards).payments]


def test_titles_of_one_year_pay_only_the_highest():
    assert paid(given_to("LDTT"), given_to("CSTDCS")) == [0, 2_340_000]
    assert payments([given_to("LDTT"), given_to("CSTDCS")]).payments[0].instead == "CSTDCS"


def test_titles_of_other_years_or_people_each_pay():
    assert paid(given_to("LDTT", 2024), given_to("CSTDCS", 2025)) == [710_000, 2_340_000]
    assert paid(given_to("LDTT", whom="Quân"), given_to("CSTDCS")) == [710_000, 2_340_000]


def test_a_title_over_three_years_pays_beside_that_of_the_year():
    assert paid(given_to("CSTDCS"), given_to("CSTDB")) == [2_340_000, 7_020_000]


def test_a_title_and_a_form_pay_both_and_so_do_two_forms():
    assert paid(given_to("CSTDCS"), given_to("BKB"), given_to("GK")) == [2_340_000, 3_510_000, 710_000]


def test_the_list_adds_up_in_figures_and_words():
    found = payments([given_to("LDTT"), given_to("CSTDCS"), given_to("KNC")])
    assert (found.total, found.unknown) == (2_340_000, 1)
    assert found.in_words == "Hai triệu ba trăm bốn mươi nghìn đồng"
    assert payments([]).in_words == "Không đồng"


def test_the_forecast_leaves_out_what_is_not_known():
    counts = {("LDTT", PERSON): 10, ("CTDB", COLLECTIVE): 1, ("KNC", PERSON): 3}
    assert forecast(counts, AFTER) == 10 * 760_000 + 20_240_000
