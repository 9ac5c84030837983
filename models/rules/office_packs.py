"""The office's own rule sets: copies it edits and packs it was brought, kept in the store.

They are records, so that a backup carries them, every edit can be undone, and the open format takes them along.
"""

import json
from itertools import combinations

from peewee import BooleanField, CharField, ModelSelect, TextField

from models import history
from models.database import Record
from models.refusal import Faulty, Refusal
from models.rules.pack_differences import Difference, differences
from models.rules.reading import SHIPPED, BadRuleset, parse_ruleset, prefer, rows_of, rulesets
from models.rules.ruleset import RuleSet
from translations import _


class RulePack(Record):
    """A rule set of the office (bộ quy định riêng); `note` says where it comes from."""

    code = CharField(unique=True)  # the id in `text`
    text = TextField()  # JSON, as in resources/rulesets
    is_on = BooleanField(default=False)
    note = CharField(max_length=500, default="")

    def derive(self) -> None:
        """The code, as the text has it, and the text laid out anew: stored texts keep no indentation."""
        try:
            row = rows_of(self.text.encode(), self.code)
        except BadRuleset:
            return  # `faults` says it
        self.text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        self.code = row["id"] if isinstance(row, dict) and isinstance(row.get("id"), str) else self.code

    def faults(self) -> dict[str, str]:
        """A text that can be right, and a word on where it comes from; on, it shares no day with another."""
        found = {}
        if not self.note.strip():
            found["note"] = _("Source: say what the rule set was made after, and by whom.")
        try:
            ruleset = self.ruleset()
        except BadRuleset as wrong:
            return found | {"text": str(wrong)}
        if self.code in {shipped.id for shipped in rulesets()}:
            found["text"] = _("The id {id} is that of a shipped rule set: choose another.").format(
                id=self.code
            )
        if self.is_on and (other := _on_the_same_days(self, ruleset)):
            text = _("The rule sets {one} and {other} hold on the same days: switch one of them off.")
            found["is_on"] = text.format(one=self.code, other=other)
        return found

    def ruleset(self) -> RuleSet:
        """What it says. Raises BadRuleset."""
        return parse_ruleset(self.text.encode(), self.code)

    def pretty(self) -> str:
        """The text as files have it, indented."""
        return json.dumps(json.loads(self.text), ensure_ascii=False, indent=2) + "\n"


def packs() -> "ModelSelect[RulePack]":
    """The office's rule sets, by code."""
    return RulePack.select().order_by(RulePack.code)


def pack(code: str) -> RulePack | None:
    """The office's rule set with this id."""
    return RulePack.get_or_none(RulePack.code == code)


def text_of(code: str) -> str:
    """The text of a rule set, the office's or a shipped one. Raises `Refusal` if there is none."""
    own = pack(code)
    if own is not None:
        return own.pretty()
    if code not in {shipped.id for shipped in rulesets()}:
        raise Refusal(_("There is no rule set {id}.").format(id=code))
    return (SHIPPED / f"{code}.json").read_text(encoding="utf-8")


def copy_pack(code: str, note: str) -> RulePack:
    """A copy of a rule set for the office to edit, switched off, under a new id. Raises `Faulty` without a note."""
    row = json.loads(text_of(code))
    row["id"] = _free_id(code)
    row["verified_by"] = row["verified_on"] = None
    made = RulePack(code=row["id"], text=json.dumps(row, ensure_ascii=False), note=note)
    made.save()
    return made


def import_pack(data: bytes, note: str) -> RulePack:
    """The rule set of a file, as a new one of the office or in the place of its own with the same id.

    It comes switched off if it is new. Raises `Faulty`; the rule sets in use then stay as they are.
    """
    try:
        ruleset = parse_ruleset(data, _("the file"))
    except BadRuleset as wrong:
        raise Faulty({"text": str(wrong)}) from wrong
    made = pack(ruleset.id) or RulePack(code=ruleset.id)
    made.text, made.note = data.decode("utf-8"), note
    made.save()
    return made


def export_pack(code: str) -> bytes:
    """The rule set as a file that `import_pack` takes. Raises `Refusal` if there is none."""
    return text_of(code).encode()


def switch(made: RulePack, is_on: bool) -> None:
    """Let the office's rule set count, or not. Raises `Faulty` if another one counts on the same days."""
    made.is_on = is_on
    made.save()


def compare(one: str, other: str) -> list[Difference]:
    """Where two rule sets differ, by their ids. Raises `Refusal` if one is not there."""
    return differences(json.loads(text_of(one)), json.loads(text_of(other)))


def take_into_use() -> list[str]:
    """From now on the packs that are switched on count; gives a sentence for each that cannot be read any more."""
    found: list[RuleSet] = []
    unreadable = []
    for each in packs().where(RulePack.is_on):
        try:
            found.append(each.ruleset())
        except BadRuleset as wrong:
            unreadable.append(str(wrong))
    prefer(found)
    return unreadable


def forget() -> None:
    """Only the shipped rule sets count, as before a store was opened."""
    prefer(())


def _on_the_same_days(made: RulePack, ruleset: RuleSet) -> str | None:
    others = [each.ruleset() for each in packs().where(RulePack.is_on & (RulePack.code != made.code))]
    for one, other in combinations([ruleset, *others], 2):
        if one.validity.overlaps(other.validity):
            return other.id
    return None


def _free_id(code: str) -> str:
    taken = {each.code for each in packs()} | {shipped.id for shipped in rulesets()}
    number = 2
    while f"{code}_{number}" in taken:
        number += 1
    return f"{code}_{number}"


def _on_change(tables: frozenset[str]) -> None:
    if "rule_pack" in tables:
        take_into_use()


history.listeners.append(_on_change)
