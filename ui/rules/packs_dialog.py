"""The rule sets: which there are, on which days they hold, and whether somebody has verified them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from models.history import change
from models.refusal import Refusal
from models.rules.office_packs import RulePack, copy_pack, export_pack, import_pack, switch
from models.rules.pack_list import PackEntry, basis_words, pack_entries
from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule
from translations import N_, _
from ui import messages
from ui.rules.pack_comparison import PackComparison
from ui.rules.pack_note_dialog import PackNoteDialog
from ui.rules.pack_window import PackWindow
from ui.rules.pack_words import days_words, use_words
from ui.rules.screen_room import resize_within_screen
from ui.store_signals import StoreSignals
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.command_button import CommandButton
from ui.widgets.heading import muted, title
from ui.widgets.note_bar import NoteBar
from ui.widgets.sheet import row

_FILES = "JSON (*.json)"


def _name_below(entry: PackEntry) -> str:
    if entry.ruleset is None:
        return entry.fault
    return " · ".join((entry.code, entry.own.note if entry.own else basis_words(entry.ruleset)))


_COLUMNS = (
    Column(N_("Rule set"), lambda entry: entry.name, stretch=True, second=_name_below),
    Column(N_("Holds"), lambda entry: days_words(entry.ruleset.validity) if entry.ruleset else "", width=24),
    Column(
        N_("Origin"),
        lambda entry: _("The office's own") if entry.own else _("Shipped"),
        width=9,
        ink="muted",
    ),
    Column(N_("In use"), use_words, width=14, strong=lambda entry: entry.holds_today),
    Column(
        N_("Verification"),
        lambda entry: _("Verified") if entry.is_verified else _("Not verified"),
        width=16,
        state=lambda entry: "ok" if entry.is_verified else "maybe",
    ),
)


class PacksDialog(QDialog):
    """`said` tells what happened."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Rule sets"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.model = RowsTable(_COLUMNS, key=lambda entry: entry.code, parent=self)
        self.table = RecordTable(self.model, self, two_lines=True)
        self.refusal = NoteBar(kind="no", parent=self)
        self.refusal.hide()
        self.no_rules = NoteBar(kind="maybe", parent=self)
        self._make_buttons()
        self._lay_out()
        self.table.opened.connect(lambda _entry: self._on_view())
        self.table.chosen.connect(self._on_chosen)
        signals = StoreSignals(self)
        signals.changed.connect(self._on_changed)
        self.finished.connect(signals.stop)
        self.refresh()
        self.table.choose_row(0)

    def refresh(self) -> None:
        """Show the rule sets there are now."""
        self.model.show_rows(pack_entries(date.today()))
        sentence = _no_rule_today()
        self.no_rules.say(sentence)
        self.no_rules.setVisible(bool(sentence))
        self._on_chosen(self.table.chosen_record())

    def _make_buttons(self) -> None:
        self.view = CommandButton(_("View"), "eye", self._on_view, self)
        self.view.fill(filled=True)
        self.copy = CommandButton(_("Copy as the office's own…"), "copy", self._on_copy, self)
        self.switch = CommandButton(_("Switch on"), "scales", self._on_switch, self)
        self.compare = CommandButton(_("Compare…"), "table", self._on_compare, self)
        self.take = CommandButton(_("Take from a file…"), "usb_stick", self._on_take, self)
        self.give = CommandButton(_("Save as a file…"), "save", self._on_give, self)
        self.delete = CommandButton(_("Delete"), "delete", self._on_delete, self)
        self.close_button = CommandButton(_("Close"), "dismiss", self.accept, self)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "rule_pack" in tables:
            self.refresh()

    def _on_chosen(self, entry: PackEntry | None) -> None:
        is_own = entry is not None and entry.own is not None
        can_be_read = entry is not None and entry.ruleset is not None
        for button in (self.view, self.copy, self.compare, self.give):
            button.setEnabled(can_be_read)
        self.switch.setEnabled(is_own)
        self.delete.setEnabled(is_own)
        self.switch.say(_("Switch off") if is_own and entry is not None and entry.is_on else _("Switch on"))

    def _on_view(self) -> None:
        entry = self._chosen()
        if entry is not None and entry.ruleset is not None:
            window = PackWindow(entry.code, parent=self)
            window.said.connect(self.said)
            window.open()

    def _on_copy(self) -> None:
        entry = self._chosen()
        if entry is not None:
            heading = _("Copy {id} as the office's own").format(id=entry.code)
            self._ask_note(heading, _("Copy the rule set"), lambda note: copy_pack(entry.code, note))

    def _on_take(self) -> None:
        messages.choose_open_path(self, _("Take a rule set from a file"), _FILES, self._on_file)

    def _on_file(self, path: Path) -> None:
        try:
            data = path.read_bytes()
        except OSError as error:
            self._refuse(_("{file} cannot be read: {why}").format(file=path.name, why=error.strerror))
            return
        heading = _("Take {file}").format(file=path.name)
        self._ask_note(heading, _("Take the rule set"), lambda note: import_pack(data, note))

    def _ask_note(self, heading: str, verb: str, take: Callable[[str], RulePack]) -> None:
        dialog = PackNoteDialog(heading, verb, take, parent=self)
        dialog.saved.connect(lambda: self._on_taken(dialog))
        self.refusal.hide()
        dialog.open()

    def _on_taken(self, dialog: PackNoteDialog) -> None:
        self.table.choose_identity(dialog.code)
        self.said.emit(dialog.done_sentence)

    def _on_switch(self) -> None:
        entry = self._chosen()
        if entry is None or entry.own is None:
            return
        own, on = entry.own, not entry.is_on
        label = _("Switch the rule set {id} on") if on else _("Switch the rule set {id} off")
        done = _("The rule set {id} counts on its days.") if on else _("The rule set {id} no longer counts.")
        self._write(label.format(id=own.code), lambda: switch(own, on), done.format(id=own.code))

    def _on_delete(self) -> None:
        entry = self._chosen()
        if entry is not None and entry.own is not None:
            done = _("Rule set {id} deleted.").format(id=entry.code)
            self._write(_("Delete the rule set {id}").format(id=entry.code), entry.own.delete_instance, done)

    def _write(self, label: str, act: Callable[[], object], done: str) -> None:
        try:
            with change(label):
                act()
        except Refusal as refusal:
            self._refuse(str(refusal))
        else:
            self.refusal.hide()
            self.said.emit(done)

    def _on_give(self) -> None:
        entry = self._chosen()
        if entry is not None:
            title = _("Save the rule set as a file")
            messages.choose_save_path(
                self, title, f"{entry.code}.json", _FILES, lambda path: self._save(entry.code, path)
            )

    def _save(self, code: str, path: Path) -> None:
        try:
            path.write_bytes(export_pack(code))
        except OSError as error:
            self._refuse(_("{file} cannot be written: {why}").format(file=path.name, why=error.strerror))
            return
        self.refusal.hide()
        self.said.emit(_("Rule set {id} saved as {file}.").format(id=code, file=path.name))

    def _on_compare(self) -> None:
        entry = self._chosen()
        if entry is not None:
            others = [each.code for each in self.model.rows if each.ruleset and each.code != entry.code]
            model = max(others, key=lambda code: (entry.code.startswith(code), code), default=entry.code)
            PackComparison(self.model.rows, model, entry.code, parent=self).open()

    def _chosen(self) -> PackEntry | None:
        entry = self.table.chosen_record()
        return entry if isinstance(entry, PackEntry) else None

    def _refuse(self, sentence: str) -> None:
        self.refusal.say(sentence)
        self.refusal.show()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 16)
        page.setSpacing(12)
        page.addWidget(title(_("Rule sets"), self))
        said = _(
            "The rule set of the day of a paper or a check counts: the office's own if one is switched on, "
            "else the shipped one."
        )
        page.addWidget(muted(said, self, wrap=True))
        page.addLayout(self._bar())
        page.addWidget(self.refusal)
        page.addWidget(self.no_rules)
        page.addWidget(self.table, 1)
        page.addLayout(row(None, self.close_button))
        resize_within_screen(self, 1160, 540)

    def _bar(self) -> QHBoxLayout:
        return row(self.view, self.copy, self.switch, self.compare, self.take, self.give, self.delete, None)


def _no_rule_today() -> str:
    try:
        ruleset_on(date.today())
    except NoRule as missing:
        return str(missing)
    return ""
