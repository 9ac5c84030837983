"""Who counts the ballots of a meeting."""

from typing import Any

from PySide6.QtWidgets import QWidget

from models.history import change
from models.meeting import Attendance, Meeting, Presence, attendance
from models.roll_call import appoint_tellers
from translations import N_, _
from ui.dialog import QUESTION
from ui.meeting.meeting_words import ROLES
from ui.record_dialog import RecordDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.choice import Choice

_COLUMNS = (
    Column(N_("Member"), lambda row: row.member.name, stretch=True),
    Column(N_("Role"), lambda row: _(ROLES[row.member.role]), width=18, ink="muted"),
)


class TellersDialog(RecordDialog):
    """Ticks the members of the counting board and names its head."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        self.meeting = meeting
        super().__init__(
            _("Counting board"),
            _("Record it"),
            subtitle=_("Three members are usual; nobody who is voted on should count."),
            width=QUESTION,
            parent=parent,
        )
        self.lines = [each for each in attendance(meeting) if each.presence == Presence.PRESENT]
        self.model = RowsTable(
            _COLUMNS, self.lines, key=lambda row: row.member_id, tickable=True, parent=self
        )
        self.table = RecordTable(self.model, self)
        self.table.setMinimumHeight(240)
        self.head = Choice(parent=self)
        self.form.add_row(_("Members present"), self.table)
        self.add("head", _("Head of the board"), self.head)
        for place, line in enumerate(self.lines):
            self.model.tick(place, on=line.is_teller)
        self.model.ticked.connect(self._offer_heads)
        self._offer_heads()
        self.head.choose(next((each.member_id for each in self.lines if each.is_head_teller), None))

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Record counting board")):
            appoint_tellers(self.meeting, self.model.ticked_ids, values["head"])
        return _("Counting board recorded: {count} members.").format(count=len(self.model.ticked_ids))

    def _offer_heads(self) -> None:
        chosen = set(self.model.ticked_ids)
        self.head.offer((each.member_id, _name(each)) for each in self.lines if each.member_id in chosen)


def _name(line: Attendance) -> str:
    return line.member.name
