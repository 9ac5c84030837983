"""A disciplinary decision on a person or a collective."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.removal import remove
from models.subject import Subject, about, subject_name
from models.yearly_record import Discipline
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.trade_words import DISCIPLINES, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField


class DisciplineDialog(RecordDialog):
    """Adds one, or corrects `discipline`."""

    def __init__(
        self, subject: Subject, discipline: Discipline | None = None, *, parent: QWidget | None = None
    ) -> None:
        self.is_new, self.subject = discipline is None, subject
        self.discipline = discipline or Discipline(**about(subject))
        super().__init__(
            _("Record discipline") if self.is_new else _("Correct discipline"),
            _("Record it") if self.is_new else _("Save"),
            subtitle=subject_name(subject),
            parent=parent,
        )
        record = self.discipline
        self.measure = Choice([("", _("Choose…")), *offered(DISCIPLINES)])
        self.measure.choose(record.form or "")
        self.decision_number = QLineEdit(record.decision_number)
        self.decided_on = DateField(record.decided_on)
        self.ends_on = DateField(record.ends_on, optional=True)
        self.note = text_box(record.note, 2)
        self.add("form", _("Form of discipline"), self.measure)
        self.add_beside(
            ("decision_number", _("Decision number"), self.decision_number, 1),
            ("decided_on", _("Decided on"), self.decided_on, 1),
            ("ends_on", _("Ends on"), self.ends_on, 1),
            help=_("Achievements count again from the day after the end. Empty: the end is not yet known."),
        )
        self.add("note", _("Note"), self.note, optional=True)
        if discipline is not None:
            name = _(DISCIPLINES[discipline.form])
            self.offer_removal(name, _("Delete discipline"), lambda: remove(discipline, name))

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.measure.chosen:
            faults["form"] = _("Form of discipline: choose one from the list.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        fill(self.discipline, values, "form", "decision_number", "decided_on", "ends_on", "note")
        with change(_("Record discipline") if self.is_new else _("Correct discipline")):
            self.discipline.save()
        done = _("The discipline of {name} has been recorded.")
        return done.format(name=subject_name(self.subject))
