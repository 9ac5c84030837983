"""A campaign: what it is called, who runs it, its plan and its days."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.campaign import Campaign, campaign_before, campaigns_of, running_bodies
from models.campaigning import copied, write_campaign
from models.history import change
from models.unit import Unit, find_units
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.registration.case_words import CAMPAIGN_KINDS
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field_value import put_draft
from ui.widgets.link_button import LinkButton
from ui.widgets.sheet import row

_TEXTS = ("name", "theme", "goals", "plan_number")
_DAYS = ("planned_on", "launched_on", "begins_on", "ends_on", "replies_due", "report_due", "closed_on")


class CampaignDialog(RecordDialog):
    """Adds a campaign of `year`, or corrects `campaign`. A new one can take over last year's."""

    def __init__(self, year: int, campaign: Campaign | None = None, *, parent: QWidget | None = None) -> None:
        self.is_new = campaign is None
        self.campaign = campaign or Campaign(year=year)
        self._like: Campaign | None = None
        super().__init__(
            _("Add campaign") if self.is_new else _("Edit campaign"),
            _("Add campaign") if self.is_new else _("Save"),
            subtitle=_("Year {year}").format(year=year),
            draft_key=f"campaign-{year}" if self.is_new else "",
            parent=parent,
        )
        self._add_what()
        self._add_plan()
        self._add_days()
        self._show(self.campaign)
        if self.is_new:
            self._look_at_last_year()
            self.kind.currentIndexChanged.connect(self._look_at_last_year)
            self.body.currentIndexChanged.connect(self._look_at_last_year)

    def _add_what(self) -> None:
        self.copy = LinkButton("")
        self.copy.clicked.connect(self.take_over)
        self.copy_row = QWidget()
        line = row(self.copy, None)
        line.setContentsMargins(0, 0, 0, 0)
        self.copy_row.setLayout(line)
        self.copy_row.hide()
        self.kind = Choice(offered(CAMPAIGN_KINDS))
        self.body = Choice((unit.id, unit.name) for unit in running_bodies())
        self.name, self.theme = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(_("Regular emulation in {year}").format(year=self.campaign.year))
        self.add_beside(("kind", _("Kind"), self.kind, 2), ("body", _("Run by"), self.body, 3))
        self.form.add_wide(self.copy_row)
        self.add("name", _("Campaign name"), self.name)
        self.add("theme", _("Theme"), self.theme, optional=True)
        self.goals = text_box(lines=3)
        self.add("goals", _("Goals"), self.goals, _("One a line."), optional=True)

    def _add_plan(self) -> None:
        self.form.add_section(_("Plan and launch (may follow later)"))
        self.plan_number = QLineEdit()
        self.plan_number.setPlaceholderText("12/KH-BTT")
        self.planned_on = DateField(optional=True)
        self.launched_by = Choice(_units())
        self.launched_on = DateField(optional=True)
        self.responds_to = Choice(self._others())
        self.add_beside(
            ("plan_number", _("Plan number"), self.plan_number, 3),
            ("planned_on", _("Plan of"), self.planned_on, 2),
        )
        self.add_beside(
            ("launched_by", _("Launched by"), self.launched_by, 3),
            ("launched_on", _("Launched on"), self.launched_on, 2),
        )
        self.add("responds_to", _("Responds to"), self.responds_to)

    def _add_days(self) -> None:
        self.form.add_section(_("Days (may follow later)"))
        self.begins_on, self.ends_on = DateField(optional=True), DateField(optional=True)
        self.replies_due, self.report_due = DateField(optional=True), DateField(optional=True)
        self.closed_on = DateField(optional=True)
        self.add_beside(
            ("begins_on", _("First day"), self.begins_on, 1),
            ("ends_on", _("Last day"), self.ends_on, 1),
            optional=True,
        )
        self.add_beside(
            ("replies_due", _("Answers due on"), self.replies_due, 1),
            ("report_due", _("Report due on"), self.report_due, 1),
            ("closed_on", _("Summed up on"), self.closed_on, 1),
            help=_("After these days the campaign is marked as overdue until it is summed up."),
        )

    def _others(self) -> list[tuple[int | None, str]]:
        years = (self.campaign.year, self.campaign.year - 1)
        known = [each for year in years for each in campaigns_of(year) if each.id != self.campaign.id]
        return [(None, _("No other campaign")), *((each.id, each.name) for each in known)]

    def _show(self, campaign: Campaign) -> None:
        self.kind.choose(campaign.kind)
        if campaign.body_id:
            self.body.choose(campaign.body_id)
        self.launched_by.choose(campaign.launched_by_id)
        self.responds_to.choose(campaign.responds_to_id)
        for name in _TEXTS:
            put_draft(self.fields[name], getattr(campaign, name))
        for name in _DAYS:
            field = self.fields[name]
            if isinstance(field, DateField):
                field.set_day(getattr(campaign, name))

    def _look_at_last_year(self) -> None:
        """Offer last year's campaign of this body and kind, if there was one."""
        body = Unit.get_or_none(Unit.id == self.body.chosen)
        last = campaign_before(body, self.kind.chosen, self.campaign.year) if body else None
        self._last = last
        self.copy_row.setVisible(last is not None)
        if last is not None:
            self.copy.setText(_("Take over “{campaign}” with its targets").format(campaign=_short(last.name)))

    def take_over(self) -> None:
        """Fill the form with last year's campaign; its targets are copied when this one is saved."""
        if self._last is not None:
            self._like = self._last
            self._show(copied(self._last, self.campaign.year))
            self.name.setFocus()

    def check(self) -> dict[str, str]:
        found = super().check()
        if self.body.chosen is None:
            found["body"] = _("Run by: record your own unit first, on the tab of titles.")
        return found

    def write(self, values: dict[str, Any]) -> str:
        campaign = Campaign(year=self.campaign.year) if self.is_new else Campaign.get_by_id(self.campaign.id)
        fill(campaign, values, *_TEXTS, *_DAYS, "kind", "body", "launched_by", "responds_to")
        label = _("Add campaign “{name}”") if self.is_new else _("Edit campaign “{name}”")
        with change(label.format(name=campaign.name)):
            write_campaign(campaign, self._like)
        self.campaign = campaign
        done = (
            _("Campaign “{name}” has been added.") if self.is_new else _("Campaign “{name}” has been saved.")
        )
        return done.format(name=campaign.name)


def _units() -> list[tuple[int | None, str]]:
    return [(None, _("Not recorded")), *((unit.id, unit.name) for unit in find_units())]


def _short(name: str, letters: int = 48) -> str:
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"
