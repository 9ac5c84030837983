"""A whole round of review, act by act, with nothing but hands: typing and clicking in the widgets of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from models.council import CouncilRole
from models.meeting import Presence
from models.staff import PostRank, Sex
from models.unit import UnitKind
from tests.ui.typing import clear_and_type, type_text
from ui.dialog import FormDialog
from ui.main_window import MainWindow
from ui.meeting.council_dialog import CouncilDialog
from ui.meeting.meeting_attendance_page import MeetingAttendancePage
from ui.meeting.meeting_conclusion_page import MeetingConclusionPage
from ui.meeting.meeting_tab import MeetingTab
from ui.meeting.meeting_vote_page import MeetingVotePage
from ui.meeting.take_registrations_dialog import TakeRegistrationsDialog
from ui.meeting.vote_lines import FIELDS
from ui.meeting.vote_model import FIRST_FIGURE
from ui.proposals.proposals_tab import ProposalsTab
from ui.registration.registration_tab import RegistrationTab
from ui.tab import Tab
from ui.tables.table_view import RecordTable
from ui.titles.titles_tab import TitlesTab
from ui.widgets.choice import Choice
from ui.widgets.finder import Finder
from ui.widgets.tick_list import TickList

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


class Hand:
    """Types and clicks in one window, and in whatever dialog is on top of it."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    @property
    def dialog(self) -> FormDialog:
        """The dialog that is open now."""
        found = QApplication.activeModalWidget()
        assert isinstance(found, FormDialog), found
        return found

    def open(self, tab: type[Tab]) -> Tab:
        """Open a tab by its keys."""
        place = next(place for place, each in enumerate(self.window.tabs) if isinstance(each, tab))
        QTest.keyClick(self.window, Qt.Key(Qt.Key.Key_1.value + place), CONTROL)
        assert self.window.pages.currentIndex() == place
        return self.window.tabs[place]

    def click(self, button: QWidget) -> None:
        """Click a button that can be seen and pressed."""
        assert button.isEnabled(), button
        self.qtbot.waitUntil(lambda: _lies_open(button))
        self.qtbot.mouseClick(button, LEFT)

    def fill(self, **values: str) -> None:
        """Put each value into the field of its name in the open dialog."""
        self.dialog.activateWindow()
        self.qtbot.waitUntil(self.dialog.isActiveWindow)
        for name, value in values.items():
            self.put(self.dialog.fields[name], value)

    def put(self, field: QWidget, value: str) -> None:
        """Type `value`; in a list, go to the line that reads or means it; in a finder, take the first found."""
        assert field.isVisible(), field
        match field:
            case Choice():
                self._go_to(field, value)
            case Finder():
                self._find(field, value)
            case _:
                field.setFocus(Qt.FocusReason.TabFocusReason)
                clear_and_type(field, value)

    def send(self) -> None:
        """Press Enter's button; the dialog closes, so nothing in it was wrong."""
        dialog = self.dialog
        self.click(dialog.verb)
        wrong = {name: dialog.form.error_of(field) for name, field in dialog.fields.items()}
        assert not dialog.isVisible(), (dialog.refusal.sentence, wrong)
        top = QApplication.activeModalWidget() or self.window
        top.activateWindow()  # as a desktop does by itself
        self.qtbot.waitUntil(top.isActiveWindow)

    def said(self) -> str:
        """What the status line says."""
        return self.window.status.words.text()

    def choose_cell(self, table: RecordTable, row: int, column: int) -> None:
        """Click one cell of a table."""
        index = table.model().index(row, column)
        table.scrollTo(index)
        self.qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())

    def tick(self, box: QAbstractButton, *, on: bool = True) -> None:
        """Tick or untick a box where its square is."""
        self.qtbot.waitUntil(
            lambda: box.isVisible() and box.visibleRegion().contains(QPoint(8, box.height() // 2))
        )
        self.qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
        assert box.isChecked() == on

    def _go_to(self, field: Choice, words: str) -> None:
        QTest.keyClick(field, Qt.Key.Key_Home)
        for _line in range(field.count()):
            if words in (field.chosen, field.currentText().strip()):
                return
            QTest.keyClick(field, Qt.Key.Key_Down)
        offered = [field.itemText(row) for row in range(field.count())]
        raise AssertionError(f"{words!r} is not among {offered}")

    def _find(self, field: Finder, words: str) -> None:
        field.setFocus(Qt.FocusReason.TabFocusReason)
        clear_and_type(field, words)
        popup = field.completer().popup()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Down)
        QTest.keyClick(popup, Qt.Key.Key_Return)


def _lies_open(widget: QWidget) -> bool:
    """Whether the middle of `widget` is on the screen with nothing before it."""
    window, middle = widget.window(), widget.rect().center()
    return widget.isVisible() and window.childAt(widget.mapTo(window, middle)) is widget


def set_up_the_office(hand: Hand) -> None:
    """The first start asks whose store it is."""
    hand.fill(
        name="Báo Thanh tra",
        abbreviation="BTT",
        place="Hà Nội",
        head_title="Tổng Biên tập",
        upper="Thanh tra Chính phủ",
    )
    hand.send()


def go_to_year(hand: Hand, year: int) -> None:
    """The search box opens any year."""
    QTest.keyClick(hand.window, Qt.Key.Key_K, CONTROL)
    hand.qtbot.waitUntil(hand.window.header.search.hasFocus)
    hand.put(hand.window.header.search, str(year))
    assert hand.window.year == year


def add_collectives(hand: Hand, *names: str) -> None:
    """The small collectives, with the keys alone."""
    tab = hand.open(TitlesTab)
    assert isinstance(tab, TitlesTab)
    hand.click(tab.list.switch.segment("collectives"))
    for name in names:
        QTest.keyClick(tab, Qt.Key.Key_N, CONTROL)
        hand.fill(name=name, kind=UnitKind.SMALL)
        hand.send()


def add_person(
    hand: Hand, name: str, sex: Sex, unit: str, post: str, rank: PostRank = PostRank.STAFF
) -> None:
    """Somebody with the post held since the year began."""
    tab = hand.open(TitlesTab)
    assert isinstance(tab, TitlesTab)
    hand.click(tab.list.switch.segment("people"))
    hand.click(tab.add)
    hand.fill(full_name=name, sex=sex, birth_year="1980", unit=unit, title=post, rank=rank)
    hand.send()


def record_award(hand: Hand, name: str, code: str, number: str, issued_on: str) -> None:
    """A title that the unit's own head has decided on; who that is, the program knows."""
    tab = hand.open(TitlesTab)
    assert isinstance(tab, TitlesTab)
    hand.click(tab.record_award)
    hand.fill(subject=name, title=code, number=number, issued_on=issued_on)
    hand.send()


def add_campaign(hand: Hand, name: str) -> None:
    """The campaign everything else of the year hangs on."""
    tab = hand.open(RegistrationTab)
    assert isinstance(tab, RegistrationTab)
    hand.click(tab.first)
    hand.fill(name=name, theme="Siết chặt kỷ cương", begins_on="15/1/2024", ends_on="31/12/2024")
    hand.send()


def register(hand: Hand, name: str, *codes: str) -> None:
    """Somebody, or a collective, registers for the titles of these codes."""
    tab = hand.open(RegistrationTab)
    assert isinstance(tab, RegistrationTab)
    hand.click(tab.page.add)
    hand.fill(subject=name)
    titles = hand.dialog.fields["titles"]
    assert isinstance(titles, TickList)
    for code in codes:
        hand.tick(titles.boxes[code])
    hand.fill(registered_on="8/2/2024")
    hand.send()


def record_nobody(hand: Hand, unit: str) -> None:
    """A unit answers that it proposes nobody."""
    tab = hand.open(RegistrationTab)
    assert isinstance(tab, RegistrationTab)
    hand.click(tab.page.answer)
    hand.fill(unit=unit, replied_on="10/2/2024")
    box = hand.dialog.fields["is_nil"]
    assert isinstance(box, QCheckBox)
    hand.tick(box)
    hand.send()


def seat_council(hand: Hand, name: str, *members: tuple[str, CouncilRole]) -> None:
    """The council with its members, found by a part of their names."""
    tab = hand.open(MeetingTab)
    assert isinstance(tab, MeetingTab)
    hand.click(tab.empty_council)
    dialog = hand.dialog
    assert isinstance(dialog, CouncilDialog)
    hand.fill(name=name, decision_number="31/QĐ-BTT", decided_on="15/1/2024", valid_from="15/1/2024")
    for words, role in members:
        hand.put(dialog.seats.finder, words)
        hand.put(dialog.seats.role, role)
    hand.send()


def call_meeting(hand: Hand) -> MeetingTab:
    """The meeting calls all members of the council by itself."""
    tab = hand.open(MeetingTab)
    assert isinstance(tab, MeetingTab)
    hand.click(tab.empty_add)
    hand.fill(day="10/12/2024", hour="14h", place="Phòng họp tầng 3", number="03")
    hand.send()
    return tab


def mark_absent(hand: Hand, tab: MeetingTab, row: int, reason: str) -> None:
    """A member is away and gave an opinion in writing."""
    page = tab.pages["attendance"]
    assert isinstance(page, MeetingAttendancePage)
    hand.choose_cell(page.table, row, 1)
    hand.put(page.presence, Presence.WRITTEN)
    hand.put(page.reason, reason)
    QTest.keyClick(page.reason, Qt.Key.Key_Return)


def put_on_the_ballot(hand: Hand, tab: MeetingTab, *, without: str) -> None:
    """Everybody who registered is a candidate, but for the title that is decided without a vote."""
    hand.click(tab.switch.segment("votes"))
    page = tab.pages["votes"]
    assert isinstance(page, MeetingVotePage)
    hand.click(page.take)
    dialog = hand.dialog
    assert isinstance(dialog, TakeRegistrationsDialog)
    hand.tick(dialog.boxes[without], on=False)
    hand.send()


def count_votes(hand: Hand, tab: MeetingTab, *lines: Mapping[str, int]) -> None:
    """The figures of each line by their names; what is the same for all stands there already."""
    page = tab.pages["votes"]
    assert isinstance(page, MeetingVotePage)
    for row, figures in enumerate(lines, 1):
        for name, count in figures.items():
            hand.choose_cell(page.table, row, FIRST_FIGURE + FIELDS.index(name))
            QTest.keyClicks(page.table, str(count))
            QTest.keyClick(page.table.focusWidget(), Qt.Key.Key_Return)


def conclude(hand: Hand, tab: MeetingTab, conclusion: str) -> None:
    """What the chair concluded, and when the meeting ended."""
    hand.click(tab.switch.segment("conclusion"))
    page = tab.pages["conclusion"]
    assert isinstance(page, MeetingConclusionPage)
    page.editor.setFocus()
    type_text(page.editor, conclusion)
    hand.put(page.counted, "16h10")
    hand.put(page.ended, "16h30")
    QTest.keyClick(page.ended, Qt.Key.Key_Return)


def make_dossier(hand: Hand, signatory: str) -> ProposalsTab:
    """A dossier on the meeting's result, which is taken over with one click."""
    tab = hand.open(ProposalsTab)
    assert isinstance(tab, ProposalsTab)
    hand.click(tab.first)
    hand.fill(signatory=signatory)
    hand.send()
    hand.click(tab.panel.take_over)
    return tab


def explain(hand: Hand, tab: ProposalsTab, name: str, reason: str) -> None:
    """Why somebody is proposed whom the rules do not plainly allow."""
    rows = tab.panel.rows
    place = next(row for row in range(rows.rowCount()) if rows.record(row).name == name)
    hand.choose_cell(tab.panel.table, place, 1)
    QTest.keyClick(tab.panel.table, Qt.Key.Key_F2)
    hand.fill(override_reason=reason)
    hand.send()


def number_and_sign(hand: Hand, tab: ProposalsTab) -> None:
    """What the clerk gave, and the day on the letter."""
    hand.click(tab.panel.number)
    hand.fill(number="96", issued_on="16/12/2024", sent_on="17/12/2024")
    hand.send()


def save_paper(hand: Hand, tab: ProposalsTab, title: str) -> None:
    """Choose a paper beside the dossier and save it as PDF."""
    hand.put(tab.papers.which, title)
    hand.qtbot.waitUntil(lambda: tab.papers.is_settled)
    hand.click(tab.papers.save_pdf)
    assert hand.said().startswith("Đã lưu")
