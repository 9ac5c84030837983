"""Bầu: who is elected head and deputy head of the block."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.election import Election, elections
from models.meeting import Meeting
from models.removal import remove
from translations import N_, _
from ui.meeting.election_dialog import ElectionDialog
from ui.meeting.meeting_page import MeetingPage, command
from ui.meeting.meeting_words import OFFICES
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import section
from ui.widgets.sheet import row

_COLUMNS = (
    Column(N_("Unit"), lambda election: election.unit.name, stretch=True),
    Column(N_("Office"), lambda election: _(OFFICES[election.office]), width=20),
    Column(N_("For the year"), lambda election: election.year, width=8, numeric=True, yields=1),
    Column(N_("In favour"), lambda election: election.agree, width=8, numeric=True, strong=True),
    Column(N_("Against"), lambda election: election.disagree, width=8, numeric=True),
    Column(N_("No opinion"), lambda election: election.no_opinion, width=8, numeric=True, yields=2),
    Column(
        N_("Result"),
        lambda election: _("Elected") if election.is_elected else _("Not elected"),
        width=12,
        state=lambda election: "ok" if election.is_elected else "nil",
    ),
)


class MeetingElectionPage(MeetingPage):
    """One line a unit and office."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsTable(_COLUMNS, key=lambda election: election.id, parent=self)
        self.table = RecordTable(self.model, self)
        self.table.setAccessibleName(_("Elections"))
        sentence = _("Add the votes for each unit that stands for head or deputy head of the block.")
        self.table.set_empty(EmptyState("vote", _("Nobody is elected yet"), sentence))
        self.add = command(_("Add votes of a unit"), "vote", self._on_add)
        self.delete = command(_("Delete"), "delete", self._on_delete)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(row(section(_("Elections"), self), None, self.add, self.delete))
        page.addWidget(self.table, 1)
        self.table.opened.connect(self._open)

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self.model.show_rows(elections(meeting))

    def _on_add(self) -> None:
        self._open(Election(meeting=self.meeting))

    def _open(self, election: Election) -> None:
        dialog = ElectionDialog(election, self)
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_delete(self) -> None:
        election = self.table.chosen_record()
        if election is None:
            self.refused.emit(_("Choose the line to delete first."))
            return
        done = _("Votes for {unit} deleted.").format(unit=election.unit.name)
        self.write(_("Delete election"), lambda: remove(election, election.unit.name), done)
