from datetime import date

import pytest

from models.history import change
from models.refusal import Faulty
from models.staff import Person, Post, PostRank, find_people, namesakes, post_on, posts_of, posts_on
from tests.models.small_office import SINCE, Office, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def test_namesakes_are_seen_through_accents_and_told_apart_by_their_mark(office):
    assert list(namesakes(Person(full_name="đỗ minh quân"))) == [office.quan]
    assert list(namesakes(office.quan)) == []
    assert list(namesakes(Person(full_name="Đặng Văn Đức", distinction="(B)"))) == []
    assert list(namesakes(Person(full_name="Đặng Văn Đức", distinction="(A)"))) == [office.duc]


def test_posts_of_a_person_begin_with_the_latest(office):
    with change("Bổ nhiệm"):
        Post.create(person=office.ha, unit=office.law, title="Phó Trưởng ban", valid_from=date(2025, 1, 1))
    assert [post.title for post in posts_of(office.ha)] == ["Phó Trưởng ban", "Chuyên viên"]


def test_of_several_posts_the_highest_counts(office):
    with change("Kiêm nhiệm"):
        Post.create(
            person=office.ha, unit=office.law, title="Phó Trưởng ban", rank=PostRank.DIVISION_DEPUTY,
            valid_from=SINCE,
        )  # fmt: skip
    held = post_on(office.ha, date(2026, 1, 1))
    assert held is not None and held.title == "Phó Trưởng ban"
    assert posts_on(date(2026, 1, 1))[office.ha.id] == held
    assert post_on(office.ha, date(2019, 12, 31)) is None


def test_people_of_a_unit_are_those_with_a_post_in_it_that_day(office):
    found = find_people("", office.law, date(2026, 1, 1))
    assert [person.full_name for person in found] == ["Đặng Văn Đức", "Đỗ Minh Quân"]
    assert list(find_people("", office.law, date(2019, 1, 1))) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"full_name": " "}, "full_name"),
        ({"identity_number": "12345678901"}, "identity_number"),
        ({"identity_number": "00108400123a"}, "identity_number"),
        ({"birth_year": 1899}, "birth_year"),
        ({"joined_on": date(2020, 1, 2), "left_on": date(2020, 1, 1)}, "left_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(empty_store, wrong, field):
    with pytest.raises(Faulty) as refused, change("Thêm"):
        Person.create(**{"full_name": "Lê Thu Hà"} | wrong)
    assert refused.value.faults.keys() == {field}
    assert Person.select().count() == 0


def test_a_known_birthday_gives_its_year(empty_store):
    with change("Thêm"):
        Person.create(full_name="Lê Thu Hà", born_on=date(1984, 5, 6))
    assert Person.get().birth_year == 1984
