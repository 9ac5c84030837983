import os
import subprocess
import sys
from pathlib import Path

import pytest

import main

ROOT = Path(__file__).parents[1]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture
def no_display(monkeypatch):
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


@pytest.mark.parametrize("name", DISPLAYS)
def test_any_of_these_is_a_display(no_display, monkeypatch, name):
    assert not main.has_display()
    monkeypatch.setenv(name, "x")
    assert main.has_display()


def test_windows_always_has_one(no_display, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert main.has_display()


def test_without_a_display_it_says_so_and_makes_nothing(tmp_path):
    environment = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "--data", tmp_path / "s"],
        cwd=tmp_path, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Không có màn hình" in done.stderr.decode("utf-8")
    assert list(tmp_path.iterdir()) == []


def test_a_command_is_handed_over(capsys, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["main.py", "forms"])
    assert main.main() == 0
    assert "to-trinh" in capsys.readouterr().out
