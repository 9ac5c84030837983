"""Scoring from the first rubric to the final points, by typing and clicking."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.rubric import Criterion, Rubric
from models.score_sheet import Score, ScoreSheet, scores_of
from models.scoring import give_points, lock
from models.subject import subject_name
from models.unit import Unit
from tests.models.scored import a_rubric, a_sheet, line
from tests.ui.scored_tab import cell, open_field, shown, type_into
from tests.ui.typing import type_text
from ui.messages import Message
from ui.scoring.copy_rubric_dialog import CopyRubricDialog
from ui.scoring.rubric_dialog import RubricDialog
from ui.scoring.score_model import COUNCIL, CROSS, REASON, SELF
from ui.scoring.score_subjects_dialog import ScoreSubjectsDialog
from ui.scoring.scoring_tab import ScoringTab
from ui.store_signals import StoreSignals

pytestmark = pytest.mark.usefixtures("empty_store")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot):
    signals = StoreSignals()

    def open_(year=2026, size=(1366, 562)):
        tab = ScoringTab(year)
        qtbot.addWidget(tab)
        signals.changed.connect(tab.on_changed)
        tab.resize(*size)
        tab.ensure_built()
        tab.show()
        qtbot.waitExposed(tab)
        return tab

    yield open_
    signals.stop()


@pytest.fixture
def rubric():
    rubric = a_rubric()
    a_sheet(rubric)
    a_sheet(rubric, "Trung tâm Thông tin")
    return rubric


@pytest.fixture
def tab(opened, rubric):
    return opened()


def ranking(tab):
    model = tab.ranking.model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def chosen(tab):
    return subject_name(tab.chosen_sheet().subject)


def test_a_year_without_a_rubric_says_what_to_do_first(qtbot, opened):
    tab = opened()
    assert tab._empty_add.isVisible() and not tab._empty_copy.isVisible()
    assert not any(
        button.isVisible() for button in (tab.edit, tab.lock, tab.add_subjects, tab.copy, tab.more)
    )
    qtbot.mouseClick(tab._empty_add, LEFT)
    assert tab.findChild(RubricDialog) is not None


def test_last_years_rubric_is_copied_from_the_empty_year(qtbot, opened):
    a_rubric(2025)
    tab = opened()
    qtbot.mouseClick(tab._empty_copy, LEFT)
    with qtbot.waitSignal(tab.said):
        qtbot.mouseClick(tab.findChild(CopyRubricDialog).verb, LEFT)
    assert tab.heading.text() == "Bảng chấm điểm năm 2026"
    assert tab._first_subjects.isVisible()
    assert not tab.lock.isEnabled()


def test_who_is_scored_is_added_and_appears(qtbot, opened):
    a_rubric()
    tab = opened()
    qtbot.mouseClick(tab._first_subjects, LEFT)
    dialog = tab.findChild(ScoreSubjectsDialog)
    table = dialog.tables["units"]
    table.choose_row(0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    with qtbot.waitSignal(tab.said):
        qtbot.mouseClick(dialog.verb, LEFT)
    assert len(ranking(tab)) == 1 and tab.panel.model.editable(cell(tab.panel.tree, "Kế hoạch năm", SELF))


def test_points_typed_in_cells_are_kept_summed_ranked_and_undone(qtbot, tab):
    said = []
    tab.said.connect(said.append)
    type_into(qtbot, tab.panel.tree, "Kế hoạch năm", SELF, "12,5")
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "30.25")
    assert shown(tab.panel.tree, "Nhiệm vụ chuyên môn", SELF) == "42,75"
    assert shown(tab.panel.tree, "Tổng điểm", SELF) == "42,75"
    assert "42,75" in tab.panel.figures.text()
    assert ranking(tab) == [["1", "Báo Thanh tra", "42,75"], ["–", "Trung tâm Thông tin", "–"]]
    assert len(said) == 2 and "tiêu chí 2" in said[-1]
    take_back(next_undo())
    assert shown(tab.panel.tree, "Tổng điểm", SELF) == "12,5"
    assert ranking(tab)[0] == ["1", "Báo Thanh tra", "12,5"]


def test_a_column_is_filled_by_keyboard_alone(qtbot, tab, rubric):
    tree = tab.panel.tree
    tree.setFocus()
    tree.go(cell(tree, "Kế hoạch năm", CROSS))
    for figure in ("25", "35", "15", "25", "3", "1"):
        qtbot.keyClicks(tree, figure[0])
        qtbot.keyClicks(open_field(tree), figure[1:])
        qtbot.keyClick(open_field(tree), Qt.Key.Key_Return)
    kept = {score.criterion.name: score.cross_points for score in Score.select()}
    assert list(kept.values()) == [2500, 3500, 1500, 2500, 300, 100]
    assert shown(tree, "Tổng điểm", CROSS) == "102,0"
    assert tab.counted.text().startswith("1/2")


def test_delete_clears_a_cell(qtbot, tab, rubric):
    type_into(qtbot, tab.panel.tree, "Kế hoạch năm", SELF, "12,5")
    tab.panel.tree.go(cell(tab.panel.tree, "Kế hoạch năm", SELF))
    qtbot.keyClick(tab.panel.tree, Qt.Key.Key_Delete)
    assert shown(tab.panel.tree, "Kế hoạch năm", SELF) == "–"
    assert ranking(tab)[0][2] == "–"
    take_back(next_undo())
    assert shown(tab.panel.tree, "Kế hoạch năm", SELF) == "12,5"


def test_a_figure_beyond_the_maximum_is_refused_beside_its_cell(qtbot, tab):
    type_into(qtbot, tab.panel.tree, "Kế hoạch năm", SELF, "25,5")
    assert "25" in tab.panel.tree.fault.sentence and tab.panel.tree.fault.isVisible()
    assert Score.select().count() == 0
    assert tab.findChild(Message) is None


def test_a_difference_asks_for_its_reason_at_once(qtbot, tab, rubric):
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "19")
    assert tab.panel.reason.isHidden()
    type_into(qtbot, tab.panel.tree, "Chất lượng", COUNCIL, "17")
    assert tab.panel.reason.isVisible() and "tiêu chí 2" in tab.panel.reason.label.text()
    assert shown(tab.panel.tree, "Chất lượng", REASON) == "Cần lý do"
    type_text(tab.panel.reason.words, "Đính chính hai bài")
    qtbot.keyClick(tab.panel.reason.words, Qt.Key.Key_Return)
    assert scores_of(tab.chosen_sheet())[line(rubric, "Chất lượng").id].reason == "Đính chính hai bài"
    assert shown(tab.panel.tree, "Chất lượng", REASON) == "Đính chính hai bài"
    take_back(next_undo())
    assert shown(tab.panel.tree, "Chất lượng", REASON) == "Cần lý do"


def test_only_the_differences_are_shown_on_request(qtbot, tab):
    for name, own, council in (("Chất lượng", "19", "17"), ("Kế hoạch năm", "20", "20")):
        type_into(qtbot, tab.panel.tree, name, SELF, own)
        type_into(qtbot, tab.panel.tree, name, COUNCIL, council)
    assert "(1)" in tab.panel.differing.text()
    qtbot.mouseClick(tab.panel.differing, LEFT)
    visible = [str(i.data()) for i in tab.panel.model.indexes() if not tab.panel.tree.visualRect(i).isEmpty()]
    assert "2. Chất lượng" in visible and "1. Kế hoạch năm" not in visible and "Tổng điểm" in visible
    qtbot.mouseClick(tab.panel.differing, LEFT)
    assert not tab.panel.tree.visualRect(cell(tab.panel.tree, "Kế hoạch năm", SELF)).isEmpty()


def test_final_points_cannot_be_typed_over_until_they_are_unlocked(qtbot, tab):
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "19")
    with qtbot.waitSignal(tab.said):
        qtbot.mouseClick(tab.lock, LEFT)
    assert ScoreSheet.get().locked_on == date.today()
    assert tab.lock.text() == "Mở chốt" and not tab.drop_subject.isEnabled()
    tab.panel.tree.setFocus()
    tab.panel.tree.go(cell(tab.panel.tree, "Chất lượng", SELF))
    qtbot.keyClick(tab.panel.tree, Qt.Key.Key_1)
    qtbot.keyClick(tab.panel.tree, Qt.Key.Key_Delete)
    assert shown(tab.panel.tree, "Chất lượng", SELF) == "19,0"
    qtbot.mouseClick(tab.lock, LEFT)
    assert ScoreSheet.get().locked_on is None
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "18")
    assert shown(tab.panel.tree, "Chất lượng", SELF) == "18,0"


def test_scoring_is_closed_for_all_and_opened_again(qtbot, tab, rubric):
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "19")
    tab.close_all.trigger()
    assert Rubric.get().locked_on == date.today() and not tab.edit.isEnabled()
    assert not tab.panel.model.editable(cell(tab.panel.tree, "Chất lượng", SELF))
    tab.ranking.choose_row(1)
    assert tab.lock.text() == "Mở lại chấm điểm" and not tab.drop_subject.isEnabled()
    qtbot.mouseClick(tab.lock, LEFT)
    assert Rubric.get().locked_on is None
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "18")
    assert ranking(tab)[1][2] == "18,0"
    for _time in range(2):
        take_back(next_undo())
    assert tab.lock.text() == "Mở lại chấm điểm"


def test_locking_can_be_undone(qtbot, tab):
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "0")
    qtbot.mouseClick(tab.lock, LEFT)
    take_back(next_undo())
    assert tab.lock.text() == "Chốt điểm"
    assert tab.panel.model.editable(cell(tab.panel.tree, "Chất lượng", SELF))


def test_locking_without_a_reason_asks_first(qtbot, tab):
    type_into(qtbot, tab.panel.tree, "Chất lượng", SELF, "19")
    type_into(qtbot, tab.panel.tree, "Chất lượng", COUNCIL, "17")
    qtbot.mouseClick(tab.lock, LEFT)
    asked = tab.findChild(Message)
    assert "tiêu chí 2" in asked.text.text() and ScoreSheet.get().locked_on is None
    qtbot.mouseClick(asked.yes, LEFT)
    assert ScoreSheet.get().locked_on is not None


def test_an_empty_sheet_is_not_made_final(qtbot, tab):
    qtbot.mouseClick(tab.lock, LEFT)
    assert tab.findChild(Message) is not None
    assert ScoreSheet.select().where(ScoreSheet.locked_on.is_null(False)).count() == 0


def test_the_chosen_one_stays_chosen_when_the_ranking_turns(qtbot, tab):
    tab.ranking.choose_row(1)
    assert chosen(tab) == "Trung tâm Thông tin" == tab.panel.name.text()
    type_into(qtbot, tab.panel.tree, "Kế hoạch năm", SELF, "20", Qt.Key.Key_Down)
    assert ranking(tab)[0][1] == "Trung tâm Thông tin"
    assert chosen(tab) == "Trung tâm Thông tin"
    assert tab.panel.tree.currentIndex() == cell(tab.panel.tree, "Chất lượng", SELF)


def test_a_subject_is_taken_off_and_comes_back(qtbot, tab):
    type_into(qtbot, tab.panel.tree, "Kế hoạch năm", SELF, "20")
    tab.drop_subject.trigger()
    assert [row[1] for row in ranking(tab)] == ["Trung tâm Thông tin"]
    take_back(next_undo())
    assert ranking(tab)[0] == ["1", "Báo Thanh tra", "20,0"]


def test_a_rubric_with_sheets_is_not_deleted_and_one_without_is(qtbot, tab, rubric):
    tab.drop_rubric.trigger()
    assert "2" in tab.findChild(Message).text.text() and Rubric.select().count() == 1
    for _sheet in range(2):
        tab.drop_subject.trigger()
    tab.drop_rubric.trigger()
    assert Rubric.select().count() == 0 and tab._empty_add.isVisible()
    take_back(next_undo())
    assert Criterion.select().count() == 8 and tab.heading.text() == rubric.name


def test_sums_that_do_not_add_up_are_noted_with_the_way_to_mend_them(qtbot, tab, rubric):
    assert not tab.panel.note.isVisible()
    with change("Edit"):
        plan = line(rubric, "Kế hoạch năm")
        plan.maximum = 2450
        plan.save()
    assert tab.panel.note.isVisible() and "59,5" in tab.panel.note.sentence
    tab.panel.edit_asked.emit()
    assert tab.findChild(RubricDialog) is not None


def test_one_of_several_rubrics_is_chosen(qtbot, opened, rubric):
    with change("Add"):
        body = Unit.get(Unit.name == "Báo Thanh tra")
        other = Rubric.create(name="Bảng của các phòng", year=2026, body=body)
        Criterion.create(rubric=other, name="Kỷ luật", maximum=1000)
    tab = opened()
    assert tab.rubrics.isVisible() and tab.heading.text() == rubric.name
    tab.rubrics.choose(other.id)
    assert tab.heading.text() == "Bảng của các phòng"
    assert [str(i.data()) for i in tab.panel.model.indexes()] == ["1. Kỷ luật", "Tổng điểm"]
    assert ranking(tab) == []
    with change("Rename"):
        other.name = "Tên mới"
        other.save()
    assert tab.heading.text() == "Tên mới"


def test_another_year_shows_its_own(qtbot, tab):
    tab.set_year(2027)
    assert "2027" in tab.heading.text() and tab._empty_copy.isVisible()
    tab.set_year(2026)
    assert len(ranking(tab)) == 2


def test_the_edit_button_opens_the_rubric(qtbot, tab, rubric):
    qtbot.mouseClick(tab.edit, LEFT)
    dialog = tab.findChild(RubricDialog)
    assert dialog.fields["name"].text() == rubric.name
    type_into(qtbot, dialog.tree, "Kế hoạch năm", 2, "24")
    with qtbot.waitSignal(tab.said):
        qtbot.mouseClick(dialog.verb, LEFT)
    assert shown(tab.panel.tree, "Kế hoạch năm", 1) == "24"


@pytest.mark.parametrize("size", [(1366, 562), (1092, 534)])
def test_names_of_300_letters_do_not_widen_the_page(qtbot, opened, rubric, size):
    with change("Rename"):
        for record in (*Criterion.select(), *Unit.select(), rubric):
            record.name = "Nhiệm vụ rất dài " * 17 + str(record.id)
            record.save()
    tab = opened(size=size)
    tab.make_compact(size[0] < 1240)
    assert tab.minimumSizeHint().width() <= size[0]
    assert tab.size().toTuple() == size
    assert tab.panel.tree.header().length() <= tab.panel.tree.viewport().width()


def test_a_narrow_page_spares_the_reasons(opened, rubric):
    wide, narrow = opened(), opened(size=(1092, 534))
    assert not wide.panel.tree.isColumnHidden(REASON)
    assert narrow.panel.tree.isColumnHidden(REASON)


def test_the_number_of_queries_does_not_grow_with_the_sheets(opened, rubric, statements):
    with change("Score"):
        give_points(ScoreSheet.get(), line(rubric, "Chất lượng"), "self_points", 100)
    tab = opened()
    statements.clear()
    tab.refresh()
    before = len(statements)
    with change("Add"):
        for number in range(20):
            unit = Unit.create(kind="large", name=f"Đơn vị {number}")
            give_points(
                ScoreSheet.create(rubric=rubric, unit=unit), line(rubric, "Chất lượng"), "self_points", number
            )
        lock(ScoreSheet.get(), date(2026, 12, 1))
    statements.clear()
    tab.refresh()
    assert len(statements) == before


def test_fields_and_lists_have_names_for_screen_readers(tab):
    for widget in (tab.ranking, tab.panel.tree, tab.rubrics, tab.more):
        assert widget.accessibleName()


def test_at_800_pixels_the_commands_are_icons_with_tips(opened, rubric):
    tab = opened(size=(784, 470))
    assert tab.minimumSizeHint().width() <= 784
    for button in (tab.add_subjects, tab.edit):
        assert button.text() == ""
        assert button.toolTip()
    tab.resize(1366, 562)
    assert tab.edit.text()


def test_what_cannot_be_edited_says_why(qtbot, opened, rubric):
    with change("Close"):
        Rubric.update(locked_on="2026-01-05").execute()
    tab = opened()
    assert not tab.edit.isEnabled()
    assert "khoá" in tab.edit.toolTip()
