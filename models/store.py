"""A store: a folder with the database, its attachments and its backups; opening, migrating and closing it."""

import json
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from errno import ENOSPC
from getpass import getuser
from os import getpid
from pathlib import Path
from socket import gethostname
from traceback import clear_frames

import peewee
from filelock import FileLock, Timeout
from playhouse.migrations import Runner

from models.database import database
from models.history import in_words
from models.records import TABLES
from models.refusal import Refusal
from models.rules import office_packs
from models.rules.shipped import look_at_shipped
from models.watching import unwatch, unwatched, watch
from translations import _

FILE = "store.db"
LOCK = "store.lock"
HOLDER = "store.holder.json"
MIGRATIONS = Path(__file__).parent / "migrations"
_WITHOUT_RIGHT = ("readonly", "unable to open")  # as SQLite says it
APPLICATION_ID = 0x42A6E756  # marks our files among all SQLite files


class NoStore(Refusal):
    """There is no store in the folder."""


class AlreadyThere(Refusal):
    """The folder holds a store already."""


class TooNew(Refusal):
    """A newer version of the program has written the store."""


class Damaged(Refusal):
    """The file is not a store, or is one no longer."""


class InUse(Refusal):
    """Somebody else has the store open."""


class ReadOnly(Refusal):
    """The folder cannot be written to."""


@dataclass
class Store:
    """An open store."""

    folder: Path
    lock: FileLock

    @property
    def backups(self) -> Path:
        """Where copies made before a migration lie."""
        return self.folder / "backups"

    def close(self) -> None:
        """Close the database and give the lock back."""
        office_packs.forget()
        if not database.is_closed():
            database.close()
        with suppress(OSError):
            (self.folder / HOLDER).unlink()
        self.lock.release()


def exists(folder: Path) -> bool:
    """Whether the folder holds a store."""
    return (folder / FILE).is_file()


def create(folder: Path) -> Store:
    """A new, empty store. Raises `AlreadyThere` rather than touch one, and `BrokenRules` without law to judge by."""
    if exists(folder):
        raise AlreadyThere(
            _("There is a store in “{folder}” already; nothing was changed.").format(folder=folder)
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return _open(folder, is_new=True)


@contextmanager
def begin(folder: Path) -> Iterator[Store]:
    """A new store that stays open, and stays at all, only if the block that fills it ends well."""
    store = create(folder)
    try:
        yield store
    except BaseException as error:
        store.close()
        _forget_statements(error)
        _remove_files(folder)
        raise


def open_store(folder: Path) -> Store:
    """Open the store in `folder`, migrating an older one after a backup.

    Raises `NoStore`, `Damaged`, `TooNew`, `InUse`, `ReadOnly` or `BrokenRules`; the files are then as they were.
    """
    if not exists(folder):
        raise NoStore(
            _("There is no store in “{folder}”. Choose another folder, or begin a new one.").format(
                folder=folder
            )
        )
    _look_at(folder / FILE)
    return _open(folder)


def _open(folder: Path, is_new: bool = False) -> Store:
    look_at_shipped()
    store = Store(folder, _take_lock(folder))
    try:
        database.init(str(folder / FILE))
        database.connect()
        _migrate(store)
        office_packs.take_into_use()
    except BaseException as error:
        in_the_way = isinstance(error, peewee.OperationalError | OSError)
        refusal = (
            _unwritable(folder, error) if in_the_way else None
        )  # asks for the room left: before any is freed
        store.close()
        if is_new:
            _forget_statements(error)
            _remove_files(folder)
        if refusal is not None:
            raise refusal from error
        raise
    return store


def _forget_statements(error: BaseException | None) -> None:
    """Let go of statements that a traceback keeps: they hold the file open, and Windows deletes no open file."""
    while error is not None:
        clear_frames(error.__traceback__)
        error = error.__context__


def _remove_files(folder: Path) -> None:
    for name in (FILE, f"{FILE}-wal", f"{FILE}-shm", LOCK):
        with suppress(OSError):
            (folder / name).unlink()


def _take_lock(folder: Path) -> FileLock:
    lock = FileLock(folder / LOCK, timeout=0)
    try:
        lock.acquire()
        holder = {
            "who": getuser(),
            "where": gethostname(),
            "process": getpid(),
            "since": f"{datetime.now():%H:%M %d/%m/%Y}",
        }
        (folder / HOLDER).write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")
    except Timeout as error:
        raise InUse(_in_use(folder)) from error
    except OSError as error:
        lock.release()
        raise _unwritable(folder, error) from error
    return lock


def _in_use(folder: Path) -> str:
    try:
        holder = json.loads((folder / HOLDER).read_text(encoding="utf-8"))
        text = _("The data is open already: {who} on {where}, since {since}. Close it there first.")
        return text.format(who=holder["who"], where=holder["where"], since=holder["since"])
    except (OSError, ValueError, KeyError):
        return _("The data is open already in another window. Close it there first.")


def _unwritable(folder: Path, error: BaseException) -> Refusal:
    said = str(error)
    if isinstance(error, OSError) and error.errno == ENOSPC:
        return in_words(OSError("full"))
    if isinstance(error, peewee.OperationalError) and not any(word in said for word in _WITHOUT_RIGHT):
        return in_words(error)
    return _read_only(folder)


def _read_only(folder: Path) -> ReadOnly:
    text = _("“{folder}” cannot be written to. Choose another folder, or ask for the right to write there.")
    return ReadOnly(text.format(folder=folder))


def _look_at(file: Path) -> None:
    """Raise `Damaged` or `TooNew` without writing anything."""
    damaged = _(
        "“{file}” is damaged or is not a store of Bảng Vàng. Restore a backup, or open another store."
    ).format(file=file)
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as look:
            if look.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                raise Damaged(damaged)
            if look.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise Damaged(damaged)
            applied = {name for (name,) in look.execute("SELECT name FROM schema_migration")}
    except sqlite3.DatabaseError as error:
        raise Damaged(damaged) from error
    if applied - {path.stem for path in MIGRATIONS.glob("[0-9]*.py")}:
        raise TooNew(
            _("A newer version of Bảng Vàng wrote this store. Update the program, then open it again.")
        )


def _migrate(store: Store) -> None:
    runner = Runner(database, directory=str(MIGRATIONS))
    pending = [migration for migration in runner.status() if migration.applied is None]
    if not pending:
        return
    if runner.applied():
        copy_to(store.backups / f"before-{pending[0].name}-{time.strftime('%Y%m%d-%H%M%S')}.db")
    unwatch([table for table in TABLES if database.table_exists(table)])
    try:
        runner.up()
    finally:
        with database.atomic():
            watch([table for table in TABLES if database.table_exists(table)])
    database.execute_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def copy_to(target: Path) -> None:
    """Copy the open database to `target` by SQLite's own backup, under a temporary name until it is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    try:
        with closing(sqlite3.connect(part)) as copy:
            database.connection().backup(copy)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def complaints() -> list[str]:
    """What is wrong with the open store, in sentences; empty when all is well."""
    found = []
    if database.execute_sql("PRAGMA integrity_check").fetchone() != ("ok",):
        found.append(_("The database file is damaged: restore a backup."))
    if database.execute_sql("PRAGMA foreign_key_check").fetchone() is not None:
        found.append(_("Some rows refer to others that are gone."))
    if lacking := unwatched(list(TABLES)):
        found.append(_("The trail does not watch these tables: {tables}.").format(tables=", ".join(lacking)))
    return [*found, *office_packs.take_into_use()]
