import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QSettings

import translations
from ui import app

ROOT = Path(__file__).parents[2]


def test_what_was_chosen_last_is_worn_again(tmp_path, dress):
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    assert (app.remembered_colours(), app.remembered_points()) == ("system", 11)
    dress.wear("dark", 13)
    app.remember(dress)
    assert (app.remembered_colours(), app.remembered_points()) == ("dark", 13)
    QSettings().setValue("points", "huge")
    assert app.remembered_points() == 11


def test_without_a_display_the_sample_goes_to_files(tmp_path):
    names = {name: text for name, text in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    names.pop("QT_QPA_PLATFORM", None)
    run = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--sample"],
        cwd=tmp_path,
        env={**names, "HOME": str(tmp_path), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert "màn hình" in run.stdout
    assert len(list((tmp_path / "out" / "pictures").glob("*.png"))) == 10
    assert list((tmp_path / "out" / "papers").glob("*.docx"))


def test_the_language_spoken_is_the_default(qapp):
    app.start_application()
    assert translations.spoken() == translations.DEFAULT
