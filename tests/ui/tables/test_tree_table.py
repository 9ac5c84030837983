import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from tests.ui.pixels import Picture
from ui.look import typeface
from ui.look.looks import ink
from ui.tables.column import RANK
from ui.tables.tree_table import TreeTable


@pytest.fixture
def tree(qtbot):
    made = TreeTable((0, 6, 6))
    qtbot.addWidget(made)
    model = QStandardItemModel(0, 3, made)
    model.setHorizontalHeaderLabels(["Tiêu chí", "Tối đa", "Tự chấm"])
    group = [QStandardItem(words) for words in ("I. Nhiệm vụ", "60", "58")]
    for item in group:
        item.setData("group", RANK)
    group[0].appendRow([QStandardItem(words) for words in ("1. Kế hoạch", "25", "25")])
    model.appendRow(group)
    made.setModel(model)
    made.fit_columns()
    made.expandAll()
    made.resize(500, 200)
    made.show()
    return made


def test_rows_are_dense(tree):
    assert tree.rowHeight(tree.model().index(0, 0)) == 28 == typeface.dense_row()


def test_groups_lie_on_tinted_ground_up_to_the_left_edge(tree):
    picture = Picture(tree.viewport())
    assert picture.at(1, 3) == ink("alt")
    assert picture.at(200, 3) == ink("alt")
    assert picture.at(200, 31) == ink("base")


def test_the_current_cell_is_framed(tree, qtbot):
    child = tree.model().index(0, 0, tree.model().index(0, 0)).siblingAtColumn(1)
    with qtbot.waitActive(tree):
        tree.activateWindow()
    tree.setFocus()
    tree.setCurrentIndex(child)
    cell = tree.visualRect(child)
    picture = Picture(tree.viewport())
    assert picture.at(cell.left(), cell.center().y()) == ink("accent")
    assert picture.at(cell.left() + 1, cell.center().y()) == ink("accent")


def test_enter_opens_the_cell(tree, qtbot):
    tree.setCurrentIndex(tree.model().index(0, 1))
    with qtbot.waitSignal(tree.opened) as told:
        qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert told.args[0].data() == "60"


def test_rows_grow_with_the_letters(tree, qtbot, dress):
    dress.wear(points=15)
    qtbot.waitUntil(lambda: tree.rowHeight(tree.model().index(0, 0)) == typeface.dense_row() > 28)
