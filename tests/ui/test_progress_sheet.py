from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.jobs import Job
from ui.progress_sheet import ProgressSheet


@pytest.fixture
def page(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_a_quick_piece_of_work_shows_nothing(page, qtbot):
    job = Job(lambda progress: progress(1, 1))
    sheet = ProgressSheet("Đang in", job, page)
    shown = []
    sheet.showEvent = shown.append
    with qtbot.waitSignal(sheet.destroyed):
        job.start()
    assert shown == []


def test_a_long_one_shows_how_far_it_is_and_can_be_stopped(page, qtbot):
    go_on, stopped = Event(), Event()

    def work(progress):
        progress(18, 18 + 29)
        go_on.wait(10)
        progress(47, 47)
        stopped.set()

    job = Job(work)
    sheet = ProgressSheet("Đang in 47 phiếu đăng ký", job, page)
    job.start()
    qtbot.waitUntil(sheet.isVisible)
    assert sheet.count.text() == "18/47"
    assert sheet.bar.value() == 18
    assert sheet.geometry().bottom() < page.height()
    qtbot.mouseClick(sheet.stop, Qt.MouseButton.LeftButton)
    assert sheet.note.text() == "Đang dừng…"
    with qtbot.waitSignal(job.ended):
        go_on.set()
    assert not stopped.is_set()
