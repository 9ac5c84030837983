from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from models.history import change, next_undo, take_back
from models.rubric import Rubric
from models.score_sheet import ScoreSheet
from models.scoring import give_points, lock
from tests.models.scored import a_rubric, a_sheet, line
from ui.messages import Message
from ui.scoring.scoring_acts import ScoringActs

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet():
    rubric = a_rubric()
    sheet = a_sheet(rubric)
    with change("Score"):
        give_points(sheet, line(rubric, "Kế hoạch năm"), "self_points", 2000)
    return sheet


@pytest.mark.parametrize(
    ("act", "happened"),
    [
        ("lock", lambda: ScoreSheet.get().locked_on == date.today()),
        ("drop_subject", lambda: ScoreSheet.select().count() == 0),
    ],
)
def test_what_was_done_to_a_sheet_is_said_and_undone(qtbot, page, sheet, act, happened):
    acts = ScoringActs(page)
    with qtbot.waitSignal(acts.said) as said:
        getattr(acts, act)(sheet)
    assert happened() and "Báo Thanh tra" in said.args[0] and "Báo Thanh tra" in next_undo().label
    take_back(next_undo())
    assert not happened()


def test_a_final_sheet_is_not_taken_off_and_the_message_says_why(qtbot, page, sheet):
    with change("Lock"):
        lock(sheet, date(2026, 12, 1))
    acts = ScoringActs(page)
    with qtbot.assertNotEmitted(acts.said):
        acts.drop_subject(sheet)
    assert "mở chốt" in page.findChild(Message).text.text()
    acts.unlock(sheet)
    acts.drop_subject(sheet)
    assert ScoreSheet.select().count() == 0


def test_a_rubric_is_closed_opened_and_deleted_once_it_scores_nobody(qtbot, page, sheet):
    acts = ScoringActs(page)
    acts.close_all(sheet.rubric)
    assert Rubric.get().locked_on == date.today()
    acts.open_all(sheet.rubric)
    assert Rubric.get().locked_on is None
    acts.drop_rubric(sheet.rubric)
    assert Rubric.select().count() == 1 and "1" in page.findChild(Message).text.text()
    acts.drop_subject(sheet)
    acts.drop_rubric(sheet.rubric)
    assert Rubric.select().count() == 0
