from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt

from models import history, store
from models.exchange.sample import fill_sample
from models.history import change, next_undo
from models.rules.office_packs import copy_pack, switch
from models.rules.pack_editing import describe
from models.search import HitKind
from models.staff import Person
from models.unit import own_unit
from tests.rounds import a_round
from tests.ui.dossier_window import pick
from tests.ui.forms_filled import fill_in, send
from translations import _
from ui.history_window import HistoryWindow
from ui.office_dialog import OfficeDialog
from ui.program import Program
from ui.rules.pack_note_dialog import PackNoteDialog
from ui.rules.packs_dialog import PacksDialog
from ui.tabs import TABS, screen_of
from ui.titles.titles_tab import TitlesTab


@pytest.fixture(autouse=True)
def _own_settings(tmp_path):
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


@pytest.fixture
def program(qtbot, dress):
    made = Program(dress, fill_sample)
    yield made
    made.close()
    for dialog in (made.failure, made.first):
        if dialog is not None:
            dialog.close()


@pytest.fixture
def started(program, tmp_path):
    """The program on a store with one small round in it."""
    opened = store.create(tmp_path / "store")
    a_round()
    opened.close()
    program.start(tmp_path / "store")
    return program


def test_an_empty_folder_begins_with_the_first_start(program, tmp_path, qtbot):
    program.start(tmp_path / "store")
    assert program.window.isVisible()
    assert program.first.isVisible()
    assert own_unit() is None


def test_the_first_start_leads_on_to_the_staff(program, tmp_path, qtbot):
    program.start(tmp_path / "store")
    fill_in(program.first, name="Báo Thanh tra", abbreviation="BTT", head_title="Tổng Biên tập")
    send(program.first, qtbot)
    assert isinstance(program.window.pages.currentWidget(), TitlesTab)
    assert "Báo Thanh tra" in program.window.status.words.text()


def test_the_office_says_what_was_saved(started, qtbot):
    dict(started.shell.commands())[_("The office…")]()
    dialog = started.window.findChild(OfficeDialog)
    fill_in(dialog, place="Hải Phòng")
    send(dialog, qtbot)
    assert own_unit().place == "Hải Phòng"
    assert started.window.status.words.text()


def test_the_rule_sets_open_from_the_menu_and_from_what_stands_in_the_status_line(started, qtbot):
    dict(started.shell.commands())[_("Rule sets…")]()
    qtbot.mouseClick(started.window.status.right, Qt.MouseButton.LeftButton)
    by_menu, by_line = started.window.findChildren(PacksDialog)
    by_line.close()
    by_menu.table.choose_identity("RS2024")
    qtbot.mouseClick(by_menu.copy, Qt.MouseButton.LeftButton)
    note = by_menu.findChild(PackNoteDialog)
    fill_in(note, note="Quy chế của đơn vị")
    send(note, qtbot)
    assert "RS2024_2" in started.window.status.words.text()


def test_the_status_line_names_the_offices_own_rule_set_in_use(started):
    with change("Dùng gói riêng"):
        made = copy_pack("RS2024", "Quy chế của đơn vị")
        describe(made, "Quy định của đơn vị", date(2024, 1, 1), None)
        switch(made, True)
    assert "Quy định của đơn vị" in started.window.status.right.text()
    started.window.undo()
    assert "Quy định của đơn vị" not in started.window.status.right.text()


def test_the_sample_opens_where_there_is_none(program, tmp_path):
    program.start(tmp_path / "store", sample=True)
    assert own_unit().name == "Báo Thanh tra"
    assert program.first is None
    assert program.window.year == 2024


def test_what_is_changed_anywhere_is_shown_in_the_frame(started):
    with change("Thêm người mới"):
        Person.create(full_name="Phan Thị Mỹ Ái")
    assert "Thêm người mới" in started.window.undo_action.text()
    started.window.undo()
    assert Person.select().where(Person.full_name == "Phan Thị Mỹ Ái").count() == 0
    assert "Thêm người mới" in started.window.redo_action.text()


def test_closing_gives_the_store_back_and_stops_listening(program, tmp_path):
    before = list(history.listeners)
    program.start(tmp_path / "store")
    program.close()
    assert history.listeners == before
    store.open_store(tmp_path / "store").close()


