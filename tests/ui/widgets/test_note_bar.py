import pytest
from PySide6.QtCore import Qt

from tests.ui.pixels import Picture
from ui.look.looks import ink
from ui.widgets.note_bar import NoteBar


@pytest.mark.parametrize("kind", ["maybe", "no", "ok", "signed"])
def test_ground_icon_and_words_are_of_its_kind(grab, kind):
    picture = grab(NoteBar("Chưa trả lời, hạn 25/02.", kind), 400, 36)
    assert picture.at(5, 18) == ink(f"{kind}_ground")
    assert picture.count(kind, 12, 28) > 20
    assert picture.count(kind, 36) > 20


def test_links_act(grab, qtbot):
    note = NoteBar("Chưa trả lời.")
    done = []
    link = note.add_link("In phiếu nhắc", lambda: done.append(1))
    grab(note, 400, 36)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert done == [1]
    assert link.geometry().right() > 380


def test_it_can_say_something_else(grab):
    note = NoteBar("a")
    grab(note, 400, 36)
    note.say("Đã đủ.", "ok")
    assert note.sentence == "Đã đủ."
    assert Picture(note).at(5, 18) == ink("ok_ground")
