import pytest
from PySide6.QtCore import Qt

from tests.ui.pixels import Picture
from ui.look.looks import ink
from ui.widgets.stepper import Step, Stepper

STEPS = [
    Step("launch", "Phát động", "done", "KH số 12"),
    Step("score", "Chấm điểm", "now", "3/5 đơn vị đã gửi"),
    Step("meet", "Họp xét", "later"),
]


@pytest.fixture
def stepper(qtbot):
    made = Stepper()
    qtbot.addWidget(made)
    made.show_steps(STEPS)
    made.resize(600, 80)
    made.show()
    return made


def test_each_step_says_its_place_and_stage(stepper):
    assert [button.accessibleName() for button in stepper.buttons] == [
        "Bước 1/3, Phát động, đã xong, KH số 12",
        "Bước 2/3, Chấm điểm, đang làm, 3/5 đơn vị đã gửi",
        "Bước 3/3, Họp xét, chưa bắt đầu",
    ]


def test_a_step_leads_to_its_place(stepper, qtbot):
    with qtbot.waitSignal(stepper.asked) as told:
        qtbot.mouseClick(stepper.buttons[1], Qt.MouseButton.LeftButton)
    assert told.args == ["score"]
    with qtbot.waitSignal(stepper.asked) as told:
        qtbot.keyClick(stepper.buttons[2], Qt.Key.Key_Space)
    assert told.args == ["meet"]


def test_done_is_filled_now_is_a_ring(stepper):
    done, now, later = (Picture(button) for button in stepper.buttons)
    assert done.at(4, 14) == ink("accent")
    assert now.at(6, 14) == ink("base")
    assert now.count("accent", 0, 28) > 30
    assert later.count("accent") == 0


def test_other_steps_replace_them(stepper):
    stepper.show_steps(STEPS[:1])
    assert [button.step.key for button in stepper.buttons] == ["launch"]
