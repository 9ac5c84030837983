"""Dates, numbers and money as the screen shows them and as they are typed.

Papers have their own words for dates: see `forms`.
"""

import calendar
import re
from datetime import date, datetime, time
from decimal import Decimal

from babel.dates import format_date, format_datetime, format_time
from babel.numbers import format_currency, format_decimal

from translations import _, spoken
from translations.vietnamese import clean

FIRST_YEAR = 1900
LAST_YEAR = 2100


class NotUnderstood(ValueError):
    """What was typed cannot be taken; the message says what is expected, in the language in use."""


class NotADate(NotUnderstood):
    """What was typed is no day of the calendar."""


class NotATime(NotUnderstood):
    """What was typed is no hour of the day."""


class NotAYear(NotUnderstood):
    """What was typed is no year."""


class NotANumber(NotUnderstood):
    """What was typed is no number of the kind that is asked for."""


def show_date(day: date | None) -> str:
    """31/12/2026; nothing for an unknown day."""
    return format_date(day, "dd/MM/yyyy", locale=_locale()) if day else ""


def show_time(moment: time | datetime | None) -> str:
    """08:05; nothing for an unknown time."""
    return format_time(moment, "HH:mm", locale=_locale()) if moment is not None else ""


def show_moment(moment: datetime | None) -> str:
    """08:05 31/12/2026; nothing for an unknown moment."""
    return format_datetime(moment, "HH:mm dd/MM/yyyy", locale=_locale()) if moment else ""


def show_count(number: int) -> str:
    """1.234.567."""
    return format_decimal(number, "#,##0", locale=_locale())


def show_points(hundredths: int, places: int = 0) -> str:
    """Points kept as whole hundredths: 8972 → 89,72; 9500 → 95, or 95,0 with at least one of its two `places`."""
    pattern = "#,##0." + "0" * places + "#" * (2 - places)
    return format_decimal(Decimal(hundredths) / 100, pattern, locale=_locale())


def show_percent(tenths: int) -> str:
    """A share kept as whole tenths of a percent: 889 → 88,9 %, with a blank that does not break."""
    return format_decimal(Decimal(tenths) / 10, "#,##0.#", locale=_locale()) + "\u00a0%"


def show_money(amount: int) -> str:
    """An amount of đồng: 2.340.000 ₫, with a blank that does not break."""
    return format_currency(amount, "VND", "#,##0\u00a0¤", locale=_locale(), currency_digits=False)


def parse_date(text: str, today: date | None = None) -> date:
    """The day that was typed: 1/2/2026, 01-02-2026, 1.2.26, 010226, 01022026, 2026-02-01 or "28/11".

    Without a year it is the year of `today`; two digits of a year reach ten years ahead of it.
    Raises NotADate.
    """
    now = today or date.today()
    example = show_date(now)
    typed = clean(text)
    if not typed:
        raise NotADate(_("Enter a date as day/month/year, for example {example}.").format(example=example))
    parts = _date_parts(typed)
    if parts is None:
        unread = _("“{text}” is not a date. Enter day/month/year, for example {example}.")
        raise NotADate(unread.format(text=typed, example=example))
    day, month, year = parts
    return _day_of_calendar(int(day), int(month), _full_year(year, now), example)


def parse_time(text: str) -> time:
    """The hour that was typed: 14:30, 14h30, 14h, 14.30, 1430 or 8. Raises NotATime."""
    typed = clean(text).casefold()
    found = _TIME.fullmatch(typed) or _TIME_TOGETHER.fullmatch(typed)
    hour, minute = (int(found[1]), int(found[2] or 0)) if found else (24, 0)
    if hour > 23 or minute > 59:  # noqa: PLR2004 - the clock's own numbers
        raise NotATime(_("Enter an hour of the day, for example {example}.").format(example="14:30"))
    return time(hour, minute)


def parse_year(text: str) -> int:
    """The year that was typed, four digits. Raises NotAYear."""
    typed = clean(text)
    if re.fullmatch(r"[0-9]{4}", typed) and FIRST_YEAR <= int(typed) <= LAST_YEAR:
        return int(typed)
    expected = _("Enter a year between {first} and {last}, for example {example}.")
    raise NotAYear(expected.format(first=FIRST_YEAR, last=LAST_YEAR, example=date.today().year))


def parse_points(text: str) -> int:
    """The points that were typed, in whole hundredths: "89,72" and "89.72" → 8972. Raises NotANumber."""
    found = re.fullmatch(r"([0-9]{1,7})(?:[.,]([0-9]{1,2}))?", clean(text))
    if found is None:
        expected = _("Enter points with at most two decimals, for example {example}.")
        raise NotANumber(expected.format(example=show_points(8950)))
    return int(found[1]) * 100 + int((found[2] or "").ljust(2, "0"))


def parse_count(text: str, example: int = 8) -> int:
    """The whole number that was typed, grouped or not: "1.902", "1 902", "1902".

    Raises NotANumber, with `example` for one that would be taken.
    """
    group = r"\." if spoken() == "vi" else ","
    typed = clean(text)
    if re.fullmatch(rf"[0-9]{{1,12}}|[0-9]{{1,3}}(?:(?:{group}| )[0-9]{{3}}){{1,3}}", typed):
        return int(re.sub(r"[., ]", "", typed))
    expected = _("Enter a whole number, zero or more, for example {example}.")
    raise NotANumber(expected.format(example=example))


_LOCALES = {"vi": "vi_VN", "en": "en_GB"}
_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_APART = re.compile(r"([0-9]{1,2})[/.\- ]+([0-9]{1,2})(?:[/.\- ]+([0-9]{4}|[0-9]{2}))?")
_TIME = re.compile(r"([0-9]{1,2})(?:\s*(?:[:.h]|giờ)\s*([0-9]{1,2})?)?(?:\s*phút)?")
_TIME_TOGETHER = re.compile(r"([0-9]{2})([0-9]{2})")
_YEARS_AHEAD = 10


def _locale() -> str:
    return _LOCALES[spoken()]


def _date_parts(typed: str) -> tuple[str, str, str | None] | None:
    """Day, month and year as digits; None if `typed` is not written like a date."""
    plain = " ".join(re.sub(r"\b(?:ngày|tháng|năm)\b", " ", typed.casefold()).split())
    if found := _YEAR_FIRST.fullmatch(plain):
        return found[3], found[2], found[1]
    found = _TOGETHER.fullmatch(plain) or _APART.fullmatch(plain)
    return (found[1], found[2], found[3]) if found else None


def _full_year(digits: str | None, now: date) -> int:
    if digits is None:
        return now.year
    if len(digits) > len("26"):
        return int(digits)
    year = now.year - now.year % 100 + int(digits)
    return year if year <= now.year + _YEARS_AHEAD else year - 100


def _day_of_calendar(day: int, month: int, year: int, example: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        wrong = _("The year {year} is not between {first} and {last}. Enter a date such as {example}.")
        raise NotADate(wrong.format(year=year, first=FIRST_YEAR, last=LAST_YEAR, example=example))
    if not 1 <= month <= len(calendar.month_name) - 1:
        wrong = _("There is no month {month}. Enter day/month/year, for example {example}.")
        raise NotADate(wrong.format(month=month, example=example))
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        wrong = _("Month {month}/{year} has days 1 to {days}, no day {day}. Enter a date such as {example}.")
        raise NotADate(wrong.format(month=f"{month:02}", year=year, days=days, day=day, example=example))
    return date(year, month, day)
