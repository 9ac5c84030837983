from datetime import date

import pytest

from models.award import Award
from models.decision import Decision
from models.history import change
from models.rubric import Criterion, Rubric
from models.rules.gathering import facts_of, facts_of_all, key_of
from models.score_sheet import Score, ScoreSheet
from models.unit import Unit
from models.yearly_record import Discipline, DisciplineForm, Grade, YearlyRecord
from tests.models.small_office import small_office

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


def test_members_are_those_below_who_count(office):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=YEAR, grade="good")
        YearlyRecord.create(person=office.duc, year=YEAR, grade="good", is_counted=False)
        Discipline.create(person=office.quan, form="reprimand", decided_on=date(2025, 2, 1))
        given(office.quan, "LDTT", YEAR)
        given(office.quan, "CSTDCS", 2024)
    [member] = facts_of(office.law, YEAR, DAY).members
    assert (member.name, member.grade, member.titles) == ("Đỗ Minh Quân", Grade.GOOD, {"LDTT"})
    assert member.discipline is DisciplineForm.REPRIMAND
    names = {each.name for each in facts_of(office.own, YEAR, DAY).members}
    assert names == {"Trịnh Thị Vân", "Lê Thu Hà", "Đỗ Minh Quân"}


def test_the_rank_is_that_of_the_block(office):
    with change("Ghi"):
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        rubric = Rubric.create(name="Bảng chấm", year=YEAR, body=block)
        line = Criterion.create(rubric=rubric, name="Nhiệm vụ", kind="criterion", maximum=6000)
        for unit, points in ((office.own, 5000), (office.upper, 5900)):
            sheet = ScoreSheet.create(rubric=rubric, unit=unit)
            Score.create(sheet=sheet, criterion=line, council_points=points)
    assert facts_of(office.own, YEAR, DAY).rank == 2
    assert facts_of(office.own, YEAR - 1, DAY).rank is None


def test_everybody_at_once_is_the_same_as_one_by_one(office):
    with change("Ghi"):
        given(office.ha, "CSTDCS", 2024)
        YearlyRecord.create(person=office.ha, year=YEAR, grade="good")
        YearlyRecord.create(unit=office.law, year=YEAR, grade="good")
    everybody = facts_of_all(YEAR, DAY)
    for subject in (office.ha, office.quan, office.law, office.own):
        assert everybody[key_of(subject)] == facts_of(subject, YEAR, DAY)
    assert (None, office.upper.id) not in everybody
