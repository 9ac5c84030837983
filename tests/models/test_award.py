from datetime import date

import pytest

from models.award import Award, ledger, same_award, usual_issuer
from models.history import change
from models.refusal import Faulty
from tests.models.small_office import Office, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def test_the_ledger_is_of_one_subject_and_begins_with_the_newest(office):
    with change("Ghi nhận"):
        Award.create(person=office.ha, title="LDTT", year=2024)
        Award.create(person=office.ha, title="LDTT", year=2025)
        Award.create(unit=office.law, title="TTLDTT", year=2025)
    assert [award.year for award in ledger(office.ha)] == [2025, 2024]
    assert [award.title for award in ledger(office.law)] == ["TTLDTT"]


def test_a_title_of_collectives_is_refused_for_a_person(office):
    with pytest.raises(Faulty) as refused, change("Ghi nhận"):
        Award.create(person=office.ha, title="TTLDXS", year=2025)
    assert refused.value.faults.keys() == {"title"}
    assert Award.select().count() == 0


def test_the_same_award_is_noticed_unless_it_was_revoked(office):
    again = Award(person=office.ha, title="LDTT", year=2025)
    assert same_award(again) is None
    with change("Ghi nhận"):
        first = Award.create(person=office.ha, title="LDTT", year=2025)
    assert same_award(again) == first
    assert same_award(first) is None, "an award is not its own double"
    assert same_award(Award(person=office.ha, title="LDTT", year=2024)) is None
    assert same_award(Award(person=office.quan, title="LDTT", year=2025)) is None
    with change("Thu hồi"):
        first.revoked_on = date(2026, 1, 1)
        first.save()
    assert same_award(again) is None


@pytest.mark.parametrize(
    ("code", "issuer"),
    [
        ("LDTT", "Tổng Biên tập Báo Thanh tra"),
        ("BKB", "Tổng Thanh tra Chính phủ"),
        ("CSTDTQ", "Thủ tướng Chính phủ"),
        ("HCLD3", "Chủ tịch nước"),
    ],
)
def test_the_usual_issuer_follows_the_title(office, code, issuer):
    assert usual_issuer(code, office.own) == issuer


def test_nobody_is_guessed_while_no_own_unit_is_known(empty_store):
    assert usual_issuer("LDTT", None) == ""
