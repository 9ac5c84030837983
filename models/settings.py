"""The office's choices, kept in the store so that a backup carries them."""

import json
from dataclasses import replace

from peewee import CharField, TextField

from models.database import Record
from models.ministry import sector_of, usual_ministry
from models.title import Ministry, own_ministry
from models.unit import Unit, own_unit

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
    """The ministry whose titles the office proposes: as chosen, else as its upper body's name says.

    Where neither names one, titles are called as the law calls them ("Bằng khen của Bộ, ban, ngành, tỉnh").
    """
    rows = Setting.select().where(Setting.name.startswith("ministry_"))
    chosen = {row.name.removeprefix("ministry_"): json.loads(row.value) for row in rows}
    known = usual_ministry(chosen.get("name") or named_above(own_unit()))
    return replace(known, **{name: text for name, text in chosen.items() if text})


def choose_ministry(name: str) -> None:
    """Keep `name` as the ministry's, unless the bodies above the own unit say the same."""
    if name != named_above(own_unit()):
        choose("ministry_name", name or None)


def named_above(unit: Unit | None) -> str:
    """The ministry that the bodies above `unit` name; "" for another, or none. Without a unit the catalogue's."""
    usual = own_ministry().name
    if unit is None:
        return usual
    above: Unit | None = unit
    while above is not None:
        if above.name == usual:
            return usual
        above = above.parent
    return ""


def own_sector() -> str | None:
    """The sector whose circulars bind the office besides everybody's law; None if it has none of its own."""
    own = own_unit()
    return sector_of(ministry().name, own.name if own else "")
