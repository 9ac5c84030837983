"""What the tests of the registration tab do again and again: pick in a finder, press the verb, set a form."""

from PySide6.QtCore import Qt

from tests.ui.typing import clear_and_type, type_text

LEFT = Qt.MouseButton.LeftButton


def pick(finder, words, qtbot, downs=1):
    """Type `words` and take the one `downs` below."""
    clear_and_type(finder, words)
    popup = finder.completer().popup()
    for _step in range(downs):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def press(dialog, qtbot):
    """Press the filled button."""
    qtbot.mouseClick(dialog.verb, LEFT)


def write_lines(box, *lines):
    """Type lines into a field for several."""
    box.selectAll()
    for place, line in enumerate(lines):
        if place:
            box.insertPlainText("\n")
        type_text(box, line)


def words_of(table):
    """All cells of a table as they are read."""
    model = table.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        [model.index(row, column).data(role) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
