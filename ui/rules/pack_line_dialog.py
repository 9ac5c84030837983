"""One line of the office's own rule set: its values, and where they stand."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.rules.office_packs import RulePack
from models.rules.pack_editing import edit_line
from models.rules.pack_lines import ENFORCEMENTS, PackLine
from models.rules.source_words import label_words
from translations import _
from translations.formats import NotUnderstood
from ui.record_dialog import RecordDialog, text_box
from ui.rules.row_fields import fields_of
from ui.trade_words import offered
from ui.widgets.choice import Choice

_LABELS = ("S", "D", "K", "K-", "?")
_DAYS = ("valid_from", "valid_to")


class PackLineDialog(RecordDialog):
    """Edits the values of `line` with a source of their own."""

    def __init__(self, made: RulePack, line: PackLine, parent: QWidget | None = None) -> None:
        super().__init__(_("Change the rule"), _("Save"), subtitle=line.words, parent=parent)
        self.made, self.line = made, line
        law = line.law or {}
        self.row_fields = fields_of(line.row or {})
        for name, each in self.row_fields.items():
            if name not in _DAYS:
                self.add(name, each.label, each.field, optional=each.is_optional)
        days = [(name, self.row_fields[name]) for name in _DAYS if name in self.row_fields]
        if days:
            self.add_beside(*((name, each.label, each.field, 1) for name, each in days))
        self.article = QLineEdit(law.get("article") or "")
        self.label = Choice((code, f"{code} – {label_words(code)}") for code in _LABELS)
        self.label.choose(law.get("label"))
        self.source = text_box(law.get("source") or "")
        self._add_law(law)

    def _add_law(self, law: dict[str, Any]) -> None:
        self.add("article", _("Article"), self.article, optional=True)
        sure = ("label", _("How sure it is"), self.label, 1)
        if law.get("enforcement"):
            self.enforcement = Choice(offered({**ENFORCEMENTS}))
            self.enforcement.choose(law["enforcement"])
            does = ("enforcement", _("What the program does"), self.enforcement, 1)
            self.add_beside(sure, does, help=_("Only what was read in the source (S) can block."))
        else:
            self.add_beside(sure)
        help_text = _("Another value needs its own source: the paper it stands in, or who decided it.")
        self.add("source", _("Source"), self.source, help_text)

    def check(self) -> dict[str, str]:
        wrong = {}
        for name, each in self.row_fields.items():
            try:
                each.read()
            except NotUnderstood as error:
                wrong[name] = _("{field}: {error}").format(field=each.label, error=error)
        if not self.source.toPlainText().strip():
            wrong["source"] = _("Source: say where this stands.")
        return wrong

    def write(self, values: dict[str, Any]) -> str:
        of_row = {name: each.read() for name, each in self.row_fields.items()}
        law = {
            "article": values["article"] or None,
            "label": values["label"],
            "source": values["source"].strip(),
        }
        if "enforcement" in values:
            law["enforcement"] = values["enforcement"]
        with change(_("Change the rule set {id}").format(id=self.made.code)):
            edit_line(self.made, self.line, of_row, law)
        return _("The rule set {id} has been changed; it waits to be verified.").format(id=self.made.code)
