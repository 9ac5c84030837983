"""Nội dung: the points of the agenda, one a line."""

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from forms.usual_agenda import USUAL
from models.meeting import AgendaItem, Meeting, MeetingKind, write_agenda
from translations import _
from ui import messages
from ui.meeting.meeting_page import MeetingPage, command
from ui.widgets.heading import muted, section
from ui.widgets.lines_editor import LinesEditor
from ui.widgets.sheet import row


class MeetingAgendaPage(MeetingPage):
    """Written when the box is left or the button is pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = LinesEditor(self)
        self.editor.setAccessibleName(_("Agenda, one point a line"))
        self.editor.setPlaceholderText(_("One point a line, in the order they are dealt with"))
        self.usual = command(_("Fill in the usual agenda"), "document_text", self._on_usual)
        self.record = command(_("Record agenda"), "save", self._on_edited)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(row(section(_("Matters"), self), None, self.usual, self.record))
        page.addWidget(self.editor, 1)
        page.addWidget(muted(_("One point a line. The minutes number them."), self))
        self.editor.edited.connect(self._on_edited)

    def show_meeting(self, meeting: Meeting) -> None:
        another = self._meeting is not None and self._meeting.id != meeting.id
        super().show_meeting(meeting)
        if another:
            self.editor.settle()
        self.editor.show_lines("\n".join(item.text for item in AgendaItem.of(meeting)))

    def _on_usual(self) -> None:
        """An empty list is filled; where there are points, she says what becomes of them."""
        usual = USUAL[MeetingKind(self.meeting.kind)]
        if not self.editor.lines:
            self._fill(usual)
            return
        messages.ask(
            self,
            _("Fill in the usual agenda"),
            _(
                "The agenda has points already. Replace them all, or add only the usual points that are missing?"
            ),
            _("Add what is missing"),
            lambda: self._fill([*self.editor.lines, *usual]),
            (_("Replace all"), lambda: self._fill(usual)),
        )

    def _fill(self, points: Iterable[str]) -> None:
        self.editor.replace_lines("\n".join(dict.fromkeys(points)))
        self._on_edited()

    @Slot()
    def _on_edited(self) -> None:
        if self._meeting is None or not self.editor.is_edited:
            return
        lines = self.editor.lines
        self.editor.settle()
        done = _("Agenda recorded: {count} points.").format(count=len(lines))
        self.write(_("Record agenda"), lambda: write_agenda(self.meeting, lines), done)
