"""How far a long piece of work is, with a way to stop it; shown only if it takes longer than a moment."""

from time import monotonic

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from translations import _, ngettext
from ui.jobs import Job
from ui.widgets.heading import muted, strong
from ui.widgets.sheet import Sheet, row

SHOW_AFTER = 600  # milliseconds
_TELL_TIME_AFTER = 2.0  # seconds; a guess before that is worth nothing


class ProgressSheet(Sheet):
    """Lies at the foot of its parent while `job` runs, and goes with it."""

    def __init__(self, title: str, job: Job, parent: QWidget) -> None:
        super().__init__(parent)
        self._job = job
        self._began = monotonic()
        self.title = strong(title, self)
        self.count = muted(parent=self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(title)
        self.note = muted(parent=self)
        self.stop = QPushButton(_("Stop"), self)
        self.column.addLayout(row(self.title, None, self.count))
        self.column.addWidget(self.bar)
        self.column.addLayout(row(self.note, None, self.stop))
        self.hide()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._on_moment_passed)
        self._later.start(SHOW_AFTER)
        self.stop.clicked.connect(self._on_stop)
        job.progressed.connect(self._on_progressed)
        job.ended.connect(self._on_ended)

    @Slot()
    def _on_moment_passed(self) -> None:
        parent = self.parentWidget()
        if parent is not None:
            height = self.sizeHint().height()
            self.setGeometry(16, parent.height() - height - 16, parent.width() - 32, height)
        self.show()
        self.raise_()

    @Slot(int, int)
    def _on_progressed(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(f"{done}/{total}")
        passed = monotonic() - self._began
        if done and passed > _TELL_TIME_AFTER:
            seconds = max(1, round(passed / done * (total - done)))
            left = ngettext("about {seconds} second left", "about {seconds} seconds left", seconds)
            self.note.setText(left.format(seconds=seconds))

    @Slot()
    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.note.setText(_("Stopping…"))
        self._job.cancel()

    @Slot()
    def _on_ended(self) -> None:
        self._later.stop()
        self.hide()
        self.deleteLater()
