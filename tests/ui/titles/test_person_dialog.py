from datetime import date

import pytest

from models.award import Award
from models.history import change, next_undo, take_back
from models.staff import Person, Post, Sex
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.person_dialog import PersonDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def new(office, qtbot) -> PersonDialog:
    dialog = PersonDialog(year=2026)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def opened(person, qtbot) -> PersonDialog:
    dialog = PersonDialog(person, year=2026)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_person_is_added_with_the_post_and_undone_as_one(new, office, qtbot):
    fill_in(
        new, full_name="Phạm Ngọc Ánh", sex="Nữ", birth_year="1987", identity_number="001 087 001 234",
        unit="Ban Pháp luật", title="Phóng viên", valid_from="1/3/2020", joined_on="01/03/2015",
    )  # fmt: skip
    with qtbot.waitSignal(new.saved):
        send(new, qtbot)
    added = Person.get(Person.full_name == "Phạm Ngọc Ánh")
    assert (added.sex, added.birth_year, added.born_on) == (Sex.FEMALE, 1987, None)
    assert added.identity_number == "001087001234"
    assert added.joined_on == date(2015, 3, 1)
    post = Post.get(Post.person == added)
    assert (post.unit, post.title, post.valid_from) == (office.law, "Phóng viên", date(2020, 3, 1))
    assert "Phạm Ngọc Ánh" in new.done_sentence and new.person == added
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Person.select().count() == 4 and Post.select().count() == 4


def test_everything_that_is_wrong_is_said_at_once_and_nothing_is_written(new, qtbot):
    fill_in(new, birth_year="2999", valid_from="31/11/2026", joined_on="hôm qua")
    send(new, qtbot)
    assert errors(new) == {"full_name", "birth_year", "title", "valid_from", "joined_on"}
    assert new.isVisible() and Person.select().count() == 4


@pytest.mark.parametrize("typed", ["12345", "00108700123x", "1234567890123"])
def test_a_wrong_identity_number_is_refused_at_its_field(new, qtbot, typed):
    fill_in(new, full_name="Phạm Ngọc Ánh", title="Phóng viên", identity_number=typed)
    send(new, qtbot)
    assert errors(new) == {"identity_number"}
    assert Person.select().count() == 4


def test_after_a_refusal_the_corrected_person_is_written_whole(new, office, qtbot):
    fill_in(new, full_name="Phạm Ngọc Ánh", title="Phóng viên", joined_on="2/1/2020", left_on="1/1/2020")
    send(new, qtbot)
    assert errors(new) == {"left_on"}
    fill_in(new, left_on="")
    send(new, qtbot)
    assert Post.get(Post.person == Person.get(Person.full_name == "Phạm Ngọc Ánh")).unit == office.own


def test_a_namesake_needs_a_mark(new, qtbot):
    fill_in(new, full_name="Lê Thu Hà", title="Phóng viên")
    send(new, qtbot)
    assert errors(new) == {"full_name"}
    fill_in(new, distinction="(B)")
    send(new, qtbot)
    assert Person.select().where(Person.full_name == "Lê Thu Hà").count() == 2


def test_somebody_without_a_post_yet_can_be_added(new, qtbot):
    fill_in(new, full_name="Phạm Ngọc Ánh", unit="Chưa có chức vụ")
    send(new, qtbot)
    assert Post.select().where(Post.person == Person.get(Person.full_name == "Phạm Ngọc Ánh")).count() == 0


def test_the_data_of_a_person_are_corrected_and_undone(office, qtbot):
    dialog = opened(office.quan, qtbot)
    assert "unit" not in dialog.fields, "posts of somebody known are entered one by one"
    fill_in(dialog, full_name="Đỗ Minh Quang", birth_year="06/05/1984", left_on="30/6/2026")
    send(dialog, qtbot)
    corrected = Person.get_by_id(office.quan.id)
    assert (corrected.full_name, corrected.born_on) == ("Đỗ Minh Quang", date(1984, 5, 6))
    assert corrected.find_key == "do minh quang"
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Person.get_by_id(office.quan.id).full_name == "Đỗ Minh Quân"


def test_deleting_is_refused_in_words_while_awards_refer_to_the_person(office, qtbot):
    with change("Ghi nhận"):
        Award.create(person=office.quan, title="LDTT", year=2025)
    dialog = opened(office.quan, qtbot)
    dialog.removal.click()
    assert Person.get_by_id(office.quan.id) and dialog.isVisible()


def test_a_person_nothing_refers_to_is_deleted(office, qtbot):
    dialog = opened(office.duc, qtbot)
    with qtbot.waitSignal(dialog.saved):
        dialog.removal.click()
    assert Person.get_or_none(Person.id == office.duc.id) is None
    assert "Đặng Văn Đức" in dialog.done_sentence


def test_a_name_of_three_hundred_letters_is_kept_whole(new, qtbot):
    name = " ".join(["Nguyễn"] * 43)
    fill_in(new, full_name=name, title="Phóng viên")
    send(new, qtbot)
    assert Person.select().where(Person.full_name == name).count() == 1
    assert new.width() <= 640
