"""The office's own rule set as a whole: name, days, where it comes from, and who verified it."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.rules.office_packs import RulePack
from models.rules.pack_editing import describe, verify
from models.rules.ruleset import RuleSet
from translations import _
from ui.record_dialog import RecordDialog, text_box
from ui.widgets.date_field import DateField


class PackFactsDialog(RecordDialog):
    """Verified means: somebody has compared it with the law and signs for it with the name and the day."""

    def __init__(self, made: RulePack, ruleset: RuleSet, parent: QWidget | None = None) -> None:
        super().__init__(_("Rule set {id}").format(id=made.code), _("Save"), parent=parent)
        self.made = made
        self.add("name", _("Name"), QLineEdit(ruleset.name))
        self.add_beside(
            ("since", _("Holds from"), DateField(ruleset.validity.since), 1),
            ("until", _("Holds until"), DateField(ruleset.validity.until, optional=True), 1),
            help=_("The last day may be empty: then it holds until further notice."),
        )
        self.add("note", _("Source of this rule set"), text_box(made.note))
        self.form.add_section(_("Verification"))
        self.add_beside(
            ("verified_by", _("Verified by"), QLineEdit(ruleset.verified_by or ""), 2),
            ("verified_on", _("Verified on"), DateField(ruleset.verified_on, optional=True), 1),
            help=_("Who has compared every line with the law. Both empty: not verified."),
        )

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.fields["name"].property("text").strip():
            faults["name"] = _("Name: give the rule set a name.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Change the rule set {id}").format(id=self.made.code)):
            self.made.note = values["note"].strip()
            describe(self.made, values["name"], values["since"], values["until"])
            verify(self.made, values["verified_by"], values["verified_on"])
        return _("The rule set {id} has been changed.").format(id=self.made.code)
