from datetime import date

import pytest

from models.history import next_undo, take_back
from models.yearly_record import Discipline, DisciplineForm
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.discipline_dialog import DisciplineDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, subject, known=None) -> DisciplineDialog:
    dialog = DisciplineDialog(subject, known)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_discipline_is_recorded_corrected_deleted_and_undone(office, qtbot):
    dialog = opened(qtbot, office.quan)
    fill_in(dialog, form="Khiển trách", decision_number="7/QĐ-BTT", decided_on="6/5/2025")
    send(dialog, qtbot)
    known = Discipline.get()
    assert (known.person, known.form) == (office.quan, DisciplineForm.REPRIMAND)
    assert (known.decided_on, known.ends_on) == (date(2025, 5, 6), None)
    dialog = opened(qtbot, office.quan, known)
    fill_in(dialog, ends_on="6/5/2026")
    send(dialog, qtbot)
    assert Discipline.get().ends_on == date(2026, 5, 6)
    opened(qtbot, office.quan, Discipline.get()).removal.click()
    assert Discipline.select().count() == 0
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Discipline.get().decision_number == "7/QĐ-BTT"


def test_wrong_values_are_refused_at_their_fields(office, qtbot):
    dialog = opened(qtbot, office.law)
    fill_in(dialog, ends_on="29/2/2025")
    send(dialog, qtbot)
    assert errors(dialog) == {"form", "decided_on", "ends_on"}
    fill_in(dialog, form="Cảnh cáo", decided_on="2/1/2025", ends_on="1/1/2025")
    send(dialog, qtbot)
    assert errors(dialog) == {"ends_on"}
    assert Discipline.select().count() == 0
