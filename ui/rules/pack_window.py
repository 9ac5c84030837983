"""One rule set to read: its lines as a tree, and where the chosen line stands. The office's own can be edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QScrollArea, QSplitter, QVBoxLayout, QWidget

from models.rules.office_packs import text_of
from models.rules.pack_lines import PackLine, pack_lines
from models.rules.pack_list import PackEntry, basis_words, pack_entry
from models.rules.reading import rows_of
from translations import _
from ui.look import icons
from ui.record_dialog import RecordDialog
from ui.rules.law_sheet import LawSheet
from ui.rules.pack_facts_dialog import PackFactsDialog
from ui.rules.pack_line_dialog import PackLineDialog
from ui.rules.pack_tree import PackTree, PackTreeModel
from ui.rules.pack_words import days_words
from ui.rules.salary_dialog import SalaryDialog
from ui.rules.screen_room import resize_within_screen
from ui.store_signals import StoreSignals
from ui.widgets.command_button import CommandButton
from ui.widgets.heading import Words, muted, title
from ui.widgets.note_bar import NoteBar
from ui.widgets.sheet import row

_SHEET_WIDTH = 320


class PackWindow(QDialog):
    """Shows the rule set `code`; `said` tells what was changed."""

    said = Signal(str)

    def __init__(self, code: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = code
        self.setWindowTitle(_("Rule set {id}").format(id=code))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.heading, self.days = title("", self), muted("", self, wrap=True)
        self.heading.setWordWrap(True)
        self.basis = muted("", self, wrap=True)
        self.standing = NoteBar(parent=self)
        self.search = QLineEdit(self)
        self._set_up_search()
        self.tree = PackTree(PackTreeModel(self), self)
        self.law = LawSheet(self)
        self.edit = CommandButton(_("Change the rule"), "edit", self._on_edit, self)
        self.facts = CommandButton(_("Name, days, verified…"), "shield_checkmark", self._on_facts, self)
        self.salary = CommandButton(_("Add a base salary…"), "money", self._on_salary, self)
        self.close_button = CommandButton(_("Close"), "dismiss", self.accept, self)
        self._lay_out()
        self.tree.chosen.connect(self._on_chosen)
        self.tree.opened.connect(lambda _index: self._on_edit())
        signals = StoreSignals(self)
        signals.changed.connect(self._on_changed)
        self.finished.connect(signals.stop)
        self.refresh()

    def refresh(self) -> None:
        """Show the rule set as it is now; close if it is gone."""
        entry = pack_entry(self._code)
        if entry is None or entry.ruleset is None:
            self.accept()
            return
        self._entry, rules = entry, entry.ruleset
        self.heading.setText(rules.name)
        self.days.setText(days_words(rules.validity) + (f" · {entry.own.note}" if entry.own else ""))
        self.basis.setText(_("Legal basis: {instruments}.").format(instruments=basis_words(rules)))
        self.standing.say(*_standing(entry))
        self.tree.show_lines(pack_lines(rows_of(text_of(self._code).encode(), self._code)))
        self._on_chosen(self.tree.chosen_line())

    def _on_changed(self, tables: frozenset[str]) -> None:
        if "rule_pack" in tables:
            self.refresh()

    def _on_chosen(self, line: PackLine | None) -> None:
        self.law.show_line(self._entry, line)
        is_own = self._entry.own is not None
        self.edit.setEnabled(is_own and line is not None and line.row is not None)
        self.facts.setEnabled(is_own)
        self.salary.setEnabled(is_own)

    def _on_edit(self) -> None:
        line, own = self.tree.chosen_line(), self._entry.own
        if own is not None and line is not None and line.row is not None:
            self._show(PackLineDialog(own, line, parent=self))

    def _on_facts(self) -> None:
        if self._entry.own is not None and self._entry.ruleset is not None:
            self._show(PackFactsDialog(self._entry.own, self._entry.ruleset, parent=self))

    def _on_salary(self) -> None:
        if self._entry.own is not None:
            self._show(SalaryDialog(self._entry.own, parent=self))

    def _show(self, dialog: RecordDialog) -> None:
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _set_up_search(self) -> None:
        self.search.setPlaceholderText(_("Find in this rule set, Enter for the next"))
        self.search.setAccessibleName(_("Find in this rule set"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", 20, ink="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.returnPressed.connect(self._on_find)

    def _on_find(self) -> None:
        words = self.search.text().strip()
        found = not words or self.tree.find_line(words)
        self.search.setProperty("error", not found)
        self.search.setAccessibleDescription("" if found else _("Nothing found."))
        self.search.update()

    def _lay_out(self) -> None:
        sheet = QScrollArea(self)
        sheet.setFrameShape(QScrollArea.Shape.NoFrame)
        sheet.setWidgetResizable(True)
        sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sheet.setWidget(self.law)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.addWidget(self.tree)
        halves.addWidget(sheet)
        halves.setStretchFactor(0, 1)
        halves.setChildrenCollapsible(False)
        halves.setSizes([1000, _SHEET_WIDTH])
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 16)
        page.setSpacing(8)
        heads: tuple[Words, ...] = (self.heading, self.days, self.basis)
        for each in heads:
            page.addWidget(each)
        page.addWidget(self.standing)
        page.addWidget(self.search)
        page.addWidget(halves, 1)
        page.addLayout(row(self.edit, self.facts, self.salary, None, self.close_button))
        resize_within_screen(self, 1160, 640)


def _standing(entry: PackEntry) -> tuple[str, str]:
    """What the reader must know of it first, and the kind of the note."""
    if entry.own is None:
        text = _("A shipped rule set cannot be changed. Copy it as the office's own to edit its values.")
    else:
        text = _("The office's own rule set: each line can be changed, with its own source.")
    if entry.is_verified:
        return text, "ok"
    unsure = _("Nobody has verified this rule set yet: what is not labelled S only warns.")
    return f"{text} {unsure}", "maybe"
