"""The office: its own unit, the body above it, and the ministry whose titles it proposes."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.ministry import UNNAMED, usual_ministry
from models.settings import choose, ministry, named_above, setting
from models.unit import Unit, UnitKind, own_unit, rename
from translations import _
from ui.first_start import missing_of_unit, upper_body
from ui.record_dialog import RecordDialog, fill
from ui.widgets.date_field import DateField

_MINISTRY = ("name", "head", "sector", "short", "medal")


class OfficeDialog(RecordDialog):
    """Every field shows what papers say now; an emptied field of the ministry goes back to what is usual."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(_("The office"), _("Save"), parent=parent)
        self.unit = own_unit() or Unit(kind=UnitKind.LARGE, is_own=True, name="")
        self._add_unit()
        self._add_ministry()
        self._on_renamed()

    def _add_unit(self) -> None:
        unit = self.unit
        self.form.add_section(_("Your unit"))
        self.unit_name, self.abbreviation = QLineEdit(unit.name), QLineEdit(unit.abbreviation)
        self.short_name, self.place = QLineEdit(unit.short_name), QLineEdit(unit.place)
        self.head_title = QLineEdit(unit.head_title)
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
        )
        self.add_beside(
            ("head_title", _("Title of its head"), self.head_title, 1),
            ("place", _("Place on its papers"), self.place, 1),
        )
        officer = QLineEdit(str(setting("officer") or ""))
        help_text = _("Signs the registration tables as who drew them up; empty leaves a blank for the hand.")
        self.add("officer", _("Officer for emulation and commendation"), officer, help_text, optional=True)
        self.upper = QLineEdit(unit.parent.name if unit.parent else "")
        help_text = _("Another name here is another body; the old one stays on record.")
        self.add("upper", _("Body above it"), self.upper, help_text, optional=True)
        self.unit_name.textChanged.connect(self._on_renamed)

    def _add_ministry(self) -> None:
        self.form.add_section(_("The ministry whose titles are proposed"))
        now = ministry()
        self._usual = usual_ministry("" if now == UNNAMED else now.name)
        self.ministry = {key: QLineEdit("" if now == UNNAMED else getattr(now, key)) for key in _MINISTRY}
        of = self.ministry
        of["name"].setPlaceholderText("Bộ Y tế")
        self._hint()
        of["name"].textChanged.connect(self._on_ministry)
        self.add_beside(
            ("ministry_name", _("Ministry or body"), of["name"], 1),
            ("ministry_head", _("Its head"), of["head"], 1),
            help=_("For example in “Bằng khen của Tổng Thanh tra Chính phủ”."),
        )
        self.add_beside(
            ("ministry_sector", _("Sector"), of["sector"], 2),
            ("ministry_short", _("Short form"), of["short"], 2),
            ("ministry_medal", _("Name of its medal"), of["medal"], 3),
        )

    def _hint(self) -> None:
        for key in _MINISTRY[1:]:
            self.ministry[key].setPlaceholderText(getattr(self._usual, key))

    @Slot(str)
    def _on_ministry(self, name: str) -> None:
        """What still stood as usual for the old name follows the new one."""
        old, self._usual = self._usual, usual_ministry(name.strip())
        for key in _MINISTRY[1:]:
            field = self.ministry[key]
            if field.text().strip() in {"", getattr(old, key)}:
                field.setText(getattr(self._usual, key) if name.strip() else "")
        self._hint()

    @Slot()
    def _on_renamed(self) -> None:
        renamed = bool(self.unit.id) and self.unit_name.text().strip() != self.unit.name
        self.form.show_row(self.valid_until, shown=renamed)

    def check(self) -> dict[str, str]:
        return super().check() | missing_of_unit(self.unit_name, self.abbreviation, self.head_title)

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Correct the office")):
            self._write_unit(values)
            self._choose("officer", values["officer"], "")
            name = values["ministry_name"]
            self._choose("ministry_name", name, named_above(own_unit()))
            usual = usual_ministry(name or named_above(own_unit()))
            for key in _MINISTRY[1:]:
                self._choose(f"ministry_{key}", values[f"ministry_{key}"], getattr(usual, key))
        return _("The data of the office have been saved.")

    def _write_unit(self, values: dict[str, Any]) -> None:
        unit = own_unit() or Unit(kind=UnitKind.LARGE, is_own=True, name=values["name"])
        fill(unit, values, "short_name", "place", "head_title")
        unit.parent = upper_body(values["upper"])
        until = values["valid_until"] if unit.id and values["name"] != unit.name else None
        rename(unit, values["name"], values["abbreviation"], until)

    @staticmethod
    def _choose(name: str, typed: str, usual: str) -> None:
        wanted = typed if typed and typed != usual else None
        if setting(name) != wanted:
            choose(name, wanted)
