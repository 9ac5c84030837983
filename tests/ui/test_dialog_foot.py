import pytest
from PySide6.QtWidgets import QWidget

from ui.dialog_foot import DialogFoot


@pytest.fixture
def foot(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    made = DialogFoot("Ghi nhận", parent)
    made.around = parent  # or it would be gone
    made.resize(620, 56)
    parent.show()
    return made


def test_the_verb_is_the_filled_button_and_an_old_draft_is_not_offered(foot):
    assert foot.verb.text() == "Ghi nhận"
    assert foot.verb.property("primary")
    assert not foot.cancel.property("primary")
    assert not foot.drop.isVisible()


def test_a_long_note_leaves_the_buttons_their_room(foot):
    before = foot.minimumSizeHint().width()
    foot.say("Đã mở lại bản nháp lúc 08:05 " * 20)
    assert foot.minimumSizeHint().width() <= before + 60
