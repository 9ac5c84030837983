"""A rule set of the office, and lines of it."""

import json

from models.history import change
from models.rules.office_packs import RulePack, copy_pack, pack
from models.rules.pack_lines import PackLine, Place, pack_lines
from models.rules.ruleset import RuleSet

NOTE = "Quy chế thi đua, khen thưởng năm 2025 của đơn vị"
OWN = "Quyết định số 12/QĐ-BTT ngày 05/01/2026"
VOTE: Place = ("titles", "CSTDCS", "votes", 1)


def own_pack() -> RulePack:
    """A copy of the rule set of 2024, switched off."""
    with change("Sao bộ quy định"):
        return copy_pack("RS2024", NOTE)


def line_at(made: RulePack, *place: str | int) -> PackLine:
    """The line at this place of the file."""
    lines = (line for top in pack_lines(json.loads(made.text)) for line in top.all_lines())
    return next(line for line in lines if line.place == place)


def rules_now(made: RulePack) -> RuleSet:
    """What the store says of it now."""
    found = pack(made.code)
    assert found is not None
    return found.ruleset()
