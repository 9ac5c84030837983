from datetime import date

import pytest

from models.history import next_undo, take_back
from models.rules.office_packs import pack
from tests.ui.forms_filled import errors, fill_in, send
from tests.ui.rules.pack_rows import NOTE, own_pack, rules_now
from ui.rules.pack_facts_dialog import PackFactsDialog


@pytest.fixture
def made(empty_store):
    return own_pack()


@pytest.fixture
def dialog(qtbot, made):
    opened = PackFactsDialog(made, made.ruleset())
    qtbot.addWidget(opened)
    opened.open()
    return opened


def test_who_verified_it_and_when(dialog, made, qtbot):
    fill_in(dialog, verified_by="Lê Thu Hà", verified_on="5/1/2026")
    send(dialog, qtbot)
    rules = rules_now(made)
    assert (rules.verified_by, rules.verified_on) == ("Lê Thu Hà", date(2026, 1, 5))
    take_back(next_undo())
    assert not rules_now(made).is_verified


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"verified_by": "Lê Thu Hà"}, "verified_on"),
        ({"verified_on": "05/01/2026"}, "verified_by"),
        ({"verified_by": "Hà", "verified_on": "31/12/2199"}, "verified_on"),
        ({"name": " "}, "name"),
        ({"note": ""}, "note"),
        ({"since": "32/01/2024"}, "since"),
    ],
)
def test_what_is_missing_is_said_at_its_field_and_nothing_is_written(dialog, made, qtbot, typed, field):
    before = (made.text, made.note)
    fill_in(dialog, **typed)
    send(dialog, qtbot)
    assert errors(dialog) == {field}
    kept = pack(made.code)
    assert (kept.text, kept.note) == before


def test_name_days_and_source_are_one_change(dialog, made, qtbot):
    fill_in(dialog, name="Quy định của đơn vị", since="01/12/2023", until="", note="Nghị quyết 5")
    send(dialog, qtbot)
    rules = rules_now(made)
    assert (rules.name, rules.validity.since, rules.validity.until) == (
        "Quy định của đơn vị", date(2023, 12, 1), None
    )  # fmt: skip
    assert pack(made.code).note == "Nghị quyết 5"
    take_back(next_undo())
    assert rules_now(made).validity.until == date(2026, 9, 30)
    assert pack(made.code).note == NOTE


def test_days_without_room_for_its_rows_are_refused_with_the_place(dialog, made, qtbot):
    fill_in(dialog, until="01/01/2025")
    send(dialog, qtbot)
    assert dialog.isVisible() and "votes" in dialog.refusal.sentence
    assert rules_now(made).validity.until == date(2026, 9, 30)
