"""Copying the rubric of an earlier year."""

from typing import Any

from PySide6.QtWidgets import QWidget

from models.history import change
from models.rubric import Rubric, copy_rubric, latest_rubrics_before
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog
from ui.widgets.choice import Choice


class CopyRubricDialog(RecordDialog):
    """Offers the rubrics of the last year that has any. After saving, `rubric_id` is the copy's."""

    def __init__(self, year: int, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Copy a rubric into {year}").format(year=year),
            _("Copy the rubric"),
            subtitle=_("Groups, criteria, bonus and deductions are copied; points are not."),
            width=QUESTION,
            parent=parent,
        )
        self._year = year
        self.rubric_id = 0
        offered = [(rubric.id, f"{rubric.name} ({rubric.year})") for rubric in latest_rubrics_before(year)]
        self.add("name", _("Rubric"), Choice(offered))

    def write(self, values: dict[str, Any]) -> str:
        rubric = Rubric.get_by_id(values["name"])
        with change(_("Copy the rubric {name} into {year}").format(name=rubric.name, year=self._year)):
            copied = copy_rubric(rubric, self._year)
        self.rubric_id = copied.id
        return _("The rubric is copied: “{name}”.").format(name=copied.name)
