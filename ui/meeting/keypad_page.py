"""Đọc từng phiếu: ballots are read aloud and typed by digit, twice; both counts must agree."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from models.ballot import turnout
from models.ballot_reading import Mark, Reading, begin, conclude, give_up, keep, reading_of
from models.meeting import Meeting
from translations import _
from translations.formats import NotUnderstood
from ui.look import typeface
from ui.meeting.key_button import KeyButton
from ui.meeting.keypad_model import BALLOT_COLUMNS, MARKS, RESULT_COLUMNS, candidates, difference_words
from ui.meeting.meeting_page import MeetingPage, command
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.form import Form
from ui.widgets.heading import muted, section
from ui.widgets.note_bar import NoteBar
from ui.widgets.number_field import NumberField
from ui.widgets.sheet import row

_KEYS = {
    Qt.Key.Key_0: Mark.SPOILT,
    Qt.Key.Key_1: Mark.AGREE,
    Qt.Key.Key_2: Mark.DISAGREE,
    Qt.Key.Key_3: Mark.NO_OPINION,
}
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Backspace)
_PAD = 226


class KeypadPage(MeetingPage):
    """Every complete ballot is kept at once; `left` is emitted when the count is written or given up."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._reading: Reading | None = None
        self._marks = ""
        self.ballot_model = RowsTable(BALLOT_COLUMNS, key=lambda each: each.ballot.id, parent=self)
        self.result_model = RowsTable(RESULT_COLUMNS, key=lambda each: each.ballot.id, parent=self)
        self.ballot = RecordTable(self.ballot_model, self)
        self.result = RecordTable(self.result_model, self)
        for table, name in ((self.ballot, _("The ballot that is read")), (self.result, _("Result so far"))):
            table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            table.setAccessibleName(name)
            table.setMinimumHeight(3 * typeface.row())
        self.heading, self.progress = section(parent=self), muted(parent=self)
        self.figures = muted(parent=self)
        self.note = NoteBar(parent=self)
        self._again = self.note.add_link(_("Count the second time again"), self._on_again)
        self.issued, self.returned = NumberField(), NumberField()
        self.start = command(_("Start counting"), "vote", self._on_start, filled=True)
        self.record = command(_("Record result"), "checkmark", self._on_record, filled=True)
        self.stop = command(_("Stop counting"), "dismiss", self._on_stop)
        self.keys = [KeyButton(mark.value, _(MARKS[mark][1]), _tint(mark), self) for mark in _KEYS.values()]
        self.back = KeyButton("←", _("Step back"), parent=self)
        self._lay_out()
        for part in (self._pad, self.ballot, self.result, self.figures, self.note, self.record):
            part.hide()
        self._connect()

    @property
    def reading(self) -> Reading | None:
        """What was read so far; None before it began."""
        return self._reading

    def show_meeting(self, meeting: Meeting) -> None:
        another = self._meeting is None or self._meeting.id != meeting.id
        super().show_meeting(meeting)
        before, self._reading = self._reading, reading_of(meeting)
        if another or self._reading is None or before is None or before.counts != self._reading.counts:
            self._marks = ""
        if another or not self.issued.text():
            present, _written = turnout(meeting)
            self.issued.set_number(present)
            self.returned.set_number(present)
        self._show()

    def press(self, mark: Mark) -> None:
        """Read `mark` for the next candidate of the ballot in hand."""
        reading = self._reading
        if reading is None or reading.turn > 1:
            return
        self._marks += mark
        if len(self._marks) < len(reading.candidates):
            self._show()
            return
        number, complete, self._marks = reading.number(), reading.with_ballot(self._marks), ""
        done = _("Ballot {number} recorded, count {count}.").format(number=number, count=reading.turn + 1)
        self._keep(complete, done)

    def step_back(self) -> None:
        """Take back the mark that was read last; at the beginning of a ballot, that of the ballot before."""
        reading = self._reading
        if reading is None:
            return
        if self._marks:
            self._marks = self._marks[:-1]
            self._show()
            return
        shorter, marks = reading.without_last()
        if marks and self._keep(shorter, _("The last ballot is open again.")):
            self._marks = marks[:-1]
            self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._reading is not None and key in _KEYS:
            self.press(_KEYS[key])
        elif self._reading is not None and key in _BACK:
            self.step_back()
        else:
            super().keyPressEvent(event)

    def _keep(self, reading: Reading, done: str) -> bool:
        return self.write(_("Read a ballot"), lambda: keep(self.meeting, reading), done)

    def _on_start(self) -> None:
        try:
            issued, returned = self._papers()
        except NotUnderstood as wrong:
            self.refused.emit(str(wrong))
            return
        done = _("Counting begins: {count} ballots.").format(count=returned)
        if self.write(_("Start counting"), lambda: begin(self.meeting, issued, returned), done):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _papers(self) -> tuple[int, int]:
        """Ballots issued and returned, as typed. Raises `NotUnderstood` if they cannot be."""
        issued, returned = self.issued.number() or 0, self.returned.number() or 0
        present, _written = turnout(self.meeting)
        if not 0 < returned <= issued <= present:
            text = _(
                "Ballots: at most {present} issued, as many as members present, and 1 to that many returned."
            )
            raise NotUnderstood(text.format(present=present))
        return issued, returned

    def _on_record(self) -> None:
        reading = self._reading
        if reading is None:
            return
        done = _("Both counts agree; the votes of {count} ballots are recorded.").format(
            count=reading.returned
        )
        if self.write(_("Record counted votes"), lambda: conclude(self.meeting, reading), done):
            self.left.emit()

    def _on_again(self) -> None:
        if self._reading is not None:
            self._keep(self._reading.second_anew(), _("The second count begins anew."))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stop(self) -> None:
        if self._reading is not None and any(self._reading.counts):
            done = _("The count was given up.")
            self.write(_("Give up the count"), lambda: give_up(self.meeting), done)
        self.left.emit()

    def _show(self) -> None:
        reading = self._reading
        before, after = (self._papers_form, self.start), (self._pad, self.ballot, self.result, self.figures)
        for part in before if reading is not None else after:  # what goes makes room for what comes
            part.hide()
        for part in after if reading is not None else before:
            part.show()
        self.note.hide()
        self.record.hide()
        if reading is None:
            self.heading.setText(_("Before the count"))
            self.progress.setText(_("Say how many ballots were issued and came back."))
            return
        rows = candidates(self.meeting, reading, self._marks)
        self.ballot_model.show_rows(rows)
        self.result_model.show_rows(rows)
        if reading.turn > 1:
            self._show_outcome(reading)
        else:
            self._show_turn(reading)
        self._show_figures(reading)

    def _show_turn(self, reading: Reading) -> None:
        self.heading.setText(_("Count {count}").format(count=reading.turn + 1))
        text = _("ballot {number} of {returned}")
        self.progress.setText(text.format(number=reading.number(), returned=reading.returned))
        self.ballot.choose_row(len(self._marks))
        self.result.choose_row(len(self._marks))

    def _show_outcome(self, reading: Reading) -> None:
        self.heading.setText(_("Both counts are read"))
        self.progress.setText("")
        self.ballot.clearSelection()
        self.note.show()
        self._again.setVisible(not reading.agrees)
        self.record.setVisible(reading.agrees)
        if reading.agrees:
            self.note.say(_("The second count agrees with the first. Record the result."), "ok")
        else:
            self.note.say(difference_words(self.meeting, reading), "no")

    def _show_figures(self, reading: Reading) -> None:
        text = _("Issued {issued}   Returned {returned}   Read {read}   Spoilt {spoilt}")
        count = reading.counts[min(reading.turn, 1)]
        spoilt = sum(set(ballot) == {Mark.SPOILT.value} for ballot in count)
        self.figures.setText(
            text.format(issued=reading.issued, returned=reading.returned, read=len(count), spoilt=spoilt)
        )

    @Slot()
    def _on_key(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, KeyButton):
            self.press(Mark(pressed.digit))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for key in self.keys:
            key.clicked.connect(self._on_key)
        self.back.clicked.connect(self.step_back)
        self.returned.returnPressed.connect(self._on_start)

    def _lay_out(self) -> None:
        self._papers_form = Form(self)
        self._papers_form.add_beside(
            (_("Ballots issued"), self.issued, 1), (_("Ballots returned"), self.returned, 1)
        )
        self._papers_form.setMaximumWidth(420)
        self._pad = QWidget(self)
        self._pad.setFixedWidth(_PAD)
        pad = QGridLayout(self._pad)
        pad.setContentsMargins(0, 0, 0, 0)
        pad.setSpacing(6)
        spoilt, *others = self.keys
        for place, key in enumerate(others):
            pad.addWidget(key, place, 0, 1, 2)
        pad.addWidget(spoilt, len(others), 0)
        pad.addWidget(self.back, len(others), 1)
        pad.setRowStretch(len(others) + 1, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(row(self.heading, self.progress, None, self.start, self.record, self.stop))
        page.addWidget(self.note)
        page.addWidget(self._papers_form)
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.ballot, 1)
        upper.addWidget(self._pad)
        page.addLayout(upper, 1)
        hint = muted(_("The second count must agree with the first before it is written down."), self)
        page.addLayout(row(self.figures, None, hint))
        page.addWidget(self.result, 1)
        page.addStretch(0)


def _tint(mark: Mark) -> str:
    return {Mark.AGREE: "ok", Mark.DISAGREE: "no"}.get(mark, "")
