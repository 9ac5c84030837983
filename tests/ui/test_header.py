import pytest
from PySide6.QtCore import Qt

from tests.ui.typing import type_text
from ui.header import Header
from ui.widgets.finder import Found


@pytest.fixture
def header(qtbot):
    made = Header(lambda words: [Found(7, "Đỗ Minh Quân", "Ban Pháp luật")] if words else [])
    qtbot.addWidget(made)
    made.show_unit("Báo Thanh tra", "Khối thi đua số IV · khối trưởng")
    made.show_years([2024, 2025], 2026)
    made.resize(1366, 52)
    made.show()
    return made


def test_it_is_52_high(header):
    assert header.sizeHint().height() == 52


def test_years_go_back_and_forth(header, qtbot):
    told = []
    header.year_chosen.connect(told.append)
    assert not header.later.isEnabled()
    qtbot.mouseClick(header.earlier, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(header.earlier, Qt.MouseButton.LeftButton)
    assert not header.earlier.isEnabled()
    qtbot.mouseClick(header.later, Qt.MouseButton.LeftButton)
    assert told == [2025, 2024, 2025]


def test_showing_years_tells_nobody(header, qtbot):
    with qtbot.assertNotEmitted(header.year_chosen):
        header.show_years([2020, 2021], 2021)
    assert header.years.chosen == 2021


def test_the_search_offers_and_tells(header, qtbot):
    header.focus_search()
    type_text(header.search, "quan")
    with qtbot.waitSignal(header.sought) as told:
        popup = header.search.completer().popup()
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert told.args[0].id == 7
    qtbot.waitUntil(lambda: header.search.text() == "")  # ready for the next search, its hint in sight


def test_a_narrow_window_keeps_commands_but_not_their_words(header):
    header.make_compact(compact=True, tiny=False)
    assert not header.role.isVisible()
    assert header.history.text() == ""
    assert header.history.accessibleName() == "Nhật ký"
    assert header.history.toolTip()
    header.make_compact(compact=True, tiny=True)
    assert not header.search.isVisible()
    header.open_search.click()
    assert header.search.isVisible()


def test_every_icon_alone_has_a_name(header):
    for button in (header.earlier, header.later, header.settings, header.help, header.open_search):
        assert button.accessibleName() == button.toolTip() != ""


@pytest.mark.parametrize(("button", "signal"), [("history", "history_asked"), ("help", "help_asked")])
def test_buttons_ask(header, qtbot, button, signal):
    with qtbot.waitSignal(getattr(header, signal)):
        getattr(header, button).click()
