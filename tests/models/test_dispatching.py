from datetime import date

import pytest

from models.dispatching import dispatch
from models.history import change, next_undo, take_back
from models.proposal import Proposal, ProposalLine, ProposalState
from models.proposing import BelowThreshold, take_over
from models.refusal import Faulty
from tests.dossier_records import Office, an_office

SIGNED, SENT = date(2024, 12, 13), date(2024, 12, 14)


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office()
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


def send(
    proposal: Proposal, number: str = "57", signed: date | None = SIGNED, sent: date | None = None
) -> None:
    with change("Ghi số, ký, gửi"):
        dispatch(proposal, number, signed, sent)


@pytest.mark.parametrize(
    ("number", "signed", "sent", "state"),
    [
        ("", None, None, ProposalState.DRAFT),
        ("", SIGNED, None, ProposalState.SIGNED),
        ("57", SIGNED, None, ProposalState.SIGNED),
        ("57", SIGNED, SENT, ProposalState.SENT),
        ("57", SIGNED, SIGNED, ProposalState.SENT),
    ],
)
def test_the_state_follows_from_what_is_known(office, number, signed, sent, state):
    send(office.proposal, number, signed, sent)
    assert Proposal.get_by_id(office.proposal.id).state == state
    take_back(next_undo())
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DRAFT


@pytest.mark.parametrize("typed", ["57", " 57 ", "57/TTr-BTT", "57 / ttr-btt"])
def test_the_symbol_is_left_off(office, typed):
    send(office.proposal, typed)
    assert Proposal.get_by_id(office.proposal.id).number == "57"


@pytest.mark.parametrize(
    ("number", "signed", "sent", "field"),
    [
        ("57/QĐ-BTT", SIGNED, None, "number"),
        ("57", None, None, "issued_on"),
        ("", None, SENT, "issued_on"),
        ("57", date(2024, 12, 11), None, "issued_on"),
        ("57", SIGNED, date(2024, 12, 12), "sent_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(office, number, signed, sent, field):
    with pytest.raises(Faulty) as refused:
        send(office.proposal, number, signed, sent)
    assert set(refused.value.faults) == {field}
    assert Proposal.get_by_id(office.proposal.id).issued_on is None


def test_a_number_is_given_once_a_year(office):
    send(office.proposal)
    with change("Lập hồ sơ"):
        other = Proposal.create(body=office.unit, year=2024, subject="thứ hai", addressees="Bộ")
        ProposalLine.create(proposal=other, person=office.staff[4], title="LDTT", override_reason="Đã duyệt")
    with pytest.raises(Faulty) as refused:
        send(other)
    assert set(refused.value.faults) == {"number"}
    send(other, signed=date(2025, 1, 2))
    assert Proposal.get_by_id(other.id).number == "57"


def test_an_empty_dossier_is_not_signed(empty_store):
    office = an_office()
    with pytest.raises(Faulty) as refused:
        send(office.proposal)
    assert set(refused.value.faults) == {"lines"}


def test_a_line_below_its_threshold_stops_the_letter(office):
    with change("Sửa số phiếu"):
        ballot = office.ballots[0]
        ballot.agree, ballot.disagree = 7, 2
        ballot.save()
    with pytest.raises(BelowThreshold, match="Lê Thu Hà"):
        send(office.proposal)
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DRAFT


def test_what_is_decided_stays_decided(office):
    send(office.proposal)
    with change("Có quyết định"):
        office.proposal.state = ProposalState.DECIDED
        office.proposal.save()
    send(office.proposal, sent=SENT)
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DECIDED
