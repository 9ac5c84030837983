import pytest
from PySide6.QtWidgets import QLineEdit

from tests.ui.typing import type_text
from ui.widgets.lines_editor import LinesEditor


@pytest.fixture
def editor(qtbot):
    editor = LinesEditor()
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_what_is_being_typed_is_not_replaced(editor):
    editor.show_lines("Một")
    assert not editor.is_edited
    type_text(editor, "Hai ")
    editor.show_lines("Ba")
    assert editor.lines == ["Hai Một"]
    editor.settle()
    editor.show_lines("Ba")
    assert editor.lines == ["Ba"]


def test_leaving_it_tells_only_of_something_new(qtbot, editor):
    other = QLineEdit()
    qtbot.addWidget(other)
    told: list[int] = []
    editor.edited.connect(lambda: told.append(1))
    editor.setFocus()
    editor.clearFocus()
    assert told == []
    editor.setFocus()
    type_text(editor, "Một\n\n  Hai")
    editor.clearFocus()
    assert told == [1]
    assert editor.lines == ["Một", "Hai"]
