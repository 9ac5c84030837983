import pytest
from PySide6.QtCore import Qt

from tests.ui.typing import clear_and_type, type_text
from ui.widgets.finder import SHOWN, Finder, Found

PEOPLE = [
    Found(1, "Đỗ Minh Quân", "Ban Pháp luật"),
    Found(2, "Đỗ Minh Quân", "Ban Bạn đọc"),
    Found(3, "Lê Thu Hà"),
]


@pytest.fixture
def finder(qtbot):
    made = Finder(lambda words: [found for found in PEOPLE if words.lower() in found.text.lower()])
    qtbot.addWidget(made)
    made.show()
    return made


def pick(finder, qtbot, downs=1):
    popup = finder.completer().popup()
    for _step in range(downs):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def offered(finder):
    model = finder.completer().completionModel()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_typing_lists_what_fits_and_tells_namesakes_apart(finder):
    type_text(finder, "quân")
    assert offered(finder) == ["Đỗ Minh Quân · Ban Pháp luật", "Đỗ Minh Quân · Ban Bạn đọc"]


def test_the_one_that_is_picked_is_chosen(finder, qtbot):
    type_text(finder, "quân")
    with qtbot.waitSignal(finder.chosen) as told:
        pick(finder, qtbot, downs=2)
    assert told.args == [2]
    assert (finder.chosen_id, finder.text()) == (2, "Đỗ Minh Quân · Ban Bạn đọc")


def test_typing_on_takes_the_choice_back(finder, qtbot):
    finder.choose(PEOPLE[2])
    with qtbot.waitSignal(finder.chosen) as told:
        clear_and_type(finder, "Lê")
    assert told.args == [None]
    assert finder.chosen_id is None


def test_text_that_names_nobody_chooses_nobody_and_says_so(finder):
    type_text(finder, "không có ai")
    assert offered(finder) == ["Không tìm thấy theo chữ đã gõ"]
    assert finder.chosen_id is None


def test_no_more_than_a_screenful_is_listed(qtbot):
    finder = Finder(lambda words: [Found(n, f"Người {n}") for n in range(500)])
    qtbot.addWidget(finder)
    finder.show()
    type_text(finder, "n")
    assert len(offered(finder)) == SHOWN


def test_choosing_nothing_empties_it(finder):
    finder.choose(PEOPLE[0])
    finder.choose(None)
    assert (finder.text(), finder.found) == ("", None)


def test_enter_takes_the_first_where_nothing_is_marked(finder, qtbot):
    finder.setFocus()
    type_text(finder, "quân")
    assert finder.offers
    qtbot.keyClick(finder.completer().popup(), Qt.Key.Key_Return)
    assert finder.chosen_id == 1
    assert not finder.offers


def test_a_line_that_says_so_cannot_be_chosen(finder, qtbot):
    type_text(finder, "không có ai")
    assert not finder.offers
    pick(finder, qtbot)
    assert (finder.chosen_id, finder.text()) == (None, "không có ai")
