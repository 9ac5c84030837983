from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.registering import Entry, answer, answer_of, register
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import press
from tests.ui.typing import clear_and_type, type_text
from ui.registration.unit_reply_dialog import UnitReplyDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def opened(qtbot, house):
    def open_(unit=None, *, is_nil=False):
        dialog = UnitReplyDialog(house.campaign, unit, is_nil=is_nil)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


def test_a_nil_return_is_written_and_taken_back(opened, house, qtbot):
    dialog = opened(house.divisions[1])
    clear_and_type(dialog.replied_on, "20/2/2026")
    qtbot.keyClick(dialog.is_nil, Qt.Key.Key_Space)
    type_text(dialog.note, "báo qua điện thoại")
    press(dialog, qtbot)
    reply = answer_of(house.campaign, house.divisions[1])
    assert (reply.replied_on, reply.is_nil, reply.note) == (date(2026, 2, 20), True, "báo qua điện thoại")
    assert "Ban Bạn đọc" in dialog.done_sentence
    take_back(next_undo())
    assert answer_of(house.campaign, house.divisions[1]) is None


def test_what_it_answered_before_is_shown(opened, house):
    with change("Trả lời"):
        answer(house.campaign, house.divisions[1], date(2026, 2, 1), is_nil=True, note="qua thư")
    dialog = opened(house.divisions[0])
    assert (dialog.is_nil.isChecked(), dialog.note.text()) == (False, "")
    dialog.unit.choose(house.divisions[1].id)
    assert (dialog.replied_on.day(), dialog.is_nil.isChecked(), dialog.note.text()) == (
        date(2026, 2, 1), True, "qua thư",
    )  # fmt: skip


def test_a_unit_with_registrations_cannot_propose_nobody(opened, house, qtbot):
    with change("Đăng ký"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0]))
    dialog = opened(house.divisions[0], is_nil=True)
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.is_nil)
    assert not answer_of(house.campaign, house.divisions[0]).is_nil


@pytest.mark.parametrize("typed", ["30/2/2026", "", "hôm qua"])
def test_a_day_that_is_none_is_refused(opened, house, qtbot, typed):
    dialog = opened(house.divisions[0])
    dialog.replied_on.clear()
    type_text(dialog.replied_on, typed)
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.replied_on)
    assert answer_of(house.campaign, house.divisions[0]) is None


def test_where_nobody_is_asked_it_says_so(house, qtbot):
    house.campaign.body = house.divisions[0]
    dialog = UnitReplyDialog(house.campaign)
    qtbot.addWidget(dialog)
    dialog.open()
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.unit)
