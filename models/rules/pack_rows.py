"""The tables of a rule set besides titles and votes: base salary, quotas, deadlines, how long papers are kept."""

from collections.abc import Callable
from datetime import date
from typing import Any

from models.rules.requirement_reading import BadRequirement, Row
from models.rules.ruleset import (
    BaseSalary,
    Constraint,
    Deadline,
    Enforcement,
    MoneyRule,
    QuotaRule,
    Retention,
    Rounding,
    Validity,
)
from models.title import titles
from translations import _

_PLACES = 2  # decimals of a coefficient


def read_validity(place: str, row: Row) -> Validity:
    """From one day to another. Raises BadRequirement if it ends before it starts."""
    since, until = date.fromisoformat(row["valid_from"]), row["valid_to"]
    if until is not None and date.fromisoformat(until) < since:
        raise BadRequirement(f"{place}valid_to", _("It ends before it starts."))
    return Validity(since, date.fromisoformat(until) if until else None)


def check_enforced(place: str, row: Row, is_verified: bool) -> Enforcement:
    """What the program does about the row: only what was read in a source, or verified, may be enforced."""
    found = Enforcement(row["enforcement"])
    if found is Enforcement.ENFORCE and row["label"] != "S" and not is_verified:
        text = _("Only what was read in a source (S) or verified by somebody can be enforced.")
        raise BadRequirement(f"{place}.enforcement", text)
    return found


def read_salaries(rows: list[Row]) -> tuple[BaseSalary, ...]:
    """The base salaries. Raises BadRequirement when two are in force on the same day."""
    found: list[BaseSalary] = []
    for index, row in enumerate(rows):
        place = f"base_salary[{index}]"
        validity = read_validity(f"{place}.", row)
        if any(validity.overlaps(other.validity) for other in found):
            raise BadRequirement(place, _("It is in force on the same days as another row."))
        found.append(BaseSalary(validity, row["amount"], row["article"], row["label"], row["source"]))
    return tuple(found)


def read_money(row: Row | None) -> MoneyRule | None:
    """The award money of a title."""
    if row is None:
        return None
    return MoneyRule(
        person_hundredths=hundredths(row["person"]),
        collective_hundredths=hundredths(row["collective"]),
        period_years=row["period_years"],
        article=row["article"],
        label=row["label"],
        source=row["source"],
    )


def hundredths(text: str | None) -> int | None:
    """The coefficient "1.5" as 150, without a fraction in between."""
    if text is None:
        return None
    whole, _point, part = text.partition(".")
    return int(whole) * 100 + int(part.ljust(_PLACES, "0"))


def read_quotas(rows: list[Row]) -> tuple[QuotaRule, ...]:
    """The quotas, on or off. Raises BadRequirement for an unknown title."""
    known = {title.code for title in titles()}
    for index, row in enumerate(rows):
        for name in ("title", "of"):
            if row[name] not in known:
                raise BadRequirement(f"quotas[{index}].{name}", _("There is no title with this code."))
    return tuple(QuotaRule(**row | {"rounding": Rounding(row["rounding"])}) for row in rows)


def read_deadlines(rows: list[Row]) -> tuple[Deadline, ...]:
    """What is due each year. Raises BadRequirement for a day no year has."""
    for index, row in enumerate(rows):
        try:
            date.fromisoformat(f"2024-{row['month_day'] or '01-01'}")
        except ValueError:
            place = f"deadlines[{index}].month_day"
            raise BadRequirement(place, _("There is no such day; write it as 12-31.")) from None
    return _unique("deadlines", rows, lambda row: Deadline(**row))


def read_retention(rows: list[Row]) -> tuple[Retention, ...]:
    """How long papers are kept."""
    return _unique("retention", rows, lambda row: Retention(**row))


def read_constraints(rows: list[Row]) -> tuple[Constraint, ...]:
    """The rules across titles."""
    return _unique(
        "constraints", rows, lambda row: Constraint(**row | {"enforcement": Enforcement(row["enforcement"])})
    )


def _unique(table: str, rows: list[Row], made: Callable[[Row], Any]) -> tuple[Any, ...]:
    seen: set[str] = set()
    for index, row in enumerate(rows):
        if row["id"] in seen:
            raise BadRequirement(f"{table}[{index}].id", _("This entry is there twice."))
        seen.add(row["id"])
    return tuple(map(made, rows))
