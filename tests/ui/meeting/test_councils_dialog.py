from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.council import Council
from models.history import change, next_undo, take_back
from tests.meeting_rows import a_meeting
from tests.ui.meeting_window import opened
from tests.ui.typing import clear_and_type
from ui.meeting.council_dialog import CouncilDialog
from ui.meeting.councils_dialog import CouncilsDialog

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def dialog(qtbot, empty_store):
    a_meeting(3)
    with change("Another"):
        Council.create(
            body=1, name="Hội đồng sáng kiến", valid_from=date(2020, 1, 1), valid_to=date(2021, 1, 1)
        )
    dialog = CouncilsDialog(2026)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def shown(dialog: CouncilsDialog) -> list[str]:
    return [dialog.model.index(row, 0).data() for row in range(dialog.model.rowCount())]


def test_those_in_office_come_first(dialog):
    assert shown(dialog)[-1] == "Hội đồng sáng kiến"


def test_a_council_that_met_is_not_deleted_and_another_is(qtbot, dialog):
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert dialog.refusal.isVisible()
    dialog.table.choose_row(1)
    qtbot.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert len(shown(dialog)) == 1
    assert not dialog.refusal.isVisible()
    take_back(next_undo())
    assert len(shown(dialog)) == 2


def test_reconstitution_begins_with_the_chosen_council(qtbot, dialog):
    with qtbot.waitSignal(dialog.said):
        qtbot.mouseClick(dialog.renew, Qt.MouseButton.LeftButton)
        inner = opened(dialog, CouncilDialog)
        clear_and_type(inner.valid_from, "1/7/2026")
        qtbot.mouseClick(inner.verb, Qt.MouseButton.LeftButton)
    assert len(shown(dialog)) == 3


def test_enter_opens_the_chosen_council(qtbot, dialog):
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert opened(dialog, CouncilDialog).fields["decision_number"].text() == "31/QĐ-BTT"
