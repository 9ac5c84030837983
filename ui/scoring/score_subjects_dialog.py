"""Choosing who is scored under a rubric: several units or persons at once."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.refusal import Faulty
from models.rubric import Rubric
from models.scoring import add_sheet, collectives_to_score, people_to_score
from models.subject import Subject, subject_name
from translations import N_, _, ngettext
from translations.vietnamese import find_key
from ui.look import typeface
from ui.record_dialog import RecordDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.segmented_switch import SegmentedSwitch
from ui.widgets.sheet import row

_COLUMNS = (Column(N_("Name"), subject_name, stretch=True),)
_ROWS = 8


class ScoreSubjectsDialog(RecordDialog):
    """Those who are scored already are not offered. Ticks stay while one searches or switches."""

    def __init__(self, rubric: Rubric, parent: QWidget | None = None) -> None:
        super().__init__(_("Who is scored"), _("Add to the rubric"), subtitle=rubric.name, parent=parent)
        self._rubric = rubric
        self._offered: dict[str, list[Subject]] = {
            "units": list(collectives_to_score(rubric)),
            "people": list(people_to_score(rubric)),
        }
        self.switch = SegmentedSwitch(_("Kind"), self)
        self.switch.add("units", _("Collectives"), len(self._offered["units"]))
        self.switch.add("people", _("Persons"), len(self._offered["people"]))
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Type a name to find it"))
        self.search.setAccessibleName(_("Find"))
        self.tables = {kind: self._make_table(subjects) for kind, subjects in self._offered.items()}
        top = QWidget(self)
        line = row(self.switch, self.search)
        line.setContentsMargins(0, 0, 0, 0)
        top.setLayout(line)
        self.form.add_wide(top)
        for table in self.tables.values():
            self.form.add_wide(table)
        self.switch.switched.connect(self._on_switched)
        self.search.textChanged.connect(self._on_search)
        self.switch.choose("units" if self._offered["units"] else "people")
        self._on_switched(self.switch.chosen)

    def write(self, values: dict[str, Any]) -> str:
        chosen = self._ticked()
        if not chosen:
            raise Faulty({"subjects": _("Tick at least one unit or person.")})
        with change(_("Add {count} to be scored").format(count=len(chosen))):
            for subject in chosen:
                add_sheet(self._rubric, subject)
        said = ngettext("{count} is added to the rubric.", "{count} are added to the rubric.", len(chosen))
        return said.format(count=len(chosen))

    def _ticked(self) -> list[Subject]:
        return [
            subject
            for kind, subjects in self._offered.items()
            for ticked in (set(self.tables[kind].records_model().ticked_ids),)
            for subject in subjects
            if subject.id in ticked
        ]

    def _make_table(self, subjects: list[Subject]) -> RecordTable:
        model = RowsTable(_COLUMNS, subjects, key=lambda subject: subject.id, tickable=True, parent=self)
        table = RecordTable(model, self)
        table.setAccessibleName(_("Who may be scored"))
        table.setMinimumHeight(typeface.header() + _ROWS * typeface.row())
        table.set_empty(
            EmptyState(
                "people_team", _("Nobody is left to add"), _("All are scored already, or none are recorded.")
            )
        )
        return table

    @Slot(str)
    def _on_switched(self, kind: str) -> None:
        for each, table in self.tables.items():
            table.setVisible(each == kind)

    @Slot(str)
    def _on_search(self, words: str) -> None:
        wanted = find_key(words).split()
        for table in self.tables.values():
            for place in range(table.model().rowCount()):
                name = find_key(subject_name(table.records_model().record(place)))
                table.setRowHidden(place, not all(word in name for word in wanted))
