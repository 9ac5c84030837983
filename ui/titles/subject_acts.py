"""What can be done to a person or a collective: opens the dialogs, and says what was done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.award import Award
from models.database import Record
from models.initiative import Initiative
from models.staff import Person, Post
from models.subject import Subject
from models.unit import Unit, own_unit
from models.yearly_record import Discipline, Hold
from translations import _
from ui import messages
from ui.first_start import FirstStart
from ui.record_dialog import RecordDialog
from ui.titles.award_dialog import AwardDialog
from ui.titles.discipline_dialog import DisciplineDialog
from ui.titles.grade_dialog import GradeDialog
from ui.titles.hold_dialog import HoldDialog
from ui.titles.initiative_dialog import InitiativeDialog
from ui.titles.person_dialog import PersonDialog
from ui.titles.post_dialog import PostDialog
from ui.titles.unit_dialog import UnitDialog


class SubjectActs(QObject):
    """`year` gives the year on the screen. Records are read anew before they are corrected."""

    said = Signal(str)
    made = Signal(object)  # a person or a unit that was added

    def __init__(self, year: Callable[[], int], parent: QWidget) -> None:
        super().__init__(parent)
        self._year, self._window = year, parent

    def add_person(self, like: PersonDialog | None = None) -> None:
        """Add a member of staff, and more after the model of the one before; the own unit must be known first."""
        if own_unit() is None:
            self.set_up()
            return
        dialog = PersonDialog(year=self._year(), like=like, parent=self._window)
        dialog.saved.connect(lambda: self.made.emit(dialog.person))
        dialog.accepted.connect(lambda: self.add_person(dialog) if dialog.next_wanted else None)
        self._open(dialog, with_draft=like is None)

    def add_unit(self, like: UnitDialog | None = None) -> None:
        """Add a collective, and more after the model of the one before; the own unit must be known first."""
        if own_unit() is None:
            self.set_up()
            return
        dialog = UnitDialog(like=like, parent=self._window)
        dialog.saved.connect(lambda: self.made.emit(dialog.unit))
        dialog.accepted.connect(lambda: self.add_unit(dialog) if dialog.next_wanted else None)
        self._open(dialog, with_draft=like is None)

    def set_up(self) -> None:
        """Ask for the own unit."""
        self._open(FirstStart(offers_sample=False, parent=self._window), with_draft=True)

    def grade(self, subjects: Sequence[Subject]) -> None:
        """Record the grade of the year for all of `subjects`."""
        if subjects:
            self._open(GradeDialog(subjects, self._year(), parent=self._window))
            return
        text = _("Choose or tick one or more lines in the list first.")
        messages.tell(self._window, _("Record grade"), text)

    def award(self, subject: Subject | None = None, like: Award | None = None) -> None:
        """Record a decided title, of `subject` if given; `like` another one that was just recorded."""
        dialog = AwardDialog(year=self._year(), subject=subject, like=like, parent=self._window)
        dialog.saved.connect(lambda: self.award(like=dialog.award) if dialog.another else None)
        self._open(dialog, with_draft=subject is None and like is None)

    def add(self, kind: str, subject: Subject) -> None:
        """Add a record of `kind` about `subject`: award, grade, initiative, discipline, hold or post."""
        window = self._window
        match kind, subject:
            case "award", _subject:
                self.award(subject)
            case "grade", _subject:
                self.grade([subject])
            case "discipline", _subject:
                self._open(DisciplineDialog(subject, parent=window))
            case "hold", _subject:
                self._open(HoldDialog(subject, parent=window))
            case "initiative", Person():
                self._open(InitiativeDialog(year=self._year(), author=subject, parent=window))
            case "post", Person():
                self._open(PostDialog(subject, parent=window))

    def edit(self, known: Record) -> None:
        """Correct a record, which is read anew; what has been deleted meanwhile is left alone."""
        record = type(known).get_or_none(type(known).id == known.id)
        dialog = self._dialog_of(record) if record is not None else None
        if dialog is not None:
            self._open(dialog)

    def _dialog_of(self, record: Record) -> RecordDialog | None:
        window = self._window
        dialog: RecordDialog | None = None
        match record:
            case Person():
                dialog = PersonDialog(record, year=self._year(), parent=window)
            case Unit():
                dialog = UnitDialog(record, parent=window)
            case Award():
                dialog = AwardDialog(record, year=record.year, parent=window)
            case Post():
                dialog = PostDialog(record.person, record, parent=window)
            case Initiative():
                dialog = InitiativeDialog(record, year=record.year, parent=window)
            case Discipline():
                dialog = DisciplineDialog(record.subject, record, parent=window)
            case Hold():
                dialog = HoldDialog(record.subject, record, parent=window)
        return dialog

    def _open(self, dialog: RecordDialog, *, with_draft: bool = False) -> None:
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        if with_draft:
            dialog.take_up_draft()
        dialog.open()
