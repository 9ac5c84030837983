"""The tabs of the window, in their order, and which of them shows what."""

from models.search import HitKind
from ui.meeting.meeting_tab import MeetingTab
from ui.proposals.proposals_tab import ProposalsTab
from ui.registration.registration_tab import RegistrationTab
from ui.scoring.scoring_tab import ScoringTab
from ui.tab import Tab
from ui.titles.titles_tab import TitlesTab

TABS: tuple[type[Tab], ...] = (RegistrationTab, TitlesTab, ScoringTab, MeetingTab, ProposalsTab)

_SCREENS: dict[HitKind, type[Tab]] = {
    HitKind.PERSON: TitlesTab,
    HitKind.UNIT: TitlesTab,
    HitKind.DECISION: TitlesTab,
    HitKind.CAMPAIGN: RegistrationTab,
    HitKind.MEETING: MeetingTab,
    HitKind.PROPOSAL: ProposalsTab,
}


def screen_of(kind: HitKind) -> type[Tab]:
    """The tab that shows a record of this kind."""
    return _SCREENS[kind]
