"""The list of staff and that of collectives behind one switch, with the filter and the unit that narrow them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.roster import Standing, Standings, collectives_of, staff_of
from models.staff import Person
from models.subject import Subject
from models.unit import Unit, own_unit
from translations import _, ngettext
from ui.look import icons
from ui.subject_finder import unit_choice, unit_options
from ui.tables.query_table import QueryTable
from ui.tables.table_view import RecordTable
from ui.titles.subject_columns import collective_columns, people_columns
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted
from ui.widgets.link_button import LinkButton
from ui.widgets.segmented_switch import SegmentedSwitch
from ui.widgets.sheet import row

PEOPLE, COLLECTIVES = "people", "collectives"


class SubjectList(QWidget):
    """`commands` stand above the list, at the left of the filter."""

    shown = Signal()  # the list has been read again
    add_asked = Signal()
    copied = Signal()

    def __init__(self, commands: Sequence[QWidget], year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.standings = Standings({}, {})
        self._make_filters()
        self.table = RecordTable(self._make_model(), self)
        self._make_empty()
        self._lay_out(commands)
        self.filter.textChanged.connect(self.show_list)
        self.units.currentIndexChanged.connect(self.show_list)
        self.switch.switched.connect(self.show_list)
        self.copy.clicked.connect(self._on_copy)

    @property
    def is_of_people(self) -> bool:
        """Whether persons are listed, not collectives."""
        return self.switch.chosen == PEOPLE

    def refresh(self, year: int, standings: Standings) -> None:
        """Read the store again."""
        self._year, self.standings = year, standings
        self.units.offer(unit_options(first=_("All units")))
        self.switch.set_count(PEOPLE, staff_of(year).count())
        self.switch.set_count(COLLECTIVES, collectives_of(year).count())
        self.show_list()

    def choose(self, subject: Subject) -> None:
        """Bring `subject` into view, without any filter."""
        self.clear_filters()
        self.switch.choose(PEOPLE if isinstance(subject, Person) else COLLECTIVES)
        self.table.choose_identity(subject.id)

    def chosen(self) -> list[Subject]:
        """Those that are ticked, or else chosen, from top to bottom."""
        model = self.table.records_model()
        ticked = set(model.ticked_ids)
        if not ticked:
            return self.table.chosen_records()
        found = (model.record(place) for place in range(model.rowCount()))
        return [record for record in found if record is not None and record.id in ticked]

    @Slot()
    def clear_filters(self) -> None:
        """Show everybody again."""
        self.filter.clear()
        self.units.choose(None)

    @Slot()
    def focus_filter(self) -> None:
        """Put the cursor into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    @Slot()
    def show_list(self) -> None:
        """List what filter, unit and switch say."""
        model = self.table.model()
        if self._listed != (self.switch.chosen, self._year):
            self.table.setModel(self._make_model())
            model.deleteLater()
        elif isinstance(model, QueryTable):
            model.show_query(self._query())
        self.table.setAccessibleName(_("Staff") if self.is_of_people else _("Collectives"))
        self._say_empty()
        if self.table.chosen_record() is None:
            self.table.choose_row(0)
        self._count()
        self.shown.emit()

    def _make_filters(self) -> None:
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(_("Filter the list  (Ctrl+F)"))
        self.filter.setAccessibleName(_("Filter the list"))
        self.filter.addAction(icons.icon("filter", 16, ink="muted"), QLineEdit.ActionPosition.LeadingPosition)
        words = self.filter.fontMetrics().horizontalAdvance(self.filter.placeholderText())
        self.filter.setMinimumWidth(words // 2 + 44)
        self.filter.setMaximumWidth(words + 44)
        self.units = unit_choice(first=_("All units"))
        self.units.setAccessibleName(_("Unit"))
        self.units.setMinimumContentsLength(9)
        self.units.setSizeAdjustPolicy(self.units.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.switch = SegmentedSwitch(_("What the list shows"), self)
        self.switch.add(PEOPLE, _("Persons"), 0)
        self.switch.add(COLLECTIVES, _("Collectives"), 0)
        self.count = muted(parent=self)
        self.copy = LinkButton(_("Copy the list shown"), self)

    def _make_empty(self) -> None:
        self._empty_add = QPushButton(self)
        self._empty_add.clicked.connect(self.add_asked)
        self._empty_clear = QPushButton(_("Clear the filter"), self)
        self._empty_clear.clicked.connect(self.clear_filters)
        self.empty = EmptyState("people_team", "", "", (self._empty_add, self._empty_clear), self)
        self.table.set_empty(self.empty)

    def _lay_out(self, commands: Sequence[QWidget]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 14, 8)
        column.setSpacing(10)
        bar = row(*commands, None, self.filter, self.units)
        bar.setStretchFactor(self.filter, 100)  # as wide as it may be before room is left over
        column.addLayout(bar)
        column.addLayout(row(self.switch, None))
        column.addWidget(self.table, 1)
        column.addLayout(row(self.count, None, self.copy))

    def _make_model(self) -> QueryTable:
        self._listed = (self.switch.chosen, self._year)
        columns = people_columns if self.is_of_people else collective_columns
        made = columns(self._year, self._standing)
        model = QueryTable(self._query(), made, tickable=True, parent=self)
        model.ticked.connect(self._count)
        return model

    def _standing(self, subject: Subject) -> Standing:
        return self.standings.of(subject)

    def _query(self) -> Any:
        within = Unit.get_or_none(id=self.units.chosen) if self.units.chosen else None
        find = staff_of if self.is_of_people else collectives_of
        return find(self._year, self.filter.text(), within)

    def _say_empty(self) -> None:
        narrowed = bool(self.filter.text().strip() or self.units.chosen)
        self._empty_clear.setVisible(narrowed)
        self._empty_add.setVisible(not narrowed)
        if narrowed:
            unit = self.units.currentText().strip() if self.units.chosen else ""
            words = ", ".join(filter(None, (self.filter.text().strip(), unit)))
            self.empty.say(
                _("Nothing found"), _("Nothing in the list matches “{words}”.").format(words=words)
            )
            return
        title, sentence, act = _nothing_yet(of_people=self.is_of_people)
        self._empty_add.setText(act)
        self.empty.say(title, sentence)

    @Slot()
    def _count(self) -> None:
        count = self.table.model().rowCount()
        ticked = len(self.table.records_model().ticked_ids)
        if self.is_of_people:
            listed = ngettext("{count} person", "{count} people", count)
        else:
            listed = ngettext("{count} collective", "{count} collectives", count)
        said = _("{count} ticked").format(count=ticked) if ticked else ""
        self.count.setText(" · ".join(filter(None, (listed.format(count=count), said))))

    @Slot()
    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.copied_text())
        self.copied.emit()


def _nothing_yet(*, of_people: bool) -> tuple[str, str, str]:
    """What is not here yet, what to do first, and the act that does it."""
    if own_unit() is None:
        text = _("Enter your unit first, then its collectives and staff.")
        return _("Your unit is not entered yet"), text, _("Enter your unit")
    if of_people:
        text = _("Add the collectives first (divisions, sections), then the people with their posts.")
        return _("No staff yet"), text, _("Add person")
    text = _("Add the divisions and sections of your unit.")
    return _("No collectives yet"), text, _("Add collective")
