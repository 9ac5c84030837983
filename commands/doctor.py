"""`doctor`: whether the store and the program are well."""

import platform
import shutil
import sqlite3
from argparse import ArgumentParser, Namespace
from datetime import UTC, datetime
from typing import Any

from commands.answer import Answer, Status
from commands.data_folder import opened
from forms.fonts import FILES, FOLDER
from models import store
from models.version import VERSION
from translations import _
from translations.formats import show_count

NAME = "doctor"
ROOM = 200 * 2**20  # bytes: a store, its backup and a batch of papers fit into it


def add_to(commands: Any) -> ArgumentParser:
    """Add the command to argparse's."""
    parser: ArgumentParser = commands.add_parser(
        NAME, help=_("check the store, the fonts, the disk and the backups")
    )
    parser.set_defaults(work=work)
    return parser


def work(asked: Namespace) -> Answer:
    """Say the versions and all that is wrong; status 1 with findings, not with warnings alone."""
    versions = _versions()
    with opened(asked.data) as found:
        findings = store.complaints()
        last = _last_backup(found)
    free = shutil.disk_usage(asked.data).free
    findings += [*_missing_fonts(), *_too_little_room(free)]
    warnings = [] if last else [_("There is no backup yet: copy the folder of the data to another disk.")]
    lines = [
        ", ".join(f"{name} {version}" for name, version in versions.items()),
        _("Folder: {folder}").format(folder=asked.data),
        _("Free on its disk: {mb} MB").format(mb=show_count(free // 2**20)),
        *([_("Last backup: {when}").format(when=f"{last:%H:%M %d/%m/%Y}")] if last else []),
        *(findings + warnings or [_("All is well.")]),
    ]
    facts = {
        "versions": versions,
        "folder": asked.data,
        "free_bytes": free,
        "last_backup": last,
        "findings": findings,
        "warnings": warnings,
    }
    return Answer(tuple(lines), facts, Status.REFUSED if findings else Status.DONE)


def _versions() -> dict[str, str]:
    return {
        "Bảng Vàng": VERSION,
        "Python": platform.python_version(),
        "SQLite": sqlite3.sqlite_version,
        platform.system(): platform.release(),
    }


def _last_backup(found: store.Store) -> datetime | None:
    times = [file.stat().st_mtime for file in found.backups.glob("*.db")]
    return datetime.fromtimestamp(max(times), tz=UTC).astimezone() if times else None


def _missing_fonts() -> list[str]:
    missing = [name for name in FILES.values() if not (FOLDER / name).is_file()]
    return [
        _("The font file {file} is missing: install the program again.").format(file=name) for name in missing
    ]


def _too_little_room(free: int) -> list[str]:
    if free >= ROOM:
        return []
    text = _("Only {mb} MB are free on the disk of the data: make room before the next backup.")
    return [text.format(mb=show_count(free // 2**20))]
