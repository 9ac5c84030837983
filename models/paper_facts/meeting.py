"""A meeting as its papers see it: the minutes and the ballot count record."""

from dataclasses import dataclass, replace
from datetime import datetime

from models.ballot import Ballot, deciding, turnout
from models.council import Council, CouncilMember, CouncilRole, voters
from models.database import lines
from models.election import Election, Office
from models.meeting import AgendaItem, Attendance, Guest, Meeting, MeetingKind, Opinion, Presence, attendance
from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.reading import Day, day_of, issuer_of
from models.paper_facts.wording import official_date, symbol, threshold
from models.proposing import VoteResult, results
from models.rules.reading import ruleset_on
from models.rules.voting import percent_tenths, quorum_met
from models.unit import Unit


@dataclass(frozen=True)
class Attendee:
    """Somebody at the table: name, post and unit on that day, role in the council or at the conference."""

    name: str
    post: str = ""
    unit: str = ""
    role: str = ""  # "Chủ tịch Hội đồng", "Ủy viên", "Đại biểu", "Khách mời"
    honorific: str = ""
    absence_reason: str = ""
    wrote_opinion: bool = False


@dataclass(frozen=True)
class Counted:
    """One candidate's votes. Ballots: issued ≥ returned = valid + invalid; agree + disagree + no_opinion = valid.

    `agree` etc. are ballots in the box; `written_…` are opinions in writing of absent members. `percent_tenths`:
    (agree + written_agree) of `base`, in tenths of a percent, rounded down: a paper never shows more than was reached.
    """

    name: str
    detail: str  # post and unit of a person; "" for a collective
    title: str
    issued: int
    returned: int
    valid: int
    invalid: int
    agree: int
    disagree: int
    no_opinion: int
    written_agree: int
    written_disagree: int
    base: int
    percent_tenths: int
    required: str  # "từ 80 %", "quá bán"
    reached: bool
    round: int = 1  # 2: a second ballot, which counts instead of the first
    lowered_from: str = ""  # the title that failed before this lower one was voted on
    abstained: tuple[str, ...] = ()  # members present who did not vote on it; they stay in the base
    is_final: bool = True  # False: a second ballot followed


@dataclass(frozen=True)
class Elected:
    """One office filled by election: "Khối trưởng", the unit or person, and the votes."""

    office: str
    name: str
    agree: int
    base: int


@dataclass(frozen=True)
class MeetingFacts:
    """All that `bien-ban-hop` and `bien-ban-kiem-phieu` say of one meeting."""

    issuer: Issuer
    numbering: Numbering
    kind: str  # "council", "conference", "election", "pact_signing"
    subject: str  # trích yếu: "Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2024"
    starts_at: datetime
    ends_at: datetime | None
    place: str
    established_by: str  # "Quyết định số 31/QĐ-BTT ngày 15 tháng 01 năm 2024"; "" for a block
    chair: Attendee
    secretary: Attendee
    present: tuple[Attendee, ...]
    absent: tuple[Attendee, ...]
    guests: tuple[Attendee, ...]
    members_total: int
    quorum_sentence: str  # "Có mặt 8/9 thành viên, đủ điều kiện họp (từ 2/3)"; "" if the rule is unknown
    agenda: tuple[str, ...]
    opinions: tuple[tuple[str, str], ...]  # (speaker, what was said)
    secret_ballot: bool
    candidates: tuple[Counted, ...]
    tellers: tuple[Attendee, ...]
    elected: tuple[Elected, ...]
    resolutions: tuple[str, ...]  # the conclusions, one paragraph each
    chair_signature: Signature
    secretary_signature: Signature
    teller_signature: Signature | None
    count_ended_at: datetime | None = None
    recipients: tuple[str, ...] = ("Như trên",)


