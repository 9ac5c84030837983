"""Start-up, in order: application, words, look, crash watch, store, window."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

import translations
from models.store import Store
from models.version import VERSION
from translations import _
from ui.crash import CrashWatch
from ui.look.dress import CHOICES, Choice, Dress, dress
from ui.look.typeface import BODY, SIZES
from ui.qt_words import QtWords

NAME = "BangVang"


def run(folder: Path, fill_sample: Callable[[Path], Store], *, sample: bool = False) -> int:
    """Open the window on the store in `folder` and stay until it is closed; gives the exit status."""
    from ui.program import Program

    app, wear = start_application()
    watch = CrashWatch(folder / "reports", VERSION)
    program = Program(wear, fill_sample)
    program.start(folder, sample=sample)
    app.lastWindowClosed.connect(lambda: remember(wear))
    status = app.exec()
    program.close()
    watch.stop()
    return int(status)


def show_without_display(store: Path, out: Path, fill_sample: Callable[[Path], Store]) -> None:
    """Do the window's job where there is no display: papers and pictures of the sample store, into `out`."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from models.store import exists, open_store
    from ui.showcase import draw_tabs, write_dossiers

    opened = open_store(store) if exists(store) else fill_sample(store)
    try:
        app, wear = start_application()
        files = [*write_dossiers(out / "papers"), *draw_tabs(app, wear, out / "pictures")]
    finally:
        opened.close()
    sys.stdout.write(_("{count} files were written to {folder}.").format(count=len(files), folder=out) + "\n")


def start_application() -> tuple[QApplication, Dress]:
    """The one application, in the language and the look that were chosen last."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setOrganizationName(NAME)
    app.setApplicationDisplayName("Bảng Vàng")
    app.setApplicationVersion(VERSION)
    translations.use(str(QSettings().value("language", translations.DEFAULT)))
    app.installTranslator(QtWords(app))
    return app, dress(app, remembered_colours(), remembered_points())


def remembered_colours() -> Choice:
    """Light, dark or as the computer, as chosen last."""
    said = QSettings().value("colours", "system")
    return next((choice for choice, _words in CHOICES if choice == said), "system")


def remembered_points() -> int:
    """The size of letters chosen last."""
    said = str(QSettings().value("points", BODY))
    return next((points for points in SIZES if str(points) == said), BODY)


def remember(wear: Dress) -> None:
    """Keep the look for the next start."""
    QSettings().setValue("colours", wear.choice)
    QSettings().setValue("points", wear.points)
