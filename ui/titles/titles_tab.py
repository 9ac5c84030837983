"""The tab of titles: staff and collectives, where each stands this year, and the course of honours beside them."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QPushButton, QWidget

from models.award import Award
from models.database import first
from models.roster import standings
from models.search import HitKind
from models.staff import Person
from models.subject import Subject
from models.unit import Unit
from translations import N_, _
from ui.look import icons, typeface
from ui.tab import Tab
from ui.titles.due_dialog import DueDialog
from ui.titles.subject_acts import SubjectActs
from ui.titles.subject_list import SubjectList
from ui.titles.subject_page import Acts
from ui.titles.subject_panel import SubjectPanel

_PANEL_BELOW = 1000  # logical pixels; in a narrower page the panel goes under the list
_LEAST_HEIGHT, _LEAST_OF_BOTH = 320, 600  # beside the panel, and above it


class TitlesTab(Tab):
    """The list at the left, whoever is chosen at the right."""

    title = N_("Titles")
    icon_name = "ribbon_star"
    shows = frozenset({
        *("unit", "former_name", "person", "post", "yearly_record", "discipline", "hold", "setting"),
        *("initiative", "initiative_author", "campaign", "registration", "unit_reply", "meeting", "ballot"),
        *("attendance", "council_member", "proposal", "proposal_line", "decision", "award", "rule_pack"),
    })  # fmt: skip

    def build(self) -> None:
        self._compact = False
        self.acts = SubjectActs(lambda: self.year, self)
        self.record_award = QPushButton(icons.icon("ribbon_add", ink="onaccent"), _("Record award"), self)
        self.record_award.setProperty("primary", True)
        self.add = QPushButton(self)
        self.grade = QPushButton(icons.icon("clipboard_edit"), "", self)
        self.list = SubjectList((self.record_award, self.add, self.grade), self.year, self)
        menu = [
            ("edit", _("Correct the data"), self._on_edit),
            ("lightbulb", _("Record initiative"), lambda: self._on_panel_add("initiative")),
            ("gavel", _("Record discipline"), lambda: self._on_panel_add("discipline")),
            ("person_add", _("Add post"), lambda: self._on_panel_add("post")),
        ]
        acts = Acts(self._on_panel_add, self.acts.edit, self._on_step, menu)
        self.panel = SubjectPanel(acts, self)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        self.list.refresh(self.year, standings(self.year))

    def panes(self) -> list[QWidget]:
        return [self.list, self.panel] if self._built else [self]

    def make_compact(self, compact: bool) -> None:
        self.ensure_built()
        self._compact = compact
        self.list.quotas.set_compact(compact)
        self._name_commands()
        self._share_room()

    def show_record(self, kind: str, record_id: int) -> None:
        """Bring the person, the unit, or whom a decision names first into view."""
        self.ensure_built()
        subject: Subject | None = None
        if kind == HitKind.DECISION:
            award = first(Award.select().where(Award.decision == record_id).order_by(Award.id))
            subject = award.subject if award else None
        elif kind == HitKind.PERSON:
            subject = Person.get_or_none(Person.id == record_id)
        else:
            subject = Unit.get_or_none(Unit.id == record_id)
        if subject is not None:
            self.show_subject(subject)

    @Slot(object)
    def show_subject(self, subject: Subject) -> None:
        """Choose `subject` in its list; one the list of this year leaves out is shown all the same."""
        self.list.choose(subject)
        self._show_panel(subject)

    def _lay_out(self) -> None:
        self.sides = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.sides.setContentsMargins(0, 0, 0, 0)
        self.sides.setSpacing(0)
        self.sides.setSizeConstraint(QBoxLayout.SizeConstraint.SetNoConstraint)
        self.sides.addWidget(self.list, 1)
        self.sides.addWidget(self.panel, 1)

    def _connect(self) -> None:
        self.acts.said.connect(self.said)
        self.acts.made.connect(self.show_subject)
        self.record_award.clicked.connect(self._on_record_award)
        self.add.clicked.connect(self._on_add)
        self.grade.clicked.connect(self._on_grade)
        self.list.add_asked.connect(self._on_add)
        self.list.shown.connect(self._on_listed)
        self.list.copied.connect(self._on_copied)
        self.list.due_asked.connect(self._on_due)
        self.list.table.chosen.connect(self._show_panel)
        self.list.table.opened.connect(self.acts.edit)
        for keys, act in (
            ("Ctrl+F", self.list.focus_filter),
            ("Ctrl+N", self._on_add),
            ("Ctrl+G", self._on_grade),
        ):
            QShortcut(QKeySequence(keys), self, act)

    def _name_commands(self) -> None:
        people = self.list.is_of_people
        named = (
            (self.add, _("Add person") if people else _("Add collective"), "Ctrl+N"),
            (self.grade, _("Record grade"), "Ctrl+G"),
        )
        for button, words, keys in named:
            button.setText("" if self._compact else words)
            button.setToolTip(f"{words} ({keys})")
            button.setAccessibleName(words)
        self.add.setIcon(icons.icon("person_add" if people else "people_team"))

    def _share_room(self) -> None:
        """Give the panel its width, or the lower half where the page is too narrow for both side by side."""
        scale = typeface.face().pointSizeF() / typeface.BODY
        below = self.width() / scale < _PANEL_BELOW
        side = QBoxLayout.Direction
        self.sides.setDirection(side.TopToBottom if below else side.LeftToRight)
        wide = round((SubjectPanel.NARROW if self._compact else SubjectPanel.WIDE) * scale)
        self.sides.setStretchFactor(self.list, 3 if below else 1)
        self.sides.setStretchFactor(self.panel, 2 if below else 1)
        self.panel.setMinimumWidth(0 if below else wide)
        self.panel.setMaximumWidth(self.maximumWidth() if below else wide)

    @Slot(object)
    def _show_panel(self, subject: Subject | None) -> None:
        if subject is not None and self.list.verdicts is not None:
            self.panel.show_subject(subject, self.list.standings.of(subject), self.list.verdicts)

    @Slot()
    def _on_listed(self) -> None:
        """The panel goes along with the list; with an empty list it is empty."""
        self._name_commands()
        subject = self.list.table.chosen_record()
        if subject is None:
            self.panel.show_nobody()
        else:
            self._show_panel(subject)

    @Slot()
    def _on_record_award(self) -> None:
        self.acts.award(self.list.table.chosen_record())

    @Slot()
    def _on_add(self) -> None:
        if self.list.is_of_people:
            self.acts.add_person()
        else:
            self.acts.add_unit()

    @Slot()
    def _on_grade(self) -> None:
        self.acts.grade(self.list.chosen())

    @Slot()
    def _on_copied(self) -> None:
        self.said.emit(_("The list has been copied; paste it into Excel or Word."))

    @Slot()
    def _on_due(self) -> None:
        if self.list.verdicts is not None:
            dialog = DueDialog(self.list.verdicts, self)
            dialog.picked.connect(self.show_subject)
            dialog.open()

    def _on_edit(self) -> None:
        if self.panel.subject is not None:
            self.acts.edit(self.panel.subject)

    def _on_panel_add(self, kind: str) -> None:
        if self.panel.subject is not None:
            self.acts.add(kind, self.panel.subject)

    def _on_step(self, by: int) -> None:
        self.list.table.choose_row(self.list.table.currentIndex().row() + by)

    def minimumSizeHint(self) -> QSize:
        """As wide as the list alone: the panel can go under it."""
        if not self._built:
            return super().minimumSizeHint()
        beside = self.sides.direction() == QBoxLayout.Direction.LeftToRight
        least = _LEAST_HEIGHT if beside else _LEAST_OF_BOTH
        return QSize(self.list.minimumSizeHint().width(), least)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built:
            self._share_room()
