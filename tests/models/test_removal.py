import pytest

from models.award import Award
from models.council import Council
from models.database import foreign_keys
from models.history import change, next_undo, take_back
from models.records import RECORDS
from models.removal import KINDS, StillUsed, remove, uses
from models.staff import Person, Post
from models.unit import Unit
from tests.models.small_office import SINCE, small_office


def test_a_person_goes_with_the_posts_and_comes_back_with_them(empty_store):
    office = small_office()
    with change("Xoá người"):
        remove(office.ha, office.ha.full_name)
    assert Person.get_or_none(Person.id == office.ha.id) is None
    assert Post.select().where(Post.person == office.ha).count() == 0
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Person.get_by_id(office.ha.id).full_name == "Lê Thu Hà"
    assert Post.get(Post.person == office.ha).title == "Chuyên viên"


def test_who_holds_an_award_stays_and_the_sentence_says_why(empty_store):
    office = small_office()
    with change("Ghi nhận"):
        Award.create(person=office.quan, title="LDTT", year=2025)
        Award.create(person=office.quan, title="LDTT", year=2026)
    with pytest.raises(StillUsed, match="Đỗ Minh Quân") as refused, change("Xoá người"):
        remove(office.quan, office.quan.full_name)
    assert "2 " in str(refused.value)
    assert Person.get_by_id(office.quan.id)


def test_a_unit_is_kept_by_its_posts_its_parts_and_its_councils(empty_store):
    office = small_office()
    with change("Lập hội đồng"):
        Council.create(body=office.own, name="Hội đồng", valid_from=SINCE)
    assert sorted(uses(office.own).values()) == [1, 1, 2]  # a post, a council, two collectives
    with pytest.raises(StillUsed), change("Xoá"):
        remove(office.own, office.own.name)
    assert Unit.select().count() == 4


def test_every_record_that_can_keep_another_has_a_name_in_words():
    keepers = {
        user for user in RECORDS for key in foreign_keys(user) if (key.on_delete or "").upper() == "RESTRICT"
    }
    assert keepers <= KINDS.keys()
