"""Bỏ phiếu: who is voted on, and the votes, typed as into a sheet or read ballot by ballot."""

from collections.abc import Mapping

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from models.ballot import Ballot, ballots
from models.ballot_reading import on_paper, reading_of
from models.candidates import registered_titles, strike
from models.counting import Figures, clear_votes, enter_votes
from models.database import lines
from models.history import change
from models.meeting import Meeting, Presence, attendance
from models.second_vote import lower_titles, second_ballot, why_not_again
from models.subject import subject_name
from translations import _
from ui import messages
from ui.meeting.abstention_dialog import AbstentionDialog
from ui.meeting.candidate_dialog import CandidateDialog
from ui.meeting.keypad_page import KeypadPage
from ui.meeting.lower_title_dialog import LowerTitleDialog
from ui.meeting.meeting_page import MeetingPage, command
from ui.meeting.take_registrations_dialog import TakeRegistrationsDialog
from ui.meeting.vote_model import VoteModel
from ui.meeting.vote_table import VoteTable
from ui.record_dialog import RecordDialog
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import ShortWords, muted, section
from ui.widgets.note_bar import NoteBar
from ui.widgets.sheet import row

_NAMED = 3


class MeetingVotePage(MeetingPage):
    """The sheet, with the keypad behind it; a reading under way is shown at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = VoteModel(self._write_votes, self)
        self.table = VoteTable(self.model, self)
        self.table.setAccessibleName(_("Votes"))
        self.heading, self.count = section(_("Voting"), self), ShortWords(ink="muted", parent=self)
        self.problem = NoteBar(kind="no", parent=self)
        self.problem.hide()
        self._counted = ""
        self.take = command(_("From the registrations"), "clipboard_paste", self._on_take)
        self.add = command(_("Add to the ballot…"), "person_add", self._on_add)
        self.read = command(_("Read ballots aloud"), "keyboard", self._on_read)
        self.more = command("…", "more_horizontal", lambda: None)
        self.keypad = KeypadPage(self)
        self._lay_out()
        self._connect()

    def show_meeting(self, meeting: Meeting) -> None:
        another = self._meeting is None or self._meeting.id != meeting.id
        if another and (left := self.model.unwritten):
            text = _("Not written yet, but kept for when you come back: the votes on {names}.")
            self.said.emit(text.format(names=", ".join(left)))
        super().show_meeting(meeting)
        self.model.show_meeting(meeting)
        self.keypad.show_meeting(meeting)
        roll = attendance(meeting)
        self.table.show_figures(
            papers=meeting.is_secret_ballot, written=any(each.presence != Presence.PRESENT for each in roll)
        )
        on_paper = ballots(meeting)
        self._show_counted()
        self.heading.setText(_("Secret ballot") if meeting.is_secret_ballot else _("Show of hands"))
        self.read.setVisible(meeting.is_secret_ballot)
        self.read.setEnabled(bool(on_paper))
        if another:
            self._on_problem(self.model.problem or self._unwritten_words())
            self._stack.setCurrentIndex(1 if reading_of(meeting) else 0)

    def _show_counted(self) -> None:
        """A line with figures that are not written is not counted, whatever was written before."""
        votes = [line for line in self.model.rows if line.ballot]
        counted = sum(line.ballot.is_counted and not any(line.unwritten) for line in votes)
        self._counted = _("{counted} of {all} counted").format(counted=counted, all=len(votes))
        self._show_rule()

    def _unwritten_words(self) -> str:
        names = ", ".join(self.model.unwritten)
        text = _("Typed before and not written yet: {names}. Fill in what is missing.")
        return text.format(names=names) if names else ""

    @Slot()
    def _show_rule(self) -> None:
        """Beside the heading: how many are counted, and what the vote under the cursor must reach."""
        line = self.table.current_line() or next((each for each in self.model.rows if each.ballot), None)
        if line is None:
            self.count.setText("")
            return
        needed = _("needed for {title}: {rule}").format(title=line.title, rule=line.rule)
        parts = [self._counted, needed]
        if line.ballot and line.ballot.abstained:
            names = ", ".join(lines(line.ballot.abstained))
            parts.append(_("do not vote: {names}").format(names=names))
        self.count.setText(" · ".join(parts))

    def _write_votes(self, votes: Mapping[int, Figures]) -> None:
        with change(_("Record votes")):
            written = enter_votes(self.meeting, votes)
        names = ", ".join(subject_name(ballot.subject) for ballot in written[:_NAMED])
        self.refused.emit("")
        self.said.emit(_("Votes recorded: {names}.").format(names=names))

    @Slot(str)
    def _on_problem(self, sentence: str) -> None:
        self.problem.setVisible(bool(sentence))
        self.problem.say(sentence)
        self._show_counted()

    def _on_take(self) -> None:
        if self.meeting.campaign_id is None:
            self.refused.emit(_("This meeting decides on no campaign. Choose one under “Change meeting”."))
        elif not registered_titles(self.meeting):
            self.refused.emit(_("Everybody who registered for this campaign is on the ballot already."))
        else:
            self._open(TakeRegistrationsDialog(self.meeting, self))

    def _on_add(self) -> None:
        self._open(CandidateDialog(self.meeting, self))

    def _open(self, dialog: RecordDialog) -> None:
        self.refused.emit("")
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_read(self) -> None:
        if any(ballot.is_counted for ballot in on_paper(self.meeting)):
            messages.ask(
                self,
                _("Count again"),
                _("Votes are recorded already. Counting again replaces them once both counts agree."),
                _("Count again"),
                self._show_keypad,
            )
        else:
            self._show_keypad()

    def _show_keypad(self) -> None:
        self._stack.setCurrentIndex(1)
        (self.keypad.issued if self.keypad.reading is None else self.keypad).setFocus()

    @Slot()
    def _on_keypad_left(self) -> None:
        self._stack.setCurrentIndex(0)

    def _on_strike(self) -> None:
        line = self.table.current_line()
        if line is None or line.ballot is None:
            self.refused.emit(_("Put the cursor on the line to take off the ballot first."))
            return
        ballot = Ballot.get_by_id(line.ballot.id)
        done = _("{name} is off the ballot.").format(name=line.name)
        self.write(_("Take off the ballot"), lambda: strike(ballot), done)

    def _on_second_ballot(self) -> None:
        if (ballot := self._chosen_ballot()) is not None:
            done = _("{name} is voted on again; the second ballot counts.")
            self.write(
                _("Hold a second ballot"),
                lambda: second_ballot(ballot),
                done.format(name=subject_name(ballot.subject)),
            )

    def _on_lower_title(self) -> None:
        if (ballot := self._chosen_ballot()) is None:
            return
        if reason := why_not_again(ballot):
            self.refused.emit(reason)
        elif not lower_titles(ballot):
            self.refused.emit(_("No lower title is left to vote on."))
        else:
            self._open(LowerTitleDialog(ballot, self))

    def _on_abstention(self) -> None:
        if (ballot := self._chosen_ballot()) is not None:
            self._open(AbstentionDialog(ballot, self))

    def _chosen_ballot(self) -> Ballot | None:
        """The vote the cursor is on, fresh from the store; says so if there is none."""
        line = self.table.current_line()
        if line is None or line.ballot is None:
            self.refused.emit(_("Put the cursor on the line first."))
            return None
        return Ballot.get_by_id(line.ballot.id)

    def _on_clear(self) -> None:
        self.model.drop_pending()
        self.write(_("Clear votes"), lambda: clear_votes(self.meeting), _("All votes were cleared."))

    def _connect(self) -> None:
        self.table.selectionModel().currentChanged.connect(self._show_rule)
        self.model.problem_changed.connect(self._on_problem)
        self.keypad.left.connect(self._on_keypad_left)
        self.keypad.said.connect(self.said)
        self.keypad.refused.connect(self.refused)

    def _lay_out(self) -> None:
        menu = QMenu(self.more)
        menu.addAction(_("Second ballot"), self._on_second_ballot)
        menu.addAction(_("Vote on a lower title…"), self._on_lower_title)
        menu.addAction(_("Who does not vote…"), self._on_abstention)
        menu.addSeparator()
        menu.addAction(_("Take off the ballot"), self._on_strike)
        menu.addAction(_("Clear all votes"), self._on_clear)
        self.more.setText("")
        self.more.setAccessibleName(_("More commands"))
        self.more.setToolTip(_("More commands"))
        self.more.setMenu(menu)
        self.table.set_empty(
            EmptyState(
                "vote",
                _("Nobody is on the ballot yet"),
                _("Take over the registrations of the campaign, or add somebody by hand."),
            )
        )
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.heading, self.count, None, self.take, self.add, self.read, self.more))
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        hint = _("Type the figures: Enter goes down, Tab to the right, Ctrl+V pastes a block from Excel.")
        column.addWidget(muted(hint, sheet, wrap=True))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self.keypad)
