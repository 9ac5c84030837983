import pytest

from models.award import Award
from models.history import change
from models.refusal import Faulty
from models.staff import Person
from models.subject import subject_name
from models.unit import Unit
from models.yearly_record import YearlyRecord

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def both() -> tuple[Person, Unit]:
    with change("Add"):
        return Person.create(full_name="Nguyễn Văn An", distinction="(B)"), Unit.create(
            kind="small", name="Ban Bạn đọc"
        )


def test_a_record_is_about_exactly_one(both):
    person, unit = both
    for values in ({}, {"person": person, "unit": unit}):
        with pytest.raises(Faulty) as refused, change("Add"):
            YearlyRecord.create(year=2024, **values)
        assert set(refused.value.faults) == {"subject"}
    assert YearlyRecord.select().count() == 0


def test_the_subject_is_whoever_it_is_about(both):
    person, unit = both
    with change("Add"):
        records = [
            Award.create(person=person, title="LDTT", year=2024),
            Award.create(unit=unit, title="TTLDTT", year=2024),
        ]
    assert [record.subject for record in records] == [person, unit]
    assert [record.is_collective for record in records] == [False, True]
    assert [subject_name(record.subject) for record in records] == ["Nguyễn Văn An (B)", "Ban Bạn đọc"]


def test_titles_suit_their_subject(both):
    person, unit = both
    for values in (
        {"person": person, "title": "TTLDTT"},
        {"unit": unit, "title": "LDTT"},
        {"unit": unit, "title": "?"},
    ):
        with pytest.raises(Faulty) as refused, change("Add"):
            Award.create(year=2024, **values)
        assert set(refused.value.faults) == {"title"}
