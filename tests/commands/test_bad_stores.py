"""A store that is newer, damaged, locked, read-only or on a full disk: a sentence, status 1, nothing half written."""

import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import peewee
import pytest

from commands.dispatch import run
from models import history, store
from models.exchange.sample import SAMPLE

ROOT = Path(__file__).parents[2]
READING = (["doctor"], ["dump", "OUT"], ["print", "to-trinh", "--year", "2022", "--out", "OUT.pdf"])
COMMANDS = (*READING, ["load", str(SAMPLE)])


@pytest.fixture
def folder(tmp_path):
    store.create(tmp_path / "s").close()
    return tmp_path / "s"


def refused(capsys, words, folder):
    """Run a command that must be refused and give its sentence."""
    capsys.readouterr()
    words = [word.replace("OUT", str(folder.parent / "out")) for word in words]
    assert run([*words, "--data", str(folder)]) == 1
    assert not list(folder.parent.glob("out*"))
    return capsys.readouterr().err


@pytest.mark.parametrize("words", [*READING, ["load", str(SAMPLE), "--dry-run"]], ids=lambda words: words[0])
def test_no_store(capsys, tmp_path, words):
    assert "thư mục khác" in refused(capsys, words, tmp_path / "none")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_newer_store(capsys, folder, words):
    with closing(sqlite3.connect(folder / store.FILE)) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_future', '2030-01-01')")
        raw.commit()
    before = (folder / store.FILE).read_bytes()
    assert "mới hơn" in refused(capsys, words, folder)
    assert (folder / store.FILE).read_bytes() == before


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_damaged_store(capsys, folder, words):
    (folder / store.FILE).write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    before = (folder / store.FILE).read_bytes()
    assert "hỏng" in refused(capsys, words, folder)
    assert (folder / store.FILE).read_bytes() == before


@contextmanager
def held_by_another(folder: Path) -> Iterator[None]:
    code = (
        "import sys; from pathlib import Path; from models import store\n"
        "s = store.open_store(Path(sys.argv[1])); print('open', flush=True); sys.stdin.readline(); s.close()"
    )
    other = subprocess.Popen(
        [sys.executable, "-c", code, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout.readline() == "open\n"
    try:
        yield
    finally:
        other.communicate("\n")


def test_a_store_another_process_has_open(capsys, folder):
    with held_by_another(folder):
        for words in COMMANDS:
            said = refused(capsys, words, folder)
            assert "đang mở" in said or "đang được mở" in said
    assert run(["doctor", "--data", str(folder)]) == 0


def without_right_to_write(*_args, **_kwargs):
    raise PermissionError(errno.EACCES, "Permission denied")


@pytest.mark.parametrize("words", COMMANDS, ids=lambda words: words[0])
def test_a_folder_that_cannot_be_written_to(capsys, folder, words, monkeypatch):
    if os.geteuid() == 0:  # root may write everywhere
        monkeypatch.setattr("filelock.FileLock.acquire", without_right_to_write)
    else:
        folder.chmod(0o500)
    before = (folder / store.FILE).read_bytes()
    said = refused(capsys, words, folder)
    folder.chmod(0o700)
    assert "không ghi được" in said.lower()
    assert (folder / store.FILE).read_bytes() == before


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(
            "only root can mount a small disk; the sentence is tested with a small database elsewhere"
        )
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.parametrize("kilobytes", [20, 300, 900])
@pytest.mark.parametrize("words", [["demo"], ["init", "--unit", "Báo Thanh tra"]], ids=lambda words: words[0])
def test_a_new_store_on_a_full_disk_leaves_nothing(capsys, tmp_path, kilobytes, words):
    with small_disk(tmp_path / "disk", kilobytes):
        if run([*words, "--data", str(tmp_path / "disk" / "s")]) == 0:
            assert words[0] == "init"
            return
        assert "đã đầy" in capsys.readouterr().err
        assert list((tmp_path / "disk" / "s").iterdir()) == []


def test_loading_on_a_full_disk_keeps_the_store(capsys, tmp_path):
    with small_disk(tmp_path / "disk", 1300):
        folder = tmp_path / "disk" / "s"
        assert run(["init", "--unit", "Báo Thanh tra", "--data", str(folder)]) == 0
        assert run(["dump", str(tmp_path / "before.json"), "--data", str(folder)]) == 0
        assert run(["load", str(SAMPLE), "--data", str(folder)]) == 1
        assert "đã đầy" in capsys.readouterr().err
        assert run(["dump", str(tmp_path / "after.json"), "--data", str(folder)]) == 0
    assert (tmp_path / "before.json").read_bytes() == (tmp_path / "after.json").read_bytes()


def test_printing_onto_a_full_disk_keeps_the_old_file(capsys, tmp_path):
    assert run(["demo", "--data", str(tmp_path / "s")]) == 0
    with small_disk(tmp_path / "disk", 20):
        out = tmp_path / "disk" / "x.pdf"
        out.write_bytes(b"old")
        words = ["print", "danh-sach", "--id", "proposal-2024-bao-thanh-tra", "--out", str(out)]
        assert run([*words, "--data", str(tmp_path / "s")]) == 1
        assert "x.pdf" in capsys.readouterr().err
        assert list((tmp_path / "disk").iterdir()) == [out]
        assert out.read_bytes() == b"old"


def test_a_failed_rollback_does_not_hide_that_the_disk_is_full():
    error = peewee.OperationalError("cannot rollback - no transaction is active")
    error.__context__ = peewee.OperationalError("database or disk is full")
    assert "đã đầy" in str(history.in_words(error))
