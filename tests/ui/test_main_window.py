import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from models.refusal import Refusal
from ui import messages
from ui.main_window import MainWindow
from ui.tab import Tab
from ui.widgets.finder import Found


class Registrations(Tab):
    title = "Đăng ký thi đua"
    icon_name = "clipboard_edit"
    shows = frozenset({"registration"})

    def build(self):
        self.words = QLabel(parent=self)
        self.compact = None
        QVBoxLayout(self).addWidget(self.words)

    def refresh(self):
        self.words.setText(str(self.year))

    def make_compact(self, compact):
        self.compact = compact


class Titles(Registrations):
    title = "Danh hiệu"
    icon_name = "ribbon_star"


class Shell:
    """A store with one change to take back."""

    def __init__(self):
        self.done, self.undone, self.refuses = ["Ghi nhận danh hiệu"], [], False
        self.touched = 1

    def unit_name(self):
        return "Báo Thanh tra"

    def role(self):
        return "Khối thi đua số IV · khối trưởng"

    def years(self):
        return [2025, 2026]

    def undo_label(self):
        return self.done[-1] if self.done else ""

    def undo_size(self):
        return self.touched

    def redo_label(self):
        return self.undone[-1] if self.undone else ""

    def undo(self):
        if self.refuses:
            raise Refusal("Việc này đã đổi sau đó.")
        self.undone.append(self.done.pop())
        return "Đã hoàn tác."

    def redo(self):
        self.done.append(self.undone.pop())
        return "Đã làm lại."

    def find(self, words):
        return [Found(1, "Đỗ Minh Quân")]

    def standing(self):
        return "usb_stick", "Sao lưu gần nhất: hôm qua"

    def commands(self):
        return [("Đơn vị…", lambda: self.done.append("Đơn vị"))]


@pytest.fixture
def shell():
    return Shell()


@pytest.fixture
def window(qtbot, shell, dress):
    made = MainWindow([Registrations, Titles], shell, 2026, dress)
    qtbot.addWidget(made)
    made.resize(1366, 688)
    made.show()
    return made


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.ControlModifier):
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, key, modifier)


def test_tabs_open_by_their_number(window, qtbot):
    press(qtbot, window, Qt.Key.Key_2)
    assert window.pages.currentWidget() is window.tabs[1]
    assert window.bar.currentIndex() == 1
    assert window.tabs[1].words.text() == "2026"


def test_only_the_tab_that_is_looked_at_is_built(window):
    assert hasattr(window.tabs[0], "words")
    assert not hasattr(window.tabs[1], "words")


def test_a_year_holds_everywhere(window, qtbot):
    with qtbot.waitSignal(window.year_changed) as told:
        window.header.earlier.click()
    assert told.args == [2025]
    assert window.tabs[0].words.text() == "2025"
    assert window.open_tab(Titles).words.text() == "2025"


def test_undo_and_redo_are_named_and_said(window, qtbot, shell):
    assert window.undo_action.text() == "Hoàn tác: Ghi nhận danh hiệu"
    assert not window.redo_action.isEnabled()
    press(qtbot, window, Qt.Key.Key_Z)
    assert window.status.words.text() == "Đã hoàn tác."
    assert shell.done == []
    assert window.undo_action.text() == "Không có gì để hoàn tác"
    assert window.redo_action.text() == "Làm lại: Ghi nhận danh hiệu"
    window.redo_action.trigger()
    assert shell.done == ["Ghi nhận danh hiệu"]


def test_the_link_in_the_status_line_undoes_what_the_line_says(window, shell):
    window.on_changed(frozenset({"award"}))
    window.say("Đã ghi nhận danh hiệu.")
    assert window.status.undo.isVisible()
    window.status.undo.click()
    assert shell.undone == ["Ghi nhận danh hiệu"]
    assert not window.status.undo.isVisible()


def test_a_sentence_about_no_change_offers_no_way_back(window):
    window.say("Đã chép danh sách đang xem.")
    assert not window.status.undo.isVisible()
    window.on_changed(frozenset({"award"}))
    window.say("Đã ghi nhận danh hiệu.")
    window.say("Đã lưu to-trinh.pdf.")
    assert not window.status.undo.isVisible()


def test_a_later_change_takes_the_link_from_an_older_sentence(window):
    window.on_changed(frozenset({"award"}))
    window.say("Đã ghi nhận danh hiệu.")
    window.on_changed(frozenset({"person"}))
    assert not window.status.undo.isVisible()


def test_a_large_change_is_taken_back_after_a_question(window, shell, monkeypatch):
    asked = []
    monkeypatch.setattr(messages, "ask", lambda _p, _t, text, _y, on_yes: asked.append((text, on_yes)))
    shell.touched = 1174
    window.undo()
    assert shell.undone == []
    assert "1.174" in asked[0][0]
    asked[0][1]()
    assert shell.undone == ["Ghi nhận danh hiệu"]


def test_a_refused_undo_is_explained(window, shell, monkeypatch):
    said = []
    monkeypatch.setattr(messages, "tell", lambda parent, title, text: said.append(text))
    shell.refuses = True
    window.undo()
    assert said == ["Việc này đã đổi sau đó."]
    assert shell.done == ["Ghi nhận danh hiệu"]


def test_changes_reach_the_tabs_they_concern(window, shell):
    window.tabs[0].words.setText("old")
    window.on_changed(frozenset({"meeting"}))
    assert window.tabs[0].words.text() == "old"
    window.on_changed(frozenset({"registration"}))
    assert window.tabs[0].words.text() == "2026"


def test_ctrl_k_goes_to_the_search_box(window, qtbot):
    assert not window.header.search.hasFocus()
    press(qtbot, window, Qt.Key.Key_K)
    assert window.header.search.hasFocus()


def test_f1_asks_for_help(window, qtbot):
    with qtbot.waitSignal(window.help_asked):
        press(qtbot, window, Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier)


def test_what_yields_in_a_narrow_window(window):
    window.resize(1092, 534)
    assert not window.header.role.isVisible()
    assert window.tabs[0].compact is True
    window.resize(1366, 688)
    assert window.header.role.isVisible()
    assert window.tabs[0].compact is False


def test_the_least_window_still_shows_tabs_page_and_status(window):
    window.resize(640, 360)
    assert window.size().width() == 640
    for part in (window.bar, window.viewed, window.status):
        assert part.isVisible()
        assert part.height() >= 30


def test_colours_and_letters_are_chosen_in_the_menu(window, dress, qtbot):
    colours, sizes = (action.menu() for action in window.header.menu.actions() if action.menu())
    assert [action.text() for action in colours.actions()] == ["Theo máy", "Sáng", "Tối"]
    colours.actions()[2].trigger()
    sizes.actions()[1].trigger()
    assert (dress.choice, dress.points) == ("dark", 13)


def test_the_commands_of_the_store_are_in_the_menu(window, shell):
    entry = next(action for action in window.header.menu.actions() if action.text() == "Đơn vị…")
    entry.trigger()
    assert shell.done[-1] == "Đơn vị"


def test_the_parts_have_the_heights_of_the_drawing(window):
    heights = (window.header.height(), window.bar.height(), window.status.height())
    assert heights == (52, 40, 32)
    assert window.viewed.height() == 562
