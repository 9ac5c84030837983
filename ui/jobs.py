"""Long work, off the thread of the window, one piece at a time because there is one store."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event
from time import monotonic

from PySide6.QtCore import QObject, Signal

REPORT_EVERY = 0.05  # seconds

Progress = Callable[[int, int], None]


class Cancelled(Exception):
    """Raised inside the work when it is to stop; what it wrote in its change is rolled back."""


class Job(QObject):
    """One piece of work, `work(progress)`; `progress(done, total)` reports, and raises `Cancelled` on the way.

    Signals reach the thread of the window; `work` must not touch a widget.
    """

    progressed = Signal(int, int)
    succeeded = Signal(object)
    failed = Signal(Exception)
    ended = Signal()  # always, and last

    _pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="job")

    def __init__(self, work: Callable[[Progress], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = Event()
        self._reported = 0.0

    def start(self) -> None:
        """Begin, or wait for the piece of work before it."""
        self._pool.submit(self._work, self._progress).add_done_callback(self._on_done)

    def cancel(self) -> None:
        """Have the work stop at its next report."""
        self._cancelled.set()

    def _on_done(self, future: "Future[object]") -> None:
        error = future.exception()
        if error is None:
            self.succeeded.emit(future.result())
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
        self.ended.emit()

    def _progress(self, done: int, total: int) -> None:
        if self._cancelled.is_set():
            raise Cancelled
        if monotonic() - self._reported > REPORT_EVERY or done == total:
            self._reported = monotonic()
            self.progressed.emit(done, total)
