"""A tab or a page of meetings that follows the store, as the window does it."""

from PySide6.QtWidgets import QWidget

from models import history
from models.meeting import Meeting
from tests.meeting_rows import Rows
from ui.meeting.meeting_page import MeetingPage
from ui.meeting.meeting_tab import MeetingTab


def shown_tab(qtbot, width: int = 1366, height: int = 562) -> MeetingTab:
    """The tab of 2026, built and shown."""
    tab = MeetingTab(2026)
    qtbot.addWidget(tab)
    tab.resize(width, height)
    with qtbot.waitExposed(tab):
        tab.show()
    tab.grab()  # lays out what was shown only just now
    history.listeners.append(tab.on_changed)
    return tab


def shown_page(qtbot, kind: type[MeetingPage], rows: Rows) -> tuple[MeetingPage, list[str], list[str]]:
    """A page of the meeting of `rows`, what it said, and what it refused."""
    page = kind()
    qtbot.addWidget(page)
    page.resize(1334, 430)
    page.show_meeting(rows.meeting)
    page.show()
    history.listeners.append(lambda _tables: page.show_meeting(Meeting.get_by_id(rows.meeting.id)))
    said: list[str] = []
    refused: list[str] = []
    page.said.connect(said.append)
    page.refused.connect(refused.append)
    return page, said, refused


def opened(parent: QWidget, kind: type[QWidget]) -> QWidget:
    """The dialog of this kind that `parent` opened last."""
    return parent.findChildren(kind)[-1]
