"""A new base salary in the office's own rule set, as a decree brings one."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.rules.office_packs import RulePack
from models.rules.pack_editing import add_salary
from translations import _
from translations.formats import show_date
from ui.record_dialog import RecordDialog, text_box
from ui.widgets.date_field import DateField
from ui.widgets.number_field import NumberField


class SalaryDialog(RecordDialog):
    """The base salary before it ends the day before."""

    def __init__(self, made: RulePack, parent: QWidget | None = None) -> None:
        super().__init__(_("Add a base salary"), _("Add it"), parent=parent)
        self.made = made
        self.add_beside(
            ("since", _("Holds from"), DateField(), 1),
            ("amount", _("Base salary of a month, in đồng"), NumberField(least=1), 1),
            help=_("The base salary before ends the day before."),
        )
        self.add("article", _("Article"), QLineEdit(), optional=True)
        help_text = _("The paper it stands in: number, day, article.")
        self.add("source", _("Source"), text_box(lines=2), help_text)

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not faults and not self.values()["source"].strip():
            faults["source"] = _("Source: say where this stands.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        since, source = values["since"], values["source"].strip()
        with change(_("Change the rule set {id}").format(id=self.made.code)):
            add_salary(self.made, since, values["amount"], values["article"] or None, source)
        return _("Base salary from {day} added to the rule set {id}; it waits to be verified.").format(
            day=show_date(since), id=self.made.code
        )
