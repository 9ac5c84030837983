from datetime import date

import pytest

from models.history import change, next_undo, take_back
from models.pact import Pact, PactSignatory, pact_of
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import press, write_lines
from tests.ui.typing import clear_and_type, type_text
from ui.registration.pact_dialog import PactDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def opened(qtbot, house):
    def open_():
        dialog = PactDialog(house.of_block)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


def test_the_pact_is_typed_and_the_heads_on_file_sign(opened, house, qtbot):
    own, other = house.members
    dialog = opened()
    assert dialog.fields[f"name_{own.id}"].text() == "Trần Minh Khôi"
    type_text(dialog.theme, "Đoàn kết, sáng tạo")
    write_lines(dialog.contents, "Hoàn thành nhiệm vụ được giao", "Xây dựng cơ quan văn hoá")
    type_text(dialog.signed_on, "20/1/2026")
    type_text(dialog.place, "Hà Nội")
    type_text(dialog.fields[f"name_{other.id}"], "Bùi Thị Lan")
    type_text(dialog.fields[f"post_{other.id}"], "Hiệu trưởng")
    press(dialog, qtbot)
    pact = pact_of(house.block, 2026)
    assert (pact.theme, pact.signed_on, pact.campaign) == (
        "Đoàn kết, sáng tạo", date(2026, 1, 20), house.of_block,
    )  # fmt: skip
    assert len(pact.contents.splitlines()) == 2
    assert [(row.name, row.post) for row in PactSignatory.of(pact)] == [
        ("Trần Minh Khôi", "Tổng Biên tập"),
        ("Bùi Thị Lan", "Hiệu trưởng"),
    ]
    take_back(next_undo())
    assert pact_of(house.block, 2026) is None
    assert not PactSignatory.select().exists()


def test_a_signed_pact_without_a_name_is_refused_at_that_name(opened, house, qtbot):
    dialog = opened()
    type_text(dialog.signed_on, "20/1/2026")
    press(dialog, qtbot)
    empty = dialog.fields[f"name_{house.members[1].id}"]
    assert dialog.form.error_of(empty)
    assert dialog.focusWidget() is empty
    assert not Pact.select().exists()


def test_theme_and_goals_come_from_the_campaign(opened, house):
    with change("Chủ đề"):
        house.of_block.theme, house.of_block.goals = "Kỷ cương", "Mục tiêu một"
        house.of_block.save()
    dialog = opened()
    assert (dialog.theme.text(), dialog.objectives.toPlainText()) == ("Kỷ cương", "Mục tiêu một")


def test_what_was_written_is_shown_and_corrected(opened, house, qtbot):
    own = house.members[0]
    press(opened(), qtbot)
    dialog = opened()
    clear_and_type(dialog.fields[f"name_{own.id}"], "Vũ Đình Phúc")
    press(dialog, qtbot)
    assert Pact.select().count() == 1
    assert PactSignatory.get(PactSignatory.unit == own).name == "Vũ Đình Phúc"
    assert opened().fields[f"name_{own.id}"].text() == "Vũ Đình Phúc"
