from datetime import date

import pytest

from models.history import change
from models.refusal import Faulty
from models.yearly_record import Discipline, DisciplineForm, Grade, Hold, YearlyRecord, year_of
from tests.models.small_office import Office, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def test_the_year_of_a_subject_is_written_once(office):
    for grade in (Grade.GOOD, Grade.EXCELLENT):
        with change("Ghi xếp loại"):
            record = year_of(office.ha, 2026)
            record.grade = grade
            record.save()
    assert [row.grade for row in YearlyRecord.select()] == [Grade.EXCELLENT]
    assert year_of(office.ha, 2025).grade == ""
    assert year_of(office.law, 2026).unit == office.law


def test_an_unknown_grade_is_refused(office):
    with pytest.raises(Faulty) as refused, change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2026, grade="tốt")
    assert refused.value.faults.keys() == {"grade"}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda who: Discipline(
            person=who,
            form=DisciplineForm.WARNING,
            decided_on=date(2026, 5, 2),
            ends_on=date(2026, 5, 1),
        ),
        lambda who: Hold(
            person=who, reason="có đơn thư", begins_on=date(2026, 5, 2), ends_on=date(2026, 5, 1)
        ),
    ],
)
def test_nothing_ends_before_it_begins(office, wrong):
    with pytest.raises(Faulty) as refused, change("Ghi"):
        wrong(office.ha).save()
    assert refused.value.faults.keys() == {"ends_on"}
