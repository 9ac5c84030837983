"""Adding and correcting a unit or a collective, and giving it a new name."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.history import change
from models.removal import remove
from models.roster import ids_within
from models.unit import Unit, UnitKind, former_names, own_unit, rename
from translations import _
from translations.formats import show_date
from ui.record_dialog import RecordDialog, fill
from ui.subject_finder import unit_options
from ui.trade_words import UNIT_KINDS, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.heading import muted
from ui.widgets.number_field import NumberField

_PLAIN = (
    "kind", "short_name", "parent", "head_title", "place", "sequence", "founded_on", "ceased_on",
    "has_legal_personality",
)  # fmt: skip


class UnitDialog(RecordDialog):
    """When a name is changed it asks until when the old one was valid; empty means a slip of the pen.

    `like` is the dialog of the one before, when several are entered in a row.
    """

    def __init__(
        self, unit: Unit | None = None, *, like: "UnitDialog | None" = None, parent: QWidget | None = None
    ) -> None:
        self.is_new = unit is None
        self.unit = unit or Unit(kind=UnitKind.SMALL, parent=own_unit(), has_legal_personality=False)
        super().__init__(
            _("Add collective or unit") if self.is_new else _("Correct the data of a unit"),
            _("Add") if self.is_new else _("Save"),
            draft_key="unit" if self.is_new else "",
            parent=parent,
        )
        self._add_names()
        self._add_place()
        self._add_life()
        self._on_renamed()
        if self.is_new:
            self.offer_next(ticked=like is not None)
        if like is not None:
            self.kind.choose(like.kind.chosen)
            self.parent_unit.choose(like.parent_unit.chosen)
        if unit is not None:
            self.offer_removal(unit.name, _("Delete unit"), lambda: remove(unit, unit.name))

    def _add_names(self) -> None:
        unit = self.unit
        self.unit_name = QLineEdit(unit.name or "")
        self.short_name = QLineEdit(unit.short_name)
        self.abbreviation = QLineEdit(unit.abbreviation)
        self.valid_until = DateField(optional=True)
        self.add("name", _("Full name of the unit"), self.unit_name)
        self.add(
            "valid_until", _("Old name valid until"), self.valid_until,
            _("The last day of the old name: older papers keep it. Empty if only a slip is corrected."),
            optional=True,
        )  # fmt: skip
        self.add_beside(
            ("short_name", _("Short name"), self.short_name, 2),
            ("abbreviation", _("Abbreviation"), self.abbreviation, 1),
            help=_("The abbreviation stands in the symbols of its papers, for example BTT in 96/QĐ-BTT."),
        )
        self.unit_name.textChanged.connect(self._on_renamed)

    def _add_place(self) -> None:
        unit = self.unit
        self.kind = Choice(offered(UNIT_KINDS))
        self.kind.choose(unit.kind)
        inside = ids_within(unit) if unit.id else set()
        options = unit_options(*UnitKind, first=_("Not under another unit"))
        self.parent_unit = Choice([each for each in options if each[0] not in inside])
        self.parent_unit.choose(unit.parent_id)
        self.sequence = NumberField(unit.sequence, most=9999)
        self.add("kind", _("Kind"), self.kind)
        self.add_beside(
            ("parent", _("Belongs to"), self.parent_unit, 3),
            ("sequence", _("Place in lists"), self.sequence, 1),
        )
        self.head_title = QLineEdit(unit.head_title)
        self.head_title.setPlaceholderText(_("for example: Editor-in-chief"))
        self.place = QLineEdit(unit.place)
        self.place.setPlaceholderText("Hà Nội")
        self.add_beside(
            ("head_title", _("Title of its head"), self.head_title, 1),
            ("place", _("Place on its papers"), self.place, 1),
        )

    def _add_life(self) -> None:
        unit = self.unit
        self.founded_on = DateField(unit.founded_on, optional=True)
        self.ceased_on = DateField(unit.ceased_on, optional=True)
        self.add_beside(
            ("founded_on", _("Founded on"), self.founded_on, 1),
            ("ceased_on", _("Ceased on"), self.ceased_on, 1),
            optional=True,
        )
        self.has_legal_personality = QCheckBox(_("A legal person with its own seal and account"))
        self.has_legal_personality.setChecked(unit.has_legal_personality)
        self.add("has_legal_personality", "", self.has_legal_personality)
        for former in former_names(unit) if unit.id else ():
            text = _("Until {day}: {name}").format(day=show_date(former.valid_until), name=former.name)
            self.form.add_wide(muted(text, self, wrap=True))

    @Slot()
    def _on_renamed(self) -> None:
        renamed = not self.is_new and self.unit_name.text().strip() != self.unit.name
        self.form.show_row(self.valid_until, shown=renamed)

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.unit_name.text().strip():
            faults |= Unit(kind=UnitKind.SMALL, name="").faults()
        return faults

    def write(self, values: dict[str, Any]) -> str:
        unit = Unit() if self.is_new else Unit.get_by_id(self.unit.id)  # what was refused leaves no trace
        renamed = values["name"] != unit.name
        fill(unit, values, *_PLAIN)
        with change(_("Add unit") if self.is_new else _("Correct unit")):
            if self.is_new:
                fill(unit, values, "name", "abbreviation")
                unit.save()
            else:
                until = values["valid_until"] if renamed else None
                rename(unit, values["name"], values["abbreviation"], until)
        self.unit = unit
        done = _("{name} has been added.") if self.is_new else _("The data of {name} have been corrected.")
        return done.format(name=unit.name)
