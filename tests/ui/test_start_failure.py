from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from models.store import Damaged
from ui.start_failure import StartFailure


@pytest.fixture
def failure(qtbot, tmp_path):
    failure = StartFailure(tmp_path, Damaged("Tệp bị hỏng."))
    qtbot.addWidget(failure)
    failure.show()
    return failure


def test_it_says_why(failure):
    assert failure.why.text() == "Tệp bị hỏng."


def test_try_again_is_what_enter_does(failure, qtbot, tmp_path):
    with qtbot.waitSignal(failure.folder_chosen) as heard:
        qtbot.keyClick(failure, Qt.Key.Key_Return)
    assert heard.args == [tmp_path]


def test_other_data(failure, qtbot, monkeypatch):
    monkeypatch.setattr(
        "ui.messages.choose_folder", lambda _parent, _title, on_chosen, _start: on_chosen(Path("there"))
    )
    with qtbot.waitSignal(failure.folder_chosen) as heard:
        qtbot.mouseClick(failure.other, Qt.MouseButton.LeftButton)
    assert heard.args == [Path("there")]


def test_the_folder_or_what_is_left_of_it(failure, qtbot, monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toLocalFile()))
    qtbot.mouseClick(failure.look, Qt.MouseButton.LeftButton)
    failure._folder = tmp_path / "gone"
    qtbot.mouseClick(failure.look, Qt.MouseButton.LeftButton)
    assert seen == [str(tmp_path)] * 2


def test_quit_closes(failure, qtbot):
    qtbot.mouseClick(failure.leave, Qt.MouseButton.LeftButton)
    assert not failure.isVisible()
