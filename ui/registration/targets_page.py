"""The targets of a campaign: what was registered against what was achieved."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from models.campaign import Target
from models.history import change
from translations import N_, _, ngettext
from ui.look import icons
from ui.registration.campaign_part import CampaignPart, action
from ui.registration.target_dialog import TargetDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted
from ui.widgets.link_button import LinkButton

_COLUMNS = (
    Column(N_("Target"), lambda row: row.name, width=30, stretch=True),
    Column(N_("Measured in"), lambda row: row.measure, width=12, yields=1),
    Column(N_("Registered figure"), lambda row: row.planned or "–", width=12, numeric=True),
    Column(N_("Achieved figure"), lambda row: row.achieved or "–", width=12, numeric=True, strong=True),
)


class TargetsPage(CampaignPart):
    """Enter corrects a target, Delete deletes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.records = RowsTable(_COLUMNS, key=lambda row: row.id, parent=self)
        self.table = RecordTable(self.records, self)
        self.table.setAccessibleName(_("Targets"))
        first = QPushButton(icons.icon("add"), _("Add target"))
        first.clicked.connect(self.add)
        self.table.set_empty(
            EmptyState(
                "clipboard_edit",
                _("This campaign has no targets yet"),
                _("Write down what the units commit themselves to; at the year's end, what was achieved."),
                (first,),
            )
        )
        self.table.opened.connect(self.edit)
        self.table.chosen.connect(self._show_links)
        self._lay_out()

    def _lay_out(self) -> None:
        self.count = muted("", self)
        self.add_link, self.edit_link, self.delete_link = (
            LinkButton(words, self) for words in (_("Add target"), _("Edit…"), _("Delete"))
        )
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.count)
        foot.addStretch(1)
        for link, act in (
            (self.add_link, self.add), (self.edit_link, self.edit), (self.delete_link, self.delete),
        ):  # fmt: skip
            link.clicked.connect(lambda _on=False, act=act: act())
            foot.addWidget(link)
            action(self.table, link.text(), act, "Del" if act == self.delete else "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def refresh(self) -> None:
        if self.campaign is None:
            return
        targets = Target.of(self.campaign)
        self.records.show_rows(targets)
        done = sum(bool(target.achieved) for target in targets)
        words = ngettext(
            "{count} target, {done} with its result",
            "{count} targets, {done} with their result",
            len(targets),
        )
        self.count.setText(words.format(count=len(targets), done=done) if targets else "")
        self._show_links()

    @Slot()
    def add(self) -> None:
        """Ask for a new target."""
        if self.campaign is not None:
            self.open_dialog(TargetDialog(self.campaign, parent=self))

    @Slot()
    def edit(self, target: Target | None = None) -> None:
        """Correct the chosen target."""
        found = target or self.table.chosen_record()
        if found is not None and self.campaign is not None:
            self.open_dialog(TargetDialog(self.campaign, Target.get_by_id(found.id), parent=self))

    @Slot()
    def delete(self) -> None:
        """Delete the chosen targets; it can be undone."""
        found = self.table.chosen_records()
        if not found:
            return
        with change(_("Delete target")):
            for target in found:
                target.delete_instance()
        done = ngettext("{count} target has been deleted.", "{count} targets have been deleted.", len(found))
        self.said.emit(done.format(count=len(found)))

    @Slot()
    def _show_links(self) -> None:
        count = len(self.table.chosen_records())
        self.edit_link.setEnabled(count == 1)
        self.delete_link.setEnabled(count > 0)
