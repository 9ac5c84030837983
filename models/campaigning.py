"""Preparing a year's campaigns: taken over from last year, with their deadlines and what is pressing."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from models.campaign import Campaign, Target, campaigns_of
from models.database import first
from models.pact import Pact, pact_of
from models.refusal import Faulty
from models.registration import UnitReply
from models.registration_table import units_asked
from models.unit import UnitKind
from translations import _

SOON = timedelta(days=7)
_DAYS = ("planned_on", "launched_on", "begins_on", "ends_on", "replies_due", "report_due")


def copied(last: Campaign, year: int) -> Campaign:
    """A campaign for `year` after the model of `last`: not saved, its deadlines moved, its plan without a number."""
    ahead = year - last.year
    made = Campaign(
        name=last.name.replace(str(last.year), str(year)), year=year, kind=last.kind, body=last.body,
        theme=last.theme, goals=last.goals.replace(str(last.year), str(year)), launched_by=last.launched_by,
    )  # fmt: skip
    for name in _DAYS:
        setattr(made, name, _moved(getattr(last, name), ahead))
    return made


def write_campaign(campaign: Campaign, like: Campaign | None = None) -> None:
    """Save `campaign`; a new one takes over the targets of `like`. Raises `Faulty`."""
    twins = (Campaign.year == campaign.year) & (Campaign.body == campaign.body_id)
    twins &= (Campaign.name == campaign.name.strip()) & (Campaign.id != (campaign.id or 0))
    if first(Campaign.select().where(twins)) is not None:
        text = _("Name: this body has a campaign of that name in {year} already.")
        raise Faulty({"name": text.format(year=campaign.year)})
    campaign.save()
    for target in Target.of(like) if like is not None else ():
        Target(
            campaign=campaign, name=target.name, measure=target.measure, planned=target.planned,
            sequence=target.sequence,
        ).save()  # fmt: skip


def add_target(target: Target) -> None:
    """Write a new target after the others of its campaign."""
    target.sequence = max((each.sequence for each in Target.of(target.campaign)), default=0) + 1
    target.save()


def parts_of(campaign: Campaign) -> int:
    """How many targets and answers of units go when `campaign` is deleted."""
    targets = Target.select().where(Target.campaign == campaign).count()
    return int(targets + UnitReply.select().where(UnitReply.campaign == campaign).count())


class Mark(StrEnum):
    """What is to be seen of a campaign at a glance; the most pressing first."""

    CLOSED = "closed"  # đã tổng kết
    LATE = "late"  # quá hạn
    SOON = "soon"  # sắp đến hạn
    SIGNED = "signed"  # giao ước đã ký
    QUIET = "quiet"


@dataclass(frozen=True)
class CampaignStanding:
    """A campaign with how many units were asked, how many have not answered, and its block's pact."""

    campaign: Campaign
    asked: int
    missing: int
    pact: Pact | None

    @property
    def due(self) -> date | None:
        """The deadline that is still open: for the answers while some are missing, else for the report."""
        if self.campaign.closed_on:
            return None
        waiting = self.campaign.replies_due if self.missing else None
        return waiting or self.campaign.report_due

    @property
    def waits_for_answers(self) -> bool:
        """Whether `due` is the day of the answers rather than of the report."""
        return bool(self.missing and self.campaign.replies_due)

    def mark(self, today: date) -> Mark:
        """What is pressing on `today`."""
        if self.campaign.closed_on:
            return Mark.CLOSED
        if self.due and self.due < today:
            return Mark.LATE
        if self.due and self.due - today <= SOON:
            return Mark.SOON
        return Mark.SIGNED if self.pact and self.pact.signed_on else Mark.QUIET


def standings(year: int) -> list[CampaignStanding]:
    """The campaigns of `year`, the regular one first, and where each stands."""
    found = []
    for campaign in campaigns_of(year):
        asked = {unit.id for unit in units_asked(campaign)}
        missing = asked - {
            reply.unit_id for reply in UnitReply.select().where(UnitReply.campaign == campaign)
        }
        pact = pact_of(campaign.body, year) if campaign.body.kind == UnitKind.BLOCK else None
        found.append(CampaignStanding(campaign, len(asked), len(missing), pact))
    return found


def _moved(day: date | None, years: int) -> date | None:
    """The same day `years` later; 29 February becomes the 28th where there is none."""
    if day is None:
        return None
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
