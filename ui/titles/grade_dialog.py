"""The grade of the year, for one or for several at once."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from models.history import change
from models.subject import Subject, subject_name
from models.yearly_record import year_of
from translations import _, ngettext
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog, text_box
from ui.trade_words import GRADES, offered
from ui.widgets.choice import Choice

_NAMED = 3  # how many names stand in the subtitle


class GradeDialog(RecordDialog):
    """Writes the same grade for all of `subjects`; the note only if there is one of them."""

    def __init__(self, subjects: Sequence[Subject], year: int, *, parent: QWidget | None = None) -> None:
        self.subjects, self.year = list(subjects), year
        super().__init__(
            _("Grade of the year {year}").format(year=year),
            _("Record it"),
            subtitle=_who(self.subjects),
            width=QUESTION,
            parent=parent,
        )
        rows = [year_of(subject, year) for subject in self.subjects]
        grades = {row.grade for row in rows}
        self.grade = Choice([("", _("Not yet graded")), *offered(GRADES)])
        self.grade.choose(grades.pop() if len(grades) == 1 else "")
        self.is_counted = QCheckBox(_("Counted in the base of shares, such as those of LĐTT"))
        self.is_counted.setChecked(all(row.is_counted for row in rows))
        self.add("grade", _("Degree of completion of tasks"), self.grade)
        self.add("is_counted", "", self.is_counted)
        self.note = text_box(rows[0].note if len(rows) == 1 else "", 2)
        if len(rows) == 1:
            self.add("note", _("Note"), self.note, optional=True)

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Record grade")):
            for subject in self.subjects:
                row = year_of(subject, self.year)
                row.grade, row.is_counted = values["grade"], values["is_counted"]
                row.note = values.get("note", row.note)
                row.save()
        done = _("The grade of {year} has been recorded for {who}.")
        return done.format(year=self.year, who=_who(self.subjects))


def _who(subjects: list[Subject]) -> str:
    names = ", ".join(subject_name(subject) for subject in subjects[:_NAMED])
    rest = len(subjects) - _NAMED
    if rest <= 0:
        return names
    return ngettext("{names} and {rest} more", "{names} and {rest} more", rest).format(names=names, rest=rest)
