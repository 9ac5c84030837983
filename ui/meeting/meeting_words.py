"""The words for what meetings and votes keep as codes, and for how a vote stands."""

from datetime import date

from models.ballot import Ballot
from models.council import CouncilRole
from models.election import Office
from models.meeting import Meeting, MeetingKind, Presence
from models.proposing import vote_rule
from models.refusal import Refusal
from models.roll_call import Quorum
from models.rules.ruleset import NoRule, VoteRule
from models.rules.verdict import Standing, Verdict
from models.rules.voting import needed
from models.title import Ministry, title
from translations import N_, _
from translations.formats import show_date, show_time

MEETING_KINDS: dict[str, str] = {
    MeetingKind.COUNCIL: N_("Meeting of the council"),
    MeetingKind.CONFERENCE: N_("Conference of the block or cluster"),
    MeetingKind.ELECTION: N_("Election of head and deputy of the block"),
    MeetingKind.PACT_SIGNING: N_("Signing of the pact"),
}
ROLES: dict[str, str] = {
    CouncilRole.CHAIR: N_("Chair of the council"),
    CouncilRole.STANDING_VICE: N_("Standing deputy chair"),
    CouncilRole.VICE: N_("Deputy chair"),
    CouncilRole.SECRETARY: N_("Secretary of the council"),
    CouncilRole.MEMBER: N_("Ordinary member"),
    CouncilRole.DELEGATE: N_("Delegate of a unit"),
}
PRESENCES: dict[str, str] = {
    Presence.PRESENT: N_("Present"),
    Presence.ABSENT: N_("Absent"),
    Presence.WRITTEN: N_("Absent, gave an opinion in writing"),
}
OFFICES: dict[str, str] = {
    Office.BLOCK_HEAD: N_("Head of the block"),
    Office.BLOCK_DEPUTY: N_("Deputy head of the block"),
}
_STATES = {Standing.PASSED: "ok", Standing.OPEN: "doing", Standing.IMPOSSIBLE: "no", Standing.FAILED: "no"}


def verdict_state(verdict: Verdict) -> str:
    """The state a verdict's pill wears."""
    return _STATES[verdict.standing]


def verdict_words(verdict: Verdict) -> str:
    """What a vote comes to: "Đạt 8/9", "Cần thêm 2 phiếu"."""
    words = {
        Standing.PASSED: _("Reached, {agreed}/{base}"),
        Standing.OPEN: _("{missing} more votes needed"),
        Standing.IMPOSSIBLE: _("Cannot be reached"),
        Standing.FAILED: _("Not reached, {agreed}/{base}"),
    }
    text = words[verdict.standing]
    return text.format(agreed=verdict.agreed, base=verdict.base, missing=verdict.missing)


def threshold_words(rule: VoteRule, base: int) -> str:
    """What a vote must reach: "≥ 80 % của 9 = 8", "quá bán của 9 = 5"."""
    if rule.threshold_percent is None:
        text = _("more than half of {base} = {needed}")
    else:
        text = _("≥ {percent} % of {base} = {needed}")
    return text.format(percent=rule.threshold_percent, base=base, needed=needed(base, rule))


def ballot_title_words(ballot: Ballot, office: Ministry) -> str:
    """What is voted on, in short, and whether for the second time or after a higher title: "CSTĐCS, lần 2"."""
    short = title(ballot.title).short(office)
    if ballot.round > 1:
        return _("{title}, {round}").format(title=short, round=_("second ballot"))
    if ballot.follows_id is not None:
        return _("{title}, lowered").format(title=short)
    return short


def rule_words(code: str, meeting: Meeting, base: int) -> str:
    """What the vote on the title `code` must reach at `meeting`; why it is not known if it is not."""
    try:
        return threshold_words(vote_rule(code, meeting.starts_at.date()), base)
    except (NoRule, Refusal) as unknown:
        return str(unknown)


def quorum_words(quorum: Quorum) -> str:
    """Whether enough came: "Đủ số họp: 8/9, cần từ 6 (2/3)"."""
    text = (
        _("Quorum reached: {present}/{total}, from {needed} on ({share})")
        if quorum.met
        else _("No quorum: {present}/{total}, at least {needed} needed ({share})")
    )
    share = f"{quorum.rule.numerator}/{quorum.rule.denominator}"
    return text.format(present=quorum.present, total=quorum.total, needed=quorum.needed, share=share)


def place_words(meeting: Meeting) -> str:
    """When and where a meeting is, and under which council: the line below its subject."""
    council = meeting.council
    by = _("council by decision {number}").format(number=council.decision_number)
    when = f"{show_date(meeting.starts_at.date())}, {show_time(meeting.starts_at)}"
    parts = (when, meeting.place, by if council.decision_number else council.name)
    return " · ".join(part for part in parts if part)


def standing_words(meeting: Meeting) -> tuple[str, str]:
    """The state a meeting's pill wears, and its word."""
    if meeting.ends_at is not None:
        return "closed", _("Held")
    if meeting.starts_at.date() > date.today():
        return "soon", _("To come")
    return "doing", _("Under way")
