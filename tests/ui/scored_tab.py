"""What the tests of scoring screens share: cells, keys, a listening tab."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.tables.grid_tree import GridTree


def cell(tree: GridTree, name: str, column: int) -> QModelIndex:
    """The cell of `column` in the row whose name ends in `name`."""
    return next(
        index.siblingAtColumn(column) for index in tree.grid.indexes() if str(index.data()).endswith(name)
    )


def shown(tree: GridTree, name: str, column: int) -> str:
    """What stands in the cell."""
    return str(cell(tree, name, column).data())


def type_into(qtbot, tree: GridTree, name: str, column: int, text: str, key=Qt.Key.Key_Return) -> None:
    """Go to the cell, type as on a keyboard without opening the field first, and leave with `key`."""
    tree.setFocus()
    tree.go(cell(tree, name, column))
    qtbot.keyClicks(tree, text[:1])
    field = open_field(tree)
    qtbot.keyClicks(field, text[1:])
    qtbot.keyClick(field, key)


def open_field(tree: GridTree) -> QLineEdit:
    """The field that is open in a cell."""
    found = [field for field in tree.viewport().findChildren(QLineEdit) if field.isVisible()]
    assert len(found) == 1, f"{len(found)} fields are open"
    return found[0]


def is_open(tree: GridTree) -> bool:
    """Whether a cell is being typed into."""
    QApplication.sendPostedEvents(None, 0)
    return tree.state() == GridTree.State.EditingState
