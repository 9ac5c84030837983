"""A unit with two divisions and a block it heads, with people, for what registers and answers; all invented."""

from dataclasses import dataclass
from datetime import date

from models.campaign import Campaign, CampaignKind
from models.history import change
from models.staff import Person, Post, PostRank
from models.unit import BlockMember, BlockRole, Unit, UnitKind

YEAR = 2026


@dataclass
class House:
    """What a test needs to reach."""

    own: Unit
    divisions: list[Unit]
    block: Unit
    members: list[Unit]
    head: Person
    staff: list[Person]  # one in each division, in its order
    campaign: Campaign
    of_block: Campaign


def a_house() -> House:
    """One unit, its regular campaign of 2026, and the campaign of the block it heads."""
    with change("Dữ liệu thử"):
        own = Unit.create(
            kind=UnitKind.LARGE, name="Báo Thanh tra", abbreviation="BTT", is_own=True,
            head_title="Tổng Biên tập", place="Hà Nội",
        )  # fmt: skip
        names = ("Phòng Hành chính", "Ban Bạn đọc")
        divisions = [
            Unit.create(kind=UnitKind.SMALL, name=name, parent=own, sequence=place)
            for place, name in enumerate(names, 1)
        ]
        block = Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV")
        other = Unit.create(kind=UnitKind.LARGE, name="Trường Cán bộ Thanh tra")
        for place, unit in enumerate((own, other)):
            role = BlockRole.HEAD if place == 0 else BlockRole.MEMBER
            BlockMember.create(block=block, unit=unit, year=YEAR, role=role, sequence=place)
        head = somebody("Trần Minh Khôi", own, "Tổng Biên tập", PostRank.HEAD)
        staff = [
            somebody(name, unit) for name, unit in zip(("Lê Thu Hà", "Đào Văn An"), divisions, strict=True)
        ]
        campaign = Campaign.create(
            name="Thi đua thường xuyên năm 2026", year=YEAR, body=own, begins_on=date(YEAR, 1, 15),
            replies_due=date(YEAR, 2, 25),
        )  # fmt: skip
        of_block = Campaign.create(
            name="Thi đua Khối IV năm 2026", year=YEAR, body=block, kind=CampaignKind.OCCASION
        )
    return House(own, divisions, block, [own, other], head, staff, campaign, of_block)


def somebody(name: str, unit: Unit, title: str = "Phóng viên", rank: PostRank = PostRank.STAFF) -> Person:
    """A person in a post of `unit` since 2020; inside a `change`."""
    person = Person.create(full_name=name)
    Post.create(person=person, unit=unit, title=title, rank=rank, valid_from=date(2020, 1, 1))
    return person
