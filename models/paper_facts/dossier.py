"""A proposal as its papers see it: the letter and the attached list."""

from dataclasses import dataclass
from datetime import date

from models.paper_facts.issuing import Issuer, Numbering, Signature
from models.paper_facts.nominees import TitleGroup


@dataclass(frozen=True)
class DossierFacts:
    """All that `to-trinh` and `danh-sach` say of one proposal (hồ sơ trình)."""

    issuer: Issuer
    numbering: Numbering
    year: int
    subject: str  # "đề nghị xét, công nhận danh hiệu thi đua và tặng hình thức khen thưởng năm 2024"
    addressees: tuple[str, ...]
    legal_bases: tuple[str, ...]  # without the leading "Căn cứ" and without the closing mark
    groups: tuple[TitleGroup, ...]
    meeting_statement: str  # one sentence on the meeting and its vote; "" if no meeting is linked
    attachments: tuple[str, ...]
    recipients: tuple[str, ...]  # Nơi nhận, without dashes and end marks; "Như trên" first
    signature: Signature
    meeting_on: date | None = None
