from models.campaign import CampaignKind
from models.registration import CaseState
from ui.look.looks import STATES
from ui.registration.case_words import CAMPAIGN_KINDS, CASE_PILLS, CASE_STATES


def test_every_state_and_kind_has_its_words():
    assert set(CASE_STATES) == set(CASE_PILLS) == set(CaseState)
    assert set(CAMPAIGN_KINDS) == set(CampaignKind)


def test_pills_wear_known_states():
    assert {state for state in CASE_PILLS.values() if state} <= set(STATES)
