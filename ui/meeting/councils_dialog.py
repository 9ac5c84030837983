"""The councils of the store: adding, changing, reconstituting and deleting them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.council import Council, CouncilMember, councils_in_order
from models.history import change
from models.refusal import Refusal
from models.removal import remove
from translations import N_, _
from translations.formats import show_date
from ui.meeting.council_dialog import CouncilDialog
from ui.meeting.meeting_page import command
from ui.store_signals import StoreSignals
from ui.tables.column import Column
from ui.tables.query_table import QueryTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted, title
from ui.widgets.note_bar import NoteBar
from ui.widgets.sheet import row


def _days(council: Council) -> str:
    until = show_date(council.valid_to) if council.valid_to else _("in office")
    return f"{show_date(council.valid_from)} – {until}"


_COLUMNS = (
    Column(
        N_("Council"), lambda council: council.name, stretch=True, second=lambda council: council.body.name
    ),
    Column(N_("Decision"), lambda council: council.decision_number, width=14, ink="muted"),
    Column(N_("In office"), _days, width=24),
    Column(N_("Members"), lambda council: len(CouncilMember.of(council)), width=7, numeric=True),
)


class CouncilsDialog(QDialog):
    """`said` tells what happened."""

    said = Signal(str)

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.setWindowTitle(_("Councils"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self.model = QueryTable(councils_in_order(), _COLUMNS, parent=self)
        self.table = RecordTable(self.model, self, two_lines=True)
        sentence = _("Add the council of your unit, or the delegates of the block.")
        self.table.set_empty(EmptyState("people_team", _("No councils yet"), sentence))
        self.refusal = NoteBar(kind="no", parent=self)
        self.refusal.hide()
        self.add = command(_("Add council"), "add", self._on_add, filled=True)
        self.renew = command(_("Reconstitute…"), "arrow_sync", self._on_renew)
        self.edit = command(_("Change"), "edit", self._on_edit)
        self.delete = command(_("Delete"), "delete", self._on_delete)
        self.close_button = command(_("Close"), "dismiss", self.accept)
        self._lay_out()
        self.table.opened.connect(self._open)
        signals = StoreSignals(self)
        signals.changed.connect(self._on_changed)
        self.finished.connect(signals.stop)
        self.table.choose_row(0)

    def _on_changed(self, tables: frozenset[str]) -> None:
        if tables & {"council", "council_member", "unit"}:
            self.model.refresh()

    def _on_add(self) -> None:
        self._show(CouncilDialog(Council(), self._year, parent=self))

    def _on_renew(self) -> None:
        council = self._chosen()
        if council is not None:
            self._show(CouncilDialog(Council(), self._year, renews=council, parent=self))

    def _on_edit(self) -> None:
        council = self._chosen()
        if council is not None:
            self._open(council)

    def _open(self, council: Council) -> None:
        self._show(CouncilDialog(Council.get_by_id(council.id), self._year, parent=self))

    def _show(self, dialog: CouncilDialog) -> None:
        self.refusal.hide()
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_delete(self) -> None:
        council = self._chosen()
        if council is None:
            return
        try:
            with change(_("Delete council")):
                remove(council, council.name)
        except Refusal as refusal:
            self._refuse(str(refusal))
        else:
            self.refusal.hide()
            self.said.emit(_("Council “{name}” deleted.").format(name=council.name))

    def _chosen(self) -> Council | None:
        council = self.table.chosen_record()
        if isinstance(council, Council):
            return council
        self._refuse(_("Choose a council in the list first."))
        return None

    def _refuse(self, sentence: str) -> None:
        self.refusal.say(sentence)
        self.refusal.show()

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 16)
        page.setSpacing(12)
        page.addWidget(title(_("Councils"), self))
        page.addWidget(
            muted(
                _("A reconstitution is a new council; papers of earlier meetings keep the old one."),
                self,
                wrap=True,
            )
        )
        page.addLayout(row(self.add, self.renew, self.edit, self.delete, None))
        page.addWidget(self.refusal)
        page.addWidget(self.table, 1)
        page.addLayout(row(None, self.close_button))
        self.resize(880, 520)