def test_year_is_remembered_if_the_store_knows_it(started, tmp_path):
    started.window.set_year(2025)
    started.close()
    started.start(tmp_path / "store")
    assert started.window.year == 2025
    started.close()
    QSettings().setValue("year", 1950)
    started.start(tmp_path / "store")
    assert started.window.year == 2024


def test_a_store_in_use_is_said_and_another_can_be_opened(program, tmp_path, qtbot):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / store.FILE).write_bytes(b"nothing of ours")
    program.start(tmp_path / "bad")
    assert program.window is None
    assert "hỏng" in program.failure.why.text()
    failure = program.failure
    failure.folder_chosen.emit(tmp_path / "good")
    assert program.window.isVisible()
    assert not failure.isVisible()


def test_the_trail_opens_and_takes_back(started, qtbot):
    started.window.history_asked.emit()
    trail = started.window.findChild(HistoryWindow)
    label = next_undo().label
    qtbot.mouseClick(trail.back, Qt.MouseButton.LeftButton)
    assert label in started.window.status.words.text()


def test_the_search_opens_the_right_tab_at_whom_it_found(started, qtbot):
    pick(started.window.header.search, "le thu ha", qtbot)
    tab = started.window.pages.currentWidget()
    assert isinstance(tab, TitlesTab)
    assert tab.panel.subject.full_name == "Lê Thu Hà"


def test_whoever_was_found_is_at_hand_and_the_year_stays(started, qtbot):
    started.window.activateWindow()
    started.window.set_year(2025)
    pick(started.window.header.search, "le thu ha", qtbot)
    assert started.window.year == 2025
    table = started.window.pages.currentWidget().list.table
    qtbot.waitUntil(table.hasFocus)
    qtbot.waitUntil(lambda: started.window.header.search.text() == "")
    assert table.hasFocus()


def test_a_year_found_is_a_year_opened(started, qtbot):
    pick(started.window.header.search, "2019", qtbot)
    assert started.window.year == 2019


def test_the_other_language_and_back(started):
    commands = dict(started.shell.commands())
    commands["English"]()
    assert started.window.bar.tabText(1) == "Titles"
    dict(started.shell.commands())["Tiếng Việt"]()
    assert started.window.bar.tabText(1) == "Danh hiệu"


def test_help_names_the_keys(started, monkeypatch):
    said = []
    monkeypatch.setattr("ui.messages.tell", lambda _parent, _title, text: said.append(text))
    started.window.help_asked.emit()
    for keys in (f"Ctrl+{len(TABS)}", "Ctrl+K", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"):
        assert keys in said[0]


def test_every_kind_of_answer_has_its_tab():
    for kind in set(HitKind) - {HitKind.YEAR}:
        assert screen_of(kind) in TABS


def test_the_sample_beside_the_own_data(started, tmp_path):
    dict(started.shell.commands())["Mở dữ liệu mẫu"]()
    assert started.store.folder == Path(tmp_path / "store-mau")
    assert own_unit().name == "Báo Thanh tra"


def test_the_year_of_one_store_is_not_that_of_another(started, tmp_path):
    started.window.set_year(2026)
    dict(started.shell.commands())["Mở dữ liệu mẫu"]()
    assert started.window.year == 2024


def test_from_the_sample_one_goes_back_to_the_own_data(started, tmp_path):
    dict(started.shell.commands())["Mở dữ liệu mẫu"]()
    commands = dict(started.shell.commands())
    assert "Mở dữ liệu mẫu" not in commands
    commands["Về dữ liệu của tôi"]()
    assert started.store.folder == tmp_path / "store"
    assert not (tmp_path / "store-mau-mau").exists()


def test_tab_goes_through_the_list_before_the_panel_beside_it(started, qtbot):
    tab = started.window.open_tab(TitlesTab)
    started.window.resize(1366, 688)
    started.window.activateWindow()
    tab.record_award.setFocus()
    qtbot.waitUntil(tab.record_award.hasFocus)
    reached = []
    while not started.window.header.isAncestorOf(started.window.focusWidget()):
        reached.append(started.window.focusWidget())
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        assert len(reached) < 60
    beside = [tab.panel.isAncestorOf(each) for each in reached if tab.isAncestorOf(each)]
    assert True in beside
    assert beside == sorted(beside)
    order = [tab.record_award, tab.add, tab.grade, tab.list.filter, tab.list.units, tab.list.table]
    assert [each for each in reached if each in order] == order
