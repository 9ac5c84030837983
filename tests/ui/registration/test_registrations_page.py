from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.registering import Entry, register
from models.registration import Registration
from models.staff import Person
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, press, words_of
from tests.ui.typing import type_text
from ui.papers.preview import PaperWindow
from ui.registration.case_state_dialog import CaseStateDialog
from ui.registration.registration_dialog import RegistrationDialog
from ui.registration.registrations_page import RegistrationsPage


@pytest.fixture
def house(empty_store) -> House:
    made = a_house()
    first, second = made.divisions
    with change("Đăng ký"):
        register(made.campaign, made.staff[0], ("LDTT", "CSTDCS"), Entry(first, date(2026, 2, 1)))
        register(made.campaign, made.staff[1], ("LDTT",), Entry(second, date(2026, 2, 1)))
        register(made.campaign, second, ("TTLDTT",), Entry(second, date(2026, 2, 1)))
    return made


@pytest.fixture
def shown(house, qtbot):
    def show(*, of_collectives=False):
        made = RegistrationsPage(of_collectives=of_collectives)
        qtbot.addWidget(made)
        made.resize(1100, 420)
        made.show_campaign(house.campaign)
        with qtbot.waitActive(made):
            made.show()
        return made

    return show


def names(page):
    return [row[0] for row in words_of(page.table)]


def test_persons_in_vietnamese_order_with_titles_and_state(shown):
    page = shown()
    assert [(row[0], row[2], row[-1]) for row in words_of(page.table)] == [
        ("Đào Văn An", "Lao động tiên tiến", "Đã nhận"),
        ("Lê Thu Hà", "Chiến sĩ thi đua cơ sở", "Đã nhận"),
        ("Lê Thu Hà", "Lao động tiên tiến", "Đã nhận"),
    ]
    assert page.count.text() == "3 đăng ký của 2 cá nhân"


def test_collectives_have_their_own_page(shown):
    page = shown(of_collectives=True)
    assert names(page) == ["Ban Bạn đọc"]
    assert page.count.text() == "1 đăng ký của 1 tập thể"


def test_searching_without_accents_and_narrowing_to_a_unit(shown, house):
    page = shown()
    type_text(page.search, "dao")
    assert names(page) == ["Đào Văn An"]
    assert page.count.text() == "1/3 đăng ký của 2 cá nhân"
    page.show_unit(house.divisions[0].id)
    assert page.search.text() == ""
    assert names(page) == ["Lê Thu Hà", "Lê Thu Hà"]
    page.state.choose("complete")
    assert names(page) == []
    assert page.empty.isVisible() and page.empty.title.text() == "Không tìm thấy"


def test_sorting_by_a_column(shown):
    page = shown()
    page.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert words_of(page.table)[0][2] == "Chiến sĩ thi đua cơ sở"
    page.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert words_of(page.table)[0][1] == "Phòng Hành chính"


def test_enter_corrects_the_chosen_one(shown, qtbot):
    page = shown()
    page.table.choose_row(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    dialog = page.findChild(RegistrationDialog)
    dialog.title.choose("GK")
    with qtbot.waitSignal(page.said):
        press(dialog, qtbot)
    page.refresh()
    assert words_of(page.table)[0][2] == "Giấy khen"


def test_several_change_their_state_at_once(shown, qtbot):
    page = shown()
    page.table.selectAll()
    assert not page.links["edit"].isEnabled()
    qtbot.mouseClick(page.links["state"], LEFT)
    dialog = page.findChild(CaseStateDialog)
    dialog.state.choose("complete")
    press(dialog, qtbot)
    page.refresh()
    assert {row[-1] for row in words_of(page.table)} == {"Đủ hồ sơ"}


def test_delete_deletes_what_is_chosen_and_undo_brings_it_back(shown, qtbot):
    page = shown()
    page.table.choose_row(0)
    page.table.setFocus()
    with qtbot.waitSignal(page.said):
        qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    page.refresh()
    assert names(page) == ["Lê Thu Hà", "Lê Thu Hà"]
    page.table.selectAll()
    qtbot.mouseClick(page.links["delete"], LEFT)
    assert Registration.select().count() == 1
    take_back(next_undo())
    take_back(next_undo())
    assert Registration.select().count() == 4


def test_links_wait_for_a_choice(shown):
    page = shown()
    assert not any(link.isEnabled() for link in page.links.values())
    page.table.choose_row(1)
    assert all(link.isEnabled() for link in page.links.values())


@pytest.mark.parametrize("of_collectives", [False, True])
def test_the_sheet_is_shown_as_it_prints(shown, qtbot, of_collectives):
    page = shown(of_collectives=of_collectives)
    page.table.choose_row(0)
    qtbot.mouseClick(page.links["print"], LEFT)
    window = page.findChild(PaperWindow)
    assert window.isVisible()
    window.close()


def test_without_any_it_says_what_to_do_first(shown, house):
    page = shown()
    page.show_campaign(house.of_block)
    assert page.empty.isVisible() and "Thêm đăng ký" in page.empty.sentence.text()


def test_a_name_of_300_letters_keeps_the_state_in_sight(shown, house):
    with change("Tên dài"):
        long = Person.create(full_name="Nguyễn " * 42)
        register(house.campaign, long, ("LDTT",), Entry(house.divisions[0]))
    page = shown()
    assert page.table.horizontalScrollBar().maximum() == 0
    assert not page.table.isColumnHidden(len(page.records.columns) - 1)
