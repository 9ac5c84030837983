"""Half-filled dialogs survive a power cut: what was typed is kept beside the store until it is saved or given up."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QSaveFile

_place: dict[str, Path] = {}


class Draft(NamedTuple):
    """The state of the fields by name, and when it was kept."""

    fields: dict[str, Any]
    at: datetime


def use_folder(folder: Path | None) -> None:
    """Keep drafts in `folder` from now on; None keeps none."""
    _place.clear()
    if folder is not None:
        _place["folder"] = folder


def keep(key: str, fields: dict[str, Any]) -> datetime | None:
    """Keep `fields` under `key`; gives the moment, or None if there is no place for it."""
    file = _file(key)
    if file is None:
        return None
    now = datetime.now()
    text = json.dumps({"at": now.isoformat(), "fields": fields}, ensure_ascii=False)
    saving = QSaveFile(str(file))
    if not saving.open(QSaveFile.OpenModeFlag.WriteOnly):
        return None
    saving.write(text.encode())
    return now if saving.commit() else None


def kept(key: str) -> Draft | None:
    """What was kept under `key`; None if nothing was, or it cannot be read."""
    file = _file(key)
    if file is None or not file.exists():
        return None
    try:
        read = json.loads(file.read_text(encoding="utf-8"))
        return Draft(dict(read["fields"]), datetime.fromisoformat(read["at"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def drop(key: str) -> None:
    """Forget what was kept under `key`."""
    file = _file(key)
    if file is not None:
        file.unlink(missing_ok=True)


def _file(key: str) -> Path | None:
    folder = _place.get("folder")
    if folder is None or not key:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{key}.json"
