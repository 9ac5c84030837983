from datetime import date

import pytest

from models.history import change, next_undo, take_back
from models.proposal import Proposal, ProposalState
from models.proposing import take_over
from tests.dossier_records import Office, an_office
from tests.ui.dossier_window import press
from tests.ui.typing import clear_and_type
from ui.proposals.number_dialog import NumberDialog


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office()
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


@pytest.fixture
def dialog(office, qtbot) -> NumberDialog:
    made = NumberDialog(office.proposal)
    qtbot.addWidget(made)
    made.open()
    return made


def enter(dialog: NumberDialog, number: str, signed: str, sent: str) -> None:
    clear_and_type(dialog.number, number)
    clear_and_type(dialog.issued_on, signed)
    clear_and_type(dialog.sent_on, sent)


def stored(office: Office) -> Proposal:
    return Proposal.get_by_id(office.proposal.id)


def test_number_and_days_are_written_and_taken_back(dialog, office, qtbot):
    enter(dialog, "57/TTr-BTT", "13/12/2024", "141224")
    press(dialog.verb, qtbot)
    found = stored(office)
    assert (found.number, found.issued_on, found.sent_on) == ("57", date(2024, 12, 13), date(2024, 12, 14))
    assert found.state == ProposalState.SENT
    assert "14/12/2024" in dialog.done_sentence
    take_back(next_undo())
    assert stored(office).state == ProposalState.DRAFT


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        (("57", "31/11/2024", ""), "issued_on"),
        (("57", "", ""), "issued_on"),
        (("57", "11/12/2024", ""), "issued_on"),
        (("57", "13/12/2024", "12/12/2024"), "sent_on"),
        (("57/QĐ-BTT", "13/12/2024", ""), "number"),
    ],
)
def test_wrong_values_are_refused_at_their_field(dialog, office, qtbot, typed, field):
    enter(dialog, *typed)
    press(dialog.verb, qtbot)
    assert dialog.isVisible()
    assert dialog.form.error_of(dialog.fields[field])
    assert stored(office).number == ""


def test_who_stops_the_letter_is_named_on_top(dialog, office, qtbot):
    with change("Sửa số phiếu"):
        ballot = office.ballots[0]
        ballot.agree, ballot.disagree = 7, 2
        ballot.save()
    enter(dialog, "57", "13/12/2024", "")
    press(dialog.verb, qtbot)
    assert "Lê Thu Hà" in dialog.refusal.sentence and dialog.refusal.isVisible()
    assert stored(office).issued_on is None
