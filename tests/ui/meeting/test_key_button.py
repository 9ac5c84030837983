import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from tests.ui.pixels import Picture
from ui.look.looks import ink
from ui.meeting.key_button import KeyButton


@pytest.fixture
def key(qtbot) -> KeyButton:
    made = KeyButton("1", "Đồng ý", "ok")
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_is_read_as_digit_and_meaning(key):
    assert key.accessibleName() == "1, Đồng ý"
    assert (key.digit, key.text()) == ("1", "Đồng ý")


def test_the_mouse_presses_it_and_the_keys_stay_with_the_page(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    field, key = QLineEdit(), KeyButton("2", "Không đồng ý")
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(key)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.setFocus()
    with qtbot.waitSignal(key.clicked):
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert field.hasFocus()


def test_the_ground_tells_what_the_key_means(grab):
    grounds = [grab(KeyButton("1", "Đồng ý", state)).commonest() for state in ("ok", "no", "")]
    assert grounds == [ink("ok_ground"), ink("no_ground"), ink("button")]


def test_digit_and_words_are_painted_in_its_ink_and_paler_while_it_is_off(key):
    on = Picture(key)
    assert on.count("ok") > 20
    digit_ends = 36
    assert on.count("ok", 0, digit_ends) > 0 and on.count("ok", digit_ends) > 0
    key.setEnabled(False)
    off = Picture(key)
    assert off.count("disabled") > 20
    assert off.count("ok") == 0


def test_a_pressed_key_has_the_edge_of_the_accent(qtbot, key):
    assert Picture(key).count("accent") == 0
    qtbot.mousePress(key, Qt.MouseButton.LeftButton)
    assert Picture(key).count("accent") > 100


def test_long_words_are_not_cut(qtbot, key):
    longer = KeyButton("3", "Không có ý kiến gì về trường hợp này")
    qtbot.addWidget(longer)
    assert longer.minimumSizeHint() == longer.sizeHint()
    words = longer.fontMetrics().horizontalAdvance(longer.text())
    assert longer.sizeHint().width() >= words + 36
    assert longer.sizeHint().height() == key.sizeHint().height() >= 44
