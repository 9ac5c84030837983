from datetime import date

import pytest

from models.history import change, next_undo, take_back
from models.pact import Pact, PactSignatory, Signer, likely_signers, pact_of, write_pact
from models.refusal import Faulty
from tests.campaign_records import House, a_house


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


def signed_by(pact) -> list[tuple[str, str]]:
    return [(row.unit.name, row.name) for row in PactSignatory.of(pact)]


def test_the_heads_on_file_are_likely_to_sign(house):
    own, other = house.members
    signers = likely_signers(house.block, 2026, date(2026, 1, 20))
    assert signers == {own.id: Signer("Trần Minh Khôi", "Tổng Biên tập"), other.id: Signer("", "")}
    assert likely_signers(house.block, 2026, date(2019, 1, 1))[own.id].name == ""
    assert likely_signers(house.block, 2025, date(2026, 1, 20)) == {}


def test_a_pact_is_written_with_its_signers_in_order_and_taken_back_whole(house):
    own, other = house.members
    pact = Pact(block=house.block, year=2026, signed_on=date(2026, 1, 20))
    with change("Ghi giao ước"):
        write_pact(
            pact, {other.id: Signer("Bùi Thị Lan", "Hiệu trưởng"), own.id: Signer("Trần Minh Khôi", "")}
        )
    assert pact_of(house.block, 2026) == pact
    assert signed_by(pact) == [
        ("Trường Cán bộ Thanh tra", "Bùi Thị Lan"),
        ("Báo Thanh tra", "Trần Minh Khôi"),
    ]
    with change("Sửa giao ước"):
        write_pact(pact, {own.id: Signer("Vũ Đình Phúc", "Phó Tổng Biên tập")})
    assert signed_by(pact) == [("Báo Thanh tra", "Vũ Đình Phúc")]
    take_back(next_undo())
    assert len(signed_by(pact)) == 2
    take_back(next_undo())
    assert pact_of(house.block, 2026) is None


def test_a_signed_pact_names_everybody_who_signed(house):
    own, other = house.members
    signers = {own.id: Signer("Trần Minh Khôi", ""), other.id: Signer(" ", "Hiệu trưởng")}
    pact = Pact(block=house.block, year=2026, signed_on=date(2026, 1, 20))
    with pytest.raises(Faulty) as refused, change("Ghi giao ước"):
        write_pact(pact, signers)
    assert set(refused.value.faults) == {f"name_{other.id}"}
    pact.signed_on = None  # before the day, the seats are prepared
    with change("Ghi giao ước"):
        write_pact(pact, signers)
    assert len(signed_by(pact)) == 2
