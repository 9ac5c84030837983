from datetime import date

import pytest

from tests.ui.typing import clear_and_type
from ui.widgets.date_field import DateField
from ui.widgets.year_note import YearNote


@pytest.mark.parametrize(
    ("typed", "odd"),
    [
        ("01/01/2024", False),
        ("31/12/2025", False),
        ("31/12/2023", True),
        ("01/01/2026", True),
        ("", False),
        ("x", False),
    ],
)
def test_a_day_outside_the_year_and_the_next_is_pointed_at(qtbot, typed, odd):
    field = DateField(date(2024, 5, 1), optional=True)
    qtbot.addWidget(field)
    note = YearNote(2024, field)
    qtbot.addWidget(note)
    note.setVisible(False)
    clear_and_type(field, typed)
    assert note.isVisible() == odd
    assert not odd or typed in note.sentence


def test_another_year_has_other_days(qtbot):
    field = DateField(date(2024, 5, 1))
    note = YearNote(2024, field)
    qtbot.addWidget(field)
    qtbot.addWidget(note)
    note.watch(2021)
    assert note.isVisible()
    note.watch(2023)
    assert not note.isVisible()
