import pytest

from models.unit import UnitKind
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import put
from ui.subject_finder import PersonFinder, SubjectFinder, people_found, unit_choice, unit_options


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def test_people_are_found_without_accents_and_told_apart_by_their_unit(office):
    assert [found.line for found in people_found("duc")] == ["Đặng Văn Đức (A) · Ban Pháp luật"]
    assert people_found("xyz") == []


def test_a_person_is_chosen_from_the_list(office, qtbot):
    field = PersonFinder()
    qtbot.addWidget(field)
    put(field, "do minh")
    assert field.chosen_id == office.quan.id
    assert PersonFinder(office.ha).chosen_id == office.ha.id


def test_either_a_person_or_a_collective_is_chosen(office, qtbot):
    field = SubjectFinder()
    qtbot.addWidget(field)
    assert field.subject is None
    put(field, "phap luat")
    assert field.subject == office.law
    put(field, "thu ha")
    assert field.subject == office.ha
    for subject in (office.law, office.quan):
        assert SubjectFinder(subject).subject == subject


def test_upper_bodies_are_no_collectives_to_commend(office, qtbot):
    field = SubjectFinder()
    qtbot.addWidget(field)
    field.setText("chinh phu")
    field.show()
    field.textEdited.emit("chinh phu")
    assert not field.offers


def test_units_are_offered_below_the_one_they_belong_to(office, qtbot):
    names = [name for _id, name in unit_options(first="Tất cả")]
    assert names == ["Tất cả", "Báo Thanh tra", "\u2003Phòng Hành chính", "\u2003Ban Pháp luật"]
    choice = unit_choice(UnitKind.SMALL, chosen=office.law.id)
    qtbot.addWidget(choice)
    assert choice.chosen == office.law.id
    assert [choice.itemText(row) for row in range(choice.count())] == ["Phòng Hành chính", "Ban Pháp luật"]
