import pytest

from models.history import change, next_undo, take_back
from models.registering import Entry, register
from models.registration import CaseState, Registration
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import press
from tests.ui.typing import type_text
from ui.registration.case_state_dialog import CaseStateDialog


@pytest.fixture
def house(empty_store) -> House:
    made = a_house()
    with change("Đăng ký"):
        register(made.campaign, made.staff[0], ("LDTT", "CSTDCS"), Entry(made.divisions[0]))
    return made


@pytest.fixture
def dialog(house, qtbot):
    made = CaseStateDialog(list(Registration.select()))
    qtbot.addWidget(made)
    made.open()
    return made


def states():
    return [(row.state, row.reason) for row in Registration.select()]


def test_all_of_them_change_in_one_step(dialog, qtbot):
    dialog.state.choose(CaseState.COMPLETE)
    press(dialog, qtbot)
    assert states() == [("complete", "")] * 2
    assert "2" in dialog.done_sentence
    take_back(next_undo())
    assert states() == [("received", "")] * 2


def test_the_reason_is_asked_where_it_is_needed(dialog, qtbot):
    assert not dialog.reason.isVisible()
    dialog.state.choose(CaseState.INCOMPLETE)
    assert dialog.reason.isVisible()
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.reason)
    assert states() == [("received", "")] * 2
    type_text(dialog.reason, "thiếu báo cáo thành tích")
    press(dialog, qtbot)
    assert states() == [("incomplete", "thiếu báo cáo thành tích")] * 2


def test_a_reason_of_before_goes_with_its_state(house, qtbot):
    with change("Rút"):
        for row in Registration.select():
            row.state, row.reason = CaseState.WITHDRAWN, "xin rút"
            row.save()
    dialog = CaseStateDialog(list(Registration.select()))
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.reason.text() == "xin rút"
    dialog.state.choose(CaseState.RECEIVED)
    press(dialog, qtbot)
    assert states() == [("received", "")] * 2
