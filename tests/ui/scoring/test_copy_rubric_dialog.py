import pytest
from PySide6.QtCore import Qt

from models.history import next_undo, take_back
from models.rubric import Criterion, Rubric, rubrics_of
from tests.models.scored import a_rubric
from ui.scoring.copy_rubric_dialog import CopyRubricDialog

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def dialog(qtbot):
    a_rubric(2025)
    made = CopyRubricDialog(2026)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def test_the_last_years_rubric_is_copied_and_can_be_undone(qtbot, dialog):
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    [copied] = rubrics_of(2026)
    assert (copied.id, copied.name) == (dialog.rubric_id, "Bảng chấm điểm năm 2026")
    assert len(Criterion.of(copied)) == 8
    assert "năm 2026" in dialog.done_sentence
    take_back(next_undo())
    assert Rubric.select().count() == 1


def test_a_second_copy_is_refused_at_its_field(qtbot, dialog):
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    again = CopyRubricDialog(2026)
    qtbot.addWidget(again)
    again.open()
    qtbot.mouseClick(again.verb, Qt.MouseButton.LeftButton)
    assert again.isVisible() and again.form.error_of(again.fields["name"])
    assert len(rubrics_of(2026)) == 1
