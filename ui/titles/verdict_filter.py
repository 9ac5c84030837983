"""The switch that narrows the list to those of one verdict, or to those who are nearly due."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from models.rules.eligibility import Eligibility
from models.rules.facts import Key
from models.rules.year_verdicts import YearVerdicts
from translations import _
from ui.titles.verdict_words import VERDICTS
from ui.widgets.pill import word_of
from ui.widgets.segmented_switch import SegmentedSwitch

ALL, SOON = "all", "soon"


class VerdictFilter(SegmentedSwitch):
    """Everybody, those of each verdict, and those who lack only what the next year can bring, each with a count."""

    def __init__(self, parent: QWidget | None = None, *, beside: str = "") -> None:
        super().__init__(_("Which verdicts the list shows"), parent, beside=beside)
        self._ids: dict[str, set[int]] = {}
        self.add(ALL, _("All"), 0)
        for eligibility in (Eligibility.ENOUGH, Eligibility.NOT_YET, Eligibility.REVIEW):
            self.add(eligibility, word_of(VERDICTS[eligibility]), 0)
        self.add(SOON, _("Soon enough"), 0)
        self.segment(SOON).setToolTip(_("Lacks only what the next year can bring"))

    def count(self, verdicts: YearVerdicts, *, of_people: bool) -> None:
        """Read who belongs to which segment, of persons or of collectives."""
        place = 0 if of_people else 1
        keys = [key for key in verdicts.keys if key[place] is not None]
        self._ids = {ALL: _ids(keys, place), SOON: _ids(verdicts.soon, place)}
        for eligibility in Eligibility:
            self._ids[eligibility] = _ids((k for k in keys if _is(verdicts, k, eligibility)), place)
        for key, ids in self._ids.items():
            self.set_count(key, len(ids))

    @property
    def ids(self) -> set[int] | None:
        """Those the list is narrowed to; None for everybody."""
        return None if self.chosen == ALL else self._ids.get(self.chosen, set())


def _is(verdicts: YearVerdicts, key: Key, eligibility: Eligibility) -> bool:
    found = verdicts.of_key(key)
    return found is not None and found.eligibility is eligibility


def _ids(keys: Iterable[Key], place: int) -> set[int]:
    return {found for key in keys if (found := key[place]) is not None}
