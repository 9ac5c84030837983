"""The office's choices, kept in the store so that a backup carries them."""

import json
from dataclasses import replace

from peewee import CharField, TextField

from models.database import Record
from models.title import Ministry, own_ministry

DEFAULTS: dict[str, str | int | bool | None] = {
    "ministry_name": None,
    "ministry_head": None,
    "ministry_sector": None,
    "ministry_short": None,
    "ministry_medal": None,
    "last_year": None,
    "officer": None,  # who draws up the tables: the name of the officer for emulation and commendation
}


class Setting(Record):
    """One choice of the office, as JSON."""

    name = CharField(unique=True)
    value = TextField()


def setting(name: str) -> str | int | bool | None:
    """The office's choice, or the default."""
    row = Setting.get_or_none(Setting.name == name)
    return DEFAULTS[name] if row is None else json.loads(row.value)


def choose(name: str, value: str | int | bool | None) -> None:
    """Keep a choice; inside `change()` like every write."""
    row = Setting.get_or_none(Setting.name == name) or Setting(
        name=name, uid=f"setting-{name}".replace("_", "-")
    )
    row.value = json.dumps(value, ensure_ascii=False)
    row.save()


def ministry() -> Ministry:
    """The ministry whose titles the office proposes: its settings, else the catalogue's."""
    known = own_ministry()
    rows = Setting.select().where(Setting.name.startswith("ministry_"))
    chosen = {row.name.removeprefix("ministry_"): json.loads(row.value) for row in rows}
    return replace(known, **{name: text for name, text in chosen.items() if text})
