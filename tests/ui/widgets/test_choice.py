from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from ui.widgets.choice import Choice

OPTIONS = [(None, "Mọi đơn vị"), (1, "Ban Pháp luật"), (2, "Ban Bạn đọc")]


def make(qtbot):
    choice = Choice(OPTIONS)
    qtbot.addWidget(choice)
    choice.show()
    return choice


def test_words_stand_for_what_is_meant(qtbot):
    choice = make(qtbot)
    assert choice.chosen is None
    choice.choose(2)
    assert (choice.chosen, choice.currentText()) == (2, "Ban Bạn đọc")


def test_what_is_not_offered_is_the_first(qtbot):
    choice = make(qtbot)
    choice.choose(9)
    assert choice.currentIndex() == 0
    assert Choice([]).chosen is None


def test_a_new_offer_keeps_the_choice_and_tells_nobody(qtbot):
    choice = make(qtbot)
    choice.choose(1)
    with qtbot.assertNotEmitted(choice.currentIndexChanged):
        choice.offer([(3, "Ban mới"), (1, "Ban Pháp luật")])
    assert choice.chosen == 1


def test_the_keyboard_chooses(qtbot):
    choice = make(qtbot)
    with qtbot.waitSignal(choice.currentIndexChanged):
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.chosen == 1


def test_the_wheel_does_not_change_a_field_one_scrolls_past(qtbot):
    choice = make(qtbot)
    choice.clearFocus()
    at = QPointF(5, 5)
    wheel = QWheelEvent(
        at, at, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(choice, wheel)
    assert choice.currentIndex() == 0
