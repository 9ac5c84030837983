from datetime import date

import pytest

from models.award import Award
from models.decision import Decision
from models.history import change
from models.initiative import Initiative, InitiativeAuthor
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState
from models.roster import standings
from models.rules.due import Turn
from models.rules.eligibility import Eligibility
from models.rules.gathering import key_of
from models.rules.year_verdicts import YearVerdicts, day_of_judging
from models.yearly_record import Discipline, DisciplineForm, Grade, YearlyRecord
from tests.models.small_office import Office, registered, small_office

TODAY = date(2025, 12, 20)


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def verdicts(year=2025, today=TODAY) -> YearVerdicts:
    return YearVerdicts(year, standings(year), today)


def test_a_round_is_judged_today_but_not_after_it_is_over():
    assert day_of_judging(2025, date(2026, 3, 30)) == date(2026, 3, 30)
    assert day_of_judging(2025, date(2026, 12, 1)) == date(2026, 3, 31)


def test_the_worst_of_the_cases_stands_for_the_subject(office):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=2025, grade=Grade.GOOD)
        registered(office, 2025, "LDTT", person=office.quan)
        assert verdicts().of(office.quan).eligibility is Eligibility.ENOUGH
        registered(office, 2025, "CSTDCS", person=office.quan)
        found = verdicts()
        assert [each.eligibility for each in found.cases(key_of(office.quan))] == [
            Eligibility.NOT_YET,
            Eligibility.ENOUGH,
        ]
        worst = found.of(office.quan)
        assert worst.title == "CSTDCS" and "Hoàn thành xuất sắc nhiệm vụ" in worst.reason
        work = Initiative.create(name="Bản đồ đơn thư", year=2025, recognised_on=date(2025, 11, 1))
        InitiativeAuthor.create(initiative=work, person=office.quan, share=100)
    assert verdicts().of(office.quan).eligibility is Eligibility.ENOUGH


def test_what_was_given_up_is_not_judged_nor_who_has_no_case(office):
    with change("Ghi"):
        registered(office, 2025, "LDTT", person=office.quan, state=CaseState.WITHDRAWN, reason="xin rút")
        Award.create(person=office.ha, title="LDTT", year=2025)
    found = verdicts()
    assert [found.of(who) for who in (office.quan, office.ha, office.duc, office.law)] == [None] * 4
    assert key_of(office.duc) in found.keys and key_of(office.law) in found.keys


def test_a_dossier_is_judged_by_its_own_day_and_law(office):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=2025, grade=Grade.GOOD)
        dossier = Proposal.create(
            body=office.own,
            year=2025,
            subject="LĐTT",
            issued_on=date(2025, 12, 15),
            addressees="Thanh tra Chính phủ",
        )
        ProposalLine.create(proposal=dossier, person=office.quan, title="LDTT")
        Discipline.create(person=office.quan, form=DisciplineForm.WARNING, decided_on=date(2025, 12, 18))
        for who in (office.quan, office.ha):
            registered(office, 2025, "LDTT", person=who)
        YearlyRecord.create(person=office.ha, year=2025, grade=Grade.GOOD)
    found = verdicts(today=date(2027, 1, 1))
    assert found.day_of_case(key_of(office.quan), "LDTT") == date(2025, 12, 15)
    assert found.of(office.quan).eligibility is Eligibility.ENOUGH
    assert found.examined(office.quan, "LDTT").ruleset == "RS2024"
    assert found.day_of_case(key_of(office.ha), "LDTT") == date(2026, 3, 31)


def test_under_law_that_nobody_verified_nothing_is_sure(office):
    with change("Ghi"):
        for who, grade in ((office.quan, Grade.EXCELLENT), (office.ha, Grade.COMPLETED)):
            YearlyRecord.create(person=who, year=2026, grade=grade)
            registered(office, 2026, "LDTT", person=who)
    found = verdicts(2026, date(2026, 11, 20))
    assert {found.of(who).eligibility for who in (office.quan, office.ha)} == {Eligibility.REVIEW}
    assert Turn.DUE not in {each.turn for each in found.due}


def test_who_lacks_one_year_is_soon(office):
    with change("Ghi"):
        for year in (2024, 2025):
            YearlyRecord.create(person=office.ha, year=year, grade=Grade.EXCELLENT)
            number = Decision.create(
                number=f"{year}/QĐ", issued_on=date(year, 12, 10), issued_by="Thủ trưởng"
            )
            Award.create(person=office.ha, title="CSTDCS", year=year, decision=number)
        work = Initiative.create(
            name="Cổng dữ liệu", year=2025, scope="ministry", recognised_on=date(2025, 11, 1)
        )
        InitiativeAuthor.create(initiative=work, person=office.ha, share=100)
    found = verdicts()
    assert [
        (each.title, each.year) for each in found.due if each.turn is Turn.SOON and each.title == "CSTDB"
    ] == [("CSTDB", 2026)]
    assert key_of(office.ha) in found.soon


def test_whoever_has_no_case_is_told_of_the_yearly_titles(office):
    found = verdicts()
    assert found.codes(office.quan) == ["CSTDCS", "LDTT"]
    assert found.codes(office.law) == ["TTLDTT"]
    assert len(found.all_codes(office.quan)) > 10


def test_everybody_is_read_in_as_many_queries_as_one(office, statements):
    def queries() -> int:
        statements.clear()
        found = verdicts()
        [found.of_key(key) for key in found.keys]
        return len(statements)

    with change("Ghi"):
        registered(office, 2025, "LDTT", person=office.ha)
        one = queries()
        for who in (office.quan, office.duc, office.head):
            registered(office, 2025, "LDTT", person=who)
    assert queries() == one


def test_a_year_before_all_rules_finds_nobody_due(office):
    found = verdicts(1980, date(1980, 12, 1))
    assert found.due == [] and found.quotas() == []
