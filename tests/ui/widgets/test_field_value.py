from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit

from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.field_value import draft_of, on_edit, put_draft, value_of
from ui.widgets.finder import Finder
from ui.widgets.number_field import NumberField

FIELDS = [
    (QLineEdit, " Nguyễn ", "Nguyễn"),
    (QPlainTextEdit, "hai\ndòng", "hai\ndòng"),
    (QCheckBox, True, True),
    (lambda: Choice([(1, "một"), (2, "hai")]), 2, 2),
    (DateField, "1/2/2026", date(2026, 2, 1)),
    (NumberField, "12", 12),
    (lambda: Finder(lambda words: []), [7, "Đỗ Minh Quân", "", ""], 7),
]


@pytest.mark.parametrize(("make", "state", "value"), FIELDS, ids=lambda part: None)
def test_a_draft_comes_back_as_it_was_and_has_its_value(qtbot, make, state, value):
    field = make()
    qtbot.addWidget(field)
    edits = []
    on_edit(field, lambda: edits.append(1))
    put_draft(field, state)
    assert draft_of(field) == state
    assert value_of(field) == value
    assert edits


def test_an_empty_state_empties(qtbot):
    for make, state, _value in FIELDS:
        field = make()
        qtbot.addWidget(field)
        put_draft(field, state)
        put_draft(field, None)
        assert draft_of(field) in ("", None, False, 1)


def test_what_is_no_field_has_no_value(qtbot):
    label = QLabel("a")
    qtbot.addWidget(label)
    put_draft(label, "b")
    assert draft_of(label) is None
