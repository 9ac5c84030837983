import sys

import pytest

from models.history import Unwritable
from ui import messages
from ui.crash import CrashWatch


@pytest.fixture
def told(monkeypatch, qtbot):
    shown = []
    real = messages.tell

    def tell(parent, title, text):
        shown.append((title, text))
        box = real(parent, title, text)
        qtbot.addWidget(box)
        return box

    monkeypatch.setattr(messages, "tell", tell)
    return shown


@pytest.fixture
def watch(tmp_path):
    before = sys.excepthook
    made = CrashWatch(tmp_path / "reports", "1.0")
    yield made
    made.stop()
    assert sys.excepthook is before


def crash():
    try:
        int("Nguyễn Thị Hoà, sinh 1980")
    except ValueError:
        return sys.exc_info()
    raise AssertionError


def test_she_is_told_in_plain_words_and_where_the_report_lies(watch, told, caplog):
    file = watch.take(*crash())
    assert sys.excepthook == watch.take
    title, text = told[0]
    assert title == "Chương trình gặp lỗi"
    assert str(file) in text
    caplog.clear()


def test_the_report_says_where_but_names_nobody(watch, told, caplog):
    text = watch.take(*crash()).read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Nguyễn" not in text
    caplog.clear()


def test_many_errors_are_told_once_at_a_time(watch, told, caplog):
    for _turn in range(5):
        watch.take(*crash())
    assert len(told) == 1
    caplog.clear()


def test_old_reports_go(watch, told, tmp_path, caplog):
    for _turn in range(25):
        watch.take(*crash())
    assert len(list((tmp_path / "reports").iterdir())) == 20
    caplog.clear()


def test_a_folder_that_takes_nothing_is_no_second_error(told, tmp_path, caplog):
    (tmp_path / "reports").write_text("a file", encoding="utf-8")
    watch = CrashWatch(tmp_path / "reports", "1.0")
    try:
        assert watch.take(*crash()) is None
    finally:
        watch.stop()
    assert len(told) == 1
    caplog.clear()


def test_a_refusal_nobody_caught_is_told_with_its_own_words_and_no_report(watch, told, tmp_path):
    assert watch.take(Unwritable, Unwritable("Ổ đĩa đã đầy."), None) is None
    assert told[0] == ("Chưa làm được", "Ổ đĩa đã đầy.")
    assert not (tmp_path / "reports").exists()
