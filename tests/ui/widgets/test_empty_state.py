from PySide6.QtWidgets import QPushButton

from ui.widgets.empty_state import EmptyState


def test_what_is_missing_and_what_to_do_first(grab):
    button = QPushButton("Dán từ Excel")
    empty = EmptyState("clipboard_edit", "Chưa có đăng ký", "Dán bảng từ Excel.", (button,))
    grab(empty, 400, 200)
    assert empty.title.text() == "Chưa có đăng ký"
    assert empty.sentence.isVisible()
    assert abs(button.geometry().center().x() - 200) < 3
    assert button.y() > empty.sentence.y() > empty.title.y()


def test_a_search_without_hits_says_so(grab):
    empty = EmptyState("search", "a")
    grab(empty, 400, 200)
    empty.say("Không có ai tên “Quân”")
    assert empty.title.text() == "Không có ai tên “Quân”"
    assert not empty.sentence.isVisible()
