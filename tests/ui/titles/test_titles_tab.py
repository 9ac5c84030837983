import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from models.award import Award, give_by_decision
from models.history import change, listeners, next_undo, take_back
from models.records import TABLES
from models.rules.office_packs import copy_pack, switch
from models.search import HitKind
from models.staff import Person, posts_of
from models.unit import Unit, own_unit
from models.yearly_record import Grade, YearlyRecord
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import fill_in, send
from tests.ui.typing import type_text
from ui import messages
from ui.record_dialog import RecordDialog
from ui.titles.award_dialog import AwardDialog
from ui.titles.due_dialog import DueDialog
from ui.titles.person_dialog import PersonDialog
from ui.titles.subject_panel import SubjectPanel
from ui.titles.titles_tab import TitlesTab


@pytest.fixture
def make_tab(empty_store, qtbot):
    def make(width=1366, height=562) -> TitlesTab:
        made = TitlesTab(2026)
        qtbot.addWidget(made)
        made.resize(width, height)
        listeners.append(made.on_changed)
        with qtbot.waitActive(made):
            made.show()
        made.make_compact(width < 1240)
        return made

    return make


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def tab(office, make_tab) -> TitlesTab:
    return make_tab()


def opened(tab) -> RecordDialog:
    (dialog,) = (each for each in tab.findChildren(RecordDialog) if each.isVisible())
    return dialog


def names(tab) -> list[str]:
    model = tab.list.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def undo() -> None:
    past = next_undo()
    assert past is not None
    take_back(past)


def test_the_tables_it_shows_are_tables_of_the_store():
    assert TitlesTab.shows <= set(TABLES)


def test_the_panel_goes_along_with_the_list(tab, office, qtbot):
    assert tab.panel.subject == office.duc
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Down)
    assert tab.panel.subject == office.ha
    type_text(tab.list.filter, "van trinh")
    assert tab.panel.subject == office.head
    type_text(tab.list.filter, "zzz")
    assert tab.panel.subject is None


def test_the_arrows_of_the_panel_step_through_the_list(tab, office):
    tab.show_subject(office.ha)
    tab._on_step(1)
    assert tab.panel.subject == office.quan
    tab._on_step(-1)
    assert tab.panel.subject == office.ha


def test_an_award_is_recorded_from_the_list_shown_at_once_and_undone(tab, office, qtbot):
    tab.show_subject(office.quan)
    qtbot.mouseClick(tab.record_award, Qt.MouseButton.LeftButton)
    dialog = opened(tab)
    assert isinstance(dialog, AwardDialog) and dialog.subject.subject == office.quan
    fill_in(dialog, title="Chiến sĩ thi đua cơ sở", number="96/QĐ-BTT", issued_on="20/12/2026")
    with qtbot.waitSignal(tab.said) as said:
        send(dialog, qtbot)
    assert "Đỗ Minh Quân" in said.args[0]
    row = tab.list.table.currentIndex().row()
    cells = [tab.list.table.model().index(row, column).data() for column in range(6)]
    assert "CSTĐCS" in cells and "Có quyết định" in cells
    undo()
    assert "CSTĐCS" not in [tab.list.table.model().index(row, column).data() for column in range(6)]


def test_ticked_people_are_graded_at_once_by_keyboard(tab, office, qtbot):
    tab.list.table.setFocus()
    tab.list.table.selectAll()
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Space)
    qtbot.keyClick(tab, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = opened(tab)
    fill_in(dialog, grade="Hoàn thành tốt nhiệm vụ")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert {row.grade for row in YearlyRecord.select()} == {Grade.GOOD}
    assert YearlyRecord.select().count() == 4


def test_a_row_is_opened_with_enter_and_shown_corrected(tab, office, qtbot):
    tab.show_subject(office.quan)
    tab.list.table.setFocus()
    qtbot.keyClick(tab.list.table, Qt.Key.Key_Return)
    dialog = opened(tab)
    assert isinstance(dialog, PersonDialog)
    fill_in(dialog, full_name="Đỗ Minh Quang")
    send(dialog, qtbot)
    assert "Đỗ Minh Quang" in names(tab) and tab.panel.subject is not None
    undo()
    assert "Đỗ Minh Quân" in names(tab)


def test_the_whole_way_from_an_empty_store_by_typing(make_tab, qtbot):
    tab = make_tab()
    assert tab.list.empty.title.text() == "Chưa khai báo đơn vị"
    tab.list._empty_add.click()
    fill_in(
        opened(tab),
        name="Báo Thanh tra",
        abbreviation="BTT",
        head_title="Tổng Biên tập",
        upper="Thanh tra Chính phủ",
    )
    send(opened(tab), qtbot)
    assert own_unit() is not None
    tab.list.switch.segment("collectives").click()
    assert names(tab) == ["Báo Thanh tra"]
    qtbot.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    fill_in(opened(tab), name="Ban Pháp luật", sequence="1")
    send(opened(tab), qtbot)
    assert names(tab) == ["Báo Thanh tra", "Ban Pháp luật"]
    assert tab.panel.subject == Unit.get(Unit.name == "Ban Pháp luật")
    tab.list.switch.segment("people").click()
    qtbot.mouseClick(tab.add, Qt.MouseButton.LeftButton)
    fill_in(
        opened(tab), full_name="Đỗ Minh Quân", unit="Ban Pháp luật", title="Phóng viên", valid_from="1/1/2020"
    )
    send(opened(tab), qtbot)
    assert names(tab) == ["Đỗ Minh Quân"]
    assert tab.panel.subject == Person.get()
    assert [post.title for post in posts_of(Person.get())] == ["Phóng viên"]
    for _step in range(3):
        undo()
    assert own_unit() is None and names(tab) == []


def test_the_year_decides_who_and_what_is_shown(tab, office):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.duc, year=2025, grade=Grade.EXCELLENT)
        Person.update(left_on=date(2025, 12, 31)).where(Person.id == office.ha.id).execute()
    assert "Lê Thu Hà" not in names(tab)
    tab.set_year(2025)
    assert "Lê Thu Hà" in names(tab)
    row = [tab.list.table.model().index(0, column).data() for column in range(6)]
    assert "HTXSNV" in row


