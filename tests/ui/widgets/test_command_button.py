import pytest
from PySide6.QtCore import Qt

from ui.widgets.command_button import CommandButton


@pytest.fixture
def pressed() -> list[str]:
    return []


@pytest.fixture
def button(qtbot, pressed) -> CommandButton:
    made = CommandButton("Thêm người", "person_add", lambda: pressed.append("thêm"), keys="Ctrl+N")
    qtbot.addWidget(made)
    made.show()
    return made


def test_mouse_and_keys_do_it(button, qtbot, pressed):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == ["thêm", "thêm"])  # a button pressed by its keys is seen to go down


def test_in_a_narrow_window_the_words_are_in_the_tip_and_the_name(button, qtbot, pressed):
    wide = button.sizeHint().width()
    button.set_compact(compact=True)
    assert button.text() == ""
    assert button.sizeHint().width() < wide
    assert "Thêm người" in button.toolTip()
    assert button.accessibleName() == "Thêm người"
    qtbot.keyClick(button, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: pressed == ["thêm"])
    button.set_compact(compact=False)
    assert button.text() == "Thêm người"


def test_new_words_stay_hidden_while_narrow(button):
    button.set_compact(compact=True)
    button.say("Thêm người (3)")
    assert button.text() == ""
    assert "(3)" in button.toolTip()
    button.set_compact(compact=False)
    assert button.text() == "Thêm người (3)"


def test_the_next_step_is_filled(button):
    button.fill(filled=True)
    assert button.property("primary") is True
    button.fill(filled=False)
    assert button.property("primary") is False


def test_a_button_that_cannot_be_pressed_says_why(qtbot):
    button = CommandButton("Lấy từ cuộc họp", "arrow_download", lambda: None, keys="Ctrl+L")
    qtbot.addWidget(button)
    button.allow(False, "Chưa có ai đạt.")
    button.set_compact(compact=True)
    assert not button.isEnabled()
    assert "Chưa có ai đạt." in button.toolTip()
    assert "Ctrl+L" in button.toolTip()
    button.allow(True, "Chưa có ai đạt.")
    assert button.isEnabled()
    assert "Chưa có ai đạt." not in button.toolTip()
    assert button.text() == ""
