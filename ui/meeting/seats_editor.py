"""The members of a council as they are being put together: a list, and the fields of the chosen one."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.council import CouncilMember, CouncilRole
from models.staff import Person, post_on
from translations import N_, _
from ui.meeting.meeting_page import command
from ui.meeting.meeting_words import ROLES
from ui.subject_finder import PersonFinder
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.form import Form
from ui.widgets.sheet import row

_SIDE = 288


def _name(member: CouncilMember) -> str:
    return member.person.listed_name if member.person else member.name


def _post(member: CouncilMember) -> str:
    unit = member.unit.name if member.unit else ""
    return " · ".join(part for part in (member.post, unit) if part)


_COLUMNS = (
    Column(N_("Member"), _name, stretch=True),
    Column(N_("Role"), lambda member: _(ROLES[member.role]), width=18),
    Column(N_("Post, unit"), _post, width=24, ink="muted", yields=1),
    Column(N_("Right to vote"), lambda member: _("Yes") if member.may_vote else _("No"), width=5),
)


class SeatsEditor(QWidget):
    """Works on the records in its hands; the dialog around it writes them."""

    edited = Signal()

    def __init__(self, members: Sequence[CouncilMember] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._members = list(members)
        self.model = RowsTable(_COLUMNS, self._members, key=id, parent=self)
        self.table = RecordTable(self.model, self)
        self.table.setMinimumHeight(200)
        self.table.setAccessibleName(_("Members of the council"))
        sentence = _("Type a name below and choose it from the list.")
        self.table.set_empty(EmptyState("people_team", _("No members yet"), sentence))
        self.finder = _MemberFinder(parent=self)
        self.role = Choice(offered(ROLES), self)
        self.post = QLineEdit(self)
        self.may_vote = QCheckBox(_("Has a vote"), self)
        self.up = command(_("Up"), "arrow_up", lambda: self._move(-1))
        self.down = command(_("Down"), "arrow_down", lambda: self._move(1))
        self.remove = command(_("Remove"), "delete", self._on_remove)
        self._lay_out()
        self._connect()
        self.table.choose_row(0)
        self._show_chosen()

    @property
    def members(self) -> list[CouncilMember]:
        """The members in their order."""
        return list(self._members)

    def add(self, members: Iterable[CouncilMember]) -> None:
        """Add members at the end, and choose the last."""
        self._members.extend(members)
        self._show(len(self._members) - 1)

    def _show(self, chosen: int) -> None:
        self.model.show_rows(self._members)
        self.table.choose_row(max(0, min(chosen, len(self._members) - 1)))
        self._show_chosen()
        self.edited.emit()

    def _row(self) -> int:
        chosen = self.table.chosen_record()
        return next((place for place, each in enumerate(self._members) if each is chosen), -1)

    def _move(self, by: int) -> None:
        place = self._row()
        if place >= 0 and 0 <= place + by < len(self._members):
            self._members.insert(place + by, self._members.pop(place))
            self._show(place + by)

    def _on_remove(self) -> None:
        place = self._row()
        if place >= 0:
            del self._members[place]
            self._show(place)

    @Slot(object)
    def _on_found(self, person_id: int | None) -> None:
        if person_id is not None:
            person = Person.get_by_id(person_id)
            held = post_on(person, date.today())
            member = CouncilMember(person=person, role=self._next_role(), post=held.title if held else "")
            self.finder.clear_choice()
            self.add([member])

    @Slot()
    def _on_named(self) -> None:
        """Somebody from outside, known by name alone."""
        name = self.finder.text().strip()
        if name:
            self.finder.clear_choice()
            self.add([CouncilMember(name=name, role=self._next_role())])

    def _next_role(self) -> CouncilRole:
        return CouncilRole.MEMBER if self._members else CouncilRole.CHAIR

    def _show_chosen(self) -> None:
        place = self._row()
        member = self._members[place] if place >= 0 else None
        for field in (self.role, self.post, self.may_vote):
            field.setEnabled(member is not None)
            field.blockSignals(True)
        if member is not None:
            self.role.choose(member.role)
            self.post.setText(member.post)
            self.may_vote.setChecked(member.may_vote)
        for field in (self.role, self.post, self.may_vote):
            field.blockSignals(False)

    @Slot()
    def _on_field(self) -> None:
        place = self._row()
        if place >= 0:
            member = self._members[place]
            member.role, member.post = self.role.chosen, self.post.text().strip()
            member.may_vote = self.may_vote.isChecked()
            self.model.show_rows(self._members)
            self.edited.emit()

    def _connect(self) -> None:
        self.finder.chosen.connect(self._on_found)
        self.finder.named.connect(self._on_named)
        self.table.chosen.connect(lambda _member: self._show_chosen())
        self.role.currentIndexChanged.connect(self._on_field)
        self.post.textEdited.connect(self._on_field)
        self.may_vote.toggled.connect(self._on_field)

    def _lay_out(self) -> None:
        """The list at the left; beside it who is added, and below that the seat of the chosen one."""
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.table, 1)
        left.addLayout(row(self.up, self.down, self.remove, None))
        form = Form(self)
        help_text = _("Choose from the list; for somebody from outside write the name and press Enter.")
        form.add_row(_("Add a member"), self.finder, help_text)
        form.add_row(_("Role in the council"), self.role)
        form.add_row(_("Post"), self.post)
        form.add_row("", self.may_vote)
        form.add_stretch()
        form.setFixedWidth(_SIDE)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addWidget(form)


class _MemberFinder(PersonFinder):
    """Finds a member of staff; Enter on a name that nobody on the staff bears means somebody from outside."""

    named = Signal()

    def clear_choice(self) -> None:
        """Be ready for the next name."""
        self.blockSignals(True)
        self.choose(None)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and self.text().strip() and not self.offers:
            if (popup := self.completer().popup()) is not None:
                popup.hide()
            self.named.emit()
            event.accept()
        else:
            super().keyPressEvent(event)
