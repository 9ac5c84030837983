from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton

from ui.look import dress as dressing
from ui.look import looks
from ui.look.paper_style import PaperStyle


def test_the_application_wears_style_palette_and_letters(dress, qapp):
    assert isinstance(qapp.style(), PaperStyle)
    assert qapp.palette().color(QPalette.ColorRole.Window) == looks.ink("window")
    assert qapp.font().pointSize() == 11


def test_a_choice_is_worn_at_once(dress, qapp):
    dress.wear("dark", 13)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#1F1E1B")
    assert (dress.choice, dress.points) == ("dark", 13)
    assert qapp.font().pointSize() == 13


def test_following_the_computer_is_light_where_it_says_nothing(dress, qapp):
    dress.wear("system")
    assert qapp.styleHints().colorScheme() != Qt.ColorScheme.Dark
    assert not looks.is_dark()


def test_each_choice_has_its_words():
    assert [choice for choice, _words in dressing.CHOICES] == ["system", "light", "dark"]


def test_setting_a_property_50000_times_does_not_wear_none_out(qtbot):
    """Some versions of PySide6 drop a reference to None at each call that gives nothing back, and abort."""
    button = QPushButton()
    qtbot.addWidget(button)
    for _turn in range(50_000):
        button.setEnabled(True)
    assert button.isEnabled()
