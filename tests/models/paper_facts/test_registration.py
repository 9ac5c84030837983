from datetime import date

import pytest

from models.history import change
from models.initiative import Initiative
from models.paper_facts.issuing import Signature
from models.paper_facts.registration import (
    read_person_registration,
    read_registration_table,
    read_unit_registration,
)
from models.registration import Registration, UnitReply
from models.registration_table import unit_title_table
from models.settings import choose
from models.unit import BlockMember, Unit
from tests.rounds import a_round

pytestmark = pytest.mark.usefixtures("empty_store")


def test_a_person_s_sheet_lists_the_titles_highest_first():
    made = a_round()
    with change("Add"):
        initiative = Initiative.create(name="Số hoá quy trình toà soạn", year=2024)
        row = Registration.get((Registration.person == made.people[2]) & (Registration.title == "CSTDCS"))
        row.initiative = initiative
        row.commitment = "Hoàn thành trước hạn\nKhông để tồn đọng"
        row.save()
    facts = read_person_registration(made.campaign, made.people[2])
    assert [(found.name, found.initiative) for found in facts.titles] == [
        ("Chiến sĩ thi đua cơ sở", "Số hoá quy trình toà soạn"),
        ("Lao động tiên tiến", ""),
    ]
    assert facts.commitments == ("Hoàn thành trước hạn", "Không để tồn đọng")
    assert (facts.post, facts.unit, facts.issuer.place) == ("Chuyên viên", "Phòng Hành chính", "Hà Nội")
    assert (facts.head_of_unit.authority, facts.head_of_unit.name) == (("TRƯỞNG PHÒNG",), "Trần Quốc Bảo")
    assert facts.registered_on == date(2024, 2, 8)


def test_what_was_withdrawn_is_not_registered():
    made = a_round()
    with change("Withdraw"):
        Registration.update(state="withdrawn", reason="chuyển công tác").where(
            Registration.title == "CSTDCS"
        ).execute()
    facts = read_person_registration(made.campaign, made.people[2])
    assert [found.name for found in facts.titles] == ["Lao động tiên tiến"]
    assert [column.code for column in unit_title_table(made.campaign).columns] == ["TTLDTT", "LDTT"]


def test_a_unit_s_sheet_has_its_own_titles_and_its_people():
    made = a_round()
    facts = read_unit_registration(made.campaign, made.office)
    assert [(line.name, line.titles) for line in facts.collectives] == [
        ("Phòng Hành chính", ("Tập thể lao động tiên tiến",))
    ]
    assert [line.name for line in facts.people] == ["Lê Thu Hà", "Vũ Đình Phúc"]
    assert facts.people[0].titles == ("Chiến sĩ thi đua cơ sở", "Lao động tiên tiến")
    assert facts.addressees == ("Báo Thanh tra",)
    assert not facts.is_nil


def test_the_table_counts_and_says_who_answered():
    made = a_round()
    with change("Add"):
        desk = Unit.create(kind="small", name="Ban Bạn đọc", parent=made.unit)
        Unit.create(kind="small", name="Ban Điện tử", parent=made.unit)
        UnitReply.create(campaign=made.campaign, unit=desk, replied_on=date(2024, 2, 12), is_nil=True)
    facts = read_registration_table(made.campaign)
    assert [short for short, _full in facts.columns] == ["CSTĐCS", "TT LĐTT", "LĐTT"]
    assert [(row.unit, row.counts, row.reply) for row in facts.rows] == [
        ("Ban Bạn đọc", (0, 0, 0), "Không đề nghị"),
        ("Ban Điện tử", (0, 0, 0), "Chưa gửi"),
        ("Phòng Hành chính", (2, 1, 1), "Đã gửi 10/02"),
    ]
    assert facts.totals == (2, 1, 1)
    assert facts.last_year is None
    assert facts.coverage == "2/3 đơn vị đã trả lời; 1 đơn vị không đề nghị; 1 đơn vị chưa gửi."


def test_last_year_is_that_of_the_same_kind_of_campaign():
    made = a_round()
    with change("Add"):
        last = type(made.campaign).create(name="Năm 2023", year=2023, body=made.unit)
        Registration.create(campaign=last, person=made.people[0], title="GK", sent_by=made.office)
    facts = read_registration_table(made.campaign)
    assert [short for short, _full in facts.columns] == ["CSTĐCS", "TT LĐTT", "LĐTT", "GK"]
    assert (facts.totals, facts.last_year) == ((2, 1, 1, 0), (0, 0, 0, 1))


def test_the_table_is_drawn_up_by_the_officer_and_signed_by_the_head_of_its_day():
    made = a_round()
    assert read_registration_table(made.campaign).maker.name == ""
    with change("Choose"):
        choose("officer", "Bùi Khánh Linh")
    facts = read_registration_table(made.campaign)
    assert facts.maker == Signature(("NGƯỜI LẬP BẢNG",), "Bùi Khánh Linh")
    assert facts.signature == Signature(("PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH",), "Trịnh Thị Vân")


@pytest.mark.parametrize(("role", "officer"), [("head", "Bùi Khánh Linh"), ("member", "")])
def test_the_officer_draws_up_the_table_of_a_block_only_where_the_own_unit_heads_it(role, officer):
    made = a_round()
    with change("Add"):
        choose("officer", "Bùi Khánh Linh")
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        BlockMember.create(block=block, unit=made.unit, year=2024, role=role)
        campaign = type(made.campaign).create(name="Năm 2024", year=2024, body=block)
    assert read_registration_table(campaign).maker.name == officer


def test_a_large_units_sheet_is_signed_by_its_leader():
    made = a_round()
    facts = read_unit_registration(made.campaign, made.unit)
    assert (facts.signature.authority, facts.signature.name) == (
        ("PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH",),
        "Trịnh Thị Vân",
    )


def test_heads_do_not_confirm_their_own_sheets():
    made = a_round()
    of_collective = read_person_registration(made.campaign, made.people[1]).head_of_unit
    assert of_collective is not None and of_collective.name == "Trịnh Thị Vân"
    assert read_person_registration(made.campaign, made.people[0]).head_of_unit is None
