"""Kết luận: what the chair concluded, when the meeting ended, and its papers."""

from datetime import datetime, time

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.meeting import Meeting
from models.minutes import count_record_lacks, minutes_lack
from models.roll_call import call_meeting
from translations import _
from translations.formats import NotUnderstood
from ui.meeting.meeting_page import MeetingPage, command, scrolled
from ui.widgets.form import Form
from ui.widgets.heading import Words, muted, section
from ui.widgets.lines_editor import LinesEditor
from ui.widgets.sheet import Sheet, row
from ui.widgets.time_field import TimeField

_SIDE = 384


class MeetingConclusionPage(MeetingPage):
    """The text is written when it is left; hours and number with the button or Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = LinesEditor(self)
        self.editor.setAccessibleName(_("Conclusions, one paragraph a line"))
        self.editor.setPlaceholderText(_("One paragraph a line; what the vote came to is added by itself"))
        self.ended = TimeField(optional=True)
        self.counted = TimeField(optional=True)
        self.number = QLineEdit()
        self.record = command(_("Record conclusion"), "save", self._on_record)
        self.minutes = command(_("Print minutes"), "document_text", lambda: self._open("bien-ban-hop"))
        self.count_record = command(
            _("Print record of the count"), "vote", lambda: self._open("bien-ban-kiem-phieu")
        )
        self.minutes_reason = muted(parent=self, wrap=True)
        self.count_reason = muted(parent=self, wrap=True)
        self._lay_out()
        self.editor.edited.connect(self._on_record)
        for field in (self.ended, self.counted, self.number):
            field.returnPressed.connect(self._on_record)

    def show_meeting(self, meeting: Meeting) -> None:
        another = self._meeting is None or self._meeting.id != meeting.id
        before = self._meeting
        super().show_meeting(meeting)
        if another:
            self.editor.settle()
        self.editor.show_lines(meeting.conclusions)
        if another or before is None or _hours(before) != _hours(meeting):
            self.ended.set_hour(meeting.ends_at.time() if meeting.ends_at else None)
            self.counted.set_hour(meeting.counted_at.time() if meeting.counted_at else None)
            self.number.setText(meeting.number)
        self._show_lack(self.minutes, self.minutes_reason, minutes_lack(meeting))
        self._show_lack(self.count_record, self.count_reason, count_record_lacks(meeting))
        self.count_record.setVisible(meeting.is_secret_ballot)

    def _show_lack(self, button: QWidget, reason: Words, lacks: list[str]) -> None:
        button.setEnabled(not lacks)
        reason.setText(" ".join(lacks))
        reason.setVisible(bool(lacks))

    @Slot()
    def _on_record(self) -> None:
        if self._meeting is None:
            return
        try:
            ended, counted = self.ended.hour(), self.counted.hour()
        except NotUnderstood as wrong:
            self.refused.emit(str(wrong))
            return
        meeting = Meeting.get_by_id(self._meeting.id)
        before = (_hours(meeting), meeting.conclusions)
        meeting.conclusions = "\n".join(self.editor.lines)
        meeting.ends_at, meeting.counted_at = _on_day(meeting, ended), _on_day(meeting, counted)
        meeting.number = self.number.text().strip()
        self.editor.settle()
        if (_hours(meeting), meeting.conclusions) != before:
            self.write(_("Record conclusion"), lambda: call_meeting(meeting), _("Conclusion recorded."))

    def _open(self, code: str) -> None:
        from ui.papers.preview import open_paper  # drawing papers is slow to load

        open_paper(self, code, self.meeting.id)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(row(section(_("Conclusion"), self), None, self.record))
        left.addWidget(self.editor, 1)
        left.addWidget(muted(_("The minutes add by themselves who reached the vote and who did not."), self))
        sheet = Sheet(self)
        form = Form(sheet)
        form.add_beside((_("Ended at"), self.ended, 1), (_("Count ended at"), self.counted, 1))
        form.add_row(_("Number of the minutes"), self.number, optional=True)
        sheet.column.addWidget(form)
        papers = Sheet(self)
        for part in (self.minutes, self.minutes_reason, self.count_record, self.count_reason):
            papers.column.addWidget(part)
        inner = QWidget(self)
        side = QVBoxLayout(inner)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(section(_("End and number"), self))
        side.addWidget(sheet)
        side.addSpacing(8)
        side.addWidget(section(_("Papers of the meeting"), self))
        side.addWidget(papers)
        side.addStretch(1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(20)
        page.addLayout(left, 1)
        page.addWidget(scrolled(inner, _SIDE))


def _on_day(meeting: Meeting, hour: time | None) -> datetime | None:
    return datetime.combine(meeting.starts_at.date(), hour) if hour is not None else None


def _hours(meeting: Meeting) -> tuple[datetime | None, datetime | None, str]:
    return meeting.ends_at, meeting.counted_at, meeting.number
