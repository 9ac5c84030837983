"""The tab of campaigns and registrations (Đăng ký thi đua)."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.campaign import Campaign, CampaignKind, running_bodies
from models.campaigning import CampaignStanding, Mark, standings
from models.unit import UnitKind
from translations import N_, _, ngettext
from translations.formats import show_date
from ui.first_start import FirstStart
from ui.look import icons
from ui.registration.campaign_dialog import CampaignDialog
from ui.registration.campaign_page import CampaignPage
from ui.registration.case_words import CAMPAIGN_KINDS
from ui.tab import Tab
from ui.widgets.card_list import Card, CardList
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import section
from ui.widgets.sheet import row

_LIST, _NARROW_LIST = 312, 232


class RegistrationTab(Tab):
    """The year's campaigns at the left, the chosen one at the right."""

    title: ClassVar[str] = N_("Emulation registration")
    icon_name: ClassVar[str] = "clipboard_edit"
    shows: ClassVar[frozenset[str]] = frozenset(
        {
            "campaign", "target", "registration", "unit_reply", "pact", "pact_signatory", "unit",
            "former_name", "block_member", "person", "post", "initiative", "initiative_author", "setting",
        }
    )  # fmt: skip

    _compact = False

    def build(self) -> None:
        self.add = QPushButton(icons.icon("add"), _("Add"), self)
        self.add.setFlat(True)
        self.add.setAccessibleName(_("Add campaign"))
        self.add.setToolTip(_("Add campaign"))
        self.add.clicked.connect(self.add_campaign)
        self.cards = CardList(_("Campaigns of the year"), self)
        self.cards.chosen.connect(self._on_chosen)
        self.page = CampaignPage(self)
        self.page.said.connect(self.said)
        self.cards.opened.connect(lambda _key: self.page.edit())
        self.first = QPushButton(icons.icon("add"), _("Add campaign"), self)
        self.first.setProperty("primary", True)
        self.first.clicked.connect(self._on_first)
        self.empty = EmptyState("clipboard_edit", "", buttons=(self.first,))
        self.setFocusProxy(self.cards)
        self._lay_out()

    def _lay_out(self) -> None:
        self.left = QWidget(self)
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addLayout(row(section(_("Campaigns"), self.left), None, self.add))
        left.addWidget(self.cards, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.page)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(16, 10, 16, 8)
        whole.setSpacing(20)
        whole.addWidget(self.left)
        whole.addWidget(self.stack, 1)
        self._fit()

    def refresh(self) -> None:
        found = standings(self.year)
        self.cards.show_cards(_card(each) for each in found)
        self.left.setVisible(bool(found))
        if found:
            self._show_chosen()
        else:
            self._say_empty()

    def make_compact(self, compact: bool) -> None:
        self._compact = compact
        if self._built:
            self._fit()

    def show_campaign(self, campaign_id: int) -> None:
        """Choose a campaign of this year, as when a search found it."""
        self.ensure_built()
        self.cards.choose(campaign_id)

    @Slot()
    def add_campaign(self) -> None:
        """Ask for a new campaign of the year."""
        dialog = CampaignDialog(self.year, parent=self)
        dialog.saved.connect(lambda: self.show_campaign(dialog.campaign.id))
        self.page.open_dialog(dialog)

    @Slot()
    def _on_first(self) -> None:
        """Do what the empty page says comes first."""
        if running_bodies():
            self.add_campaign()
        else:
            self.page.open_dialog(FirstStart(offers_sample=False, parent=self))

    def _fit(self) -> None:
        self.left.setFixedWidth(_NARROW_LIST if self._compact else _LIST)
        self.page.make_compact(self._compact)

    def _say_empty(self) -> None:
        has_body = bool(running_bodies())
        self.first.setText(_("Add campaign") if has_body else _("Enter your unit"))
        if has_body:
            self.empty.say(
                _("No campaign in {year} yet").format(year=self.year),
                _("Add the first one: registrations, answers of the units and targets belong to a campaign."),
            )
        else:
            self.empty.say(
                _("Your unit is not recorded yet"),
                _("Enter it first; then a campaign can be added here."),
            )
        self.stack.setCurrentWidget(self.empty)

    @Slot()
    def _on_chosen(self) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        campaign = Campaign.get_or_none(Campaign.id == self.cards.chosen_key)
        if campaign is not None:
            self.stack.setCurrentWidget(self.page)
            self.page.show_campaign(campaign)


def _card(standing: CampaignStanding) -> Card:
    """Two lines on a campaign, and a pill only if it is late, due soon, closed, or its pact is signed."""
    state, word = _pill(standing, date.today())
    return Card(standing.campaign.id, standing.campaign.name, _second_line(standing), state, word)


def _pill(standing: CampaignStanding, today: date) -> tuple[str, str]:
    match standing.mark(today):
        case Mark.CLOSED:
            return "closed", ""
        case Mark.LATE:
            return "late", ""
        case Mark.SOON:
            left = (standing.due - today).days if standing.due else 0
            words = ngettext("{count} day left", "{count} days left", left).format(count=left)
            return "soon", words if left else _("Due today")
        case Mark.SIGNED:
            return "signed", _("Pact signed")
        case Mark.QUIET:
            return "", ""


def _second_line(standing: CampaignStanding) -> str:
    campaign = standing.campaign
    if campaign.body.kind == UnitKind.BLOCK:
        first = campaign.body.short_name or campaign.body.name
    elif campaign.kind == CampaignKind.REGULAR and campaign.plan_number:
        first = _("plan {number}").format(number=campaign.plan_number)
    elif campaign.kind == CampaignKind.RESPONSE and campaign.launched_by is not None:
        by = campaign.launched_by
        first = _("In response to {unit}").format(unit=by.abbreviation or by.name)
    else:
        first = _(CAMPAIGN_KINDS[campaign.kind])
    presses = standing.mark(date.today()) in (Mark.LATE, Mark.SOON)
    parts = (_days(standing), first) if presses else (first, _days(standing))  # what comes last may be cut
    return " · ".join(filter(None, parts))


def _days(standing: CampaignStanding) -> str:
    """The deadline if one presses, else from when to when."""
    if standing.due is not None and standing.mark(date.today()) in (Mark.LATE, Mark.SOON):
        words = _("Answers due {day}") if standing.waits_for_answers else _("Report due {day}")
        return words.format(day=show_date(standing.due)[:5])
    begins, ends = standing.campaign.begins_on, standing.campaign.ends_on
    if begins and ends and begins.year != ends.year:
        return f"{begins.year} – {ends.year}"
    return " – ".join(show_date(day)[:5] for day in (begins, ends) if day)
