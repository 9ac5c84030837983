import pytest
from PySide6.QtCore import Qt

from tests.ui.pixels import Picture
from ui.look.looks import ink
from ui.widgets.segmented_switch import SegmentedSwitch


@pytest.fixture
def switch(qtbot):
    made = SegmentedSwitch("Lọc theo kết quả")
    qtbot.addWidget(made)
    for key, label, count in (
        ("all", "Tất cả", 47),
        ("ok", "Đủ", 31),
        ("no", "Chưa đủ", 9),
        ("near", "Cận", None),
    ):
        made.add(key, label, count)
    made.show()
    return made


def test_the_first_is_chosen(switch):
    assert switch.chosen == "all"
    assert SegmentedSwitch().chosen == ""


def test_a_click_chooses_and_tells(switch, qtbot):
    with qtbot.waitSignal(switch.switched) as told:
        qtbot.mouseClick(switch.segment("no"), Qt.MouseButton.LeftButton)
    assert told.args == ["no"]
    assert [switch.segment(key).isChecked() for key in ("all", "no")] == [False, True]


def test_arrows_choose(switch, qtbot):
    with qtbot.waitActive(switch):
        switch.activateWindow()
    switch.segment("all").setFocus()
    qtbot.keyClick(switch.segment("all"), Qt.Key.Key_Right)
    assert switch.chosen == "ok"


def test_alt_with_its_letter_chooses(switch, qtbot):
    assert [switch.segment(key).letter for key in ("all", "ok", "no", "near")] == ["T", "", "C", "N"]
    with qtbot.waitActive(switch):
        switch.activateWindow()
    with qtbot.waitSignal(switch.switched):
        qtbot.keyClick(switch, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)
    assert switch.chosen == "no"


def test_choosing_what_is_chosen_tells_nobody(switch, qtbot):
    with qtbot.assertNotEmitted(switch.switched):
        switch.choose("all")
    with qtbot.waitSignal(switch.switched):
        switch.choose("near")


def test_counts_are_shown_and_read_aloud(switch):
    segment = switch.segment("ok")
    wide = segment.sizeHint().width()
    switch.set_count("ok", 1200)
    assert segment.accessibleName() == "Đủ 1200"
    assert segment.sizeHint().width() > wide
    switch.set_count("ok", None)
    assert segment.accessibleName() == "Đủ"


def test_the_chosen_one_is_tinted_within_the_round_frame(switch):
    picture = Picture(switch)
    assert picture.height == 32
    assert picture.at(0, 16) == ink("edge")
    assert picture.at(6, 6) == ink("sel")
    assert picture.at(-6, 6) == ink("button")
    assert picture.at(0, 0) == ink("window")


def test_letters_of_a_switch_beside_it_are_left_alone(qtbot):
    made = SegmentedSwitch("Kết quả", beside="T")
    qtbot.addWidget(made)
    assert made.add("all", "Tất cả").letter == "C" and made.letters == "C"
