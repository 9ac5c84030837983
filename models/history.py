"""Every write is a named change: one transaction, one step of undo, one line of the trail.

Triggers on every table copy each touched row before and after into `changed_row`, and refuse any write outside a
`change()`. Undo writes the rows back, newest first, as a change of its own, so the trail is never rewritten.
"""

import getpass
import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from pathlib import Path
from typing import Any

import peewee
from peewee import (
    AutoField,
    BooleanField,
    CharField,
    DateTimeField,
    ForeignKeyField,
    IntegerField,
    Model,
    ModelSelect,
    TextField,
)

from models.database import database, inserted
from models.refusal import Refusal
from models.watching import as_json, columns
from translations import _
from translations.vietnamese import find_key

listeners: list[Callable[[frozenset[str]], None]] = []

_PAGE = 64 * 1024  # bytes: what SQLite asks of the disk at once, and some
_REMEMBERED = 500  # changes that undo looks back on
_open: ContextVar["Change | None"] = ContextVar("open_change", default=None)


class Conflict(Refusal):
    """A change cannot be taken back, because a row it touched has changed since."""


class Unwritable(Refusal):
    """The disk or the folder does not take the write; nothing was changed."""


class Change(Model):
    """One named change (dòng nhật ký). `level` 0 is an act, 1 its undo, 2 the redo, and so on."""

    id = AutoField()
    label = CharField()
    find_key = CharField(default="")
    at = DateTimeField(default=datetime.now)
    by = CharField(default="")
    is_open = BooleanField(default=True, index=True)
    reverses = ForeignKeyField("self", null=True)
    reverses_id: int | None
    level = IntegerField(default=0)

    class Meta:
        database = database
        legacy_table_names = False


class ChangedRow(Model):
    """One touched row as JSON, `before` and `after`; None where it did not exist."""

    id = AutoField()
    change = ForeignKeyField(Change)
    change_id: int
    table = CharField(column_name="table_name")
    row = IntegerField(column_name="row_id")
    before = TextField(null=True)
    after = TextField(null=True)

    class Meta:
        database = database
        legacy_table_names = False


@contextmanager
def change(label: str, reverses: Change | None = None) -> Iterator[Change]:
    """Run the block as one transaction under `label`, and tell the listeners once it is committed.

    Inside another `change` it joins that one. Raises `Unwritable` if the store cannot be written.
    """
    outer = _open.get()
    if outer is not None:
        yield outer
        return
    try:
        with database.atomic("IMMEDIATE"):
            level = reverses.level + 1 if reverses else 0
            current = Change.create(
                label=label, find_key=find_key(label), reverses=reverses, level=level, by=_user()
            )
            with _opened(current):
                yield current
            current.is_open = False
            current.save()
    except peewee.OperationalError as error:
        raise in_words(error) from error
    touched = rows_of(current).select(ChangedRow.table).distinct()
    tables = frozenset(row.table for row in touched)
    for listener in listeners:
        listener(tables)


@contextmanager
def _opened(current: Change) -> Iterator[None]:
    """Let `current` be the open change; what it inserted is new again if the block fails."""
    token, counting = _open.set(current), inserted.set([])
    try:
        yield
    except BaseException:
        for record in inserted.get():
            record.forget_row()
        raise
    finally:
        _open.reset(token)
        inserted.reset(counting)


def in_words(error: Exception) -> Refusal:
    """What SQLite could not do, as a sentence with the way out."""
    said = _all_said(error)
    if "full" in said or ("disk I/O error" in said and not _has_room()):
        return Unwritable(_("The disk is full, so nothing was changed. Free some space, then try again."))
    if "readonly" in said or "unable to open" in said:
        return Unwritable(
            _("The data folder cannot be written to, so nothing was changed. Check its permissions.")
        )
    if "locked" in said:
        return Unwritable(
            _("Another program is writing to the data, so nothing was changed. Try again in a moment.")
        )
    return Unwritable(
        _("The data file could not be written, so nothing was changed ({detail}).").format(detail=error)
    )


def _all_said(error: BaseException | None) -> str:
    """The words of the error and of those it hides: a failed rollback hides why it was tried."""
    said = []
    while error is not None:
        said.append(str(error))
        error = error.__context__
    return "; ".join(said)


def _has_room() -> bool:
    """Whether the disk of the store takes a page more: a full one is also an I/O error to SQLite."""
    return shutil.disk_usage(Path(database.database).parent).free >= _PAGE


def rows_of(past: Change) -> "ModelSelect[ChangedRow]":
    """The rows a change touched, in the order it touched them."""
    return ChangedRow.select().where(ChangedRow.change == past).order_by(ChangedRow.id)


def trail(words: str = "") -> "ModelSelect[Change]":
    """All changes, newest first; only those whose label holds every one of `words`, accents or not."""
    query = Change.select().where(~Change.is_open)
    for word in find_key(words).split():
        query = query.where(Change.find_key.contains(word))
    return query.order_by(Change.id.desc())


def next_undo() -> Change | None:
    """The change that Undo takes back."""
    undo, _redo = _stacks()
    return undo[-1] if undo else None


def next_redo() -> Change | None:
    """The undo that Redo takes back."""
    _undo, redo = _stacks()
    return redo[-1] if redo else None


def begin_trail() -> None:
    """Forget all changes: what a new store is filled with is where its trail begins, and nothing to undo."""
    with database.atomic():
        ChangedRow.delete().execute()
        Change.delete().execute()


def _stacks() -> tuple[list[Change], list[Change]]:
    recent = list(Change.select().where(~Change.is_open).order_by(Change.id.desc()).limit(_REMEMBERED))
    undo: list[Change] = []
    redo: list[Change] = []
    for past in reversed(recent):
        if past.level == 0:
            undo.append(past)
            redo.clear()
        elif past.level % 2:
            del undo[-1:]
            redo.append(past)
        else:
            del redo[-1:]
            undo.append(past)
    return undo, redo


def take_back(past: Change) -> Change:
    """Reverse `past`, row by row, as a change of its own. Raises `Conflict` and changes nothing if a row moved on."""
    with change(past.label, reverses=past) as reversal:
        database.execute_sql("PRAGMA defer_foreign_keys = ON")
        for row in rows_of(past).order_by(ChangedRow.id.desc()):
            _restore(row, past)
    return reversal


def _restore(row: ChangedRow, past: Change) -> None:
    if _row_now(row.table, row.row) != _parsed(row.after):
        text = _(
            "“{change}” cannot be undone: what it wrote has been changed since. Undo the later change first."
        )
        raise Conflict(text.format(change=past.label))
    before = _parsed(row.before)
    if before is None:
        database.execute_sql(f'DELETE FROM "{row.table}" WHERE id = ?', (row.row,))
    elif row.after is None:
        names = ", ".join(f'"{name}"' for name in before)
        marks = ", ".join("?" * len(before))
        database.execute_sql(f'INSERT INTO "{row.table}" ({names}) VALUES ({marks})', tuple(before.values()))
    else:
        settings = ", ".join(f'"{name}" = ?' for name in before)
        database.execute_sql(f'UPDATE "{row.table}" SET {settings} WHERE id = ?', (*before.values(), row.row))


def _row_now(table: str, row_id: int) -> dict[str, Any] | None:
    wanted = as_json(columns(table))
    found = database.execute_sql(f'SELECT {wanted} FROM "{table}" WHERE id = ?', (row_id,)).fetchone()
    return _parsed(found[0]) if found else None


def _parsed(text: str | None) -> dict[str, Any] | None:
    return None if text is None else json.loads(text)


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
