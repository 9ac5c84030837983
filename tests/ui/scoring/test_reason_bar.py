import pytest
from PySide6.QtCore import Qt

from models.refusal import Refusal
from models.rubric import Criterion
from models.score_sheet import Score
from tests.ui.typing import clear_and_type, type_text
from ui.scoring.reason_bar import ReasonBar

PLAN, QUALITY = Criterion(id=1, name="Kế hoạch"), Criterion(id=2, name="Chất lượng")
SCORE = Score(self_points=1900, council_points=1700)


@pytest.fixture
def kept():
    return []


@pytest.fixture
def bar(qtbot, kept):
    made = ReasonBar(lambda criterion, words: kept.append((criterion.id, words)))
    qtbot.addWidget(made)
    made.ask(QUALITY, "tiêu chí 2", SCORE)
    return made


def test_it_says_what_differs(bar):
    assert "tiêu chí 2" in bar.label.text() and "19,0 → 17,0" in bar.label.text()
    assert bar.words.accessibleName() == bar.label.text()


def test_enter_and_the_button_keep_the_words(bar, qtbot, kept):
    type_text(bar.words, "Đính chính hai bài")
    qtbot.keyClick(bar.words, Qt.Key.Key_Return)
    clear_and_type(bar.words, "Ba bài")
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert kept == [(2, "Đính chính hai bài"), (2, "Ba bài")]


def test_half_typed_words_survive_a_refresh_but_not_another_criterion(bar):
    type_text(bar.words, "Đính chính")
    bar.ask(QUALITY, "tiêu chí 2", SCORE)
    assert bar.words.text() == "Đính chính"
    bar.ask(PLAN, "tiêu chí 1", Score(self_points=0, cross_points=50, reason="Nộp chậm"))
    assert bar.words.text() == "Nộp chậm" and "0,0 → 0,5" in bar.label.text()


def test_a_refusal_is_said_below(qtbot):
    def refuse(_criterion, _words):
        raise Refusal("Điểm đã chốt.")

    bar = ReasonBar(refuse)
    qtbot.addWidget(bar)
    bar.ask(QUALITY, "tiêu chí 2", SCORE)
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert bar.fault.text() == "Điểm đã chốt." and bar.fault.isVisibleTo(bar)
    bar.ask(QUALITY, "tiêu chí 2", SCORE)
    assert not bar.fault.isVisibleTo(bar)


def test_at_rest_it_keeps_nothing(bar, qtbot, kept):
    bar.rest()
    bar.button.click()
    assert kept == [] and bar.isHidden()
