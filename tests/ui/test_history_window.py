import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo
from models.staff import Person
from tests.ui.typing import type_text
from ui.history_window import HistoryWindow

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def window(qtbot):
    with change("Thêm Lê Thu Hà"):
        person = Person.create(full_name="Lê Thu Hà", birth_year=1984)
    with change("Sửa tên"):
        person.full_name = "Lê Thị Hà"
        person.save()
    window = HistoryWindow()
    qtbot.addWidget(window)
    window.show()
    return window


def shown(window) -> list[str]:
    return [window.changes.index(row, 1).data() for row in range(window.changes.rowCount())]


def test_newest_first_with_before_and_after(window):
    assert shown(window) == ["Sửa tên", "Thêm Lê Thu Hà"]
    cells = [window.fields.index(0, column).data() for column in range(4)]
    assert cells == ["Cá nhân: Lê Thị Hà", "Họ và tên", "Lê Thu Hà", "Lê Thị Hà"]


def test_choosing_another_shows_what_it_touched(window):
    window.change_table.choose_row(1)
    assert window.touched.text() == "Thêm Lê Thu Hà"
    assert ("Năm sinh", "", "1984") in [
        tuple(window.fields.index(row, column).data() for column in (1, 2, 3))
        for row in range(window.fields.rowCount())
    ]


def test_search(window):
    type_text(window.search, "Sửa")
    assert shown(window) == ["Sửa tên"]
    window.search.clear()
    assert len(shown(window)) == 2


def test_taking_back_is_a_change_of_its_own(window, qtbot):
    heard = []
    window.taken_back.connect(heard.append)
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert Person.get().full_name == "Lê Thu Hà"
    assert shown(window) == ["Sửa tên", "Sửa tên", "Thêm Lê Thu Hà"]
    assert window.changes.index(0, 2).data() == "Hoàn tác"
    assert heard == ["Đã hoàn tác: Sửa tên."]


def test_a_conflict_is_said_and_nothing_changes(window, qtbot, monkeypatch):
    said = []
    monkeypatch.setattr("ui.messages.tell", lambda _parent, title, text: said.append((title, text)))
    window.change_table.choose_row(1)
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert "Thêm Lê Thu Hà" in said[0][1]
    assert Person.get().full_name == "Lê Thị Hà"
    assert next_undo().label == "Sửa tên"


def test_a_large_change_is_taken_back_after_a_question(window, qtbot, monkeypatch):
    with change("Nạp danh sách"):
        Person.insert_many([{"full_name": f"P{n}", "uid": f"p{n}"} for n in range(101)]).execute()
    window.changes.refresh()
    window.change_table.choose_row(0)
    asked = []
    monkeypatch.setattr("ui.messages.ask", lambda _p, _t, _text, _y, on_yes: asked.append(on_yes))
    qtbot.mouseClick(window.back, Qt.MouseButton.LeftButton)
    assert Person.select().count() == 102
    asked[0]()
    assert Person.select().count() == 1
