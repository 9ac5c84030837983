"""The grid by the keyboard, over the lines of a rubric, whose names and maxima can be typed."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible

from models.rubric import CriterionKind
from models.rubric_lines import Line
from tests.ui.scored_tab import cell, is_open, open_field, shown, type_into
from tests.ui.typing import clear_and_type, type_text
from ui.scoring.rubric_lines_model import KIND, MAXIMUM, NAME, RubricLinesModel
from ui.tables.grid_tree import GridTree

Key = Qt.Key


@pytest.fixture
def lines():
    inside = [Line(CriterionKind.CRITERION, name, 2000) for name in ("Kế hoạch", "Chất lượng")]
    return [
        Line(CriterionKind.GROUP, "Chuyên môn", 4000, lines=inside),
        Line(CriterionKind.BONUS, "Thưởng", 500),
    ]


@pytest.fixture
def tree(qtbot, lines):
    made = GridTree(RubricLinesModel(lines), (0, 12, 8))
    made.grid.setParent(made)
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    qtbot.waitExposed(made)
    made.setFocus()
    return made


def where(tree):
    index = tree.currentIndex()
    return str(index.siblingAtColumn(0).data()), index.column()


@pytest.mark.parametrize(
    ("key", "there"),
    [
        (Key.Key_Return, ("Chất lượng", MAXIMUM)),
        (Key.Key_Down, ("Chất lượng", MAXIMUM)),
        (Key.Key_Up, ("Chuyên môn", MAXIMUM)),
        (Key.Key_Tab, ("Chất lượng", NAME)),
        (Key.Key_Backtab, ("Kế hoạch", NAME)),
    ],
)
def test_typing_replaces_the_figure_and_a_key_takes_it_and_goes_on(qtbot, tree, key, there):
    type_into(qtbot, tree, "Kế hoạch", MAXIMUM, "12,5", key)
    assert shown(tree, "Kế hoạch", MAXIMUM) == "12,5"
    assert where(tree) == there
    assert not is_open(tree) and tree.hasFocus()


def test_escape_leaves_what_was_there(qtbot, tree):
    type_into(qtbot, tree, "Kế hoạch", MAXIMUM, "99", Key.Key_Escape)
    assert shown(tree, "Kế hoạch", MAXIMUM) == "20"
    assert not is_open(tree)


def test_what_cannot_stand_keeps_the_cell_open_and_is_said_beside_it(qtbot, tree):
    type_into(qtbot, tree, "Kế hoạch", MAXIMUM, "12,345")
    field = open_field(tree)
    assert is_open(tree) and field.text() == "12,345"
    assert field.property("error") and field.accessibleDescription() == tree.fault.sentence
    assert tree.fault.isVisible() and "89,5" in tree.fault.sentence
    assert tree.viewport().rect().contains(tree.fault.geometry())
    assert not tree.fault.geometry().intersects(tree.visualRect(cell(tree, "Kế hoạch", MAXIMUM)))
    clear_and_type(field, "12,34")
    assert not tree.fault.isVisible()
    qtbot.keyClick(field, Key.Key_Return)
    assert shown(tree, "Kế hoạch", MAXIMUM) == "12,34"


def test_at_the_foot_it_is_said_above_the_cell(qtbot, tree):
    tree.resize(600, 160)
    type_into(qtbot, tree, "Thưởng", MAXIMUM, "x1")
    assert tree.viewport().rect().contains(tree.fault.geometry())
    assert tree.fault.geometry().bottom() <= tree.visualRect(cell(tree, "Thưởng", MAXIMUM)).top()


def test_leaving_with_the_mouse_drops_what_cannot_stand_and_says_so(qtbot, tree):
    type_into(qtbot, tree, "Kế hoạch", MAXIMUM, "abc")
    qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(cell(tree, "Thưởng", NAME)).center()
    )
    assert shown(tree, "Kế hoạch", MAXIMUM) == "20"
    assert where(tree) == ("Thưởng", NAME)
    assert tree.fault.isVisible()
    qtbot.keyClick(tree, Key.Key_Up)
    assert not tree.fault.isVisible()


def test_arrows_go_from_cell_to_cell_and_fold_groups(qtbot, tree):
    tree.go(cell(tree, "Kế hoạch", NAME))
    for key, there in (
        (Key.Key_Right, ("Kế hoạch", KIND)),
        (Key.Key_Right, ("Kế hoạch", MAXIMUM)),
        (Key.Key_Right, ("Kế hoạch", MAXIMUM)),
        (Key.Key_Up, ("Chuyên môn", MAXIMUM)),
        (Key.Key_Left, ("Chuyên môn", KIND)),
        (Key.Key_Left, ("Chuyên môn", NAME)),
    ):
        qtbot.keyClick(tree, key)
        assert where(tree) == there
    qtbot.keyClick(tree, Key.Key_Left)
    assert not tree.isExpanded(cell(tree, "Chuyên môn", NAME))
    qtbot.keyClick(tree, Key.Key_Down)
    assert where(tree) == ("Thưởng", NAME)
    qtbot.keyClick(tree, Key.Key_Up)
    qtbot.keyClick(tree, Key.Key_Right)
    assert tree.isExpanded(cell(tree, "Chuyên môn", NAME))


def test_enter_without_typing_goes_down_and_stays_at_the_end(qtbot, tree):
    tree.go(cell(tree, "Chất lượng", MAXIMUM))
    for _time in range(2):
        qtbot.keyClick(tree, Key.Key_Return)
        assert where(tree) == ("Thưởng", MAXIMUM)


def test_f2_opens_with_what_is_there(qtbot, tree):
    tree.go(cell(tree, "Kế hoạch", NAME))
    qtbot.keyClick(tree, Key.Key_F2)
    field = open_field(tree)
    assert field.text() == "Kế hoạch" and "Kế hoạch" in field.accessibleName()
    field.end(False)
    type_text(field, " năm")
    qtbot.keyClick(field, Key.Key_Return)
    assert shown(tree, "Kế hoạch năm", MAXIMUM) == "20"


def test_tab_leaves_the_tree_after_the_last_cell(qtbot, tree):
    tree.go(cell(tree, "Thưởng", MAXIMUM))
    assert not tree.step_on(1)
    tree.go(cell(tree, "Chuyên môn", NAME))
    assert not tree.step_on(-1)


def test_a_hidden_column_is_passed_over(qtbot, tree):
    tree.setColumnHidden(KIND, True)
    tree.go(cell(tree, "Kế hoạch", NAME))
    qtbot.keyClick(tree, Key.Key_Right)
    assert where(tree) == ("Kế hoạch", MAXIMUM)


def test_a_cell_that_cannot_be_typed_into_opens_no_field(qtbot, tree):
    tree.go(cell(tree, "Kế hoạch", KIND))
    qtbot.keyClick(tree, Key.Key_5)
    qtbot.keyClick(tree, Key.Key_Delete)
    assert not is_open(tree)
    assert shown(tree, "Kế hoạch", KIND) == "Tiêu chí"


def test_cells_speak_with_their_column(tree):
    assert cell(tree, "Kế hoạch", MAXIMUM).data(Qt.ItemDataRole.AccessibleTextRole) == "Tối đa: 20"
    assert QAccessible.queryAccessibleInterface(tree) is not None


def test_larger_letters_make_higher_rows(tree, dress):
    before = tree.visualRect(cell(tree, "Kế hoạch", NAME)).height()
    dress.wear("light", 15)
    tree.changeEvent(QEvent(QEvent.Type.FontChange))
    tree.executeDelayedItemsLayout()
    assert tree.visualRect(cell(tree, "Kế hoạch", NAME)).height() > before
