"""Where papers are saved: the folder used last, at first the one for documents."""

from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_KEY = "papers"


def folder_for_papers() -> Path:
    """The folder to offer; one that is gone since is not offered again."""
    last = Path(str(QSettings().value(_KEY, "")))
    if last.is_absolute() and last.is_dir():
        return last
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def remember_folder(folder: Path) -> None:
    """Offer `folder` the next time."""
    QSettings().setValue(_KEY, str(folder.absolute()))
