"""The fields in which the values of one line of a rule set are edited, by their name in its file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.rules.pack_lines import COUNCILS, ROUNDINGS, Row
from models.rules.pack_rows import hundredths
from models.title import titles
from translations import N_, _
from translations.formats import NotANumber, parse_points
from ui.trade_words import DISCIPLINES, GRADES, SCOPES, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.number_field import NumberField

_HIGHEST = 99_999  # hundredths; the file has no more digits


class CoefficientField(QLineEdit):
    """A coefficient such as 1,5; empty if it is not known."""

    def __init__(self, text: str | None) -> None:
        super().__init__((text or "").replace(".", ","))

    def coefficient(self) -> str | None:
        """As the file has it, "1.5". Raises NotANumber."""
        typed = self.text().strip()
        if not typed:
            return None
        points = parse_points(typed)
        if points > _HIGHEST:
            raise NotANumber(_("Enter a coefficient such as 1,5."))
        return f"{points // 100}.{points % 100:02d}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class RowField:
    """One value: its label, the field it is edited in, and what the field says for the file."""

    label: str
    field: QWidget
    read: Callable[[], Any]
    is_optional: bool = False


def fields_of(row: Row) -> dict[str, RowField]:
    """The fields for those values of `row` that can be edited, by their names in the file."""
    return {name: _MAKERS[name](name, value) for name, value in row.items() if name in _MAKERS}


_LABELS: Mapping[str, str] = {
    "amount": N_("Base salary of a month, in đồng"),
    "at_least": N_("Grade at least"),
    "at_most": N_("Rank at most"),
    "collective": N_("Coefficient for a collective"),
    "consecutive": N_("In years in a row"),
    "council": N_("Whose vote"),
    "count": N_("How many"),
    "denominator": N_("Quorum: of so many parts"),
    "form": N_("Form of discipline from"),
    "is_on": N_("This quota counts"),
    "last": N_("In so many last years"),
    "month_day": N_("Day of the year, as 12-31"),
    "numerator": N_("Quorum: so many parts"),
    "of": N_("Of those with"),
    "percent": N_("Percent"),
    "period_years": N_("Years counted together (only the highest is paid)"),
    "person": N_("Coefficient for a person"),
    "projects_only": N_("Projects only"),
    "question": N_("Question a person answers"),
    "rounding": N_("Rounding"),
    "scope": N_("Recognised for"),
    "secret": N_("Secret ballot"),
    "text": N_("What it is about"),
    "threshold_percent": N_("Percent of the votes (empty: more than half)"),
    "title": N_("Title or form"),
    "valid_from": N_("Holds from"),
    "valid_to": N_("Holds until"),
    "warn_below_percent": N_("Warn below so many percent present"),
    "years": N_("Years"),
}


def _number(name: str, value: Any) -> RowField:
    optional = name in _OPTIONAL
    most = 100 if "percent" in name else None
    field = NumberField(value, least=1, most=most, optional=optional)
    return RowField(_(_LABELS[name]), field, field.number, optional)


def _text(name: str, value: Any) -> RowField:
    field = QLineEdit(value or "")
    optional = name in _OPTIONAL
    return RowField(
        _(_LABELS[name]),
        field,
        lambda: field.text().strip() or (None if optional else ""),
        optional,
    )


def _day(name: str, value: str | None) -> RowField:
    optional = name in _OPTIONAL
    field = DateField(date.fromisoformat(value) if value else None, optional=optional)

    def read() -> str | None:
        day = field.day()
        return day.isoformat() if day else None

    return RowField(_(_LABELS[name]), field, read, optional)


def _yes_or_no(name: str, value: Any) -> RowField:
    field = QCheckBox(_(_LABELS[name]))
    field.setChecked(bool(value))
    return RowField("", field, field.isChecked)


def _coefficient(name: str, value: str | None) -> RowField:
    field = CoefficientField(value)

    def read() -> str | None:
        typed = field.coefficient()
        return value if hundredths(typed) == hundredths(value) else typed  # 12.0 stays as the file has it

    return RowField(_(_LABELS[name]), field, read, is_optional=True)


def _one_of(words: Mapping[str, str]) -> Callable[[str, Any], RowField]:
    def make(name: str, value: Any) -> RowField:
        field = Choice(offered({**words}))
        field.choose(value)
        return RowField(_(_LABELS[name]), field, lambda: field.chosen)

    return make


def _title(name: str, value: Any) -> RowField:
    field = Choice((each.code, each.name()) for each in titles())
    field.choose(value)
    return RowField(_(_LABELS[name]), field, lambda: field.chosen)


_OPTIONAL = frozenset(
    {"last", "month_day", "period_years", "threshold_percent", "valid_to", "warn_below_percent", "years"}
)
_MAKERS: Mapping[str, Callable[[str, Any], RowField]] = {
    **dict.fromkeys(("amount", "at_most", "count", "denominator", "last", "numerator", "percent"), _number),
    **dict.fromkeys(("period_years", "threshold_percent", "warn_below_percent", "years"), _number),
    **dict.fromkeys(("month_day", "question", "text"), _text),
    **dict.fromkeys(("valid_from", "valid_to"), _day),
    **dict.fromkeys(("consecutive", "is_on", "projects_only", "secret"), _yes_or_no),
    **dict.fromkeys(("person", "collective"), _coefficient),
    **dict.fromkeys(("of", "title"), _title),
    "council": _one_of(COUNCILS),
    "rounding": _one_of(ROUNDINGS),
    "at_least": _one_of(GRADES),
    "scope": _one_of(SCOPES),
    "form": _one_of(DISCIPLINES),
}
