"""A record as a row of the open format: plain values, other records by their uid, derived keys left out."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from peewee import BooleanField, DateField, DateTimeField, Field, ForeignKeyField

from models.database import Record

DERIVED = frozenset({"id", "find_key", "sort_key"})

Row = dict[str, Any]


def carried(record: type[Record]) -> "tuple[Field[Any], ...]":
    """The fields a file carries, in the order they are declared: what follows from others is left out."""
    return tuple(field for field in record._meta.sorted_fields if field.name not in DERIVED)


def target(field: "ForeignKeyField[Any]") -> type[Record]:
    """The record a reference points to."""
    found: type[Record] = field.rel_model
    return found


def value_of(record: Record, field: "Field[Any]") -> Any:
    """The stored value of a field; of a reference the id. Never asks the database."""
    return record.__data__.get(field.name)


def row_of(record: Record, uids: Mapping[type[Record], Mapping[int, str]]) -> Row:
    """The row of `record`; `uids` gives the uid of every record by its id."""
    row: Row = {}
    for field in carried(type(record)):
        value = value_of(record, field)
        if isinstance(field, ForeignKeyField) and value is not None:
            value = uids[target(field)][value]
        row[field.name] = value.isoformat() if isinstance(value, date | datetime) else value
    return row


def values_from(record: type[Record], row: Row, ids: Mapping[type[Record], Mapping[str, int]]) -> Row:
    """The values a row gives to a record's fields; `ids` gives the id of every record by its uid.

    Raises `ValueError` for a day or an hour that does not exist.
    """
    values: Row = {}
    for field in carried(record):
        if field.name in row:
            values[field.name] = _stored(field, row[field.name], ids)
    return values


def _stored(field: "Field[Any]", value: Any, ids: Mapping[type[Record], Mapping[str, int]]) -> Any:
    match field:
        case ForeignKeyField() if value is not None:
            return ids[target(field)][value]
        case DateTimeField() if value is not None:
            return datetime.fromisoformat(value)
        case DateField() if value is not None:
            return date.fromisoformat(value)
        case BooleanField():
            return value
        case _:
            return int(value) if isinstance(value, float) else value
