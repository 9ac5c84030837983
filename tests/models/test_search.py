from datetime import date

import pytest

from models.decision import Decision
from models.history import change
from models.search import HitKind, search
from tests.rounds import a_round

pytestmark = pytest.mark.usefixtures("empty_store")


def found(words: str) -> list[tuple[str, str]]:
    return [(hit.kind, hit.text) for hit in search(words)]


def test_nothing_is_found_by_nothing():
    a_round()
    assert found("  ") == []
    assert found("100%") == []


@pytest.mark.parametrize("words", ["le thu ha", "Hà Lê", "LÊ THU"])
def test_people_without_accents_in_any_order(words):
    a_round()
    assert found(words) == [(HitKind.PERSON, "Lê Thu Hà")]


def test_each_kind_of_paper():
    made = a_round()
    with change("Add"):
        Decision.create(
            number="412/QĐ-TTCP", issued_on=date(2025, 1, 18), issued_by="Tổng Thanh tra Chính phủ"
        )
    assert found("412/qd")[0] == (HitKind.DECISION, "412/QĐ-TTCP")
    assert (HitKind.CAMPAIGN, made.campaign.name) in found("thuong xuyen 2024")
    assert (HitKind.MEETING, made.meeting.subject) in found("hop hoi dong")
    assert (HitKind.PROPOSAL, made.proposal.subject) in found("de nghi cong nhan")
    assert found("phong hanh") == [(HitKind.UNIT, "Phòng Hành chính")]


def test_a_decision_tells_its_issuer_day_and_year():
    with change("Add"):
        Decision.create(number="96/QĐ-BTT", issued_on=date(2023, 1, 5), issued_by="Báo Thanh tra")
    [hit] = search("96")
    assert (hit.detail, hit.year) == ("Báo Thanh tra · 05/01/2023", 2023)


def test_a_year_is_an_answer():
    assert found("2023") == [(HitKind.YEAR, "2023")]


def test_not_more_than_asked_for():
    with change("Add"):
        for number in range(9):
            Decision.create(number=f"{number}/QĐ", issued_on=date(2023, 1, 5), issued_by="Báo")
    assert len(search("qd", most=4)) == 4
