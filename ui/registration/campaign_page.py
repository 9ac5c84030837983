"""One campaign: its theme, its commands, and the parts of it behind a switch."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.campaign import Campaign, Target
from models.campaigning import parts_of
from models.history import change
from models.pact import pact_of
from models.registration_lists import tallies
from models.removal import remove
from models.unit import Unit, UnitKind
from translations import _, ngettext
from translations.formats import show_date
from ui import messages
from ui.look import icons
from ui.registration.campaign_dialog import CampaignDialog
from ui.registration.campaign_part import CampaignPart
from ui.registration.pact_page import PactPage
from ui.registration.registration_dialog import RegistrationDialog
from ui.registration.registrations_page import RegistrationsPage
from ui.registration.targets_page import TargetsPage
from ui.registration.unit_title_page import UnitTitlePage
from ui.widgets.heading import ShortWords
from ui.widgets.segmented_switch import SegmentedSwitch


class CampaignPage(CampaignPart):
    """The right side of the tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ShortWords("", "title", parent=self)
        self.theme = ShortWords("", "body", "muted", parent=self)
        self.units = UnitTitlePage(self)
        self.people = RegistrationsPage(of_collectives=False, parent=self)
        self.collectives = RegistrationsPage(of_collectives=True, parent=self)
        self.targets = TargetsPage(self)
        self.pact = PactPage(self)
        self.parts: dict[str, CampaignPart] = {
            "units": self.units, "people": self.people, "collectives": self.collectives,
            "targets": self.targets, "pact": self.pact,
        }  # fmt: skip
        self._make_commands()
        self._make_switch()
        self._lay_out()
        for part in self.parts.values():
            part.said.connect(self.said)
        self.units.unit_opened.connect(self._on_unit_opened)

    def refresh(self) -> None:
        campaign = self.campaign
        if campaign is None:
            return
        self.title.setText(campaign.name)
        self.theme.setText(_theme_line(campaign))
        persons, collectives = tallies(campaign)
        self.switch.set_count("people", persons.subjects)
        self.switch.set_count("collectives", collectives.subjects)
        self.switch.set_count("targets", len(Target.of(campaign)) or None)
        is_block = campaign.body.kind == UnitKind.BLOCK
        self.switch.segment("pact").setVisible(is_block)
        self.switch.updateGeometry()
        if not is_block and self.switch.chosen == "pact":
            self.switch.choose("units")
        self._show_part()

    def make_compact(self, compact: bool) -> None:
        """In a narrow window secondary commands keep only their icons."""
        for button, words in self._secondary.items():
            button.setText("" if compact else words)

    @Slot()
    def add_registration(self) -> None:
        """Ask who registers, and again as long as the next one is wanted."""
        self._ask_registration(None, None, goes_on=False)

    def _ask_registration(self, sent_by: Unit | None, on: date | None, *, goes_on: bool) -> None:
        if self.campaign is None:
            return
        dialog = RegistrationDialog(self.campaign, sent_by=sent_by, on=on, parent=self)
        dialog.again.setChecked(goes_on)
        self.open_dialog(dialog)

        def go_on(result: int) -> None:
            if result and dialog.goes_on:
                written = dialog.values()
                sender = Unit.get_by_id(written["sent_by"])
                self._ask_registration(sender, written["registered_on"], goes_on=True)

        dialog.finished.connect(go_on)

    @Slot()
    def record_answer(self) -> None:
        """Ask what a unit answered."""
        self.units.record_answer()

    @Slot()
    def edit(self) -> None:
        """Correct the campaign."""
        if self.campaign is not None:
            fresh = Campaign.get_by_id(self.campaign.id)
            self.open_dialog(CampaignDialog(fresh.year, fresh, parent=self))

    @Slot()
    def delete(self) -> None:
        """Delete the campaign; ask first if something goes with it."""
        campaign = self.campaign
        if campaign is None:
            return
        parts = parts_of(campaign)
        if not parts:
            self._remove(campaign)
            return
        text = ngettext(
            "“{name}” and {count} target or answer that belongs to it will be deleted. It can be undone.",
            "“{name}” and {count} targets and answers that belong to it will be deleted. It can be undone.",
            parts,
        )
        messages.ask(
            self, _("Delete campaign"), text.format(name=campaign.name, count=parts), _("Delete campaign"),
            lambda: self._remove(campaign),
        )  # fmt: skip

    def _remove(self, campaign: Campaign) -> None:
        def write() -> str:
            with change(_("Delete campaign “{name}”").format(name=campaign.name)):
                remove(campaign, campaign.name)
            return _("Campaign “{name}” has been deleted.").format(name=campaign.name)

        self.attempt(_("Delete campaign"), write)

    def _make_commands(self) -> None:
        self.add = QPushButton(icons.icon("add"), _("Add registration"), self)
        self.add.setProperty("primary", True)
        self.add.clicked.connect(self.add_registration)
        self.answer = self._command("mail", _("Record a unit's answer"), self.record_answer)
        self.edit_button = self._command("edit", _("Edit campaign"), self.edit)
        self.print_button = self._command("print", _("Print"), None)
        self.print_button.setMenu(self._print_menu())
        self.more = self._command("more_horizontal", "", None)
        self.more.setAccessibleName(_("More commands"))
        self.more.setToolTip(_("More commands"))
        more = QMenu(self.more)
        more.addAction(icons.icon("delete"), _("Delete campaign"), self.delete)
        self.more.setMenu(more)
        self._secondary = {button: button.text() for button in (self.answer, self.edit_button)}

    def _command(self, icon_name: str, words: str, on_clicked: Callable[[], None] | None) -> QPushButton:
        made = QPushButton(icons.icon(icon_name), words, self)
        made.setAccessibleName(words)
        made.setToolTip(words)
        if on_clicked is not None:
            made.clicked.connect(lambda _on=False: on_clicked())
        return made

    def _print_menu(self) -> QMenu:
        menu = QMenu(self.print_button)
        menu.addAction(_("Table unit × title"), self.print_table)
        menu.addAction(_("Sheet of the chosen unit"), self.units.print_sheet)
        self.person_sheet = menu.addAction(_("Sheet of the chosen person"), self.people.print_chosen)
        menu.aboutToShow.connect(
            lambda: self.person_sheet.setEnabled(
                self.switch.chosen == "people" and self.people.table.chosen_record() is not None
            )
        )
        return menu

    @Slot()
    def print_table(self) -> None:
        """Show the table unit × title as it prints."""
        if self.campaign is not None:
            self.print_paper("tong-hop-dang-ky", self.campaign.id)

    def _make_switch(self) -> None:
        self.switch = SegmentedSwitch(_("Parts of the campaign"), self)
        self.stack = QStackedWidget(self)
        for key, words in (
            ("units", _("Unit × title")), ("people", _("Persons")), ("collectives", _("Collectives")),
            ("targets", _("Targets")), ("pact", _("Block pact")),
        ):  # fmt: skip
            self.switch.add(key, words)
            self.stack.addWidget(self.parts[key])
        self.switch.switched.connect(self._show_part)

    def _lay_out(self) -> None:
        commands = QHBoxLayout()
        commands.setSpacing(8)
        for button in (self.add, self.answer, self.edit_button, self.print_button, self.more):
            commands.addWidget(button)
        commands.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.theme)
        column.addSpacing(8)
        column.addLayout(commands)
        column.addSpacing(8)
        column.addWidget(self.switch)
        column.addSpacing(8)
        column.addWidget(self.stack, 1)

    @Slot()
    def _show_part(self) -> None:
        """Only the part that is looked at reads the store."""
        part = self.parts[self.switch.chosen]
        self.stack.setCurrentWidget(part)
        if self.campaign is not None:
            part.show_campaign(self.campaign)

    @Slot(int)
    def _on_unit_opened(self, unit_id: int) -> None:
        self.switch.choose("people")
        self.people.show_unit(unit_id)


def _theme_line(campaign: Campaign) -> str:
    """Theme · plan · launched on, as far as they are known; of a block, whose it is."""
    parts = []
    if campaign.body.kind == UnitKind.BLOCK:
        parts.append(campaign.body.short_name or campaign.body.name)
    if campaign.theme:
        parts.append(_("Theme: “{theme}”").format(theme=campaign.theme.strip('“”"')))
    if campaign.plan_number:
        parts.append(_("plan {number}").format(number=campaign.plan_number))
    if campaign.launched_on:
        parts.append(_("launched {day}").format(day=show_date(campaign.launched_on)))
    if campaign.kind == "regular" and not parts:
        parts.append(_("No theme and no plan recorded yet"))
    if (
        campaign.body.kind == UnitKind.BLOCK
        and (pact := pact_of(campaign.body, campaign.year))
        and pact.signed_on
    ):
        parts.append(_("pact signed {day}").format(day=show_date(pact.signed_on)))
    return " · ".join(parts)
