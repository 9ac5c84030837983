from threading import Thread

import pytest
from PySide6.QtCore import QThread
from PySide6.QtWidgets import QWidget

from models import history
from ui.store_signals import StoreSignals


@pytest.fixture
def signals(qapp):
    made = StoreSignals()
    yield made
    made.stop()


def tell(tables):
    for listener in history.listeners:
        listener(tables)


def test_a_change_is_passed_on(signals, qtbot):
    with qtbot.waitSignal(signals.changed) as told:
        tell(frozenset({"person"}))
    assert told.args == [frozenset({"person"})]


def test_a_change_on_another_thread_arrives_on_that_of_the_window(signals, qtbot):
    threads = []
    signals.changed.connect(lambda _tables: threads.append(QThread.currentThread()))
    with qtbot.waitSignal(signals.changed):
        worker = Thread(target=tell, args=(frozenset({"award"}),))
        worker.start()
        worker.join()
    assert threads == [signals.thread()]


def test_nobody_is_told_after_the_end(qapp, qtbot):
    made = StoreSignals()
    made.stop()
    with qtbot.assertNotEmitted(made.changed):
        tell(frozenset())


def test_what_is_destroyed_is_told_nothing_more(empty_store, qtbot):
    before = list(history.listeners)
    window = QWidget()
    StoreSignals(window)
    assert len(history.listeners) == len(before) + 1
    with qtbot.waitSignal(window.destroyed):
        window.deleteLater()
    assert history.listeners == before
