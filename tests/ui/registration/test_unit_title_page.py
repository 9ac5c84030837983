from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from models.campaign import Campaign
from models.history import change, next_undo, take_back
from models.registering import Entry, answer, answer_of, register
from models.registration_table import unit_title_table
from models.unit import Unit
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, words_of
from ui.messages import Message
from ui.papers.preview import PaperWindow
from ui.registration.unit_reply_dialog import UnitReplyDialog
from ui.registration.unit_title_page import UnitTitlePage, coverage


@pytest.fixture
def house(empty_store) -> House:
    made = a_house()
    with change("Đăng ký"):
        register(
            made.campaign, made.staff[0], ("LDTT", "CSTDCS"), Entry(made.divisions[0], date(2026, 2, 10))
        )
    return made


@pytest.fixture
def page(house, qtbot):
    made = UnitTitlePage()
    qtbot.addWidget(made)
    made.resize(1000, 420)
    made.show_campaign(house.campaign)
    with qtbot.waitActive(made):
        made.show()
    return made


def due(house, days):
    house.campaign.replies_due = date.today() + timedelta(days=days)
    with change("Hạn"):
        house.campaign.save()


def test_counts_pills_and_total(page, house):
    due(house, -3)
    page.show_campaign(house.campaign)
    late = f"Quá hạn {house.campaign.replies_due:%d/%m}"
    assert words_of(page.table.table) == [
        ["Phòng Hành chính", "1", "1", "Đã gửi 10/02"],
        ["Ban Bạn đọc", "–", "–", late],
    ]
    assert words_of(page.table.foot) == [["Cộng 2 phòng, ban", "1", "1", "1 gửi · 0 không · 1 chưa"]]


def test_what_is_not_due_yet_is_not_late(page, house):
    due(house, 3)
    page.show_campaign(house.campaign)
    assert words_of(page.table.table)[1][-1] == "Chưa gửi"


def test_last_year_and_the_difference_stand_below(page, house):
    with change("Năm trước"):
        last = Campaign.create(name="Thi đua thường xuyên năm 2025", year=2025, body=house.own)
        for person, unit in zip(house.staff, house.divisions, strict=True):
            register(last, person, ("LDTT",), Entry(unit, date(2025, 2, 10)))
    page.refresh()
    assert words_of(page.table.foot)[1:] == [
        ["Năm 2025", "–", "2", ""],
        ["Hơn, kém năm trước", "+1", "−1", ""],
    ]


def test_the_sentence_on_who_answered(page, house):
    due(house, -3)
    assert coverage(unit_title_table(house.campaign), house.campaign).startswith(
        "1/2 đơn vị đã trả lời; 1 quá hạn."
    )
    with change("Trả lời"):
        answer(house.campaign, house.divisions[1], date(2026, 2, 1), is_nil=True)
    page.refresh()
    assert page.coverage.text().startswith("2/2 đơn vị đã trả lời; 1 không đề nghị.")


def test_one_click_records_that_the_only_one_missing_proposes_nobody(page, house, qtbot):
    assert page.note.isVisible() and "Ban Bạn đọc" in page.note.sentence
    with qtbot.waitSignal(page.said) as told:
        qtbot.mouseClick(page.nil_link, LEFT)
    assert told.args == ["Đã ghi: Ban Bạn đọc không đề nghị."]
    assert answer_of(house.campaign, house.divisions[1]).is_nil
    page.refresh()
    assert not page.note.isVisible()
    take_back(next_undo())
    assert answer_of(house.campaign, house.divisions[1]) is None


def test_with_several_missing_the_dialog_asks_which(page, house, qtbot):
    with change("Thêm ban"):
        for name in ("Ban Pháp luật", "Ban Điện tử"):
            Unit.create(kind="small", name=name, parent=house.own, sequence=9)
    page.refresh()
    assert "và 1 đơn vị khác" in page.note.sentence
    qtbot.mouseClick(page.nil_link, LEFT)
    dialog = page.findChild(UnitReplyDialog)
    assert (dialog.unit.chosen, dialog.is_nil.isChecked()) == (house.divisions[1].id, True)


def test_the_chosen_unit_is_meant(page, house, qtbot):
    page.table.table.choose_row(0)
    page.record_nil()
    message = page.findChild(Message)  # it has registrations
    assert "1" not in message.text.text() or "2 đăng ký" in message.text.text()
    assert not answer_of(house.campaign, house.divisions[0]).is_nil


def test_delete_takes_an_answer_away_and_undo_brings_it_back(page, house, qtbot):
    page.table.table.choose_row(0)
    qtbot.keyClick(page.table.table, Qt.Key.Key_Delete)
    assert answer_of(house.campaign, house.divisions[0]) is None
    take_back(next_undo())
    assert answer_of(house.campaign, house.divisions[0]).replied_on == date(2026, 2, 10)


def test_delete_on_a_unit_that_has_not_answered_does_nothing(page, house, qtbot):
    page.table.table.choose_row(1)
    qtbot.keyClick(page.table.table, Qt.Key.Key_Delete)
    assert next_undo().label == "Đăng ký"


def test_enter_asks_for_the_units_registrations(page, house, qtbot):
    page.table.table.choose_row(1)
    with qtbot.waitSignal(page.unit_opened) as told:
        qtbot.keyClick(page.table.table, Qt.Key.Key_Return)
    assert told.args == [house.divisions[1].id]


def test_the_sheet_of_the_chosen_unit_is_shown(page, qtbot):
    page.table.table.choose_row(0)
    page.print_sheet()
    window = page.findChild(PaperWindow)
    assert window.isVisible()
    window.close()


def test_without_units_it_says_what_to_do(page, house):
    house.of_block.year = 2031
    page.show_campaign(house.of_block)
    assert not page.note.isVisible() and not page.coverage.isVisible()
    assert page.table.table.model().rowCount() == 0


def test_a_campaign_that_expects_no_answers_names_nobody(page, house):
    with change("Phong trào"):
        quiet = Campaign.create(name="Hưởng ứng", kind="response", year=2026, body=house.own)
    page.show_campaign(quiet)
    assert not page.note.isVisible()


def test_what_is_closed_asks_for_nothing_more(page, house):
    house.campaign.closed_on = date(2026, 12, 20)
    page.show_campaign(house.campaign)
    assert not page.note.isVisible()


def test_names_of_300_letters_keep_the_answers_in_sight(page, house):
    with change("Tên dài"):
        house.divisions[0].name = "Phòng " * 50
        house.divisions[0].save()
    page.refresh()
    assert page.table.table.horizontalScrollBar().maximum() == 0
    assert page.minimumSizeHint().width() < 1000
