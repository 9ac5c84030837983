"""All rule sets there are, the shipped ones and the office's own, as a list to choose from."""

from dataclasses import dataclass
from datetime import date

from models.rules.legal_basis import UnknownInstrument, instrument
from models.rules.office_packs import RulePack, packs
from models.rules.reading import BadRuleset, ruleset_on, rulesets
from models.rules.ruleset import NoRule, RuleSet
from translations import N_, _

_KINDS = {"law": N_("Law"), "decree": N_("Decree"), "circular": N_("Circular"), "decision": N_("Decision")}


@dataclass(frozen=True)
class PackEntry:
    """One rule set. `own` is the office's record, None for a shipped one; `fault` says why it cannot be read."""

    code: str
    ruleset: RuleSet | None
    own: RulePack | None = None
    holds_today: bool = False
    fault: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.ruleset.name if self.ruleset else self.code

    @property
    def is_verified(self) -> bool:
        """Whether somebody has compared it with the law and signed for it."""
        return self.ruleset is not None and self.ruleset.is_verified

    @property
    def is_on(self) -> bool:
        """Whether it counts on its days: shipped ones always do, where no other is switched on."""
        return self.own is None or self.own.is_on


def pack_entries(today: date) -> list[PackEntry]:
    """The office's own rule sets, then the shipped ones, the newest first."""
    now = _code_on(today)
    shipped = [PackEntry(each.id, each, None, each.id == now) for each in reversed(rulesets())]
    return [*(_own(each, now) for each in packs()), *shipped]


def pack_entry(code: str) -> PackEntry | None:
    """The rule set with this id; None if there is none."""
    return next((each for each in pack_entries(date.today()) if each.code == code), None)


def basis_words(ruleset: RuleSet) -> str:
    """The legal instruments it stands on, by kind and number."""
    return "; ".join(map(_instrument_words, ruleset.legal_basis))


def _own(made: RulePack, now: str) -> PackEntry:
    try:
        return PackEntry(made.code, made.ruleset(), made, made.code == now)
    except BadRuleset as wrong:
        return PackEntry(made.code, None, made, fault=str(wrong))


def _code_on(day: date) -> str:
    try:
        return ruleset_on(day).id
    except NoRule:
        return ""


def _instrument_words(code: str) -> str:
    try:
        found = instrument(code)
    except UnknownInstrument:
        return code
    return f"{_(_KINDS[found.kind])} {found.number}" if found.kind in _KINDS else found.number
