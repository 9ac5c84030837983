from datetime import date

import pytest

from models.history import change, next_undo, take_back
from models.pact import Pact, Signer, pact_of, write_pact
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, press, words_of
from ui.registration.pact_dialog import PactDialog
from ui.registration.pact_page import PactPage


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def page(house, qtbot):
    made = PactPage()
    qtbot.addWidget(made)
    made.resize(1000, 400)
    made.show_campaign(house.of_block)
    made.show()
    return made


@pytest.fixture
def signed(page, house):
    pact = Pact(
        block=house.block, year=2026, theme="Đoàn kết", contents="Một\n\nHai", signed_on=date(2026, 1, 20),
        place="Hà Nội", witness="Bà Nguyễn Thị Hoà",
    )  # fmt: skip
    with change("Giao ước"):
        write_pact(pact, {unit.id: Signer(f"Người {unit.id}", "Thủ trưởng") for unit in house.members})
    page.refresh()
    return page


def test_without_a_pact_one_button_records_it(page, house, qtbot):
    assert page.first.isVisible()
    qtbot.mouseClick(page.first, LEFT)
    with qtbot.waitSignal(page.said):
        press(page.findChild(PactDialog), qtbot)
    page.refresh()
    assert not page.first.isVisible()
    assert page.pill.word == "Chưa ký"
    assert pact_of(house.block, 2026) is not None


def test_it_shows_what_was_agreed_and_who_signed(signed, house):
    assert signed.pill.word == "Đã ký 20/01/2026"
    assert signed.signing.text() == "Hà Nội · chứng kiến: Bà Nguyễn Thị Hoà"
    assert signed.contents.text() == "– Một\n– Hai"
    assert not signed.objectives.isVisible() and not signed.headings[signed.objectives].isVisible()
    assert [row[0] for row in words_of(signed.table)] == ["Báo Thanh tra", "Trường Cán bộ Thanh tra"]


def test_deleting_can_be_undone_with_its_signatories(signed, house, qtbot):
    with qtbot.waitSignal(signed.said):
        qtbot.mouseClick(signed.delete_link, LEFT)
    signed.refresh()
    assert signed.first.isVisible()
    take_back(next_undo())
    signed.refresh()
    assert len(words_of(signed.table)) == 2
