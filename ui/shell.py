"""What the window's frame asks of the open store."""

from collections.abc import Callable, Sequence
from datetime import date

from models.history import next_redo, next_undo, rows_of, take_back
from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule
from models.search import Hit, HitKind, search
from models.unit import BlockMember, BlockRole, Unit, own_unit
from models.years import known_years
from translations import N_, _
from ui.widgets.finder import Found

ROLES = {BlockRole.HEAD: N_("head"), BlockRole.DEPUTY: N_("deputy head"), BlockRole.MEMBER: N_("member")}
ICONS: dict[HitKind, str] = {
    HitKind.PERSON: "person",
    HitKind.UNIT: "building",
    HitKind.CAMPAIGN: "ribbon_star",
    HitKind.MEETING: "people_team",
    HitKind.PROPOSAL: "send",
    HitKind.DECISION: "certificate",
    HitKind.YEAR: "calendar_ltr",
}


class StoreShell:
    """The store, as the frame of the window sees it. `commands_offered` stand in the settings menu."""

    def __init__(self, year: int, commands_offered: Sequence[tuple[str, Callable[[], object]]] = ()) -> None:
        self.year = year
        self._commands = list(commands_offered)
        self._hits: list[Hit] = []

    def unit_name(self) -> str:
        """Whose store it is."""
        unit = own_unit()
        return unit.name if unit else _("New store")

    def role(self) -> str:
        """The block the unit belongs to this year, and what it is there."""
        unit = own_unit()
        if unit is None:
            return ""
        query = BlockMember.select(BlockMember, Unit).join(Unit, on=BlockMember.block)
        places = query.where((BlockMember.unit == unit) & (BlockMember.year == self.year))
        return "; ".join(f"{place.block.name} · {_(ROLES[BlockRole(place.role)])}" for place in places)

    def years(self) -> Sequence[int]:
        """The years there is something about."""
        return sorted({*known_years(), self.year})

    def undo_label(self) -> str:
        """The name of the change that Undo takes back."""
        past = next_undo()
        return past.label if past else ""

    def undo_size(self) -> int:
        """How many records the change touched that Undo takes back."""
        past = next_undo()
        return rows_of(past).count() if past else 0

    def redo_label(self) -> str:
        """The name of the change that Redo brings back."""
        past = next_redo()
        return past.label if past else ""

    def undo(self) -> str:
        """Take the last change back."""
        past = next_undo()
        if past is None:
            return _("There is nothing to undo.")
        take_back(past)
        return _("Undone: {change}.").format(change=past.label)

    def redo(self) -> str:
        """Bring back what was undone last."""
        past = next_redo()
        if past is None:
            return _("There is nothing to redo.")
        take_back(past)
        return _("Redone: {change}.").format(change=past.label)

    def find(self, words: str) -> Sequence[Found]:
        """What the search box offers; `hit` gives the record behind an answer."""
        self._hits = search(words)
        return [Found(place, hit.text, hit.detail, ICONS[hit.kind]) for place, hit in enumerate(self._hits)]

    def hit(self, place: int) -> Hit | None:
        """The answer at `place` of the last search."""
        return self._hits[place] if 0 <= place < len(self._hits) else None

    def standing(self) -> tuple[str, str]:
        """Which law holds at the end of the open year, today if it is this year, and whether it was verified."""
        today = date.today()
        try:
            rules = ruleset_on(today if self.year == today.year else date(self.year, 12, 31))
        except NoRule:
            return "warning", _("No rule set holds in {year}").format(year=self.year)
        sentence = (
            _("Rules in use: {name}") if rules.is_verified else _("Rules in use: {name} (not verified)")
        )
        return "book", sentence.format(name=rules.name)

    def commands(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """What the settings menu offers besides the look."""
        return self._commands
