from datetime import date

import pytest

from tests.ui.typing import clear_and_type, type_text
from translations.formats import NotANumber
from ui.widgets.number_field import NumberField


@pytest.fixture
def field(qtbot):
    made = NumberField(least=1, most=200)
    qtbot.addWidget(made)
    return made


def test_a_number_is_read(field):
    type_text(field, " 47 ")
    assert field.number() == 47


@pytest.mark.parametrize("typed", ["", "bảy", "0", "201", "-3", "4,5"])
def test_anything_else_is_refused_in_a_sentence(field, typed):
    clear_and_type(field, typed)
    with pytest.raises(NotANumber, match="Nhập"):
        field.number()


def test_without_an_upper_bound_only_the_least_counts(qtbot):
    field = NumberField(least=2)
    qtbot.addWidget(field)
    type_text(field, "1000000")
    assert field.number() == 1_000_000
    clear_and_type(field, "1")
    with pytest.raises(NotANumber, match="từ 2 trở lên"):
        field.number()


def test_empty_where_it_may_be(qtbot):
    field = NumberField(optional=True)
    qtbot.addWidget(field)
    assert field.number() is None
    field.set_number(0)
    assert field.number() == 0
    field.set_number(None)
    assert field.text() == ""


@pytest.mark.parametrize(
    ("least", "most", "example"),
    [
        (0, None, 8),
        (1, 200, 8),
        (0, 5, 5),
        (12, None, 12),
        (1950, 2100, date.today().year),
        (2000, None, date.today().year),
    ],
)
def test_the_example_could_stand_in_the_field(qtbot, least, most, example):
    field = NumberField(least=least, most=most)
    qtbot.addWidget(field)
    type_text(field, "tám")
    with pytest.raises(NotANumber, match=f"{example}\\b"):
        field.number()
    clear_and_type(field, str(example))
    assert field.number() == example
