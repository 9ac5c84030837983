from datetime import date

import pytest

from models.award import Award, Movement
from models.decision import Decision
from models.history import change
from models.initiative import Initiative, InitiativeAuthor, Scope
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState
from models.rules.gathering import facts_of
from models.yearly_record import Discipline, DisciplineForm, Grade, Hold, YearlyRecord
from tests.models.small_office import registered, small_office

YEAR, DAY = 2025, date(2025, 12, 15)


@pytest.fixture
def office(empty_store):
    return small_office()


def decided(year, month=12):
    return Decision.create(number=f"{year}-{month}/QĐ", issued_on=date(year, month, 10), issued_by="TBT")


def given(person, code, year, **more):
    return Award.create(person=person, title=code, year=year, **{"decision": decided(year)} | more)


def years(known, code):
    return [(held.year, held.is_sure) for held in known.held.get(code, ())]


def test_the_ledger_as_it_stood_on_the_day(office):
    with change("Ghi"):
        given(office.ha, "CSTDCS", 2023)
        given(office.ha, "CSTDCS", 2024, decision=decided(2026, 1))  # decided after the day
        given(office.ha, "CSTDCS", 2022, revoked_on=date(2024, 1, 1))
        given(office.ha, "CSTDCS", 2021, revoked_on=date(2027, 1, 1))  # not yet taken back
        given(office.ha, "CSTDCS", 2020, decision=None)
        given(office.ha, "BKB", 2019, movement=Movement.EXTRAORDINARY)
        given(office.ha, "BKB", 2018, movement=Movement.THEMATIC)
        given(office.quan, "CSTDCS", 2025)
    known = facts_of(office.ha, YEAR, DAY)
    assert sorted(years(known, "CSTDCS")) == [(2020, False), (2021, True), (2023, True)]
    assert years(known, "BKB") == []
    assert sorted(held.year for held in known.set_aside) == [2018, 2019]


def test_a_decision_of_the_very_day_counts(office):
    with change("Ghi"):
        given(office.ha, "CSTDCS", 2025)
    assert years(facts_of(office.ha, YEAR, date(2025, 12, 10)), "CSTDCS") == [(2025, True)]
    assert years(facts_of(office.ha, YEAR, date(2025, 12, 9)), "CSTDCS") == []


def test_what_is_proposed_this_year_is_doubtful_until_decided(office):
    with change("Ghi"):
        dossier = Proposal.create(body=office.own, year=YEAR, subject="Đề nghị", addressees="TTCP")
        ProposalLine.create(proposal=dossier, person=office.ha, title="CSTDCS")
        ProposalLine.create(proposal=dossier, person=office.quan, title="CSTDCS")
        given(office.quan, "CSTDCS", YEAR)
    assert years(facts_of(office.ha, YEAR, DAY), "CSTDCS") == [(YEAR, False)]
    assert years(facts_of(office.quan, YEAR, DAY), "CSTDCS") == [(YEAR, True)]
    assert years(facts_of(office.ha, YEAR + 1, DAY), "CSTDCS") == []


def test_grades_up_to_the_year(office):
    with change("Ghi"):
        for year, grade in ((2024, "good"), (2025, ""), (2026, "excellent")):
            YearlyRecord.create(person=office.ha, year=year, grade=grade, note="nghỉ thai sản")
    assert facts_of(office.ha, YEAR, DAY).grades == {2024: Grade.GOOD}


def test_an_initiative_counts_once_recognised_and_says_what_it_backed(office):
    with change("Ghi"):
        work = Initiative.create(
            name="Kho ảnh số", year=2024, scope="ministry", recognised_on=date(2024, 11, 1)
        )
        late = Initiative.create(name="Lịch tuần", year=2025, recognised_on=date(2026, 1, 5))
        idea = Initiative.create(name="Ý tưởng", year=2025)
        for each in (work, late, idea):
            InitiativeAuthor.create(initiative=each, person=office.ha)
        registered(office, 2024, "CSTDCS", person=office.ha, initiative=work)
    [known] = facts_of(office.ha, YEAR, DAY).works
    assert (known.name, known.scope, known.used_for) == ("Kho ảnh số", Scope.MINISTRY, frozenset())
    with change("Quyết định"):
        given(office.ha, "CSTDCS", 2024)
    [known] = facts_of(office.ha, YEAR, DAY).works
    assert known.used_for == {("CSTDCS", 2024)}


def test_discipline_and_holds_of_the_day(office):
    with change("Ghi"):
        Discipline.create(
            person=office.ha, form="warning", decided_on=date(2025, 3, 1), ends_on=date(2026, 3, 1)
        )
        Discipline.create(person=office.ha, form="reprimand", decided_on=date(2026, 3, 1))
        Hold.create(person=office.ha, reason="Đơn tố cáo", begins_on=date(2025, 11, 1))
        Hold.create(
            person=office.ha, reason="Đã xong", begins_on=date(2025, 1, 1), ends_on=date(2025, 12, 14)
        )
    known = facts_of(office.ha, YEAR, DAY)
    assert [measure.form for measure in known.measures] == [DisciplineForm.WARNING]
    assert [hold.reason for hold in known.holds] == ["Đơn tố cáo"]


def test_a_withdrawn_registration_is_none(office):
    with change("Ghi"):
        registered(office, YEAR, "LDTT", person=office.ha)
        registered(office, YEAR, "CSTDCS", person=office.ha, state=CaseState.WITHDRAWN, reason="Tự rút")
    assert facts_of(office.ha, YEAR, DAY).registered == {"LDTT"}
