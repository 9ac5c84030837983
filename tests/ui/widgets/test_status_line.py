from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from ui.widgets.status_line import StatusLine


def test_what_happened_stays_with_the_way_back(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.show()
    assert not line.undo.isVisible()
    line.say("Đã xoá 3 đăng ký.", undoable=True)
    assert line.words.text() == "Đã xoá 3 đăng ký."
    with qtbot.waitSignal(line.undo_asked):
        line.undo.click()


def test_it_is_announced(qtbot, monkeypatch):
    line = StatusLine()
    qtbot.addWidget(line)
    heard = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    line.say("Đã lưu.")
    line.say("")
    assert heard == ["Đã lưu."]


def test_the_right_tells_of_the_last_backup(grab):
    line = StatusLine()
    line.set_right("usb_stick", "Sao lưu gần nhất: hôm qua")
    line.say("Đã lưu.")
    grab(line, 700, 32)
    assert line.height() == 32
    assert line.right.geometry().right() > 680
    assert line.right in line.findChildren(QLabel)


def test_the_right_asks_for_more_with_a_click_or_a_key(qtbot):
    line = StatusLine()
    qtbot.addWidget(line)
    line.set_right("book", "Bộ quy định đang dùng")
    line.show()
    with qtbot.waitSignal(line.right_asked):
        qtbot.mouseClick(line.right, Qt.MouseButton.LeftButton)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(line.right_asked):
            qtbot.keyClick(line.right, key)
    assert line.right.accessibleName() == "Bộ quy định đang dùng"
    with qtbot.assertNotEmitted(line.right_asked):
        qtbot.keyClick(line.right, Qt.Key.Key_A)


def test_an_error_is_said_with_another_icon(grab):
    line = StatusLine()
    line.say("Chưa lưu được.", state="no")
    picture = grab(line, 500, 32)
    assert picture.count("no", 16, 33) > 60
    assert picture.count("ok") == 0
