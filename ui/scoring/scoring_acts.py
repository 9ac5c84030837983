"""What is done to score sheets as a whole: making points final, opening them again, taking subjects off."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.history import change
from models.refusal import Refusal
from models.removal import remove
from models.rubric import Criterion, Rubric
from models.score_sheet import ScoreSheet
from models.scoring import lacking_reasons, lock, lock_rubric, remove_sheet, unlock, unlock_rubric
from models.subject import subject_name
from translations import _, ngettext
from ui import messages


class ScoringActs(QObject):
    """Each act is a named change; `said` tells what was done, a message what could not be."""

    said = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page

    def ask_and_lock(self, sheet: ScoreSheet, call: Callable[[Criterion], str]) -> None:
        """Make the points of `sheet` final; asks first while reasons are missing, naming a line by `call`."""
        lacking = lacking_reasons(sheet)
        if not lacking:
            self.lock(sheet)
            return
        text = ngettext(
            "{count} criterion has points that differ and no reason: {first}. Make the points final all the same?",
            "{count} criteria have points that differ and no reason, first: {first}. "
            "Make the points final all the same?",
            len(lacking),
        )
        said = text.format(count=len(lacking), first=call(lacking[0]))
        messages.ask(self._page, _("Reasons are missing"), said, _("Make final"), lambda: self.lock(sheet))

    def lock(self, sheet: ScoreSheet) -> None:
        """Make the points of `sheet` final."""
        name = subject_name(sheet.subject)
        self._do(
            _("Make the points of {name} final").format(name=name),
            lambda: lock(sheet, date.today()),
            _("The points of {name} are final.").format(name=name),
            _("The points cannot be made final"),
        )

    def unlock(self, sheet: ScoreSheet) -> None:
        """Let the points of `sheet` be changed again."""
        name = subject_name(sheet.subject)
        self._do(
            _("Unlock the points of {name}").format(name=name),
            lambda: unlock(sheet),
            _("The points of {name} may be changed again.").format(name=name),
        )

    def close_all(self, rubric: Rubric) -> None:
        """Make all points under `rubric` final."""
        self._do(
            _("Close scoring under {name}").format(name=rubric.name),
            lambda: lock_rubric(rubric, date.today()),
            _("Scoring is closed; all points are final."),
        )

    def open_all(self, rubric: Rubric) -> None:
        """Open scoring under `rubric` again."""
        self._do(
            _("Open scoring under {name} again").format(name=rubric.name),
            lambda: unlock_rubric(rubric),
            _("Scoring is open again."),
        )

    def drop_subject(self, sheet: ScoreSheet) -> None:
        """Take a subject off the rubric, with its points."""
        name = subject_name(sheet.subject)
        self._do(
            _("Take {name} off the rubric").format(name=name),
            lambda: remove_sheet(sheet),
            _("{name} is no longer scored under this rubric.").format(name=name),
        )

    def drop_rubric(self, rubric: Rubric) -> None:
        """Delete a rubric that scores nobody."""
        self._do(
            _("Delete the rubric {name}").format(name=rubric.name),
            lambda: remove(rubric, rubric.name),
            _("The rubric “{name}” is deleted.").format(name=rubric.name),
        )

    def _do(self, label: str, act: Callable[[], object], done: str, refused: str = "") -> None:
        try:
            with change(label):
                act()
        except Refusal as error:
            messages.tell(self._page, refused or _("Still in use"), str(error))
        else:
            self.said.emit(done)
