"""Who is due for a title, who soon will be, and of whom a person must judge, over all titles above the unit's own."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.rules.due import Due, Turn
from models.rules.facts import Key
from models.rules.year_verdicts import YearVerdicts
from models.settings import ministry
from models.staff import Person
from models.subject import Subject, subject_name
from models.title import title
from models.unit import Unit
from translations import N_, _
from translations.vietnamese import find_key
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.titles.verdict_words import TURNS
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Words, muted
from ui.widgets.segmented_switch import SegmentedSwitch
from ui.widgets.sheet import row

_TURNS = {Turn.DUE: N_("Due"), Turn.SOON: N_("Soon enough"), Turn.REVIEW: N_("To consider")}


@dataclass(frozen=True)
class DueRow:
    """One person or collective and one title; `verdicts` know what is lacking."""

    subject: Subject
    due: Due
    verdicts: YearVerdicts

    @property
    def name(self) -> str:
        """The name on lists."""
        return subject_name(self.subject)


class DueDialog(QDialog):
    """`picked` tells whom she opened; the dialog then closes."""

    picked = Signal(object)

    def __init__(self, verdicts: YearVerdicts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Who is due, who soon will be"))
        self._rows = _rows(verdicts)
        self.switch = SegmentedSwitch(_("How near"), self)
        for turn, words in _TURNS.items():
            self.switch.add(turn, _(words), sum(each.due.turn is turn for each in self._rows))
        self.filter = QLineEdit(self)
        self.filter.setPlaceholderText(_("Filter by name or title"))
        self.filter.setAccessibleName(_("Filter by name or title"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setMinimumWidth(240)
        self._model = RowsTable(_COLUMNS, key=lambda each: (each.due.key, each.due.title), parent=self)
        self.table = RecordTable(self._model, self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.set_empty(
            EmptyState(
                "ribbon_star", _("Nobody"), _("Nobody on record is this near to a title."), parent=self
            )
        )
        self.close_button = QPushButton(_("Close"), self)
        self._lay_out(verdicts)
        self.switch.switched.connect(self._show)
        self.filter.textChanged.connect(self._show)
        self.table.opened.connect(self._on_opened)
        self.close_button.clicked.connect(self.reject)
        self._show()

    def _lay_out(self, verdicts: YearVerdicts) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(10)
        column.addWidget(Words(self.windowTitle(), "title", parent=self))
        text = _("Year {year}. Double click or Enter opens the person or the collective.")
        column.addWidget(muted(text.format(year=verdicts.year), self, wrap=True))
        column.addLayout(row(self.switch, None, self.filter))
        column.addWidget(self.table, 1)
        column.addLayout(row(None, self.close_button))
        self.resize(1000, 560)

    @Slot()
    def _show(self) -> None:
        words = find_key(self.filter.text()).split()
        wanted = (each for each in self._rows if each.due.turn == self.switch.chosen)
        self._model.show_rows(each for each in wanted if all(word in _find_key(each) for word in words))

    @Slot(object)
    def _on_opened(self, chosen: DueRow) -> None:
        self.picked.emit(chosen.subject)
        self.accept()


def _rows(verdicts: YearVerdicts) -> list[DueRow]:
    people = {person.id: person for person in Person.select()}
    units = {unit.id: unit for unit in Unit.select()}

    def subject(key: Key) -> Subject:
        person, unit = key
        return people[person] if person is not None else units[unit or 0]

    return [DueRow(subject(each.key), each, verdicts) for each in verdicts.due]


def _find_key(each: DueRow) -> str:
    return find_key(f"{each.name} {title(each.due.title).name(ministry())} {_short(each)}")


def _short(each: DueRow) -> str:
    return title(each.due.title).short(ministry())


_COLUMNS = (
    Column(
        N_("Person or collective"),
        lambda each: each.name,
        sort_by=lambda each: each.subject.sort_key,
        width=22,
    ),
    Column(N_("Title or form"), _short, sort_by=lambda each: title(each.due.title).rank, width=13),
    Column(N_("Year"), lambda each: str(each.due.year), sort_by=lambda each: each.due.year, width=5),
    Column(
        N_("Result"),
        lambda each: _(_TURNS[each.due.turn]),
        width=12,
        state=lambda each: TURNS[each.due.turn],
    ),
    Column(
        N_("What is lacking"),
        lambda each: each.verdicts.lacking(each.due),
        width=30,
        ink="muted",
        stretch=True,
    ),
)
