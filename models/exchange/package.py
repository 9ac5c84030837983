"""The open format: the whole store, or a year of it, as one documented JSON file; loading merges such a file.

A record is known by its uid in every store. The same records give the same bytes, in the order they were entered,
so that two files can be compared line by line.
"""

import json
from dataclasses import dataclass

from models.database import database
from models.exchange.checking import tables_of
from models.exchange.merging import Difference, Merging, Prefer
from models.exchange.rows import row_of
from models.exchange.schema import FORMAT, VERSION
from models.exchange.year import of_year
from models.history import change
from models.records import RECORDS, table
from models.refusal import Refusal
from translations import _


@dataclass(frozen=True)
class Outcome:
    """What loading did, or would do: numbers of records, and where the two differ."""

    added: int
    same: int
    replaced: int
    differences: tuple[Difference, ...]


class Differing(Refusal):
    """Records differ here and in the file, and nobody said whose stay; nothing was changed."""

    def __init__(self, differences: tuple[Difference, ...]) -> None:
        records = len({(each.table, each.uid) for each in differences})
        text = _(
            "{count} records of the file differ from those here, so nothing was changed. "
            "Say whose values are to stay: “--prefer ours” or “--prefer theirs”."
        )
        super().__init__(text.format(count=records))
        self.differences = differences


class _Rehearsed(Exception):
    """Ends a dry run: the change is rolled back."""


def dump(year: int | None = None) -> bytes:
    """The store as a file of the open format; with `year` what belongs to that year and what it refers to."""
    stored = {record: list(record.select().order_by(record.id)) for record in RECORDS}
    uids = {record: {each.id: each.uid for each in rows} for record, rows in stored.items()}
    if year is not None:
        wanted = of_year(stored, year)
        stored = {
            record: [row for row in rows if row.id in wanted[record]] for record, rows in stored.items()
        }
    tables = {table(record): [row_of(each, uids) for each in rows] for record, rows in stored.items() if rows}
    document = {"format": FORMAT, "version": VERSION, "records": tables}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def load(data: bytes, dry_run: bool = False, prefer: Prefer | None = None) -> Outcome:
    """Merge a file into the open store, as one change.

    A uid that is new here is added; one with the same values is left alone; one that differs is decided by `prefer`.
    Raises `Unloadable` if the file cannot be loaded, `Differing` if records differ and `prefer` is None (a dry run
    gives them instead). A dry run, or a refusal, changes nothing.
    """
    merging = Merging(tables_of(data), prefer)
    try:
        with change(_("Load a file of Bảng Vàng")):
            database.execute_sql("PRAGMA defer_foreign_keys = ON")
            merging.run()
            _decide(merging, dry_run)
    except _Rehearsed:
        pass
    return Outcome(merging.added, merging.same, merging.replaced, tuple(merging.differences))


def _decide(merging: Merging, dry_run: bool) -> None:
    """Leave the change standing, or end it by an exception."""
    if dry_run:
        raise _Rehearsed
    if merging.differences and merging.prefer is None:
        raise Differing(tuple(merging.differences))
