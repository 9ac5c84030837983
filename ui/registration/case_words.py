"""The words for campaigns and for how far a case has come; `_` translates them where they are shown."""

from models.campaign import CampaignKind
from models.registration import CaseState
from translations import N_

CAMPAIGN_KINDS: dict[str, str] = {
    CampaignKind.REGULAR: N_("Regular"),
    CampaignKind.THEMATIC: N_("On a subject"),
    CampaignKind.OCCASION: N_("For an occasion"),
    CampaignKind.RESPONSE: N_("In response to an upper level"),
}
CASE_STATES: dict[str, str] = {
    CaseState.DRAFT: N_("Draft"),
    CaseState.RECEIVED: N_("Received"),
    CaseState.INCOMPLETE: N_("To be completed"),
    CaseState.COMPLETE: N_("Dossier complete"),
    CaseState.REVIEWED: N_("Reviewed"),
    CaseState.SUBMITTED: N_("Submitted"),
    CaseState.DECIDED: N_("Decision made"),
    CaseState.AWARDED: N_("Awarded"),
    CaseState.WITHDRAWN: N_("Withdrawn"),
    CaseState.NOT_PROPOSED: N_("Not proposed"),
}
CASE_PILLS: dict[str, str] = {  # the state each wears
    CaseState.DRAFT: "draft",
    CaseState.RECEIVED: "",  # all is well: no pill
    CaseState.INCOMPLETE: "maybe",
    CaseState.COMPLETE: "ok",
    CaseState.REVIEWED: "doing",
    CaseState.SUBMITTED: "sent",
    CaseState.DECIDED: "signed",
    CaseState.AWARDED: "signed",
    CaseState.WITHDRAWN: "nil",
    CaseState.NOT_PROPOSED: "nil",
}
