"""Who of those present does not vote on a line: the candidate, or a member with a conflict of interest."""

from typing import Any

from PySide6.QtWidgets import QWidget

from models.ballot import Ballot
from models.database import lines
from models.history import change
from models.meeting import Attendance
from models.second_vote import abstain, may_abstain
from models.subject import subject_name
from translations import N_, _
from ui.dialog import QUESTION
from ui.meeting.meeting_words import ROLES
from ui.record_dialog import RecordDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable


class AbstentionDialog(RecordDialog):
    """Ticks names. While nothing is recorded, a member who is voted on is ticked beforehand."""

    def __init__(self, ballot: Ballot, parent: QWidget | None = None) -> None:
        self.ballot = ballot
        self.name = subject_name(ballot.subject)
        note = _(
            "{name}: a member who is voted on, or has a conflict of interest. "
            "The share is still taken of all members."
        )
        super().__init__(
            _("Who does not vote"),
            _("Record it"),
            subtitle=note.format(name=self.name),
            width=QUESTION,
            parent=parent,
        )
        self.members = may_abstain(ballot)
        self.model = RowsTable(
            (
                Column(N_("Member"), lambda row: row.member.name, stretch=True),
                Column(N_("Is voted on"), self._mark, width=12, ink="muted"),
                Column(N_("Role"), lambda row: _(ROLES[row.member.role]), width=18, ink="muted", yields=1),
            ),
            self.members,
            key=lambda row: row.member_id,
            tickable=True,
            parent=self,
        )
        self.table = RecordTable(self.model, self)
        self.table.setMinimumHeight(240)
        self.add("abstained", _("Members present"), self.table)
        recorded = lines(ballot.abstained)
        for place, row in enumerate(self.members):
            self.model.tick(place, on=row.member.name in recorded if recorded else self._is_candidate(row))

    def write(self, _values: dict[str, Any]) -> str:
        ticked = set(self.model.ticked_ids)
        names = [row.member.name for row in self.members if row.member_id in ticked]
        with change(_("Record who does not vote")):
            abstain(Ballot.get_by_id(self.ballot.id), names)
        text = _("{count} of the members present do not vote on {name}.")
        return text.format(count=len(names), name=self.name)

    def _is_candidate(self, row: Attendance) -> bool:
        person = row.member.person_id
        return person is not None and person == self.ballot.person_id

    def _mark(self, row: Attendance) -> str:
        return _("Is voted on") if self._is_candidate(row) else ""
