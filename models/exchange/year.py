"""Which records belong to one year: those dated by it, their parts, and everything these refer to."""

from collections.abc import Mapping

from models.database import Record, foreign_keys
from models.exchange.rows import target, value_of

Stored = Mapping[type[Record], list[Record]]
Wanted = dict[type[Record], set[int]]


def of_year(stored: Stored, year: int) -> Wanted:
    """The ids of the records of `year` among `stored`, by record.

    A part goes with its whole: an election held at a meeting of 2022 belongs to 2022, whatever year it is for.
    """
    wanted: Wanted = {record: set() for record in stored}
    for record, rows in stored.items():
        if _is_dated(record) and not _dated_wholes(record):
            wanted[record] = {row.id for row in rows if row.__data__["year"] == year}
    before = -1
    while before != (before := sum(map(len, wanted.values()))):
        _add_parts(stored, wanted, year)
        _add_referred_to(stored, wanted)
    return wanted


def _is_dated(record: type[Record]) -> bool:
    return "year" in record._meta.fields


def _dated_wholes(record: type[Record]) -> list[str]:
    """The names of the references to a whole that has a year of its own."""
    wholes = [field for field in foreign_keys(record) if field.on_delete == "CASCADE"]
    return [field.name for field in wholes if _is_dated(target(field)) and target(field) is not record]


def _add_parts(stored: Stored, wanted: Wanted, year: int) -> None:
    for record, rows in stored.items():
        for field in foreign_keys(record):
            if field.on_delete == "CASCADE":
                of_other_year = _is_dated(record) and not _dated_wholes(record)
                wanted[record] |= {
                    row.id
                    for row in rows
                    if value_of(row, field) in wanted[target(field)]
                    and (not of_other_year or row.__data__["year"] == year)
                }


def _add_referred_to(stored: Stored, wanted: Wanted) -> None:
    for record, rows in stored.items():
        chosen = [row for row in rows if row.id in wanted[record]]
        for field in foreign_keys(record):
            wanted[target(field)] |= {value for row in chosen if (value := value_of(row, field)) is not None}
