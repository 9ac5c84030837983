"""Putting one person or collective on the ballot."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from models.candidates import add_candidate
from models.history import change
from models.meeting import Meeting
from models.refusal import Faulty
from models.settings import ministry
from models.staff import Person
from models.subject import subject_name
from models.title import Subject, titles, titles_for
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog
from ui.subject_finder import SubjectFinder
from ui.widgets.choice import Choice


class CandidateDialog(RecordDialog):
    """Asks who, and for which title; only titles that suit are offered."""

    def __init__(self, meeting: Meeting, parent: QWidget | None = None) -> None:
        self.meeting = meeting
        super().__init__(_("Add to the ballot"), _("Add"), width=QUESTION, parent=parent)
        self.subject = SubjectFinder()
        self.title = Choice((each.code, each.name(ministry())) for each in titles())
        self.title.choose("CSTDCS")
        self.add("subject", _("Person or collective"), self.subject)
        self.add("title", _("Title or form"), self.title)
        self.subject.chosen.connect(self._on_chosen)

    def write(self, values: dict[str, Any]) -> str:
        subject = self.subject.subject
        if subject is None:
            raise Faulty({"subject": _("Person or collective: choose one from the list.")})
        with change(_("Add to the ballot")):
            add_candidate(self.meeting, subject, values["title"])
        return _("{name} is on the ballot.").format(name=subject_name(subject))

    @Slot(object)
    def _on_chosen(self, _id: int | None) -> None:
        subject = self.subject.subject
        if subject is not None:
            kind = Subject.PERSON if isinstance(subject, Person) else Subject.COLLECTIVE
            self.title.offer((each.code, each.name(ministry())) for each in titles_for(kind))
