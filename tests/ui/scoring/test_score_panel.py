from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change
from models.rubric import Criterion
from models.score_sheet import ScoreSheet
from models.scoring import give_points, give_reason, lock
from tests.models.scored import a_rubric, a_sheet, line
from tests.ui.scored_tab import cell, type_into
from ui.scoring.score_model import COUNCIL, SELF
from ui.scoring.score_panel import ScorePanel

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rubric():
    return a_rubric()


@pytest.fixture
def panel(qtbot, rubric):
    made = ScorePanel()
    qtbot.addWidget(made)
    made.resize(1000, 500)
    read(made, a_sheet(rubric))
    made.show()
    qtbot.waitExposed(made)
    made.model.wrote.connect(lambda *_said: read(made, made.model.sheet))
    return made


def read(panel, sheet):
    fresh = ScoreSheet.get_by_id(sheet.id)
    panel.show_sheet(fresh.rubric, Criterion.of(fresh.rubric), fresh)


def test_without_anybody_the_bare_rubric_is_shown(qtbot, rubric):
    panel = ScorePanel()
    qtbot.addWidget(panel)
    panel.show_sheet(rubric, Criterion.of(rubric), None)
    assert panel.name.text() == "Chưa có ai trong bảng chấm" and panel.figures.text() == ""
    assert panel.reason.isHidden() and panel.differing.isHidden()


def test_the_totals_that_are_there_are_said(panel, rubric):
    with change("Score"):
        give_points(panel.model.sheet, line(rubric, "Chất lượng"), "self_points", 0)
        give_points(panel.model.sheet, line(rubric, "Chất lượng"), "council_points", 1250)
    read(panel, panel.model.sheet)
    assert panel.figures.text() == "tự chấm 0,0 · hội đồng 12,5 · tạm tính: hội đồng mới chấm 1/4 tiêu chí"


def test_the_reason_of_the_line_just_written_is_asked_though_the_cell_moved_on(qtbot, panel, rubric):
    for name in ("Kế hoạch năm", "Điển hình"):
        type_into(qtbot, panel.tree, name, SELF, "20")
        type_into(qtbot, panel.tree, name, COUNCIL, "15")
        assert panel.tree.currentIndex() != cell(panel.tree, name, COUNCIL)
        assert panel.model.call(line(rubric, name)) in panel.reason.label.text()
    panel.tree.go(cell(panel.tree, "Kế hoạch năm", COUNCIL))
    assert "tiêu chí 1" in panel.reason.label.text()


def test_a_reason_that_was_given_can_be_read_and_changed_at_its_line(qtbot, panel, rubric):
    type_into(qtbot, panel.tree, "Kế hoạch năm", SELF, "20")
    type_into(qtbot, panel.tree, "Kế hoạch năm", COUNCIL, "15")
    with change("Reason"):
        give_reason(panel.model.sheet, line(rubric, "Kế hoạch năm"), "Nộp chậm")
    read(panel, panel.model.sheet)
    panel.tree.go(cell(panel.tree, "Chất lượng", SELF))
    assert panel.reason.isHidden()
    panel.tree.go(cell(panel.tree, "Kế hoạch năm", SELF))
    assert panel.reason.isVisible() and panel.reason.words.text() == "Nộp chậm"


def test_final_points_ask_for_nothing(qtbot, panel, rubric):
    type_into(qtbot, panel.tree, "Kế hoạch năm", SELF, "20")
    type_into(qtbot, panel.tree, "Kế hoạch năm", COUNCIL, "15")
    with change("Lock"):
        lock(panel.model.sheet, date(2026, 12, 1))
    read(panel, panel.model.sheet)
    assert panel.reason.isHidden()


def test_all_groups_that_do_not_add_up_are_counted(qtbot, panel, rubric):
    with change("Edit"):
        for name in ("Kế hoạch năm", "Điển hình"):
            each = line(rubric, name)
            each.maximum -= 50
            each.save()
    read(panel, panel.model.sheet)
    assert "59,5" in panel.note.sentence and "1 nhóm nữa" in panel.note.sentence
    with qtbot.waitSignal(panel.edit_asked):
        qtbot.mouseClick(panel.note.findChild(type(panel.differing)), Qt.MouseButton.LeftButton)


def test_another_sheet_shows_all_lines_again(qtbot, panel, rubric):
    type_into(qtbot, panel.tree, "Kế hoạch năm", SELF, "20")
    type_into(qtbot, panel.tree, "Kế hoạch năm", COUNCIL, "15")
    qtbot.mouseClick(panel.differing, Qt.MouseButton.LeftButton)
    assert panel.tree.visualRect(cell(panel.tree, "Chất lượng", SELF)).isEmpty()
    read(panel, a_sheet(rubric, "Trung tâm Thông tin"))
    assert not panel.tree.visualRect(cell(panel.tree, "Chất lượng", SELF)).isEmpty()
    assert panel.differing.isHidden()
