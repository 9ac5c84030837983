import pytest

from tests.ui.pixels import Picture
from ui.look.looks import STATES
from ui.widgets.pill import Pill, word_of


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("choice", ["light", "dark"])
def test_ground_ink_icon_and_word(grab, dress, state, choice):
    dress.wear(choice)
    pill = Pill(state)
    picture = grab(pill)
    token = STATES[state].token
    assert picture.count(f"{token}_ground") > picture.width * 8
    assert picture.count(token, 7, 23) > 8
    assert picture.count(token, 27) > 2
    assert pill.accessibleName() == pill.word == word_of(state)


def test_it_is_24_high_at_eleven_points(qtbot):
    pill = Pill("ok")
    qtbot.addWidget(pill)
    assert pill.sizeHint().height() == 24


def test_a_word_of_its_own(qtbot):
    pill = Pill("late", "Quá hạn 25/02")
    qtbot.addWidget(pill)
    assert pill.word == "Quá hạn 25/02"
    wide = pill.sizeHint().width()
    pill.show_state("ok")
    assert (pill.state, pill.word) == ("ok", "Đủ")
    assert pill.sizeHint().width() < wide


def test_in_a_narrow_place_it_stays_inside(grab):
    pill = Pill("maybe")
    pill.setMinimumWidth(0)
    picture = grab(pill, 50, 24)
    assert picture.width == 50
    assert Picture(pill).at(-1, 12) != Picture(pill).at(-1, 0)
