"""Editing the office's own rule set: the rows of its text, its days, and who verified it."""

import json
from datetime import date, timedelta
from typing import Any

from models.refusal import Faulty
from models.rules.office_packs import RulePack
from models.rules.pack_lines import PackLine, Place, Row
from models.rules.reading import BadRuleset, parse_ruleset
from translations import _
from translations.formats import show_date


def edit_line(made: RulePack, line: PackLine, values: Row, law: Row) -> None:
    """Put `values` into the row of `line`, and into the row that carries its law what `law` says of that.

    Raises `Faulty`, and then nothing is changed. A value that is changed needs a source of its own: the old one
    does not say it. Nobody has verified the rule set as it is then.
    """
    pack = json.loads(made.text)
    row, before = _at(pack, line.place), line.law or {}
    is_changed = any(row.get(name) != value for name, value in values.items())
    if is_changed and law["source"] == before.get("source"):
        raise Faulty({"source": _("Source: say where the new value stands, or who decided it.")})
    row.update(values)
    pack["verified_by"] = pack["verified_on"] = None
    _at(pack, line.law_place).update(
        {name: value for name, value in law.items() if before.get(name) != value}
    )
    write_pack(made, pack)


def add_salary(made: RulePack, since: date, amount: int, article: str | None, source: str) -> None:
    """A new base salary in đồng from `since` on; the one before ends the day before. Raises `Faulty`.

    It is labelled as known but not compared (K): whoever verifies the rule set says more.
    """
    pack = json.loads(made.text)
    last = pack["base_salary"][-1]
    begun = date.fromisoformat(last["valid_from"])
    if since <= begun:
        wrong = _("Holds from: choose a day after {day}, when the last base salary began.")
        raise Faulty({"since": wrong.format(day=show_date(begun))})
    new = {"valid_from": since.isoformat(), "valid_to": last["valid_to"], "amount": amount}
    pack["base_salary"].append(new | {"article": article, "label": "K", "source": source})
    last["valid_to"] = (since - timedelta(days=1)).isoformat()
    pack["verified_by"] = pack["verified_on"] = None
    write_pack(made, pack)


def describe(made: RulePack, name: str, since: date, until: date | None) -> None:
    """Give the rule set another name or other days; votes hold as long as it does. Raises `Faulty`."""
    pack = json.loads(made.text)
    pack["name"] = name
    pack["valid_from"], pack["valid_to"] = since.isoformat(), until.isoformat() if until else None
    for title in pack["titles"].values():
        title["votes"][0]["valid_from"], title["votes"][-1]["valid_to"] = pack["valid_from"], pack["valid_to"]
    write_pack(made, pack)


def verify(made: RulePack, by: str, on: date | None) -> None:
    """Record who compared the rule set with the law, and when; nobody if `by` is empty. Raises `Faulty`."""
    if bool(by) != (on is not None):
        wrong = _("Verified: give the name and the day together, or leave both empty.")
        raise Faulty({"verified_on" if by else "verified_by": wrong})
    if on is not None and on > date.today():
        raise Faulty({"verified_on": _("Verified on: this day lies ahead.")})
    pack = json.loads(made.text)
    pack["verified_by"], pack["verified_on"] = by or None, on.isoformat() if on else None
    write_pack(made, pack)


def write_pack(made: RulePack, pack: Row) -> None:
    """Write the rows as the text of the rule set. Raises `Faulty`; `made` then keeps the text it had."""
    text = json.dumps(pack, ensure_ascii=False)
    try:
        parse_ruleset(text.encode(), made.code)
    except BadRuleset as wrong:
        raise Faulty({"text": str(wrong)}) from wrong
    kept, made.text = made.text, text
    try:
        made.save()
    except Faulty:
        made.text = kept
        raise


def _at(pack: Row, place: Place) -> Any:
    found: Any = pack
    for step in place:
        found = found[step]
    return found
