import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import translations
from commands.dispatch import COMMANDS, run

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "lệnh nào"),
        (("nonsense",), "nonsense"),
        (("init",), "--unit"),
        (("print", "to-trinh", "--out", "x.pdf"), "--id"),
        (("print", "to-trinh", "--id", "1", "--year", "2022", "--out", "x.pdf"), "không dùng cùng"),
        (("print", "to-trinh", "--id", "1", "--out", "x.txt"), ".docx"),
        (("print", "khong-co", "--id", "1", "--out", "x.pdf"), "khong-co"),
        (("print", "to-trinh", "--year", "hai nghìn", "--out", "x.pdf"), "hai nghìn"),
        (("load", "x.json", "--prefer", "mine"), "mine"),
        (("dump",), "FILE"),
        (("doctor", "--nonsense"), "--nonsense"),
    ],
)
def test_wrong_use_is_said_in_vietnamese_with_status_2(capsys, words, sentence):
    assert run(words) == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert "cách dùng" in said
    assert "error" not in said


def test_help_lists_every_command(capsys):
    assert run(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(command.NAME in said for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.NAME)
def test_every_command_has_help_in_both_languages(capsys, command):
    assert run([command.NAME, "--help"]) == 0
    assert "tuỳ chọn" in capsys.readouterr().out
    with translations.speaking("en"):
        assert run([command.NAME, "--help"]) == 0
    assert "options" in capsys.readouterr().out


def test_the_common_options_may_stand_before_or_after(capsys, tmp_path):
    assert run(["--json", "--data", str(tmp_path), "init", "--unit", "Báo Thanh tra"]) == 0
    assert json.loads(capsys.readouterr().out)["folder"] == str(tmp_path)
    assert run(["doctor", "--data", str(tmp_path), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["folder"] == str(tmp_path)


def test_a_refusal_is_one_object_too(capsys, tmp_path):
    assert run(["doctor", "--data", str(tmp_path / "none"), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["status"] == 1
    assert str(tmp_path / "none") in found["error"]


def test_without_a_command_it_opens_the_window(tmp_path):
    opened = []
    run(["--data", str(tmp_path)], lambda folder, is_sample: opened.append((folder, is_sample)) or 7)
    assert opened == [(tmp_path, False)]


def test_the_status_of_the_window_is_that_of_the_program(tmp_path):
    assert run(["--sample", "--data", str(tmp_path)], lambda _folder, _is_sample: 7) == 7


def test_the_sample_lies_beside_the_own_data_and_never_in_it(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    folders = []
    for words in ([], ["--sample"]):
        run(words, lambda folder, _is_sample: folders.append(folder) or 0)
    own, sample = folders
    assert own != sample
    assert own.parent == sample.parent


def test_the_language_of_the_process_is_left_as_it_was(monkeypatch):
    monkeypatch.delenv("LANGUAGE", raising=False)
    run(["forms"])
    assert "LANGUAGE" not in os.environ
    monkeypatch.setenv("LANGUAGE", "fr")
    run(["forms"])
    assert os.environ["LANGUAGE"] == "fr"


def test_no_command_imports_qt(tmp_path):
    code = (
        "import sys; from commands.dispatch import run\n"
        "for words in (['demo'], ['forms'], ['doctor'],\n"
        "              ['dump', sys.argv[1] + '/d.json'], ['load', sys.argv[1] + '/d.json'],\n"
        "              ['print', 'to-trinh', '--year', '2022', '--out', sys.argv[1] + '/x.pdf'],\n"
        "              ['print', 'danh-sach', '--year', '2022', '--out', sys.argv[1] + '/x.docx']):\n"
        "    assert run([*words, '--data', sys.argv[1] + '/s']) == 0, words\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6', 'ui'))]"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=ROOT, check=True, capture_output=True)


def test_the_program_itself_speaks_vietnamese_to_a_console_that_does_not(tmp_path):
    done = subprocess.run(
        [sys.executable, "main.py", "doctor", "--data", str(tmp_path)],
        cwd=ROOT, capture_output=True, check=False, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.returncode == 1
    assert "không có dữ liệu" in done.stderr.decode("utf-8")
