from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.score_sheet import ScoreSheet
from models.staff import Person
from models.subject import subject_name
from tests.models.scored import a_rubric, a_sheet
from tests.ui.typing import clear_and_type, type_text
from ui.scoring.score_subjects_dialog import ScoreSubjectsDialog

pytestmark = pytest.mark.usefixtures("empty_store")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rubric():
    rubric = a_rubric()
    with change("Add"):
        for name in ("Lê Thu Hà", "Vũ Đình Phúc"):
            Person.create(full_name=name)
        Person.create(full_name="Đã Nghỉ", left_on=date(2020, 1, 1))
    return rubric


@pytest.fixture
def dialog(qtbot, rubric):
    made = ScoreSubjectsDialog(rubric)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def tick(qtbot, table, name):
    model = table.records_model()
    row = next(r for r in range(model.rowCount()) if subject_name(model.record(r)) == name)
    table.setFocus()
    table.choose_row(row)
    qtbot.keyClick(table, Qt.Key.Key_Space)


def scored():
    return sorted(subject_name(sheet.subject) for sheet in ScoreSheet.select())


def names_shown(table):
    return [
        table.model().index(r, 0).data() for r in range(table.model().rowCount()) if not table.isRowHidden(r)
    ]


def test_units_and_persons_are_added_in_one_change(qtbot, dialog):
    tick(qtbot, dialog.tables["units"], "Báo Thanh tra")
    dialog.switch.choose("people")
    assert dialog.tables["people"].isVisible() and not dialog.tables["units"].isVisible()
    tick(qtbot, dialog.tables["people"], "Lê Thu Hà")
    qtbot.mouseClick(dialog.verb, LEFT)
    assert scored() == ["Báo Thanh tra", "Lê Thu Hà"]
    assert "2" in dialog.done_sentence
    take_back(next_undo())
    assert scored() == []


def test_nothing_ticked_is_said(qtbot, dialog):
    qtbot.mouseClick(dialog.verb, LEFT)
    assert dialog.isVisible() and dialog.refusal.isVisible()
    assert scored() == []


def test_those_who_are_scored_already_are_not_offered(qtbot, rubric):
    a_sheet(rubric)
    dialog = ScoreSubjectsDialog(rubric)
    qtbot.addWidget(dialog)
    assert names_shown(dialog.tables["units"]) == ["Trung tâm Thông tin"]
    assert names_shown(dialog.tables["people"]) == ["Lê Thu Hà", "Vũ Đình Phúc"]


def test_a_search_without_accents_finds_and_ticks_stay(qtbot, dialog):
    dialog.switch.choose("people")
    tick(qtbot, dialog.tables["people"], "Lê Thu Hà")
    type_text(dialog.search, "dinh phuc")
    assert names_shown(dialog.tables["people"]) == ["Vũ Đình Phúc"]
    assert names_shown(dialog.tables["units"]) == []
    clear_and_type(dialog.search, "")
    qtbot.mouseClick(dialog.verb, LEFT)
    assert scored() == ["Lê Thu Hà"]
