from datetime import date

import pytest

from models.award import Award, give_by_decision, given_by, ledger, remove_award, same_award, usual_issuer
from models.decision import Decision
from models.history import change, next_undo, take_back
from models.refusal import Faulty
from tests.models.small_office import Office, small_office

DAY = date(2025, 12, 20)


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


def test_two_awards_of_one_decision_share_it(office):
    with change("Ghi nhận"):
        for person in (office.ha, office.quan):
            give_by_decision(Award(person=person, title="LDTT", year=2025), "96/QĐ-BTT", DAY, "Tổng Biên tập")
    decision = Decision.get()
    assert given_by(decision) == 2
    assert [award.decision for award in Award.select()] == [decision, decision]


def test_a_corrected_number_leaves_no_empty_decision_behind_and_undo_brings_all_back(office):
    award = Award(person=office.ha, title="LDTT", year=2025)
    with change("Ghi nhận"):
        give_by_decision(award, "69/QĐ-BTT", DAY, "Tổng Biên tập")
    with change("Sửa"):
        give_by_decision(Award.get(), "96/QĐ-BTT", DAY, "Tổng Biên tập")
    assert [decision.number for decision in Decision.select()] == ["96/QĐ-BTT"]
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert [decision.number for decision in Decision.select()] == ["69/QĐ-BTT"]
    assert Award.get().decision.number == "69/QĐ-BTT"


def test_the_issuer_of_a_known_decision_is_corrected(office):
    with change("Ghi nhận"):
        give_by_decision(Award(person=office.ha, title="LDTT", year=2025), "96/QĐ-BTT", DAY, "Tổng Biên")
        give_by_decision(
            Award(person=office.quan, title="LDTT", year=2025), "96/QĐ-BTT", DAY, "Tổng Biên tập"
        )
    assert [decision.issued_by for decision in Decision.select()] == ["Tổng Biên tập"]


def test_a_refused_award_leaves_no_decision(office):
    with pytest.raises(Faulty), change("Ghi nhận"):
        give_by_decision(
            Award(person=office.ha, title="TTLDXS", year=2025), "96/QĐ-BTT", DAY, "Tổng Biên tập"
        )
    assert Decision.select().count() == 0


def test_a_removed_award_takes_its_decision_along_only_if_it_was_the_last(office):
    awards = [Award(person=person, title="LDTT", year=2025) for person in (office.ha, office.quan)]
    with change("Ghi nhận"):
        for award in awards:
            give_by_decision(award, "96/QĐ-BTT", DAY, "Tổng Biên tập")
    with change("Xoá"):
        remove_award(awards[0])
    assert Decision.select().count() == 1
    with change("Xoá"):
        remove_award(awards[1])
    assert (Award.select().count(), Decision.select().count()) == (0, 0)
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Award.get().decision.number == "96/QĐ-BTT"
