"""Ý kiến: who said what."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meeting import Meeting, Opinion
from models.removal import remove
from translations import N_, _
from ui.meeting.meeting_page import MeetingPage, command
from ui.meeting.opinion_dialog import OpinionDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import section
from ui.widgets.sheet import row

_COLUMNS = (
    Column(N_("Speaker"), lambda opinion: opinion.speaker, width=26),
    Column(N_("What was said"), lambda opinion: " ".join(opinion.text.split()), stretch=True),
)


class MeetingOpinionsPage(MeetingPage):
    """A list in the order of the minutes; Enter opens one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RowsTable(_COLUMNS, key=lambda opinion: opinion.id, parent=self)
        self.table = RecordTable(self.model, self)
        self.table.setAccessibleName(_("Opinions"))
        sentence = _("Write down who said what; the minutes take it over word by word.")
        self.table.set_empty(EmptyState("comment_edit", _("No opinions yet"), sentence))
        self.add = command(_("Add opinion"), "comment_edit", self._on_add)
        self.delete = command(_("Delete"), "delete", self._on_delete)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(row(section(_("Opinions"), self), None, self.add, self.delete))
        page.addWidget(self.table, 1)
        self.table.opened.connect(self._open)

    def show_meeting(self, meeting: Meeting) -> None:
        super().show_meeting(meeting)
        self.model.show_rows(Opinion.of(meeting))

    def _on_add(self) -> None:
        self._open(Opinion(meeting=self.meeting))

    def _open(self, opinion: Opinion) -> None:
        dialog = OpinionDialog(opinion, self)
        dialog.take_up_draft()
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_delete(self) -> None:
        opinion = self.table.chosen_record()
        if opinion is None:
            self.refused.emit(_("Choose the opinion to delete first."))
            return
        done = _("Opinion of {name} deleted.").format(name=opinion.speaker)
        self.write(_("Delete opinion"), lambda: remove(opinion, opinion.speaker), done)
