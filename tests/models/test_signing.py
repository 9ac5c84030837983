from datetime import date

import pytest

from models.council import Council, CouncilMember
from models.history import change
from models.signing import council_signature, signature
from models.staff import Person, Post
from models.unit import BlockMember, FormerName, Unit

DAY = date(2022, 12, 21)
pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def paper() -> Unit:
    with change("Add"):
        upper = Unit.create(kind="upper", name="Thanh tra Chính phủ")
        return Unit.create(kind="large", name="Báo Thanh tra", head_title="Tổng Biên tập", parent=upper)


def holder(unit: Unit, title: str, **values: object) -> Person:
    with change("Add"):
        person = Person.create(full_name="Trịnh Thị Vân")
        Post.create(person=person, unit=unit, title=title, **{"valid_from": date(2020, 1, 1), **values})
    return person


@pytest.mark.parametrize(
    ("title", "values", "lines"),
    [
        ("Tổng Biên tập", {"rank": "head"}, ("TỔNG BIÊN TẬP",)),
        ("Phó Tổng Biên tập", {"rank": "deputy"}, ("KT. TỔNG BIÊN TẬP", "PHÓ TỔNG BIÊN TẬP")),
        ("Quyền Tổng Biên tập", {"rank": "head", "is_acting": True}, ("Q. TỔNG BIÊN TẬP",)),
        (
            "Phó Tổng Biên tập phụ trách",
            {"rank": "deputy", "is_in_charge": True},
            ("PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH",),
        ),
        (
            "Trưởng phòng Hành chính",
            {"rank": "division_head"},
            ("TL. TỔNG BIÊN TẬP", "TRƯỞNG PHÒNG HÀNH CHÍNH"),
        ),
    ],
)
def test_the_lines_follow_the_post(paper, title, values, lines):
    signed = signature(paper, holder(paper, title, **values), DAY)
    assert (signed.authority, signed.name, signed.own_post) == (lines, "Trịnh Thị Vân", "")


def test_the_post_is_that_of_the_day(paper):
    person = holder(paper, "Phó Tổng Biên tập", rank="deputy", valid_to=date(2022, 12, 20))
    with change("Add"):
        Post.create(person=person, unit=paper, title="Tổng Biên tập", rank="head", valid_from=DAY)
    assert signature(paper, person, DAY).authority == ("TỔNG BIÊN TẬP",)
    assert signature(paper, person, date(2022, 12, 20)).authority[0] == "KT. TỔNG BIÊN TẬP"


def test_nobody_yet_leaves_the_name_open(paper):
    assert signature(paper, None, DAY) == signature(paper, None, date(2030, 1, 1))
    assert signature(paper, None, DAY).authority == ("TỔNG BIÊN TẬP",)


@pytest.mark.parametrize(
    ("role", "office"), [("head", ("KHỐI TRƯỞNG",)), ("deputy", ("KT. KHỐI TRƯỞNG", "KHỐI PHÓ"))]
)
def test_a_block_is_signed_for_with_the_own_post(paper, role, office):
    person = holder(paper, "Phó Tổng Biên tập phụ trách", rank="deputy", is_in_charge=True)
    with change("Add"):
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        BlockMember.create(block=block, unit=paper, year=2022, role=role)
        FormerName.create(unit=paper, name="Báo Thanh tra Việt Nam", valid_until=date(2022, 12, 31))
    signed = signature(block, person, DAY)
    assert signed.authority == ("TM. KHỐI THI ĐUA SỐ IV", *office)
    assert signed.own_post == "PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH BÁO THANH TRA VIỆT NAM"


def test_a_cluster_has_a_cluster_head(paper):
    with change("Add"):
        cluster = Unit.create(kind="block", name="Cụm thi đua số IV")
    assert signature(cluster, None, DAY).authority == ("TM. CỤM THI ĐUA SỐ IV", "CỤM TRƯỞNG")


def test_a_council(paper):
    with change("Add"):
        council = Council.create(body=paper, name="Hội đồng Thi đua - Khen thưởng", valid_from=DAY)
        vice = CouncilMember.create(council=council, name="Trần Quốc Bảo", role="vice")
    assert council_signature(vice, council.name).authority == (
        "TM. HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
    )
    assert council_signature(None, council.name).name == ""
