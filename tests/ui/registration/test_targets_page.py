import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from models.campaign import Target
from models.campaigning import add_target
from models.history import change, next_undo, take_back
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import LEFT, press, words_of
from tests.ui.typing import type_text
from ui.registration.target_dialog import TargetDialog
from ui.registration.targets_page import TargetsPage


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def page(house, qtbot):
    made = TargetsPage()
    qtbot.addWidget(made)
    made.resize(900, 400)
    made.show_campaign(house.campaign)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def filled(page, house):
    with change("Chỉ tiêu"):
        for name, achieved in (("Tin, bài", "4.315"), ("Đơn thư", "")):
            add_target(Target(campaign=house.campaign, name=name, planned="100", achieved=achieved))
    page.refresh()
    return page


def test_the_first_target_is_added_from_the_empty_page(page, qtbot):
    button = page.table.findChild(QPushButton)
    qtbot.mouseClick(button, LEFT)
    dialog = page.findChild(TargetDialog)
    type_text(dialog.name, "Tin, bài")
    with qtbot.waitSignal(page.said):
        press(dialog, qtbot)
    page.refresh()
    assert words_of(page.table) == [["Tin, bài", "", "–", "–"]]
    assert not button.isVisible()


def test_registered_against_achieved(filled):
    assert words_of(filled.table) == [["Tin, bài", "", "100", "4.315"], ["Đơn thư", "", "100", "–"]]
    assert filled.count.text() == "2 chỉ tiêu, 1 đã có kết quả"


def test_enter_corrects(filled, house, qtbot):
    filled.table.choose_row(1)
    qtbot.keyClick(filled.table, Qt.Key.Key_Return)
    dialog = filled.findChild(TargetDialog)
    type_text(dialog.achieved, "98")
    press(dialog, qtbot)
    assert Target.of(house.campaign)[1].achieved == "98"


def test_delete_deletes_and_undo_brings_it_back(filled, house, qtbot):
    assert not filled.delete_link.isEnabled()
    filled.table.choose_row(0)
    with qtbot.waitSignal(filled.said):
        qtbot.mouseClick(filled.delete_link, LEFT)
    filled.refresh()
    assert [row[0] for row in words_of(filled.table)] == ["Đơn thư"]
    filled.table.choose_row(0)
    qtbot.keyClick(filled.table, Qt.Key.Key_Delete)
    assert Target.of(house.campaign) == []
    take_back(next_undo())
    take_back(next_undo())
    assert len(Target.of(house.campaign)) == 2
