import pytest
from PySide6.QtCore import Qt

from ui.widgets.field_value import draft_of, on_edit, put_draft, value_of
from ui.widgets.tick_list import TickList

TITLES = ("Danh hiệu", [("LDTT", "Lao động tiên tiến"), ("CSTDCS", "Chiến sĩ thi đua cơ sở")])
FORMS = ("Hình thức", [("GK", "Giấy khen"), ("BKB", "Bằng khen"), ("KNC", "Kỷ niệm chương")])


@pytest.fixture
def ticks(qtbot):
    made = TickList([TITLES, FORMS])
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_ticking_by_mouse_and_keyboard(ticks, qtbot):
    with qtbot.waitSignal(ticks.edited):
        qtbot.mouseClick(
            ticks.boxes["GK"], Qt.MouseButton.LeftButton, pos=ticks.boxes["GK"].rect().center() / 8
        )
    qtbot.keyClick(ticks.boxes["LDTT"], Qt.Key.Key_Space)
    assert ticks.chosen == ["LDTT", "GK"]


def test_what_is_no_longer_offered_is_no_longer_ticked(ticks):
    ticks.choose(["LDTT", "GK", "unknown"])
    ticks.offer([FORMS])
    assert ticks.chosen == ["GK"]
    assert list(ticks.boxes) == ["GK", "BKB", "KNC"]


def test_two_columns_where_they_fit_else_one(ticks, qtbot):
    boxes = ticks.boxes
    assert boxes["LDTT"].y() == boxes["CSTDCS"].y()
    assert boxes["GK"].x() == boxes["BKB"].x() < boxes["KNC"].x()  # down, then across
    ticks.resize(200, 400)
    qtbot.waitUntil(lambda: boxes["LDTT"].x() == boxes["CSTDCS"].x())
    assert boxes["LDTT"].y() < boxes["CSTDCS"].y()


def test_it_asks_for_no_more_width_than_its_widest_box(ticks):
    widest = max(box.sizeHint().width() for box in ticks.boxes.values())
    assert ticks.minimumSizeHint().width() == widest


def test_the_cursor_goes_into_the_first_box(ticks):
    ticks.setFocus()
    assert ticks.focusWidget() is ticks.boxes["LDTT"]


def test_its_draft_can_be_kept_and_put_back(ticks, qtbot):
    told = []
    on_edit(ticks, lambda: told.append(True))
    put_draft(ticks, ["BKB"])
    assert value_of(ticks) == draft_of(ticks) == ["BKB"]
    assert told
    put_draft(ticks, None)
    assert value_of(ticks) == []
