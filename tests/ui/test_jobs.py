import pytest
from PySide6.QtCore import QThread

from ui.jobs import REPORT_EVERY, Job


def test_the_result_arrives_and_then_the_end(qtbot):
    job = Job(lambda progress: 42)
    order = []
    job.succeeded.connect(order.append)
    job.ended.connect(lambda: order.append("ended"))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert order == [42, "ended"]


def test_an_error_is_handed_over_not_swallowed(qtbot):
    def fail(progress):
        raise OSError("disk full")

    job = Job(fail)
    with qtbot.waitSignal(job.failed) as told:
        job.start()
    assert str(told.args[0]) == "disk full"


def test_stopping_ends_without_result_or_error(qtbot):
    def endless(progress):
        for done in range(10**9):
            progress(done, 10**9)

    job = Job(endless)
    job.progressed.connect(job.cancel)
    with (
        qtbot.assertNotEmitted(job.succeeded),
        qtbot.assertNotEmitted(job.failed),
        qtbot.waitSignal(job.ended),
    ):
        job.start()


def test_work_is_off_the_thread_of_the_window_and_one_at_a_time(qtbot):
    threads = []
    jobs = [Job(lambda progress: threads.append(QThread.currentThread())) for _each in range(3)]
    with qtbot.waitSignals([job.ended for job in jobs]):
        for job in jobs:
            job.start()
    assert len(set(threads)) == 1
    assert threads[0] != jobs[0].thread()


def test_reports_are_rare_but_the_last_one_always_comes(qtbot):
    reports = []

    def work(progress):
        for done in range(1, 10_001):
            progress(done, 10_000)

    job = Job(work)
    job.progressed.connect(lambda done, total: reports.append((done, total)))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert reports[-1] == (10_000, 10_000)
    assert len(reports) < 1 / REPORT_EVERY


@pytest.mark.parametrize("turn", range(3))
def test_ended_comes_last(qtbot, turn):
    job = Job(lambda progress: progress(1, 1))
    order = []
    job.progressed.connect(lambda *_: order.append("progressed"))
    job.succeeded.connect(lambda _result: order.append("succeeded"))
    job.ended.connect(lambda: order.append("ended"))
    with qtbot.waitSignal(job.ended):
        job.start()
    assert order == ["progressed", "succeeded", "ended"]
