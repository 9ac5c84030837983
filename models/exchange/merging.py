"""Merging the rows of a file into the open store: new records are added, known ones compared."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import peewee

from models.database import Record, foreign_keys
from models.exchange.checking import Tables, Unloadable, place
from models.exchange.rows import Row, row_of, target, values_from
from models.records import RECORDS, table
from models.refusal import Faulty
from models.unit import Unit
from translations import _

Ids = dict[type[Record], dict[str, int]]


class Prefer(StrEnum):
    """Whose values stay where a record differs here and in the file."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True)
class Difference:
    """A field whose value in the store is not the file's."""

    table: str
    uid: str
    field: str
    here: Any
    there: Any


@dataclass
class Merging:
    """One file on its way into the store; counts what becomes of its rows."""

    tables: Tables
    prefer: Prefer | None
    added: int = 0
    same: int = 0
    replaced: int = 0
    differences: list[Difference] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._ids = _ids(self.tables)
        self._uids = {record: {id_: uid for uid, id_ in known.items()} for record, known in self._ids.items()}
        self._own = {unit.uid for unit in Unit.select().where(Unit.is_own)}
        _check_references(self.tables, self._ids)

    def run(self) -> None:
        """Write every row, each after those it refers to. Raises `Unloadable` with all that cannot stand."""
        complaints: list[str] = []
        for record in RECORDS:
            here = {each.uid: each for each in record.select()}
            for row in self.tables.get(table(record), []):
                try:
                    self._take(record, row, here.get(row["uid"]))
                except Unloadable as fault:
                    complaints += fault.sentences
        if complaints:
            raise Unloadable(*complaints)

    def _take(self, record: type[Record], row: Row, here: Record | None) -> None:
        values = values_from(record, row, self._ids)
        if record is Unit and self._own:
            values["is_own"] = row["uid"] in self._own  # whose store it is, no file decides
        if here is None:
            _write(record(id=self._ids[record][row["uid"]], **values), force_insert=True)
            self.added += 1
            return
        different = list(_differences(here, values, self._uids))
        self.same += not different
        self.differences += different
        if different and self.prefer is Prefer.THEIRS:
            for name, value in values.items():
                setattr(here, name, value)
            _write(here)
            self.replaced += 1


def _ids(tables: Tables) -> Ids:
    """The id of every record by its uid: those of the store, and for new ones the next numbers in file order."""
    ids: Ids = {}
    for record in RECORDS:
        known = {each.uid: each.id for each in record.select(record.id, record.uid)}
        last = max(known.values(), default=0)
        new = [row["uid"] for row in tables.get(table(record), []) if row["uid"] not in known]
        ids[record] = known | {uid: last + number for number, uid in enumerate(new, start=1)}
    return ids


def _check_references(tables: Tables, ids: Ids) -> None:
    dangling = []
    for record in RECORDS:
        for row in tables.get(table(record), []):
            for key in foreign_keys(record):
                uid = row.get(key.name)
                if uid is not None and uid not in ids[target(key)]:
                    text = _("{place}: there is no {table} “{uid}”, neither in the file nor in the store.")
                    where = place(table(record), row["uid"], key.name)
                    dangling.append(text.format(place=where, table=table(target(key)), uid=uid))
    if dangling:
        raise Unloadable(*dangling)


def _write(record: Record, force_insert: bool = False) -> None:
    """Write one record; its faults are said with their place in the file."""
    where = place(table(type(record)), record.uid)
    try:
        record.save(force_insert=force_insert)
    except Faulty as error:
        raise Unloadable(*(f"{where}: {sentence}" for sentence in error.faults.values())) from error
    except peewee.IntegrityError as error:
        names = (part.rpartition(".")[2].removesuffix("_id") for part in str(error).split(", "))
        text = _("{place}: there is another record with the same {fields}.")
        raise Unloadable(text.format(place=where, fields=", ".join(names))) from error


def _differences(here: Record, values: Row, uids: dict[type[Record], dict[int, str]]) -> Iterator[Difference]:
    """Where the file gives another value than the store holds; texts are compared as they would be stored."""
    theirs = type(here)(**{**here.__data__, **values})
    theirs.tidy()
    before, after = row_of(here, uids), row_of(theirs, uids)
    for name, value in before.items():
        if name in values and value != after[name]:
            yield Difference(table(type(here)), here.uid, name, value, after[name])
