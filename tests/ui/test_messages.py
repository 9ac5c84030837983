from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from ui import messages


@pytest.fixture
def parent(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_telling_does_not_stop_the_program(parent, qtbot):
    box = messages.tell(parent, "Không lưu được", "Đĩa đầy.")
    assert box.isVisible()
    assert box.text.text() == "Đĩa đầy."
    assert box.yes.text() == "Đóng"
    assert not box.no.isVisible()
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box, Qt.Key.Key_Return)


def test_a_yes_does_it(parent, qtbot):
    done = []
    box = messages.ask(parent, "Xoá", "Xoá 3 đăng ký?", "Xoá đăng ký", lambda: done.append(1))
    assert (box.yes.text(), box.no.text()) == ("Xoá đăng ký", "Huỷ")
    qtbot.mouseClick(box.yes, Qt.MouseButton.LeftButton)
    assert done == [1]


@pytest.mark.parametrize("way", ["escape", "cancel"])
def test_anything_else_does_nothing(parent, qtbot, way):
    done = []
    box = messages.ask(parent, "Xoá", "Xoá 3 đăng ký?", "Xoá", lambda: done.append(1))
    with qtbot.waitSignal(box.rejected):
        if way == "escape":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(box.no, Qt.MouseButton.LeftButton)
    assert done == []


def test_a_long_message_is_shown_whole(parent):
    box = messages.tell(parent, "Dài", "Một câu rất dài để xem có bị cắt không. " * 20)
    assert box.text.height() >= box.text.heightForWidth(box.text.width())


def test_the_chosen_file_is_handed_over(parent, tmp_path):
    chosen = []
    dialog = messages.choose_save_path(
        parent, "Lưu PDF", str(tmp_path / "to-trinh.pdf"), "PDF (*.pdf)", chosen.append
    )
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == "pdf"
    dialog.fileSelected.emit(str(tmp_path / "a.pdf"))
    assert chosen == [Path(tmp_path / "a.pdf")]
    dialog.close()


def test_a_file_or_a_folder_can_be_asked_for(parent, tmp_path):
    one = messages.choose_open_path(parent, "Mở", "JSON (*.json)", print)
    other = messages.choose_folder(parent, "Nơi lưu", print, str(tmp_path))
    assert one.fileMode() == QFileDialog.FileMode.ExistingFile
    assert other.fileMode() == QFileDialog.FileMode.Directory
    one.close()
    other.close()
