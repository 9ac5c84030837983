"""The registrations of one campaign as a list: of persons, or of collectives."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.campaign import Campaign
from models.history import change
from models.registering import senders
from models.registration import Registration
from models.registration_lists import (
    Narrowing,
    Sender,
    registrations_of_collectives,
    registrations_of_persons,
    tallies,
    title_place,
)
from models.settings import ministry
from models.staff import Person
from models.subject import subject_name
from models.title import title
from models.unit import Unit
from translations import N_, _, ngettext
from translations.formats import show_date
from ui.look import icons
from ui.registration.campaign_part import CampaignPart, action
from ui.registration.case_state_dialog import CaseStateDialog
from ui.registration.case_words import CASE_PILLS, CASE_STATES
from ui.registration.registration_dialog import RegistrationDialog
from ui.tables.column import Column
from ui.tables.query_table import QueryTable
from ui.tables.table_view import RecordTable
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import ShortWords
from ui.widgets.link_button import LinkButton


class RegistrationsPage(CampaignPart):
    """Searched by name, narrowed to a sender or a state. Enter corrects, Delete deletes."""

    def __init__(self, *, of_collectives: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._of_collectives = of_collectives
        self._find = registrations_of_collectives if of_collectives else registrations_of_persons
        self._above = ministry()
        self._make_filters()
        self.records = QueryTable(self._find(Campaign(id=0)), self._columns(), parent=self)
        self.table = RecordTable(self.records, self)
        self.table.setAccessibleName(_("Registrations"))
        self.empty = EmptyState("people_team" if of_collectives else "person", "")
        self.table.set_empty(self.empty)
        self._make_foot()
        self._lay_out()
        self.table.opened.connect(self.edit)
        self.table.chosen.connect(self._show_links)
        self.search.textChanged.connect(self._show_found)
        self.unit.currentIndexChanged.connect(self._show_found)
        self.state.currentIndexChanged.connect(self._show_found)

    def show_unit(self, unit_id: int) -> None:
        """Show what one unit sent."""
        self.search.clear()
        self.state.choose(None)
        self.unit.choose(unit_id)

    def refresh(self) -> None:
        if self.campaign is None:
            return
        self._above = ministry()
        self.unit.offer([(None, _("All units")), *((each.id, each.name) for each in senders(self.campaign))])
        self._show_found()

    @Slot()
    def edit(self, registration: Registration | None = None) -> None:
        """Correct the chosen registration."""
        found = registration or self.table.chosen_record()
        if found is not None and self.campaign is not None:
            fresh = Registration.get_by_id(found.id)  # not the table's own copy
            self.open_dialog(RegistrationDialog(self.campaign, fresh, parent=self))

    @Slot()
    def change_state(self) -> None:
        """Bring all chosen registrations to another state."""
        if found := self.table.chosen_records():
            self.open_dialog(CaseStateDialog(found, parent=self))

    @Slot()
    def delete(self) -> None:
        """Delete the chosen registrations; nothing belongs to them, and it can be undone."""
        found = self.table.chosen_records()
        if not found:
            return
        name = subject_name(found[0].subject)
        one, several = _("Delete the registration of {name}"), _("Delete {count} registrations")
        with change((one if len(found) == 1 else several).format(name=name, count=len(found))):
            for registration in found:
                registration.delete_instance()
        done = ngettext(
            "{count} registration has been deleted.", "{count} registrations have been deleted.", len(found)
        )
        self.said.emit(done.format(count=len(found)))

    @Slot()
    def print_chosen(self) -> None:
        """Show the sheet of the chosen person, or of the unit that sent the chosen collective's."""
        found = self.table.chosen_record()
        if found is None:
            return
        if self._of_collectives:
            self.print_paper("dang-ky-tap-the", found.campaign_id, found.sent_by_id)
        else:
            self.print_paper("dang-ky-ca-nhan", found.id)

    def _make_filters(self) -> None:
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(_("Search names, with or without accents"))
        self.search.setAccessibleName(_("Search names"))
        self.search.addAction(icons.icon("search", 16, ink="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.unit = Choice([(None, _("All units"))], self)
        self.unit.setAccessibleName(_("Unit"))
        self.state = Choice([(None, _("All states")), *offered(CASE_STATES)], self)
        self.state.setAccessibleName(_("State"))
        for field in (self.unit, self.state):
            field.setMinimumContentsLength(10)
            field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def _make_foot(self) -> None:
        self.count = ShortWords("", "body", "muted", parent=self)
        self.links = {
            key: LinkButton(words, self)
            for key, words in (
                ("edit", _("Edit…")), ("state", _("Change state…")), ("print", _("Print sheet")),
                ("delete", _("Delete")),
            )
        }  # fmt: skip
        acts = {
            "edit": self.edit,
            "state": self.change_state,
            "print": self.print_chosen,
            "delete": self.delete,
        }
        for key, link in self.links.items():
            link.clicked.connect(lambda _on=False, act=acts[key]: act())
            action(self.table, link.text(), acts[key], "Del" if key == "delete" else "")
        self._show_links()

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.addWidget(self.search, 3)
        filters.addWidget(self.unit, 2)
        filters.addWidget(self.state, 2)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.count, 1)
        foot.addStretch(0)
        for link in self.links.values():
            foot.addWidget(link)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(filters)
        column.addWidget(self.table, 1)
        column.addLayout(foot)

    def _columns(self) -> list[Column]:
        who = Unit.sort_key if self._of_collectives else Person.sort_key
        name = N_("Collective") if self._of_collectives else N_("Full name")
        return [
            Column(name, lambda row: subject_name(row.subject), sort_by=who, width=20),
            Column(N_("Sent by"), lambda row: row.sent_by.name, sort_by=Sender.sort_key, width=18, yields=1),
            Column(
                N_("Title, form"), self._title_words, sort_by=title_place(), width=22,
                stretch=True,
            ),
            Column(N_("Initiative"), _initiative_words, width=15, yields=3),
            Column(
                N_("Day"), lambda row: show_date(row.registered_on),
                sort_by=Registration.registered_on, width=10, yields=2,
            ),
            Column(
                N_("State"), lambda row: _(CASE_STATES[row.state]), sort_by=Registration.state, width=13,
                state=lambda row: CASE_PILLS[row.state],
            ),
        ]  # fmt: skip

    def _title_words(self, row: Registration) -> str:
        return title(row.title).name(self._above)

    @Slot()
    def _show_found(self) -> None:
        if self.campaign is None:
            return
        wanted = Narrowing(self.search.text(), self.unit.chosen, self.state.chosen)
        all_of_it = tallies(self.campaign)[1 if self._of_collectives else 0]
        self._say_empty(narrowed=all_of_it.registrations > 0)
        self.records.show_query(self._find(self.campaign, wanted))
        shown = self.records.rowCount()
        words = (
            _("{shown} of {all} registrations")
            if shown < all_of_it.registrations
            else _("{all} registrations")
        )
        whose = _("of {count} collectives") if self._of_collectives else _("of {count} persons")
        self.count.setText(
            f"{words.format(shown=shown, all=all_of_it.registrations)} {whose.format(count=all_of_it.subjects)}"
        )
        self._show_links()

    def _say_empty(self, *, narrowed: bool) -> None:
        if narrowed:
            self.empty.say(
                _("Nothing found"), _("Take words out of the search, or show all units and states.")
            )
        elif self._of_collectives:
            self.empty.say(
                _("No collective is registered yet"), _("“Add registration” records the first one.")
            )
        else:
            self.empty.say(_("Nobody is registered yet"), _("“Add registration” records the first person."))

    @Slot()
    def _show_links(self) -> None:
        count = len(self.table.chosen_records())
        for key, link in self.links.items():
            link.setEnabled(count == 1 if key in ("edit", "print") else count > 0)


def _initiative_words(row: Registration) -> str:
    return row.initiative.name if row.initiative else ""
