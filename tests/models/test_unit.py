from datetime import date

import pytest

from models.history import change
from models.refusal import Faulty
from models.unit import (
    BlockMember,
    FormerName,
    Unit,
    block_members,
    find_units,
    former_names,
    names_on,
    own_unit,
    rename,
    small_collectives,
)

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def institute() -> Unit:
    with change("Add"):
        unit = Unit.create(kind="large", name="Viện Chiến lược và Khoa học thanh tra", abbreviation="VCLKH")
        FormerName.create(
            unit=unit, name="Viện Khoa học Thanh tra", abbreviation="VKH", valid_until=date(2018, 6, 30)
        )
        FormerName.create(unit=unit, name="Viện Nghiên cứu", valid_until=date(2010, 1, 1))
    return unit


@pytest.mark.parametrize(
    ("day", "name", "abbreviation"),
    [
        (date(2009, 5, 5), "Viện Nghiên cứu", "VCLKH"),
        (date(2010, 1, 1), "Viện Nghiên cứu", "VCLKH"),
        (date(2010, 1, 2), "Viện Khoa học Thanh tra", "VKH"),
        (date(2018, 6, 30), "Viện Khoa học Thanh tra", "VKH"),
        (date(2018, 7, 1), "Viện Chiến lược và Khoa học thanh tra", "VCLKH"),
        (None, "Viện Chiến lược và Khoa học thanh tra", "VCLKH"),
    ],
)
def test_what_a_unit_was_called_that_day(institute, day, name, abbreviation):
    assert institute.name_on(day) == name == names_on(day).of(institute)
    assert institute.abbreviation_on(day) == abbreviation


def test_found_without_accents_and_by_kind(institute):
    with change("Add"):
        Unit.create(kind="small", name="Viện phí")
    assert [unit.name for unit in find_units("chien vien")] == ["Viện Chiến lược và Khoa học thanh tra"]
    assert [unit.name for unit in find_units("vien", "small")] == ["Viện phí"]
    assert list(find_units("100%")) == []


def test_small_collectives_keep_the_units_order_and_leave_out_the_gone():
    with change("Add"):
        paper = Unit.create(kind="large", name="Báo Thanh tra", is_own=True)
        Unit.create(kind="small", name="Ban Bạn đọc", parent=paper, sequence=2)
        Unit.create(kind="small", name="Phòng Hành chính", parent=paper, sequence=1)
        Unit.create(kind="small", name="Ban Cũ", parent=paper, ceased_on=date(2020, 1, 1), sequence=3)
        Unit.create(kind="large", name="Công ty", parent=paper)
    assert [unit.name for unit in small_collectives(paper, date(2024, 1, 1))] == [
        "Phòng Hành chính",
        "Ban Bạn đọc",
    ]
    assert small_collectives(paper).count() == 3
    assert own_unit() == paper


def test_members_of_a_block_by_year():
    with change("Add"):
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        units = [Unit.create(kind="large", name=name) for name in ("Trường", "Báo", "Viện")]
        for year, order in ((2022, (0, 1)), (2023, (2, 0, 1))):
            for sequence, place in enumerate(order):
                BlockMember.create(block=block, unit=units[place], year=year, sequence=sequence)
    assert [member.unit.name for member in block_members(block, 2023)] == ["Viện", "Trường", "Báo"]
    assert len(block_members(block, 2022)) == 2
    assert block_members(block, 2021) == []


def test_a_new_name_leaves_the_old_one_valid_until_its_day(institute):
    with change("Rename"):
        rename(institute, "Viện Thanh tra", "VTT", date(2025, 6, 30))
    renamed = Unit.get_by_id(institute.id)
    assert renamed.name_on(date(2025, 7, 1)) == renamed.name_on(None) == "Viện Thanh tra"
    assert renamed.name_on(date(2025, 6, 30)) == "Viện Chiến lược và Khoa học thanh tra"
    assert renamed.abbreviation_on(date(2025, 6, 30)) == "VCLKH"
    assert former_names(renamed)[0].valid_until == date(2025, 6, 30)


def test_a_slip_of_the_pen_is_corrected_everywhere(institute):
    with change("Correct"):
        rename(institute, "Viện Chiến lược và Khoa học Thanh tra", "VCLKH", None)
    corrected = Unit.get_by_id(institute.id)
    assert corrected.name_on(date(2020, 1, 1)) == "Viện Chiến lược và Khoa học Thanh tra"
    assert len(former_names(corrected)) == 2


def test_two_former_names_cannot_end_on_one_day(institute):
    with pytest.raises(Faulty) as refused, change("Rename"):
        rename(institute, "Viện Ba", "", date(2018, 6, 30))
    assert refused.value.faults.keys() == {"valid_until"}
    assert Unit.get_by_id(institute.id).name == "Viện Chiến lược và Khoa học thanh tra"
