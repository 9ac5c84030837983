"""Biên bản họp: the meetings of the year, and all that is said of one of them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from models.council import Council
from models.history import change
from models.meeting import Meeting, meetings_of
from models.meeting_overview import overview
from models.refusal import Refusal
from models.removal import remove
from translations import N_, _
from translations.formats import show_date
from ui import messages
from ui.meeting.council_dialog import CouncilDialog
from ui.meeting.councils_dialog import CouncilsDialog
from ui.meeting.meeting_agenda_page import MeetingAgendaPage
from ui.meeting.meeting_attendance_page import MeetingAttendancePage
from ui.meeting.meeting_conclusion_page import MeetingConclusionPage
from ui.meeting.meeting_dialog import MeetingDialog
from ui.meeting.meeting_election_page import MeetingElectionPage
from ui.meeting.meeting_opinions_page import MeetingOpinionsPage
from ui.meeting.meeting_page import MeetingPage, command
from ui.meeting.meeting_vote_page import MeetingVotePage
from ui.meeting.meeting_words import place_words, standing_words
from ui.record_dialog import RecordDialog
from ui.tab import Tab
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import ShortWords
from ui.widgets.note_bar import NoteBar
from ui.widgets.pill import Pill
from ui.widgets.segmented_switch import SegmentedSwitch
from ui.widgets.sheet import row


class MeetingTab(Tab):
    """One meeting at a time, chosen at the right; a segmented switch leads through its pages."""

    title = N_("Meetings")
    icon_name = "gavel"
    shows = frozenset({
        "meeting", "attendance", "guest", "agenda_item", "opinion", "ballot", "election", "council",
        "council_member", "campaign", "registration", "person", "unit", "setting",
    })  # fmt: skip

    def build(self) -> None:
        self.name = ShortWords("", "title", parent=self)
        self.state = Pill("doing", parent=self)
        self.place = ShortWords(ink="muted", parent=self)
        self.choice = Choice(parent=self)
        self.choice.setAccessibleName(_("Meeting"))
        self.choice.setMaximumWidth(320)
        self.add = command(_("Add meeting"), "add", self._on_add)
        self.councils = command(_("Councils…"), "people_team", self._on_councils)
        self.more = self._more_button()
        self.switch = SegmentedSwitch(_("Parts of the meeting"), self)
        self.refusal = NoteBar(kind="no", parent=self)
        self.refusal.hide()
        self.pages = self._make_pages()
        self.stack = _Pages(self)
        self.empty = self._make_empty()
        self._lay_out()
        self.body.hide()
        self.choice.currentIndexChanged.connect(self._on_chosen)
        self.switch.switched.connect(self._on_switched)

    def refresh(self) -> None:
        wanted = self.choice.chosen
        found = list(meetings_of(self.year))
        self.choice.offer((each.id, _listed(each)) for each in found)
        meeting = next((each for each in found if each.id == self.choice.chosen), None)
        self.choice.setVisible(len(found) > 1)
        self._make_room(for_meeting=meeting is not None)
        if meeting is None:
            self._show_empty()
        else:
            if meeting.id != wanted:
                self._refuse("")
            self._show(meeting)

    def _make_room(self, *, for_meeting: bool) -> None:
        """What goes makes room for what comes: both at once would make the window taller."""
        going, coming = (self.empty, self.body) if for_meeting else (self.body, self.empty)
        going.hide()
        coming.show()
        self.more.setVisible(for_meeting)

    def show_record(self, _kind: str, record_id: int) -> None:
        self.choice.choose(record_id)

    def open_page(self, key: str) -> None:
        """Show one part of the meeting: attendance, agenda, opinions, votes, election or conclusion."""
        self.switch.choose(key)

    def _show(self, meeting: Meeting) -> None:
        self.name.setText(meeting.subject)
        self.name.setToolTip(meeting.subject)
        self.state.show_state(*standing_words(meeting))
        self.place.setText(place_words(meeting))
        self._show_counts(meeting)
        for page in self.pages.values():
            page.show_meeting(meeting)

    def _show_counts(self, meeting: Meeting) -> None:
        found = overview(meeting)
        counts = {
            "attendance": f"{found.present}/{found.called}",
            "agenda": found.points or None,
            "opinions": found.opinions or None,
            "votes": f"{found.counted}/{found.candidates}" if found.candidates else None,
            "election": found.elected or None,
        }
        for key, count in counts.items():
            self.switch.set_count(key, count)
        self.switch.segment("election").setVisible(found.elects)
        if not found.elects and self.switch.chosen == "election":
            self.switch.choose("attendance")

    def _show_empty(self) -> None:
        no_council = not Council.select().exists()
        self.empty_council.setVisible(no_council)
        self.empty_add.setVisible(not no_council)
        self.name.setText(_("Meetings of the year {year}").format(year=self.year))
        self.place.setText("")
        self.state.hide()
        if no_council:
            sentence = _("First add the council, or the delegates of the block, with their members.")
        else:
            sentence = _("Add a meeting: all members of its council are called by themselves.")
        self.empty.say(_("No meeting in {year} yet").format(year=self.year), sentence)

    @Slot()
    def _on_chosen(self) -> None:
        self._refuse("")
        self.refresh()

    @Slot(str)
    def _on_switched(self, key: str) -> None:
        self._refuse("")
        self.stack.setCurrentWidget(self.pages[key])

    @Slot(str)
    def _refuse(self, sentence: str) -> None:
        self.refusal.setVisible(bool(sentence))
        self.refusal.say(sentence)

    def _on_add(self) -> None:
        if not Council.select().exists():
            self._open(CouncilDialog(Council(), self.year, parent=self))
            return
        dialog = MeetingDialog(Meeting(year=self.year), self)
        dialog.take_up_draft()
        dialog.saved.connect(lambda: self.choice.choose(dialog.meeting.id))
        self._open(dialog)

    def _on_edit(self) -> None:
        self._open(MeetingDialog(Meeting.get_by_id(self.choice.chosen), self))

    def _open(self, dialog: RecordDialog) -> None:
        self._refuse("")
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    def _on_councils(self) -> None:
        dialog = CouncilsDialog(self.year, self)
        dialog.said.connect(self.said)
        dialog.open()

    def _on_delete(self) -> None:
        meeting = Meeting.get_by_id(self.choice.chosen)
        text = _("“{subject}” goes with its attendance, opinions and votes. It can be undone.")
        messages.ask(
            self,
            _("Delete meeting"),
            text.format(subject=meeting.subject),
            _("Delete meeting"),
            lambda: self._delete(meeting),
        )

    def _delete(self, meeting: Meeting) -> None:
        try:
            with change(_("Delete meeting")):
                remove(meeting, meeting.subject)
        except Refusal as refusal:
            self._refuse(str(refusal))
        else:
            self.said.emit(_("Meeting “{subject}” deleted.").format(subject=meeting.subject))

    def _more_button(self) -> QWidget:
        made = command("", "more_horizontal", lambda: None)
        made.setAccessibleName(_("More commands"))
        made.setToolTip(_("More commands"))
        menu = QMenu(made)
        menu.addAction(_("Change meeting…"), self._on_edit)
        menu.addAction(_("Delete meeting…"), self._on_delete)
        made.setMenu(menu)
        return made

    def _make_pages(self) -> dict[str, MeetingPage]:
        made: dict[str, tuple[str, MeetingPage]] = {
            "attendance": (_("Who takes part"), MeetingAttendancePage(self)),
            "agenda": (_("Matters"), MeetingAgendaPage(self)),
            "opinions": (_("Opinions"), MeetingOpinionsPage(self)),
            "votes": (_("Voting"), MeetingVotePage(self)),
            "election": (_("Elections"), MeetingElectionPage(self)),
            "conclusion": (_("Conclusion"), MeetingConclusionPage(self)),
        }
        for key, (words, page) in made.items():
            self.switch.add(key, words)
            page.said.connect(self.said)
            page.refused.connect(self._refuse)
        return {key: page for key, (_words, page) in made.items()}

    def _make_empty(self) -> EmptyState:
        self.empty_council = command(_("Add council"), "people_team", self._on_add, filled=True)
        self.empty_add = command(_("Add meeting"), "add", self._on_add, filled=True)
        return EmptyState("gavel", "", buttons=(self.empty_council, self.empty_add), parent=self)

    def _lay_out(self) -> None:
        self.body = QWidget(self)
        for page in self.pages.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.switch, None))
        column.addWidget(self.refusal)
        column.addWidget(self.stack, 1)
        head = row(self.name, self.state, None, self.choice, self.add, self.councils, self.more)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 10)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addWidget(self.place)
        whole.addWidget(self.body, 1)
        whole.addWidget(self.empty, 1)


class _Pages(QStackedWidget):
    """Takes the room there is: the height wrapped words would like must not make the window taller."""

    def hasHeightForWidth(self) -> bool:
        return False


def _listed(meeting: Meeting) -> str:
    return f"{show_date(meeting.starts_at.date())} · {meeting.subject}"
