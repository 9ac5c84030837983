"""When the program itself is at fault: say so plainly, write a report without a person's data, and stay open."""

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication

from models.refusal import Refusal
from translations import _
from ui import messages

log = logging.getLogger(__name__)
_KEPT = 20  # reports


class CrashWatch:
    """Takes unexpected errors of the program for as long as it is kept; reports go to `folder`."""

    def __init__(self, folder: Path, version: str) -> None:
        self._folder, self._version = folder, version
        self._before: Callable[..., object] = sys.excepthook
        self._telling = False
        sys.excepthook = self.take

    def stop(self) -> None:
        """Leave unexpected errors to whoever took them before."""
        sys.excepthook = self._before

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> Path | None:
        """Write the report and tell her; gives the file, or None if there is none. A refusal is told as it is."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
            return None
        if isinstance(error, Refusal):  # not a fault: something that could not be done, with its reason
            messages.tell(QApplication.activeWindow(), _("This could not be done"), str(error))
            return None
        log.error("unexpected error", exc_info=(kind, error, trace))
        file = self._write(kind, trace)
        if not self._telling:
            self._tell(file)
        return file

    def _write(self, kind: type[BaseException], trace: TracebackType | None) -> Path | None:
        """Where it happened and with what; never the error's words, which may hold a name."""
        now = datetime.now()
        lines = [
            f"Bảng Vàng {self._version}",
            now.isoformat(timespec="seconds"),
            f"{platform.system()} {platform.release()}, Python {platform.python_version()}, Qt {qVersion()}",
            kind.__name__,
            *(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in traceback.extract_tb(trace)),
        ]
        file = self._folder / f"bao-loi-{now:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            file.write_text("\n".join(lines) + "\n", encoding="utf-8")
            for old in sorted(self._folder.glob("bao-loi-*.txt"))[:-_KEPT]:
                old.unlink()
        except OSError:
            return None
        return file

    def _tell(self, file: Path | None) -> None:
        text = _(
            "The last command could not be finished because of a fault in the program. What was saved before is "
            "safe, and you can go on working."
        )
        if file is not None:
            where = _(
                "A report without names or data was written to {file}; please send it to whoever helps you."
            )
            text = f"{text}\n\n{where.format(file=file)}"
        self._telling = True
        box = messages.tell(QApplication.activeWindow(), _("Something went wrong"), text)
        box.finished.connect(self._on_told)

    def _on_told(self) -> None:
        self._telling = False
