from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.rubric import Criterion, CriterionKind, Rubric
from models.score_sheet import Score
from models.scoring import give_points, lock
from models.unit import Unit
from tests.models.scored import a_rubric, a_sheet, line
from tests.ui.scored_tab import cell, open_field, shown, type_into
from tests.ui.typing import clear_and_type, type_text
from ui.messages import Message
from ui.scoring.rubric_dialog import RubricDialog
from ui.scoring.rubric_lines_model import MAXIMUM, NAME

pytestmark = pytest.mark.usefixtures("empty_store")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def opened(qtbot):
    def open_(rubric):
        dialog = RubricDialog(rubric)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


@pytest.fixture
def edited(opened):
    a_rubric()
    return opened(Rubric.get())


def press(qtbot, dialog):
    qtbot.mouseClick(dialog.verb, LEFT)


def choose(dialog, name):
    dialog.tree.go(cell(dialog.tree, name, NAME))


def fill_in(dialog, kind, name, maximum, qtbot):
    """Add a line and type its name and maximum, by the keyboard alone."""
    dialog.add_line(kind)
    field = open_field(dialog.tree)
    clear_and_type(field, name)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.tree, maximum[:1])
    field = open_field(dialog.tree)
    qtbot.keyClicks(field, maximum[1:])
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_rubric_is_added_by_typing(qtbot, opened):
    with change("Add"):
        own = Unit.create(kind="large", name="Báo Thanh tra", is_own=True)
    dialog = opened(Rubric(year=2026))
    clear_and_type(dialog.fields["name"], "Bảng chấm điểm các phòng")
    type_text(dialog.fields["basis"], "QĐ 12/QĐ-BTT")
    clear_and_type(dialog.fields["bonus_cap"], "2,5")
    fill_in(dialog, CriterionKind.GROUP, "Nhiệm vụ", "60", qtbot)
    fill_in(dialog, CriterionKind.CRITERION, "Kế hoạch năm", "60", qtbot)
    fill_in(dialog, CriterionKind.BONUS, "Sáng kiến", "12,5", qtbot)
    press(qtbot, dialog)
    rubric = Rubric.get()
    assert (rubric.name, rubric.year, rubric.body_id, rubric.basis, rubric.bonus_cap) == (
        "Bảng chấm điểm các phòng",
        2026,
        own.id,
        "QĐ 12/QĐ-BTT",
        250,
    )
    assert [(each.kind, each.name, each.maximum) for each in Criterion.of(rubric)] == [
        ("group", "Nhiệm vụ", 6000),
        ("criterion", "Kế hoạch năm", 6000),
        ("bonus", "Sáng kiến", 1250),
    ]
    assert dialog.rubric_id == rubric.id and "các phòng" in dialog.done_sentence
    take_back(next_undo())
    assert (Rubric.select().count(), Criterion.select().count()) == (0, 0)


@pytest.mark.parametrize(("field", "typed"), [("name", " "), ("bonus_cap", "x"), ("bonus_cap", "-1")])
def test_a_wrong_value_is_refused_at_its_field(qtbot, edited, field, typed):
    clear_and_type(edited.fields[field], typed)
    press(qtbot, edited)
    assert edited.isVisible() and edited.form.error_of(edited.fields[field])
    assert Rubric.get().bonus_cap == 500


def test_a_name_that_is_taken_is_refused_at_the_name(qtbot, opened):
    rubric = a_rubric()
    dialog = opened(Rubric(year=2026))
    dialog.fields["body"].choose(rubric.body_id)
    clear_and_type(dialog.fields["name"], rubric.name)
    fill_in(dialog, CriterionKind.GROUP, "Nhiệm vụ", "60", qtbot)
    press(qtbot, dialog)
    assert "2026" in dialog.form.error_of(dialog.fields["name"])
    clear_and_type(dialog.fields["name"], "Tên khác")
    press(qtbot, dialog)
    assert Rubric.select().count() == 2 and not dialog.isVisible()


