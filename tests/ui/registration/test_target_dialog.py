import pytest

from models.campaign import Target
from models.history import next_undo, take_back
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import press
from tests.ui.typing import clear_and_type, type_text
from ui.registration.target_dialog import TargetDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def opened(qtbot, house, target=None):
    dialog = TargetDialog(house.campaign, target)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_targets_are_added_one_after_the_other_and_corrected(house, qtbot):
    for name in ("Tin, bài", "Đơn thư"):
        dialog = opened(qtbot, house)
        type_text(dialog.name, name)
        type_text(dialog.planned, "≥ 95")
        press(dialog, qtbot)
    assert [(row.name, row.sequence) for row in Target.of(house.campaign)] == [
        ("Tin, bài", 1),
        ("Đơn thư", 2),
    ]
    dialog = opened(qtbot, house, Target.of(house.campaign)[0])
    clear_and_type(dialog.name, "Tin, bài trên báo in")
    type_text(dialog.achieved, "1.315")
    press(dialog, qtbot)
    first = Target.of(house.campaign)[0]
    assert (first.name, first.planned, first.achieved) == ("Tin, bài trên báo in", "≥ 95", "1.315")
    take_back(next_undo())
    assert Target.of(house.campaign)[0].achieved == ""
    take_back(next_undo())
    assert len(Target.of(house.campaign)) == 1


def test_a_target_without_words_is_refused(house, qtbot):
    dialog = opened(qtbot, house)
    type_text(dialog.planned, "5")
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.name)
    assert Target.of(house.campaign) == []
