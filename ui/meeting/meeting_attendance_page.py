"""Thành phần: who is there, who is not and why, the counting board, and the guests."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.meeting import Attendance, Guest, Meeting, Presence, attendance
from models.refusal import Refusal
from models.removal import remove
from models.roll_call import mark, quorum
from models.rules.ruleset import NoRule
from translations import N_, _
from ui.meeting.guest_dialog import GuestDialog
from ui.meeting.meeting_page import MeetingPage, command
from ui.meeting.meeting_words import PRESENCES, quorum_words
from ui.meeting.roll_model import ROLL_COLUMNS, RollModel
from ui.meeting.tellers_dialog import TellersDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.form import Form
from ui.widgets.heading import Words, muted, section
from ui.widgets.picture import Picture
from ui.widgets.sheet import Sheet, row

_SIDE = 384
_GUEST_COLUMNS = (
    Column(N_("Guest"), lambda guest: f"{guest.honorific} {guest.name}".strip(), stretch=True),
    Column(N_("Post, unit"), lambda guest: guest.post, width=20, ink="muted", yields=1),
)


class MeetingAttendancePage(MeetingPage):
    """Ticks write at once; the sheet at the right asks why somebody is absent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RollModel(ROLL_COLUMNS, self._on_tick, self)
        self.table = RecordTable(self.model, self)
        self.table.setAccessibleName(_("Who is there"))
        self.count = muted(parent=self)
        self._quorum_mark = Picture("checkmark_circle", filled=True, ink="ok", parent=self)
        self.quorum = Words(parent=self, wrap=True)
        self.presence = Choice(offered(PRESENCES), self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(_("on leave, on a mission, ill…"))
        self.tellers = command(_("Counting board…"), "vote", self._on_tellers)
        self.guests_model = RowsTable(_GUEST_COLUMNS, key=lambda guest: guest.id, parent=self)
        self.guests = RecordTable(self.guests_model, self)
        self.guests.setAccessibleName(_("Guests"))
        self.guests.set_empty(EmptyState("person_add", _("No guests")))
        self.add_guest = command(_("Add guest"), "person_add", self._on_add_guest)
        self.delete_guest = command(_("Delete"), "delete", self._on_delete_guest)
        self._lay_out()
        self._connect()

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        rows = attendance(meeting)
        self.model.show_rows(rows)
        self.guests_model.show_rows(Guest.of(meeting))
        present = sum(each.presence == Presence.PRESENT for each in rows)
        text = _("{present} present, {absent} absent")
        self.count.setText(text.format(present=present, absent=len(rows) - present))
        self._show_quorum(meeting)
        if rows and self.table.chosen_record() is None:
            self.table.choose_row(0)
        self._show_chosen(self.table.chosen_record())

    def _show_quorum(self, meeting: Meeting) -> None:
        try:
            found = quorum(meeting)
        except (NoRule, Refusal) as unknown:
            self._say_quorum("maybe", str(unknown))
            return
        words = quorum_words(found)
        if found.met and found.is_low:
            words += "\n" + _("Fewer than is usual for a session on titles; ask absent members in writing.")
        self._say_quorum("ok" if found.met and not found.is_low else "maybe" if found.met else "no", words)

    def _say_quorum(self, state: str, words: str) -> None:
        icon = {"ok": "checkmark_circle", "maybe": "warning", "no": "error_circle"}[state]
        self._quorum_mark.show_icon(icon, state)
        self.quorum.setText(words)
        self.quorum.set_ink(state)

    def _show_chosen(self, chosen: Attendance | None) -> None:
        for field in (self.presence, self.reason):
            field.setEnabled(chosen is not None)
            field.blockSignals(True)
        self._who.setText(chosen.member.name if chosen else "")
        self.presence.choose(chosen.presence if chosen else Presence.PRESENT)
        self.reason.setText(chosen.reason if chosen else "")
        self.reason.setEnabled(chosen is not None and chosen.presence != Presence.PRESENT)
        for field in (self.presence, self.reason):
            field.blockSignals(False)

    def _on_tick(self, line: Attendance, on: bool) -> None:
        self.table.choose_identity(line.id)
        self._mark(line, Presence.PRESENT if on else Presence.ABSENT, line.reason)
        if not on and line.presence != Presence.PRESENT:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mark(self, line: Attendance, presence: Presence, reason: str) -> None:
        done = {
            Presence.PRESENT: _("{name} is marked as present."),
            Presence.ABSENT: _("{name} is marked as absent."),
            Presence.WRITTEN: _("{name} is absent and gave an opinion in writing."),
        }
        sentence = done[presence].format(name=line.member.name)
        self.write(_("Mark attendance"), lambda: mark(line, presence, reason), sentence)

    @Slot()
    def _on_presence(self) -> None:
        line = self.table.chosen_record()
        if line is not None:
            self._mark(line, Presence(self.presence.chosen), self.reason.text())

    @Slot()
    def _on_reason(self) -> None:
        line = self.table.chosen_record()
        if line is not None and self.reason.text().strip() != line.reason:
            self._mark(line, Presence(line.presence), self.reason.text())

    def _on_tellers(self) -> None:
        dialog = TellersDialog(self.meeting, self)
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_add_guest(self) -> None:
        self._open_guest(Guest(meeting=self.meeting))

    def _open_guest(self, guest: Guest) -> None:
        dialog = GuestDialog(guest, self)
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_delete_guest(self) -> None:
        guest = self.guests.chosen_record()
        if guest is None:
            self.refused.emit(_("Choose the guest to delete first."))
            return
        done = _("Guest {name} deleted.").format(name=guest.name)
        self.write(_("Delete guest"), lambda: remove(guest, guest.name), done)

    def _connect(self) -> None:
        self.table.chosen.connect(self._show_chosen)
        self.presence.currentIndexChanged.connect(self._on_presence)
        self.reason.editingFinished.connect(self._on_reason)
        self.guests.opened.connect(self._open_guest)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(row(section(_("Who takes part"), self), None, self.count))
        left.addWidget(self.table, 1)
        quorum_line = row(self._quorum_mark, self.quorum, spacing=8)
        quorum_line.setStretch(1, 1)
        left.addLayout(quorum_line)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(20)
        page.addLayout(left, 1)
        page.addLayout(self._side())

    def _side(self) -> QVBoxLayout:
        sheet = Sheet(self)
        sheet.setFixedWidth(_SIDE)
        self._who = Words(use="strong", parent=sheet, wrap=True)
        form = Form(sheet)
        form.add_row(_("Attendance of the member"), self.presence)
        form.add_row(_("Reason of the absence"), self.reason, optional=True)
        for part in (self._who, form):
            sheet.column.addWidget(part)
        self.guests.setFixedWidth(_SIDE)
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addLayout(row(section(_("Chosen member"), self), None, self.tellers))
        side.addWidget(sheet)
        side.addLayout(row(section(_("Guests"), self), None, self.add_guest, self.delete_guest))
        side.addWidget(self.guests, 1)
        return side
