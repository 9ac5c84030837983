from datetime import date

import pytest

from models.staff import Person
from tests.ui.typing import clear_and_type
from translations.formats import NotUnderstood
from ui.titles.birth_field import BirthField, birth_error


@pytest.fixture
def field(qtbot) -> BirthField:
    made = BirthField(Person())
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize(
    ("typed", "birth"),
    [
        ("", (None, None)),
        (" 1984 ", (None, 1984)),
        ("6/5/1984", (date(1984, 5, 6), 1984)),
        ("06051984", (date(1984, 5, 6), 1984)),
    ],
)
def test_a_year_or_a_day_is_understood(field, typed, birth):
    clear_and_type(field, typed)
    assert field.birth() == birth
    assert birth_error(field) == ""


@pytest.mark.parametrize("typed", ["84", "19840", "1899", "2999", "31/2/1984", "tuổi Tý"])
def test_what_is_no_birth_is_refused_in_words(field, typed):
    clear_and_type(field, typed)
    with pytest.raises(NotUnderstood):
        field.birth()
    assert birth_error(field).startswith("Ngày, năm sinh: ")


@pytest.mark.parametrize(
    ("person", "shown"),
    [
        (Person(born_on=date(1984, 5, 6), birth_year=1984), "06/05/1984"),
        (Person(birth_year=1984), "1984"),
        (Person(), ""),
    ],
)
def test_it_shows_what_is_known(qtbot, person, shown):
    made = BirthField(person)
    qtbot.addWidget(made)
    assert made.text() == shown
