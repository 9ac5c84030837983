"""Taking a rule set into the office, as a copy or from a file: it asks where it comes from."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from models.history import change
from models.rules.office_packs import RulePack
from translations import _
from ui.record_dialog import RecordDialog, text_box


class PackNoteDialog(RecordDialog):
    """Calls `take` with the note, as the change `verb`; `code` is then the id of what was made."""

    def __init__(
        self, heading: str, verb: str, take: Callable[[str], RulePack], parent: QWidget | None = None
    ) -> None:
        super().__init__(heading, verb, parent=parent)
        self._take, self._label = take, verb
        self.code = ""
        help_text = _("For example: rules of the unit of 2026, drawn up by the officer for emulation.")
        self.add("note", _("Source of this rule set"), text_box(), help_text)

    def write(self, values: dict[str, Any]) -> str:
        with change(self._label):
            self.code = self._take(values["note"].strip()).code
        return _("The rule set {id} is in the list; it counts when it is switched on.").format(id=self.code)