ROLE_WORDS = {
    CouncilRole.CHAIR: "Chủ tịch Hội đồng",
    CouncilRole.STANDING_VICE: "Phó Chủ tịch thường trực Hội đồng",
    CouncilRole.VICE: "Phó Chủ tịch Hội đồng",
    CouncilRole.SECRETARY: "Ủy viên thường trực, Thư ký Hội đồng",
    CouncilRole.MEMBER: "Ủy viên Hội đồng",
    CouncilRole.DELEGATE: "Đại biểu",
}
OFFICE_WORDS = {Office.BLOCK_HEAD: "trưởng", Office.BLOCK_DEPUTY: "phó"}


def read_meeting(meeting: Meeting) -> MeetingFacts:
    """What the minutes and the count record of `meeting` say, with names and posts of its day."""
    council = meeting.council
    day = day_of(meeting.starts_at.date())
    roll = attendance(meeting)
    people = {row.member_id: _attendee(row.member, day, row) for row in roll}
    came = [row for row in roll if row.presence == Presence.PRESENT]
    tellers = sorted((row for row in came if row.is_teller), key=lambda row: not row.is_head_teller)
    base = voters(council)
    return MeetingFacts(
        issuer=_issuer(council, meeting),
        numbering=Numbering(minutes_symbol(meeting), meeting.number, meeting.starts_at.date(), meeting.year),
        kind=meeting.kind,
        subject=meeting.subject,
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        place=meeting.place,
        established_by=_established_by(council),
        chair=_named(meeting.chair, people, day),
        secretary=_named(meeting.secretary, people, day),
        present=tuple(people[row.member_id] for row in came if row.member.may_vote),
        absent=tuple(
            people[row.member_id] for row in roll if row.presence != Presence.PRESENT and row.member.may_vote
        ),
        guests=_beside_the_voters(meeting, came, people),
        members_total=base,
        quorum_sentence=_quorum_sentence(meeting, base),
        agenda=tuple(item.text for item in AgendaItem.of(meeting)),
        opinions=tuple((opinion.speaker, opinion.text) for opinion in Opinion.of(meeting)),
        secret_ballot=meeting.is_secret_ballot,
        candidates=_candidates(meeting, day),
        tellers=tuple(people[row.member_id] for row in tellers),
        elected=_elected(meeting, base, day),
        resolutions=lines(meeting.conclusions),
        chair_signature=Signature(("CHỦ TỌA",), meeting.chair.name if meeting.chair else ""),
        secretary_signature=Signature(("THƯ KÝ",), meeting.secretary.name if meeting.secretary else ""),
        teller_signature=Signature(("TRƯỞNG BAN KIỂM PHIẾU",), people[tellers[0].member_id].name)
        if tellers
        else None,
        count_ended_at=meeting.counted_at,
        recipients=("Thành viên dự họp", "Lưu: VT, Hồ sơ"),
    )


def _beside_the_voters(
    meeting: Meeting, came: list[Attendance], people: dict[int, Attendee]
) -> tuple[Attendee, ...]:
    """Those present who are not counted: members without a vote, then guests."""
    without_vote = [people[row.member_id] for row in came if not row.member.may_vote]
    guests = [Attendee(guest.name, guest.post, honorific=guest.honorific) for guest in Guest.of(meeting)]
    return (*without_vote, *guests)


def minutes_symbol(meeting: Meeting) -> str:
    """The symbol of a meeting's minutes: "BB-HĐTĐKT" where the council has an abbreviation, else its body's."""
    council = meeting.council
    if council.abbreviation:
        return f"BB-{council.abbreviation}"
    return symbol("BB", council.body, meeting.starts_at.date())


def _issuer(council: Council, meeting: Meeting) -> Issuer:
    """A council's minutes name the body above and the council; a block's, the block."""
    on = meeting.starts_at.date()
    body = issuer_of(council.body, on)
    if meeting.kind != MeetingKind.COUNCIL:
        return body
    return Issuer(council.name, body.name, body.place)


def _established_by(council: Council) -> str:
    if not council.decision_number or council.decided_on is None:
        return ""
    return f"Quyết định số {council.decision_number} {official_date(council.decided_on)}"


