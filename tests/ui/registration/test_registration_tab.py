"""The tab from the empty year to a registered person, by typing and clicking."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from models.campaign import Campaign, CampaignKind
from models.history import change, next_undo, take_back
from models.pact import Pact
from models.registration import Registration
from models.unit import Unit, UnitKind, own_unit
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, pick, press
from tests.ui.forms_filled import fill_in
from tests.ui.typing import type_text
from ui.first_start import FirstStart
from ui.registration.campaign_dialog import CampaignDialog
from ui.registration.registration_dialog import RegistrationDialog
from ui.registration.registration_tab import RegistrationTab
from ui.store_signals import StoreSignals


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def opened(empty_store, qtbot):
    signals = StoreSignals()

    def open_(year=2026, size=(1366, 562)):
        tab = RegistrationTab(year)
        qtbot.addWidget(tab)
        signals.changed.connect(tab.on_changed)
        tab.resize(*size)
        tab.ensure_built()
        tab.show()
        qtbot.waitExposed(tab)
        return tab

    yield open_
    signals.stop()


def cards(tab):
    return [(card.title, card.second, card.state) for card in tab.cards.cards]


def test_without_an_own_unit_it_asks_for_it(opened, qtbot):
    tab = opened()
    assert tab.empty.isVisible()
    qtbot.mouseClick(tab.first, LEFT)
    first = tab.findChild(FirstStart)
    fill_in(first, name="Báo Thanh tra", abbreviation="BTT", head_title="Tổng Biên tập")
    qtbot.mouseClick(first.verb, LEFT)
    assert own_unit().name == "Báo Thanh tra"
    qtbot.mouseClick(tab.first, LEFT)
    assert tab.findChild(CampaignDialog).isVisible()


def test_from_the_empty_year_to_a_registered_person(opened, house, qtbot):
    tab = opened(2028)
    said = []
    tab.said.connect(said.append)
    assert tab.empty.isVisible() and not tab.cards.isVisible()
    qtbot.mouseClick(tab.first, LEFT)
    dialog = tab.page.findChild(CampaignDialog) or tab.findChild(CampaignDialog)
    type_text(dialog.name, "Thi đua thường xuyên năm 2028")
    press(dialog, qtbot)
    assert tab.page.isVisible() and tab.page.title.text() == "Thi đua thường xuyên năm 2028"
    qtbot.mouseClick(tab.page.add, LEFT)
    registration = tab.page.findChild(RegistrationDialog)
    pick(registration.subject, "thu ha", qtbot)
    qtbot.keyClick(registration.titles.boxes["LDTT"], Qt.Key.Key_Space)
    press(registration, qtbot)
    assert Registration.get().person.full_name == "Lê Thu Hà"
    assert tab.page.switch.segment("people").accessibleName() == "Cá nhân 1"
    assert len(said) == 2
    take_back(next_undo())
    assert tab.page.switch.segment("people").accessibleName() == "Cá nhân 0"
    take_back(next_undo())
    assert tab.empty.isVisible()


def test_cards_say_what_presses(opened, house):
    today = date.today()
    with change("Phong trào"):
        house.campaign.delete_instance()
        upper = Unit.create(kind=UnitKind.UPPER, name="Thanh tra Chính phủ", abbreviation="TTCP")
        for name, values in {
            "Muộn": {"kind": CampaignKind.THEMATIC, "report_due": today - timedelta(days=1)},
            "Sắp đến": {"kind": CampaignKind.OCCASION, "report_due": today + timedelta(days=2)},
            "Xong": {
                "kind": CampaignKind.RESPONSE, "launched_by": upper, "closed_on": today,
                "begins_on": date(2021, 1, 1), "ends_on": date(2025, 12, 31),
            },
            "Thường xuyên": {
                "plan_number": "12/KH-BTT", "begins_on": date(2026, 1, 15), "ends_on": date(2026, 12, 31),
            },
        }.items():  # fmt: skip
            Campaign.create(name=name, year=2026, body=house.own, **values)
        Pact.create(block=house.block, year=2026, signed_on=date(2026, 1, 20))
    shown = {title: (second, state) for title, second, state in cards(opened())}
    assert shown["Thường xuyên"] == ("KH 12/KH-BTT · 15/01 – 31/12", "")
    assert shown["Muộn"] == (f"Hạn báo cáo {today - timedelta(days=1):%d/%m} · Chuyên đề", "late")
    assert shown["Sắp đến"][1] == "soon"
    assert shown["Xong"] == ("Hưởng ứng TTCP · 2021 – 2025", "closed")
    assert shown["Thi đua Khối IV năm 2026"] == ("Khối thi đua số IV", "signed")


def test_the_days_left_are_counted(opened, house):
    with change("Hạn"):
        house.campaign.replies_due = date.today() + timedelta(days=1)
        house.campaign.save()
    tab = opened()
    assert tab.cards.cards[0].word == "Còn 1 ngày"
    with change("Hạn"):
        house.campaign.replies_due = date.today()
        house.campaign.save()
    assert tab.cards.cards[0].word == "Hạn hôm nay"


def test_choosing_another_campaign_and_another_year(opened, house, qtbot):
    tab = opened()
    qtbot.keyClick(tab.cards, Qt.Key.Key_Down)
    assert tab.page.title.text() == house.of_block.name
    with change("Sửa"):
        house.of_block.name = "Thi đua của Khối"
        house.of_block.save()
    assert tab.page.title.text() == "Thi đua của Khối"  # the same one stays chosen
    tab.set_year(2030)
    assert tab.empty.isVisible()
    tab.set_year(2026)
    assert tab.page.isVisible()


def test_enter_on_a_card_corrects_it(opened, house, qtbot):
    tab = opened()
    qtbot.keyClick(tab.cards, Qt.Key.Key_Return)
    assert tab.page.findChild(CampaignDialog).campaign == house.campaign


def test_a_search_leads_to_the_campaign(opened, house):
    tab = opened()
    tab.show_campaign(house.of_block.id)
    assert tab.page.campaign == house.of_block


def test_a_deleted_campaign_leaves_its_place_to_another(opened, house):
    tab = opened()
    tab.page.delete()
    assert [title for title, _second, _state in cards(tab)] == [house.of_block.name]
    assert tab.page.campaign == house.of_block


def test_it_fits_a_screen_at_125_percent(opened, house):
    tab = opened(size=(1092, 534))
    tab.make_compact(True)
    assert tab.minimumSizeHint().width() <= 1092
    assert tab.minimumSizeHint().height() <= 534


def test_it_is_asked_to_be_narrow_before_it_is_built(empty_store, qtbot):
    tab = RegistrationTab(2026)
    qtbot.addWidget(tab)
    tab.make_compact(True)
    tab.ensure_built()
    assert tab.left.width() < 300
