"""What a unit answered to a campaign: it sent its registrations, or it proposes nobody."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.campaign import Campaign
from models.history import change
from models.registering import answer, answer_of
from models.registration_table import units_asked
from models.unit import Unit
from translations import _
from ui.record_dialog import RecordDialog
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField


class UnitReplyDialog(RecordDialog):
    """Writes the answer of one of the units asked; what it answered before is shown and replaced."""

    def __init__(
        self,
        campaign: Campaign,
        unit: Unit | None = None,
        *,
        is_nil: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self.campaign = campaign
        super().__init__(
            _("Record a unit's answer"), _("Record answer"), subtitle=campaign.name, parent=parent
        )
        self.unit = Choice((each.id, each.name) for each in units_asked(campaign))
        self.replied_on = DateField(date.today())
        self.is_nil = QCheckBox(_("Proposes nobody (a nil return is an answer too)"))
        self.note = QLineEdit()
        self.add_beside(
            ("unit", _("Unit"), self.unit, 3), ("replied_on", _("Answered on"), self.replied_on, 2)
        )
        self.add("is_nil", "", self.is_nil)
        self.add(
            "note", _("Note"), self.note, _("For example: by telephone, official letter 45/CV"), optional=True
        )
        if unit is not None:
            self.unit.choose(unit.id)
        self._show_known()
        self.is_nil.setChecked(is_nil or self.is_nil.isChecked())
        self.unit.currentIndexChanged.connect(self._show_known)

    def _show_known(self) -> None:
        unit = self._chosen_unit()
        reply = answer_of(self.campaign, unit) if unit else None
        self.replied_on.set_day(reply.replied_on if reply else date.today())
        self.is_nil.setChecked(reply.is_nil if reply else False)
        self.note.setText(reply.note if reply else "")

    def _chosen_unit(self) -> Unit | None:
        found: Unit | None = Unit.get_or_none(Unit.id == self.unit.chosen)
        return found

    def check(self) -> dict[str, str]:
        found = super().check()
        if self._chosen_unit() is None:
            found["unit"] = _("Unit: choose one from the list.")
        return found

    def write(self, values: dict[str, Any]) -> str:
        unit = Unit.get_by_id(values["unit"])
        nil = bool(values["is_nil"])
        with change(_("Record the answer of {unit}").format(unit=unit.name)):
            answer(self.campaign, unit, values["replied_on"], is_nil=nil, note=values["note"])
        done = _("Recorded: {unit} proposes nobody.") if nil else _("Recorded: {unit} has answered.")
        return done.format(unit=unit.name)
