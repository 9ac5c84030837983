from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translations import speaking
from translations.formats import (
    NotADate,
    NotANumber,
    NotATime,
    NotAYear,
    parse_count,
    parse_date,
    parse_points,
    parse_time,
    parse_year,
    show_count,
    show_date,
    show_moment,
    show_money,
    show_percent,
    show_points,
    show_time,
)

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.fixture(autouse=True)
def in_vietnamese():
    with speaking("vi"):
        yield


def test_what_the_screen_shows():
    assert show_date(date(2026, 1, 5)) == "05/01/2026"
    assert show_time(time(8, 5)) == "08:05"
    assert show_time(time(0, 0)) == "00:00"
    assert show_moment(datetime.fromisoformat("2022-12-20 14:30")) == "14:30 20/12/2022"
    assert show_count(1234567) == "1.234.567"
    assert show_points(8972) == "89,72" and show_points(9500) == "95" and show_points(100050) == "1.000,5"
    assert show_points(1700, 1) == "17,0" and show_points(1725, 1) == "17,25" and show_points(0, 2) == "0,00"
    assert show_percent(889) == "88,9\u00a0%" and show_percent(1000) == "100\u00a0%"
    assert show_money(2340000) == "2.340.000\u00a0₫"
    assert show_date(None) == show_time(None) == show_moment(None) == ""


def test_numbers_follow_the_language_and_dates_stay():
    with speaking("en"):
        assert show_count(1234567) == "1,234,567"
        assert show_percent(889) == "88.9\u00a0%"
        assert show_date(date(2026, 1, 5)) == "05/01/2026"
        assert parse_count("1,902") == 1902


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/2/2026", date(2026, 2, 1)),
        ("01-02-2026", date(2026, 2, 1)),
        ("1.2.26", date(2026, 2, 1)),
        ("010226", date(2026, 2, 1)),
        ("01022026", date(2026, 2, 1)),
        ("2026-02-01", date(2026, 2, 1)),
        ("28/11", date(2026, 11, 28)),
        (" 07/04/2014\u00a0", date(2014, 4, 7)),
        ("ngày 20 tháng 12 năm 2022", date(2022, 12, 20)),
        ("15/8/75", date(1975, 8, 15)),
        ("15/8/36", date(2036, 8, 15)),
        ("15/8/37", date(1937, 8, 15)),
        ("29/2/2024", date(2024, 2, 29)),
    ],
)
def test_dates_as_they_are_typed(typed, day):
    assert parse_date(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "for example 22/11/2026"),
        ("31/11/2026", "Month 11/2026 has days 1 to 30, no day 31"),
        ("29/2", "Month 02/2026 has days 1 to 28"),
        ("0/5/2026", "no day 0"),
        ("12/13/2026", "no month 13"),
        ("1/1/0206", "The year 206 is not between"),
        ("1/1/206", "“1/1/206” is not a date"),
        ("12/2022", "is not a date"),
        ("2026", "is not a date"),
        ("mai", "“mai” is not a date"),
        ("1/2/2026 5", "is not a date"),
        ("１/2/2026", "is not a date"),
        ("-1/2/2026", "is not a date"),
    ],
)
def test_a_wrong_date_is_refused_with_the_reason(typed, reason):
    with speaking("en"), pytest.raises(NotADate) as refused:
        parse_date(typed, TODAY)
    assert reason in str(refused.value)
    assert "22/11/2026" in str(refused.value)


@given(DAYS)
def test_a_date_that_is_shown_can_be_typed(day):
    assert parse_date(show_date(day)) == day
    assert parse_date(day.isoformat()) == day
    assert parse_date(f"{day:%d%m%Y}") == day


@given(st.text(max_size=15))
def test_any_text_is_a_date_or_refused_in_a_sentence(text):
    try:
        said = parse_date(text).isoformat()
    except NotADate as refused:
        said = str(refused)
    assert said.endswith(".") or date.fromisoformat(said)


def test_years():
    assert parse_year(" 2026 ") == 2026
    for wrong in ("26", "1899", "2101", "20266", "năm nay", "²⁰²⁶", ""):
        with pytest.raises(NotAYear, match="1900"):
            parse_year(wrong)


@pytest.mark.parametrize(
    ("typed", "hundredths"), [("89,72", 8972), ("71.5", 7150), ("9", 900), ("0", 0), (" 100,0 ", 10000)]
)
def test_points(typed, hundredths):
    assert parse_points(typed) == hundredths


@pytest.mark.parametrize("typed", ["", "-1", "9.895", "1,2,3", "chín", "9,", ",5", "1e3", "½"])
def test_wrong_points_are_refused(typed):
    with pytest.raises(NotANumber, match="89,5"):
        parse_points(typed)


@given(st.integers(0, 99_999))
def test_points_that_are_shown_can_be_typed(hundredths):
    assert parse_points(show_points(hundredths).replace(".", "")) == hundredths


@given(st.integers(0, 10**11))
def test_counts_that_are_shown_can_be_typed(number):
    assert parse_count(str(number)) == parse_count(show_count(number)) == number


@pytest.mark.parametrize("typed", ["", "-3", "1,5", "1.90", "19.02", "1..902", "ba", "²"])
def test_wrong_counts_are_refused(typed):
    with pytest.raises(NotANumber, match="ví dụ 8"):
        parse_count(typed)


@pytest.mark.parametrize(
    "typed", ["14:30", "14h30", "14 h 30", "14.30", "1430", "14 giờ 30", "14 giờ 30 phút"]
)
def test_hours_in_every_usual_way(typed):
    assert parse_time(typed) == time(14, 30)


@pytest.mark.parametrize(("typed", "hour"), [("8", 8), ("8h", 8), ("0:00", 0), ("23h", 23), ("14 giờ", 14)])
def test_full_hours(typed, hour):
    assert parse_time(typed) == time(hour)


@pytest.mark.parametrize("typed", ["", "24:00", "14:60", "x", "14:30:10", "143", "-1"])
def test_what_is_no_hour(typed):
    with pytest.raises(NotATime, match="14:30"):
        parse_time(typed)


@given(st.times())
def test_a_shown_hour_is_read_back(hour):
    assert parse_time(show_time(hour)) == hour.replace(second=0, microsecond=0, fold=0)
