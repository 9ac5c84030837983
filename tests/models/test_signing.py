from datetime import date

import pytest

from models.council import Council, CouncilMember
from models.history import change
from models.paper_facts.issuing import Signature
from models.signing import council_signature, head_of, head_signature, signature
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


@pytest.mark.parametrize(
    ("title", "values"),
    [
        ("Tổng Biên tập", {"rank": "head"}),
        ("Quyền Tổng Biên tập", {"rank": "deputy", "is_acting": True}),
        ("Phó Tổng Biên tập phụ trách", {"rank": "deputy", "is_in_charge": True}),
    ],
)
def test_a_unit_is_led_by_its_head_or_who_stands_in(paper, title, values):
    holder(paper, "Phó Tổng Biên tập", rank="deputy")
    leader = holder(paper, title, **values)
    holder(paper, "Phóng viên")
    assert head_of(paper, DAY) == leader


def test_a_head_comes_before_who_stands_in(paper):
    holder(paper, "Phó Tổng Biên tập phụ trách", rank="deputy", is_in_charge=True)
    head = holder(paper, "Tổng Biên tập", rank="head")
    assert head_of(paper, DAY) == head


def test_deputies_alone_lead_nothing(paper):
    holder(paper, "Phó Tổng Biên tập", rank="deputy")
    assert head_of(paper, DAY) is None
    assert head_signature(paper, DAY) == signature(paper, None, DAY)


def test_the_head_is_that_of_the_day(paper):
    head = holder(paper, "Tổng Biên tập", rank="head", valid_to=DAY)
    assert head_of(paper, DAY) == head
    assert head_of(paper, date(2022, 12, 22)) is None


def test_a_block_is_led_by_the_head_of_its_head_unit(paper):
    head = holder(paper, "Tổng Biên tập", rank="head")
    with change("Add"):
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        BlockMember.create(block=block, unit=paper, year=2022, role="head")
        BlockMember.create(block=block, unit=paper, year=2023, role="member")
    assert head_of(block, DAY) == head
    assert head_signature(block, DAY).own_post == "TỔNG BIÊN TẬP BÁO THANH TRA"
    assert head_signature(block, date(2023, 5, 1)).name == ""


@pytest.mark.parametrize(
    ("title", "values", "line"),
    [
        ("Trưởng phòng", {"rank": "division_head"}, "TRƯỞNG PHÒNG"),
        ("Phó Trưởng phòng", {"rank": "division_deputy", "is_acting": True}, "Q. TRƯỞNG PHÒNG"),
        (
            "Phó Trưởng phòng phụ trách",
            {"rank": "division_deputy", "is_in_charge": True},
            "PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH",
        ),
    ],
)
def test_the_head_of_a_collective_signs_its_own_sheet_without_a_prefix(paper, title, values, line):
    with change("Add"):
        office = Unit.create(kind="small", name="Phòng Hành chính", parent=paper)
    holder(office, title, **values)
    assert head_signature(office, DAY) == Signature((line,), "Trịnh Thị Vân")
