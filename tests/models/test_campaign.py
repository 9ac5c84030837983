from datetime import date

import pytest

from models.campaign import (
    Campaign,
    CampaignKind,
    Target,
    campaign_before,
    campaigns_of,
    running_bodies,
)
from models.history import change
from models.refusal import Faulty
from models.unit import Unit, UnitKind
from tests.campaign_records import YEAR, House, a_house


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def test_a_campaign_has_a_name(house):
    house.campaign.name = "  "
    assert set(house.campaign.faults()) == {"name"}
    assert "“Thi đua thường xuyên năm 2026”" in house.campaign.faults()["name"]


def test_a_campaign_is_of_a_known_kind(house):
    for kind in CampaignKind:
        house.campaign.kind = kind
        assert house.campaign.faults() == {}
    house.campaign.kind = "picnic"
    assert set(house.campaign.faults()) == {"kind"}
    assert house.campaign.faults()["kind"].startswith("Loại: ")


def test_a_campaign_may_last_a_day_and_not_less(house):
    house.campaign.ends_on = house.campaign.begins_on
    assert house.campaign.faults() == {}
    house.campaign.ends_on = date(YEAR, 1, 14)
    assert set(house.campaign.faults()) == {"ends_on"}
    assert house.campaign.faults()["ends_on"].startswith("Đến ngày: ")
    house.campaign.begins_on = None
    assert house.campaign.faults() == {}


def test_nothing_wrong_gets_into_the_store(house):
    house.campaign.name = ""
    with pytest.raises(Faulty), change("Sửa"):
        house.campaign.save()
    assert Campaign.get_by_id(house.campaign.id).name == "Thi đua thường xuyên năm 2026"


def test_name_theme_and_plan_are_found_without_marks(house):
    house.campaign.theme, house.campaign.plan_number = "Đoàn kết, sáng tạo", "12/KH-BTT"
    with change("Sửa"):
        house.campaign.save()
    key = Campaign.get_by_id(house.campaign.id).find_key
    assert "thi dua thuong xuyen" in key
    assert "doan ket" in key
    assert "12" in key


def test_a_target_says_what_is_to_be_reached(house):
    assert Target(campaign=house.campaign, name=" ").faults()["name"].startswith("Chỉ tiêu: ")
    assert Target(campaign=house.campaign, name="Tin, bài").faults() == {}


def test_targets_stand_in_their_order_and_go_with_the_campaign(house):
    with change("Chỉ tiêu"):
        for place, name in ((2, "Sáng kiến"), (1, "Tin, bài")):
            Target.create(campaign=house.of_block, name=name, sequence=place)
    assert [target.name for target in Target.of(house.of_block)] == ["Tin, bài", "Sáng kiến"]
    assert Target.of(house.campaign) == []
    with change("Xoá"):
        house.of_block.delete_instance()
    assert Target.select().count() == 0


def test_the_regular_campaign_of_a_year_comes_first_then_the_earlier(house):
    with change("Thêm"):
        house.of_block.begins_on = date(YEAR, 1, 1)  # earlier than the regular one, and yet behind it
        house.of_block.save()
        Campaign.create(
            name="Đợt cao điểm",
            year=YEAR,
            body=house.own,
            kind=CampaignKind.OCCASION,
            begins_on=date(YEAR, 6, 1),
        )
        Campaign.create(name="Năm sau", year=YEAR + 1, body=house.own)
    assert [found.name for found in campaigns_of(YEAR)] == [
        "Thi đua thường xuyên năm 2026", "Thi đua Khối IV năm 2026", "Đợt cao điểm",
    ]  # fmt: skip
    assert list(campaigns_of(YEAR - 1)) == []


def test_the_campaign_before_is_of_the_same_body_and_kind(house):
    assert campaign_before(house.own, CampaignKind.REGULAR, 2027) == house.campaign
    assert campaign_before(house.own, CampaignKind.THEMATIC, 2027) is None
    assert campaign_before(house.block, CampaignKind.REGULAR, 2027) is None
    assert campaign_before(house.own, CampaignKind.REGULAR, 2028) is None


def test_of_several_campaigns_before_it_is_the_first(house):
    with change("Thêm"):
        Campaign.create(name="Thường xuyên, bổ sung", year=YEAR, body=house.own)
    assert campaign_before(house.own, CampaignKind.REGULAR, 2027) == house.campaign


def test_the_own_unit_and_the_blocks_run_campaigns(house):
    with change("Thêm"):
        first = Unit.create(kind=UnitKind.BLOCK, name="Cụm thi đua số I", sequence=0)
        house.block.sequence, house.own.sequence = 1, 2
        house.block.save()
        house.own.save()
    assert running_bodies() == [house.own, first, house.block]
