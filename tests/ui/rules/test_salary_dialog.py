from datetime import date

import pytest

from models.history import next_undo, take_back
from tests.ui.forms_filled import errors, fill_in, send
from tests.ui.rules.pack_rows import own_pack, rules_now
from ui.rules.salary_dialog import SalaryDialog

DAY = date(2026, 9, 1)


@pytest.fixture
def made(empty_store):
    return own_pack()


@pytest.fixture
def dialog(qtbot, made):
    opened = SalaryDialog(made)
    qtbot.addWidget(opened)
    opened.open()
    return opened


def test_a_decree_brings_a_new_base_salary(dialog, made, qtbot):
    fill_in(dialog, since="1/9/2026", amount="2.600.000", source="Nghị định số 200/2026/NĐ-CP")
    send(dialog, qtbot)
    assert rules_now(made).base_salary_on(DAY).amount == 2_600_000
    assert "01/09/2026" in dialog.done_sentence
    take_back(next_undo())
    assert rules_now(made).base_salary_on(DAY).amount == 2_530_000


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"source": ""}, "source"),
        ({"since": ""}, "since"),
        ({"since": "01/07/2026"}, "since"),
        ({"amount": "0"}, "amount"),
    ],
)
def test_what_is_missing_or_wrong_is_said_at_its_field(dialog, made, qtbot, typed, wrong):
    fill_in(dialog, **{"since": "01/09/2026", "amount": "2600000", "source": "Nghị định"} | typed)
    send(dialog, qtbot)
    assert errors(dialog) == {wrong}
    assert rules_now(made).base_salary_on(DAY).amount == 2_530_000
