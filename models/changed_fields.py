"""What one row of the trail says: which record, and which of its fields changed from what to what."""

import json
from dataclasses import dataclass

from models.database import Record, foreign_keys
from models.history import ChangedRow
from models.records import RECORDS, table

_BY_TABLE = {table(record): record for record in RECORDS}
_UNSAID = frozenset({"id", "uid", "find_key", "sort_key"})
_NAMING = ("full_name", "name", "subject", "number", "title", "text", "speaker")


@dataclass(frozen=True)
class ChangedField:
    """One field before and after, as text; "" where there was nothing."""

    field: str
    before: str
    after: str


def changed_fields(row: ChangedRow) -> list[ChangedField]:
    """The fields that differ, in the record's order; references are said by the name of what they refer to."""
    before = _row(row.before)
    after = _row(row.after)
    names = [name for name in (after or before) if name not in _UNSAID]
    references = {key.column_name: key.rel_model for key in foreign_keys(_BY_TABLE[row.table])}
    found = []
    for name in names:
        old, new = before.get(name), after.get(name)
        if old != new:
            target = references.get(name)
            found.append(
                ChangedField(
                    name.removesuffix("_id") if target else name, _said(old, target), _said(new, target)
                )
            )
    return found


def row_name(row: ChangedRow) -> str:
    """What the touched record is called, or nothing if it has no name of its own."""
    values = _row(row.after) or _row(row.before)
    own = next((str(values[name]) for name in _NAMING if values.get(name)), "")
    whose = [_said(values[name], target) for name, target in _subjects(row.table) if values.get(name)]
    return " · ".join(filter(None, (*whose, own)))


def _subjects(name: str) -> list[tuple[str, type[Record]]]:
    keys = foreign_keys(_BY_TABLE[name])
    return [(key.column_name, key.rel_model) for key in keys if key.name in {"person", "unit", "member"}]


def _row(text: str | None) -> dict[str, object]:
    return json.loads(text) if text else {}


def _said(value: object, target: type[Record] | None) -> str:
    if value is None or value == "":
        return ""
    if target is None:
        return str(value)
    found = target.get_or_none(target.id == value)
    if found is None:
        return f"#{value}"
    return next((str(getattr(found, name)) for name in _NAMING if getattr(found, name, "")), f"#{value}")
