from datetime import date

import pytest

from models.history import next_undo, take_back
from models.yearly_record import Hold
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.hold_dialog import HoldDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, subject, known=None) -> HoldDialog:
    dialog = HoldDialog(subject, known)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_hold_begins_today_ends_when_it_is_said_and_can_be_undone(office, qtbot):
    dialog = opened(qtbot, office.law)
    fill_in(dialog, reason="đang xem xét đơn tố cáo")
    send(dialog, qtbot)
    known = Hold.get()
    assert (known.unit, known.begins_on, known.ends_on) == (office.law, date.today(), None)
    dialog = opened(qtbot, office.law, known)
    fill_in(dialog, begins_on="1/2/2026", ends_on="1/3/2026")
    send(dialog, qtbot)
    assert Hold.get().ends_on == date(2026, 3, 1)
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Hold.get().ends_on is None
    opened(qtbot, office.law, Hold.get()).removal.click()
    assert Hold.select().count() == 0


def test_wrong_values_are_refused_at_their_fields(office, qtbot):
    dialog = opened(qtbot, office.ha)
    fill_in(dialog, begins_on="", ends_on="hôm nay")
    send(dialog, qtbot)
    assert errors(dialog) == {"reason", "begins_on", "ends_on"}
    fill_in(dialog, reason="có đơn thư", begins_on="2/1/2026", ends_on="1/1/2026")
    send(dialog, qtbot)
    assert errors(dialog) == {"ends_on"}
    assert Hold.select().count() == 0
