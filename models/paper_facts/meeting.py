"""A meeting as its papers see it: the minutes and the ballot count record."""

from dataclasses import dataclass
from datetime import datetime

from models.paper_facts.issuing import Issuer, Numbering, Signature


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

    `agree` etc. are ballots in the box; `written_…` are opinions in writing of absent members. `percent_tenths` is
    (agree + written_agree) of `base`, in tenths of a percent, rounded down so that a paper never shows more than was reached.
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