def test_without_any_unit_the_field_says_what_to_choose(qtbot, opened):
    dialog = opened(Rubric(year=2026))
    fill_in(dialog, CriterionKind.GROUP, "Nhiệm vụ", "60", qtbot)
    press(qtbot, dialog)
    assert dialog.form.error_of(dialog.fields["body"])
    assert Rubric.select().count() == 0


def test_a_rubric_needs_a_line(qtbot, opened):
    with change("Add"):
        Unit.create(kind="large", name="Báo Thanh tra", is_own=True)
    dialog = opened(Rubric(year=2026))
    press(qtbot, dialog)
    assert dialog.refusal.isVisible() and Rubric.select().count() == 0


def test_lines_are_renamed_moved_and_removed_in_one_change(qtbot, edited):
    type_into(qtbot, edited.tree, "Kế hoạch năm", MAXIMUM, "30")
    choose(edited, "Kế hoạch năm")
    qtbot.mouseClick(edited.down, LEFT)
    choose(edited, "Báo cáo chậm")
    qtbot.mouseClick(edited.remove, LEFT)
    assert "65" in edited.note.sentence and edited.note.isVisible()
    press(qtbot, edited)
    found = [(each.name, each.maximum) for each in Criterion.of(Rubric.get())]
    assert found[:3] == [("Nhiệm vụ chuyên môn", 6000), ("Chất lượng", 3500), ("Kế hoạch năm", 3000)]
    assert "Báo cáo chậm" not in dict(found)
    take_back(next_undo())
    assert [each.name for each in Criterion.of(Rubric.get())][-1] == "Báo cáo chậm"


def test_the_note_goes_when_the_sums_are_right(qtbot, edited):
    assert not edited.note.isVisible()
    type_into(qtbot, edited.tree, "Kế hoạch năm", MAXIMUM, "20")
    assert edited.note.isVisible()
    type_into(qtbot, edited.tree, "Chất lượng", MAXIMUM, "40")
    assert not edited.note.isVisible()


def test_removing_a_line_with_points_asks_first(qtbot, opened):
    rubric = a_rubric()
    with change("Score"):
        give_points(a_sheet(rubric), line(rubric, "Kế hoạch năm"), "self_points", 2000)
    dialog = opened(rubric)
    choose(dialog, "Kế hoạch năm")
    qtbot.mouseClick(dialog.remove, LEFT)
    asked = dialog.findChild(Message)
    assert "1 phiếu" in asked.text.text() and shown(dialog.tree, "Kế hoạch năm", MAXIMUM) == "25"
    qtbot.mouseClick(asked.yes, LEFT)
    press(qtbot, dialog)
    assert Score.select().count() == 0


def test_a_maximum_below_what_was_given_is_said_and_shown(qtbot, opened):
    rubric = a_rubric()
    with change("Score"):
        give_points(a_sheet(rubric), line(rubric, "Chất lượng"), "self_points", 3000)
    dialog = opened(rubric)
    type_into(qtbot, dialog.tree, "Chất lượng", MAXIMUM, "20")
    press(qtbot, dialog)
    assert dialog.refusal.isVisible() and "30" in dialog.refusal.sentence
    assert dialog.tree.currentIndex() == cell(dialog.tree, "Chất lượng", NAME)
    assert line(rubric, "Chất lượng").maximum == 3500


def test_a_final_sheet_keeps_the_rubric_as_it_is(qtbot, opened):
    rubric = a_rubric()
    sheet = a_sheet(rubric)
    with change("Score"):
        give_points(sheet, line(rubric, "Chất lượng"), "self_points", 3000)
        lock(sheet, date(2026, 12, 1))
    dialog = opened(rubric)
    type_into(qtbot, dialog.tree, "Chất lượng", MAXIMUM, "40")
    press(qtbot, dialog)
    assert dialog.refusal.isVisible() and line(rubric, "Chất lượng").maximum == 3500


def test_nothing_chosen_is_neither_moved_nor_removed(qtbot, edited):
    edited.tree.setCurrentIndex(edited.lines.index(-1, -1))
    for button in (edited.up, edited.down, edited.remove):
        qtbot.mouseClick(button, LEFT)
    assert len(edited.lines.indexes()) == 8
