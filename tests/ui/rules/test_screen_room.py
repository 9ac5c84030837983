import pytest
from PySide6.QtWidgets import QWidget

from ui.rules.screen_room import resize_within_screen


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_size_that_is_asked_for(window):
    resize_within_screen(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_never_more_than_the_screen(window):
    resize_within_screen(window, 20_000, 10_000)
    room = window.screen().availableGeometry()
    assert window.width() < room.width() and window.height() < room.height()