def test_what_was_searched_for_is_shown(tab, office):
    tab.show_record(HitKind.PERSON, office.quan.id)
    assert tab.panel.subject == office.quan
    tab.show_record(HitKind.UNIT, office.law.id)
    assert tab.panel.subject == office.law
    award = Award(person=office.ha, title="LDTT", year=2025)
    with change("Ghi nhận"):
        give_by_decision(award, "96/QĐ-BTT", date(2025, 12, 20), "Tổng Biên tập")
    tab.show_record(HitKind.DECISION, award.decision_id)
    assert tab.panel.subject == office.ha
    tab.show_record(HitKind.PERSON, 999)
    assert tab.panel.subject == office.ha, "what is gone changes nothing"


def test_an_upper_body_no_list_has_is_shown_all_the_same(tab, office):
    tab.show_record(HitKind.UNIT, office.upper.id)
    assert tab.panel.subject == office.upper


def test_grading_without_anybody_chosen_says_what_to_do(tab, qtbot):
    tab.list.table.clearSelection()
    qtbot.mouseClick(tab.grade, Qt.MouseButton.LeftButton)
    assert isinstance(tab.findChild(QDialog), messages.Message)


def test_filter_is_reached_by_keyboard(tab, qtbot):
    qtbot.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert tab.list.filter.hasFocus()


def test_a_small_screen_at_125_percent_holds_it(office, make_tab, qtbot):
    tab = make_tab(1092, 534)
    qtbot.waitUntil(lambda: tab.minimumSizeHint().width() <= 1092)
    assert tab.add.text() == "" and tab.add.accessibleName() == "Thêm người"
    qtbot.waitUntil(lambda: tab.panel.width() == SubjectPanel.NARROW)
    qtbot.waitUntil(lambda: abs(tab.list.width() + tab.panel.width() - tab.width()) <= 2)
    tab.make_compact(False)
    assert tab.add.text() == "Thêm người"


def test_in_a_very_narrow_page_the_panel_goes_below(office, make_tab, qtbot):
    tab = make_tab(800, 700)
    qtbot.waitUntil(lambda: tab.panel.geometry().top() > tab.list.geometry().top() + 200)
    assert tab.panel.width() > 700 and tab.panel.height() > 200


def test_long_names_do_not_break_it(tab, office):
    with change("Đổi tên"):
        office.quan.full_name = " ".join(["Nguyễn"] * 43)
        office.quan.save()
        office.law.name = " ".join(["Phòng"] * 60)
        office.law.save()
    tab.show_subject(Person.get_by_id(office.quan.id))
    assert tab.width() == 1366 and tab.panel.width() <= SubjectPanel.WIDE + 4
    assert tab.minimumSizeHint().width() <= 1366


def test_another_year_keeps_whoever_is_chosen(tab):
    table = tab.list.table
    table.choose_row(2)
    chosen = table.chosen_record()
    tab.set_year(2025)
    assert table.chosen_record().id == chosen.id
    assert tab.panel.subject.id == chosen.id


@pytest.fixture
def quota_on(office):
    """Switch on the office's own rule set with the share of CSTĐCS, for the years of the law of 2022."""
    with change("Sao bộ quy định"):
        made = copy_pack("RS2024", "Quy chế thi đua của đơn vị")
        rules = json.loads(made.text)
        rules["quotas"][0]["is_on"] = True
        made.text = json.dumps(rules, ensure_ascii=False)
    return made


def test_the_quota_strip_comes_with_the_rule_set_and_goes_when_it_is_taken_back(office, make_tab, quota_on):
    tab = make_tab()
    tab.set_year(2025)
    assert tab.list.quotas.isHidden()
    with change("Dùng bộ quy định"):
        switch(quota_on, True)
    assert not tab.list.quotas.isHidden()
    undo()
    assert tab.list.quotas.isHidden()


def test_who_is_due_opens_from_the_foot_and_leads_to_the_person(office, tab, qtbot):
    with change("Ghi"):
        for year in (2022, 2023):
            Award.create(person=office.quan, title="CSTDCS", year=year)
    tab.set_year(2024)
    tab.show_subject(office.ha)
    qtbot.mouseClick(tab.list.due, Qt.MouseButton.LeftButton)
    (dialog,) = tab.findChildren(DueDialog)
    dialog.switch.segment("review").click()
    type_text(dialog.filter, "minh quan")
    dialog.table.choose_row(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert tab.panel.subject == office.quan
