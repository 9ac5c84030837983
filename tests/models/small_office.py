"""A small office to test with: an own unit, two collectives, four people with posts. All invented."""

from dataclasses import dataclass
from datetime import date

from models.campaign import Campaign
from models.history import change
from models.registration import Registration
from models.staff import Person, Post, PostRank, Sex
from models.unit import Unit, UnitKind

SINCE = date(2020, 1, 1)


@dataclass(frozen=True)
class Office:
    """The records of the small office."""

    upper: Unit
    own: Unit
    admin: Unit
    law: Unit
    head: Person
    ha: Person
    quan: Person
    duc: Person


def a_person(name: str, unit: Unit, title: str, **more: object) -> Person:
    """A member of staff with a post in `unit` since 2020; inside a change."""
    person = Person.create(full_name=name, **more)
    rank = PostRank.HEAD if title == "Tổng Biên tập" else PostRank.STAFF
    Post.create(person=person, unit=unit, title=title, rank=rank, valid_from=SINCE)
    return person


def small_office() -> Office:
    """Write the small office into the open store."""
    with change("Lập dữ liệu thử"):
        upper = Unit.create(kind=UnitKind.UPPER, name="Thanh tra Chính phủ", abbreviation="TTCP")
        own = Unit.create(
            kind=UnitKind.LARGE, name="Báo Thanh tra", abbreviation="BTT", parent=upper, is_own=True,
            head_title="Tổng Biên tập", place="Hà Nội",
        )  # fmt: skip
        admin = Unit.create(kind=UnitKind.SMALL, name="Phòng Hành chính", parent=own, sequence=1)
        law = Unit.create(kind=UnitKind.SMALL, name="Ban Pháp luật", parent=own, sequence=2)
        return Office(
            upper, own, admin, law,
            head=a_person("Trịnh Thị Vân", own, "Tổng Biên tập", sex=Sex.FEMALE),
            ha=a_person("Lê Thu Hà", admin, "Chuyên viên", sex=Sex.FEMALE, birth_year=1990),
            quan=a_person("Đỗ Minh Quân", law, "Phóng viên", sex=Sex.MALE, birth_year=1984),
            duc=a_person("Đặng Văn Đức", law, "Phóng viên", distinction="(A)", sex=Sex.MALE),
        )  # fmt: skip


def registered(office: Office, year: int, code: str, **about: object) -> Registration:
    """A registration in the year's regular campaign; inside a change."""
    campaign, _new = Campaign.get_or_create(name=f"Thi đua năm {year}", year=year, body=office.own)
    return Registration.create(campaign=campaign, title=code, sent_by=office.law, **about)