def _attendee(member: CouncilMember, day: Day, row: Attendance | None = None) -> Attendee:
    person = member.person
    return Attendee(
        name=member.name,
        post=(day.post(person) if person else "") or member.post,
        unit=day.names.of(member.unit) if member.unit else "",
        role=ROLE_WORDS[CouncilRole(member.role)],
        honorific=member.honorific,
        absence_reason=row.reason if row else "",
        wrote_opinion=bool(row and row.presence == Presence.WRITTEN),
    )


def _named(member: CouncilMember | None, people: dict[int, Attendee], day: Day) -> Attendee:
    if member is None:
        return Attendee("")
    found = people.get(member.id)
    return _attendee(member, day) if found is None else found


def _quorum_sentence(meeting: Meeting, base: int) -> str:
    rule = ruleset_on(meeting.starts_at.date()).quorum
    present, _written = turnout(meeting)
    if not base:
        return ""
    enough = "đủ" if quorum_met(present, base, rule) else "chưa đủ"
    share = f"{rule.numerator}/{rule.denominator}"
    return f"Có mặt {present:02}/{base:02} thành viên, {enough} số thành viên để họp (từ {share})."


def _candidates(meeting: Meeting, day: Day) -> tuple[Counted, ...]:
    """Every vote that is counted; a second ballot stands right after the first."""
    counted = [found for found in results(meeting) if found.passed is not None]
    by_id = {found.ballot.id: found.ballot for found in counted}
    last = deciding(by_id.values())
    places = {ballot_id: place for place, ballot_id in enumerate(by_id)}
    counted.sort(key=lambda found: _place(found.ballot, places))
    return tuple(
        replace(
            _counted(found, day),
            lowered_from=_lowered_from(found.ballot, by_id, day),
            is_final=last[found.ballot.id].id == found.ballot.id,
        )
        for found in counted
    )


def _place(ballot: Ballot, places: dict[int, int]) -> tuple[int, int]:
    first = ballot.follows_id if ballot.round > 1 and ballot.follows_id in places else ballot.id
    return places[first or ballot.id], ballot.round


def _lowered_from(ballot: Ballot, by_id: dict[int, Ballot], day: Day) -> str:
    """The higher title of the vote that failed before."""
    before = by_id.get(ballot.follows_id or 0)
    return day.title(before.title) if before is not None and before.title != ballot.title else ""


def _counted(found: VoteResult, day: Day) -> Counted:
    ballot = found.ballot
    subject = ballot.subject
    detail = (
        "" if isinstance(subject, Unit) else ", ".join(filter(None, (day.post(subject), day.unit(subject))))
    )
    tally = ballot.tally(found.base)
    return Counted(
        name=day.names.of(subject) if isinstance(subject, Unit) else subject.listed_name,
        detail=detail,
        title=day.title(ballot.title),
        issued=tally.issued,
        returned=tally.returned,
        valid=tally.valid,
        invalid=tally.invalid,
        agree=tally.agree,
        disagree=tally.disagree,
        no_opinion=tally.no_opinion,
        written_agree=tally.written_agree,
        written_disagree=tally.written_disagree,
        base=found.base,
        percent_tenths=percent_tenths(found.agree, found.base),
        required=threshold(found.rule),
        reached=bool(found.passed),
        round=ballot.round,
        abstained=lines(ballot.abstained),
    )


def _elected(meeting: Meeting, base: int, day: Day) -> tuple[Elected, ...]:
    kind = "Cụm" if meeting.council.body.name.lower().startswith("cụm") else "Khối"
    rows = (
        Election.select(Election, Unit).join(Unit).where((Election.meeting == meeting) & Election.is_elected)
    )
    return tuple(
        Elected(
            f"{kind} {OFFICE_WORDS[Office(row.office)]} năm {row.year}",
            day.names.of(row.unit),
            row.agree,
            base,
        )
        for row in rows.order_by(Election.id)
    )
