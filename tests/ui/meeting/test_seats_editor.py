import pytest
from PySide6.QtCore import Qt

from models.council import CouncilRole
from tests.rounds import a_round
from tests.ui.dossier_window import pick
from tests.ui.typing import type_text
from ui.meeting.seats_editor import SeatsEditor


@pytest.fixture
def editor(empty_store, qtbot):
    a_round()
    made = SeatsEditor()
    qtbot.addWidget(made)
    made.show()
    return made


def seated(editor):
    return [(member.person.full_name if member.person else member.name) for member in editor.members]


def enter(editor, words, qtbot):
    type_text(editor.finder, words)
    popup = editor.finder.completer().popup()
    qtbot.keyClick(popup if popup.isVisible() else editor.finder, Qt.Key.Key_Return)


def test_whom_the_keys_choose_is_that_member_of_staff(editor, qtbot):
    pick(editor.finder, "van", qtbot)
    pick(editor.finder, "quoc bao", qtbot)
    assert seated(editor) == ["Trịnh Thị Vân", "Trần Quốc Bảo"]
    assert all(member.person for member in editor.members)
    assert editor.finder.text() == ""


def test_enter_alone_takes_the_first_that_is_found(editor, qtbot):
    enter(editor, "quoc bao", qtbot)
    assert editor.members[0].person.full_name == "Trần Quốc Bảo"


def test_a_name_that_nobody_bears_is_somebody_from_outside(editor, qtbot):
    enter(editor, "Phạm Ngọc Ánh", qtbot)
    assert editor.members[0].person is None
    assert seated(editor) == ["Phạm Ngọc Ánh"]
    assert not editor.finder.completer().popup().isVisible()


def test_the_first_is_offered_the_chair_and_may_be_something_else(editor, qtbot):
    pick(editor.finder, "van", qtbot)
    assert editor.members[0].role == CouncilRole.CHAIR
    pick(editor.finder, "thu ha", qtbot)
    assert editor.members[1].role == CouncilRole.MEMBER
    editor.role.setFocus()
    qtbot.keyClick(editor.role, Qt.Key.Key_Home)
    assert editor.members[1].role == editor.role.chosen


def test_up_down_and_out(editor, qtbot):
    for words in ("van", "thu ha", "phuc"):
        pick(editor.finder, words, qtbot)
    qtbot.mouseClick(editor.up, Qt.MouseButton.LeftButton)
    assert seated(editor) == ["Trịnh Thị Vân", "Vũ Đình Phúc", "Lê Thu Hà"]
    qtbot.mouseClick(editor.remove, Qt.MouseButton.LeftButton)
    assert seated(editor) == ["Trịnh Thị Vân", "Lê Thu Hà"]
