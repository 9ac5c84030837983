from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.award import Award
from models.decision import Decision, record_decision
from models.history import change, next_undo, take_back
from models.proposal import Proposal, ProposalLine, ProposalState
from models.proposing import propose, take_over
from tests.dossier_records import Office, an_office
from tests.ui.dossier_window import press
from tests.ui.typing import clear_and_type, type_text
from ui.proposals.decision_dialog import DecisionDialog


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office((9, 8, 9))
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


@pytest.fixture
def dialog(office, qtbot) -> DecisionDialog:
    made = DecisionDialog(office.proposal)
    qtbot.addWidget(made)
    made.open()
    return made


def given() -> list[str]:
    return [award.person.full_name for award in Award.select().order_by(Award.id)]


def test_the_ticked_lines_go_into_the_ledger(dialog, office, qtbot):
    type_text(dialog.number, "96/QĐ-BTT")
    type_text(dialog.issued_on, "30/12/2024")
    assert dialog.issued_by.text() == "Tổng Biên tập Báo Thanh tra"
    dialog.table.setFocus()
    dialog.table.choose_row(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    press(dialog.verb, qtbot)
    assert given() == ["Lê Thu Hà", "Vũ Đình Phúc"]
    assert (Award.get().decision.number, Award.get().post_then) == ("96/QĐ-BTT", "Phóng viên")
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DECIDED
    take_back(next_undo())
    assert (given(), Decision.select().count()) == ([], 0)


def test_who_was_left_out_waits_for_the_next_decision(dialog, office, qtbot):
    type_text(dialog.number, "96/QĐ-BTT")
    type_text(dialog.issued_on, "30/12/2024")
    dialog.rows.tick(1, on=False)
    press(dialog.verb, qtbot)
    again = DecisionDialog(office.proposal)
    qtbot.addWidget(again)
    assert [row.name for row in again.rows.rows] == ["Nguyễn Thị Hoà"]


def test_nothing_ticked_is_said_under_the_list(dialog, qtbot):
    type_text(dialog.number, "96/QĐ-BTT")
    type_text(dialog.issued_on, "30/12/2024")
    dialog.table.selectAll()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    press(dialog.verb, qtbot)
    assert dialog.form.error_of(dialog.table)
    assert Decision.select().count() == 0


@pytest.mark.parametrize(
    ("number", "day", "by", "field"),
    [
        ("", "30/12/2024", "Tổng Biên tập", "number"),
        ("96", "30/13/2024", "Tổng Biên tập", "issued_on"),
        ("96", "30/12/2024", " ", "issued_by"),
    ],
)
def test_wrong_values_are_refused_at_their_field(dialog, qtbot, number, day, by, field):
    clear_and_type(dialog.number, number)
    clear_and_type(dialog.issued_on, day)
    clear_and_type(dialog.issued_by, by)
    press(dialog.verb, qtbot)
    assert dialog.isVisible()
    assert dialog.form.error_of(dialog.fields[field])
    assert given() == []


def test_a_decision_on_record_tells_its_issuer(dialog, qtbot):
    with change("Ghi quyết định"):
        record_decision("412/QĐ-TTCP", date(2024, 12, 31), "Tổng Thanh tra Chính phủ", "Vũ Văn Minh")
    clear_and_type(dialog.number, "412/QĐ-TTCP")
    dialog.issued_on.setFocus()
    clear_and_type(dialog.issued_on, "31/12/2024")
    qtbot.keyClick(dialog.issued_on, Qt.Key.Key_Tab)
    assert dialog.known.isVisible()
    assert (dialog.issued_by.text(), dialog.signed_by.text()) == ("Tổng Thanh tra Chính phủ", "Vũ Văn Minh")
    press(dialog.verb, qtbot)
    assert Decision.select().count() == 1


@pytest.fixture
def mixed(office, qtbot) -> DecisionDialog:
    with change("Đề nghị"):
        line = ProposalLine(
            proposal=office.proposal, person=office.staff[0], title="BKB", override_reason="Đột xuất"
        )
        propose(line)
    made = DecisionDialog(office.proposal)
    qtbot.addWidget(made)
    made.open()
    return made


def test_one_decision_is_of_one_level(mixed, qtbot):
    assert [row.line.title for row in mixed.rows.rows] == ["BKB", "CSTDCS", "CSTDCS", "CSTDCS"]
    assert len(mixed.rows.ticked_ids) == 3 and not mixed.doubt.isVisible()
    mixed.rows.tick(0, on=True)
    assert mixed.doubt.isVisible()
    for place in (1, 2, 3):
        mixed.rows.tick(place, on=False)
    assert mixed.issued_by.text() == "Tổng Thanh tra Chính phủ" and not mixed.doubt.isVisible()


def test_an_issuer_she_wrote_stays(mixed):
    clear_and_type(mixed.issued_by, "Chủ tịch nước")
    mixed.rows.tick(0, on=True)
    assert mixed.issued_by.text() == "Chủ tịch nước"


@pytest.mark.parametrize(
    ("number", "by", "doubtful"),
    [
        ("412/QĐ-TTCP", "Tổng Biên tập Báo Thanh tra", True),
        ("96/QĐ-BTT", "Tổng Thanh tra Chính phủ", True),
        ("96/QĐ-BTT", "Tổng Biên tập Báo Thanh tra", False),
        ("412/QĐ-TTCP", "Tổng Thanh tra Chính phủ", False),
        ("96", "Tổng Biên tập Báo Thanh tra", False),
    ],
)
def test_a_number_of_another_issuer_is_pointed_at(dialog, number, by, doubtful):
    clear_and_type(dialog.number, number)
    clear_and_type(dialog.issued_by, by)
    assert dialog.doubt.isVisible() == doubtful
