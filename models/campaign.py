"""Emulation campaigns and their targets."""

from enum import StrEnum

from peewee import CharField, DateField, ForeignKeyField, IntegerField, ModelSelect, TextField

from models.database import Part, Record, first
from models.unit import Unit, UnitKind
from translations import _
from translations.vietnamese import find_key


class CampaignKind(StrEnum):
    """How a campaign is run."""

    REGULAR = "regular"  # thường xuyên
    THEMATIC = "thematic"  # theo chuyên đề
    OCCASION = "occasion"  # theo đợt
    RESPONSE = "response"  # hưởng ứng phong trào cấp trên


class Campaign(Record):
    """An emulation campaign (phong trào thi đua) that `body` runs: the own unit, or a block."""

    name = CharField(max_length=400)
    year = IntegerField(index=True)
    kind = CharField(max_length=8, default=CampaignKind.REGULAR)
    body = ForeignKeyField(Unit, on_delete="RESTRICT")
    body_id: int
    theme = CharField(max_length=400, default="")
    goals = TextField(default="")
    plan_number = CharField(default="")  # "12/KH-BTT"
    planned_on = DateField(null=True)
    launched_by = ForeignKeyField(Unit, null=True, on_delete="RESTRICT")
    launched_by_id: int | None
    launched_on = DateField(null=True)
    responds_to = ForeignKeyField("self", null=True, on_delete="SET NULL")
    responds_to_id: int | None
    begins_on = DateField(null=True)
    ends_on = DateField(null=True)
    replies_due = DateField(null=True)  # hạn gửi đăng ký
    report_due = DateField(null=True)
    closed_on = DateField(null=True)
    find_key = CharField(default="")

    def derive(self) -> None:
        """The key for searching."""
        self.find_key = find_key(f"{self.name} {self.theme} {self.plan_number}")

    def faults(self) -> dict[str, str]:
        """A campaign has a name, a known kind, and ends after it begins."""
        found = {}
        if not self.name.strip():
            found["name"] = _(
                "Name: write what the campaign is called, for example “Thi đua thường xuyên năm 2026”."
            )
        if self.kind not in set(CampaignKind):
            found["kind"] = _("Kind: choose one from the list.")
        if self.begins_on and self.ends_on and self.ends_on < self.begins_on:
            found["ends_on"] = _("To: the last day must not lie before the first.")
        return found


class Target(Part):
    """A target of a campaign or a pact's year (chỉ tiêu), with what was registered and what was achieved."""

    belongs_to = "campaign"
    campaign = ForeignKeyField(Campaign, on_delete="CASCADE")
    campaign_id: int
    name = CharField(max_length=400)
    measure = CharField(default="")  # "%", "cuộc", "bài"
    planned = CharField(default="")
    achieved = CharField(default="")
    sequence = IntegerField(default=0)

    def faults(self) -> dict[str, str]:
        """A target says what is to be reached."""
        return {} if self.name.strip() else {"name": _("Target: write what is to be reached.")}


def campaigns_of(year: int) -> "ModelSelect[Campaign]":
    """The campaigns of a year, the regular one first."""
    order = (Campaign.kind != CampaignKind.REGULAR, Campaign.begins_on, Campaign.id)
    return Campaign.select().where(Campaign.year == year).order_by(*order)


def campaign_before(body: Unit, kind: str, year: int) -> Campaign | None:
    """The campaign of the same kind that `body` ran in the year before `year`; the first if it ran several."""
    same = (Campaign.body == body) & (Campaign.kind == kind) & (Campaign.year == year - 1)
    return first(Campaign.select().where(same).order_by(Campaign.id))


def running_bodies() -> list[Unit]:
    """Who can run a campaign: the own unit first, then the blocks (khối, cụm) in their order."""
    query = Unit.select().where(Unit.is_own | (Unit.kind == UnitKind.BLOCK))
    return list(query.order_by(Unit.is_own.desc(), Unit.sort_key, Unit.id))
