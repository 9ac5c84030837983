"""The list of staff and that of collectives behind one switch, with the filter and the unit that narrow them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from models.roster import Standing, Standings, collectives_of, staff_of
from models.rules.due import Turn
from models.rules.gathering import key_of
from models.rules.year_verdicts import CaseVerdict, YearVerdicts
from models.settings import ministry
from models.staff import Person
from models.subject import Subject
from models.title import title
from models.unit import Unit, own_unit
from translations import _, ngettext
from ui.look import icons
from ui.subject_finder import unit_choice, unit_options
from ui.tables.query_table import QueryTable
from ui.tables.table_view import RecordTable
from ui.titles.quota_words import quota_shown
from ui.titles.subject_columns import Asked, collective_columns, people_columns
from ui.titles.verdict_filter import ALL, SOON, VerdictFilter
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted
from ui.widgets.link_button import LinkButton
from ui.widgets.quota_strip import QuotaStrip
from ui.widgets.segmented_switch import SegmentedSwitch
from ui.widgets.sheet import row

_MARGINS = 30  # left and right together
PEOPLE, COLLECTIVES = "people", "collectives"


class SubjectList(QWidget):
    """`commands` stand above the list, at the left of the filter."""

    shown = Signal()  # the list has been read again
    add_asked = Signal()
    due_asked = Signal()
    copied = Signal()

    def __init__(self, commands: Sequence[QWidget], year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year
        self.standings = Standings({}, {})
        self.verdicts: YearVerdicts | None = None
        self._make_filters()
        self.table = RecordTable(self._make_model(), self)
        self._make_empty()
        self._lay_out(commands)
        self.filter.textChanged.connect(self.show_list)
        self.units.currentIndexChanged.connect(self.show_list)
        self.switch.switched.connect(self._on_switched)
        self.verdict.switched.connect(self.show_list)
        self.due.clicked.connect(self.due_asked)
        self.copy.clicked.connect(self._on_copy)

    @property
    def is_of_people(self) -> bool:
        """Whether persons are listed, not collectives."""
        return self.switch.chosen == PEOPLE

    def refresh(self, year: int, standings: Standings, verdicts: YearVerdicts | None = None) -> None:
        """Read the store again; the verdicts of the same year and standings may be given."""
        self._year, self.standings = year, standings
        self.verdicts = verdicts or YearVerdicts(year, standings)
        self.units.offer(unit_options(first=_("All units")))
        self.switch.set_count(PEOPLE, staff_of(year).count())
        self.switch.set_count(COLLECTIVES, collectives_of(year).count())
        self._count_verdicts()
        lines = self.verdicts.quotas()
        self.quotas.show_quotas(map(quota_shown, lines))
        self.quotas.setVisible(bool(lines))
        self.show_list()

    def minimumSizeHint(self) -> QSize:
        """As wide as its widest line, with the two switches one below the other."""
        lines = (self._bar.minimumSize(), self.switch.sizeHint(), self.verdict.sizeHint())
        return QSize(max(line.width() for line in lines) + _MARGINS, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both = self.switch.sizeHint().width() + self.verdict.sizeHint().width() + _MARGINS + 16
        side = QBoxLayout.Direction
        self._switches.setDirection(side.LeftToRight if both <= self.width() else side.TopToBottom)

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
        self.verdict.choose(ALL)

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
            before, same_kind = self.table.chosen_record(), self._listed[0] == self.switch.chosen
            self.table.setModel(self._make_model())
            model.deleteLater()
            if before is not None and same_kind:
                self.table.choose_identity(before.id)
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
        self.verdict = VerdictFilter(self, beside=self.switch.letters)
        self.count = muted(parent=self)
        self.due = LinkButton(_("Who is due, who soon will be"), self)
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
        column.setContentsMargins(16, 12, _MARGINS - 16, 8)
        column.setSpacing(10)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._bar = row(*commands, None, self.filter, self.units)
        self._bar.setStretchFactor(self.filter, 100)  # as wide as it may be before room is left over
        column.addLayout(self._bar)
        self.quotas = QuotaStrip(self)
        column.addWidget(self.quotas)
        self._switches = row(self.switch, None, self.verdict)
        self._switches.setSpacing(8)
        column.addLayout(self._switches)
        column.addWidget(self.table, 1)
        column.addLayout(row(self.count, None, self.due, 12, self.copy))

    def _make_model(self) -> QueryTable:
        self._listed = (self.switch.chosen, self._year)
        columns = people_columns if self.is_of_people else collective_columns
        made = columns(self._year, Asked(self._standing, self._verdict, self._reason))
        model = QueryTable(self._query(), made, tickable=True, parent=self)
        model.ticked.connect(self._count)
        return model

    def _standing(self, subject: Subject) -> Standing:
        return self.standings.of(subject)

    def _verdict(self, subject: Subject) -> CaseVerdict | None:
        return self.verdicts.of(subject) if self.verdicts else None

    def _reason(self, subject: Subject) -> str:
        """Why the verdict is what it is; among the nearly due, which title may come in which year."""
        if self.verdicts is None:
            return ""
        if self.verdict.chosen == SOON:
            key = key_of(subject)
            coming = (each for each in self.verdicts.due if each.turn is Turn.SOON and each.key == key)
            return ", ".join(f"{title(each.title).short(ministry())} {each.year}" for each in coming)
        worst = self.verdicts.of(subject)
        if worst is None or not worst.reason or len(self.verdicts.cases(key_of(subject))) == 1:
            return worst.reason if worst else ""
        return f"{title(worst.title).short(ministry())}: {worst.reason}"

    @Slot()
    def _on_switched(self) -> None:
        self._count_verdicts()
        self.show_list()

    def _count_verdicts(self) -> None:
        if self.verdicts is not None:
            self.verdict.count(self.verdicts, of_people=self.is_of_people)

    def _query(self) -> Any:
        within = Unit.get_or_none(id=self.units.chosen) if self.units.chosen else None
        find = staff_of if self.is_of_people else collectives_of
        return find(self._year, self.filter.text(), within, self.verdict.ids)

    def _say_empty(self) -> None:
        narrowed = bool(self.filter.text().strip() or self.units.chosen or self.verdict.chosen != ALL)
        self._empty_clear.setVisible(narrowed)
        self._empty_add.setVisible(not narrowed)
        if narrowed:
            unit = self.units.currentText().strip() if self.units.chosen else ""
            verdict = self.verdict.segment(self.verdict.chosen).text() if self.verdict.chosen != ALL else ""
            words = ", ".join(filter(None, (self.filter.text().strip(), unit, verdict)))
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
