from datetime import date

import pytest

from models.proposal import Proposal, ProposalState
from models.proposal_rows import Standing
from models.unit import Unit
from ui.look.looks import STATES as PILLS
from ui.proposals.proposal_words import STANDINGS, STATES, due_pill, letter_name, option_words, where_to

TODAY = date(2024, 12, 10)


@pytest.fixture
def proposal(empty_store: object) -> Proposal:
    body = Unit(name="Báo Thanh tra", abbreviation="BTT", id=1)
    return Proposal(body=body, subject="đề nghị khen thưởng", addressees="Thanh tra Chính phủ")


def test_every_state_and_standing_has_a_pill():
    assert set(STATES) == set(ProposalState)
    assert set(STANDINGS) == set(Standing)
    assert {pill for pill, _word in (*STATES.values(), *STANDINGS.values())} <= set(PILLS)


def test_a_letter_is_known_by_its_number(proposal):
    unnumbered = letter_name(proposal)
    proposal.number, proposal.issued_on = "57", date(2024, 12, 5)
    assert "57/TTr-BTT" in letter_name(proposal)
    assert "57" not in unnumbered
    assert option_words(proposal).endswith("đề nghị khen thưởng")


def test_where_it_goes_and_the_day_that_counts(proposal):
    proposal.due_on = date(2024, 12, 15)
    assert "15/12/2024" in where_to(proposal)
    proposal.issued_on = proposal.sent_on = date(2024, 12, 12)
    assert "15/12/2024" not in where_to(proposal)
    assert where_to(proposal).count("12/12/2024") == 2
    proposal.addressees = "Thanh tra Chính phủ\nVụ Tổ chức cán bộ"
    assert "Vụ" not in where_to(proposal)


@pytest.mark.parametrize(
    ("due", "pill"),
    [
        (None, None),
        (date(2024, 12, 9), "late"),
        (date(2024, 12, 10), "soon"),
        (date(2024, 12, 17), "soon"),
        (date(2024, 12, 18), None),
    ],
)
def test_the_due_day_warns_in_time(proposal, due, pill):
    proposal.due_on = due
    warned = due_pill(proposal, TODAY)
    assert (warned[0] if warned else None) == pill
    proposal.sent_on = TODAY
    assert due_pill(proposal, TODAY) is None
