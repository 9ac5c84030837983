import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QToolButton,
)

from tests.ui.pixels import Picture
from ui.look import icons
from ui.look.looks import ink


def test_the_filled_button_is_accent_with_demibold_words(grab):
    plain, filled = QPushButton("Ghi nhận danh hiệu"), QPushButton("Ghi nhận danh hiệu")
    filled.setProperty("primary", True)
    picture = grab(filled)
    assert picture.commonest() == ink("accent")
    assert picture.count("onaccent") > 20
    assert grab(plain).commonest() == ink("button")
    assert filled.sizeHint().width() > plain.sizeHint().width()


def test_a_button_that_is_off_is_not_filled(grab):
    button = QPushButton("Lập biên bản")
    button.setProperty("primary", True)
    button.setEnabled(False)
    picture = grab(button)
    assert picture.commonest() == ink("window")
    assert picture.count("accent") == 0
    assert picture.count("disabled") > 10


def test_an_icon_on_a_filled_button_takes_the_ink_of_its_words(grab):
    button = QPushButton(icons.icon("print"), "")
    button.setProperty("primary", True)
    picture = grab(button)
    assert picture.count("onaccent") > 10
    assert picture.count("text") == 0


def test_focus_is_a_ring_two_pixels_wide(grab, qtbot):
    for widget in (QPushButton("Huỷ"), QLineEdit()):
        before = grab(widget, 120, 32).count("accent")
        with qtbot.waitActive(widget):
            widget.activateWindow()
        widget.setFocus()
        after = Picture(widget)
        assert after.count("accent") > before + 300
        assert after.at(1, 16) == ink("accent")


def test_a_wrong_field_has_the_edge_of_an_error(grab):
    field = QLineEdit()
    picture = grab(field, 120, 32)
    assert picture.at(0, 16) == ink("edge")
    field.setProperty("error", True)
    field.update()
    assert Picture(field).at(0, 16) == Picture(field).at(1, 16) == ink("no")


def test_fields_that_are_off_lie_on_the_ground_of_the_window(grab):
    for field in (QLineEdit(), QComboBox(), QSpinBox()):
        field.setEnabled(False)
        picture = grab(field, 120, 32)
        assert picture.commonest() == ink("window")
        assert picture.at(0, 16) == ink("line")


def test_a_box_for_writing_has_the_edge_of_a_field(grab):
    assert grab(QPlainTextEdit(), 200, 80).at(0, 40) == ink("edge")


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_chosen_and_not_chosen_differ_by_more_than_colour(grab, kind):
    empty = grab(kind("Chọn"))
    chosen = kind("Chọn")
    chosen.setChecked(True)
    picture = grab(chosen)
    assert empty.count("accent") == 0
    assert picture.count("accent") > 40


def test_a_half_chosen_box_has_a_dash(grab):
    box = QCheckBox("Chọn")
    box.setTristate(True)
    box.setCheckState(Qt.CheckState.PartiallyChecked)
    picture = grab(box)
    assert picture.count("onaccent") >= 8
    box.setCheckState(Qt.CheckState.Checked)
    assert Picture(box).count("accent") != picture.count("accent")


def test_a_button_with_a_menu_has_a_chevron_and_room_for_it(grab):
    plain, with_menu = QPushButton("Thêm nữa đi nhé"), QPushButton("Thêm nữa đi nhé")
    with_menu.setMenu(QMenu(with_menu))
    assert with_menu.sizeHint().width() == plain.sizeHint().width() + 20
    picture = grab(with_menu)
    upper_and_lower_edge = 2 * 20
    assert picture.unlike("button", picture.width - 24, picture.width - 4) > upper_and_lower_edge + 20


def test_a_tool_button_shows_its_ground_only_when_pressed(grab, qtbot):
    button = QToolButton()
    button.setAutoRaise(True)
    button.setIcon(icons.icon("settings"))
    assert grab(button, 32, 32).count("sel") == 0
    qtbot.mousePress(button, Qt.MouseButton.LeftButton)
    assert Picture(button).count("sel") > 200
