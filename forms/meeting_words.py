"""Saying who was at a meeting and how it voted."""

import re
from collections.abc import Sequence

from forms.nd30 import BLANK, NBSP, official_time, two_digits
from forms.nominee_words import percent_words
from models.paper_facts.meeting import Attendee, Counted, MeetingFacts

DOTS = "…………………………"  # room to write by hand what is not on file
COUNTED_IN_WRITING = "Số đứng sau dấu “+” là ý kiến bằng văn bản của thành viên vắng mặt."


def attendee_words(attendee: Attendee) -> str:
    """One person with post, unit and role: "Ông Trần Văn An, Trưởng phòng, Ban Bạn đọc - Ủy viên"."""
    named = f"{attendee.honorific} {attendee.name}".strip()
    place = ", ".join(part for part in (named, attendee.post, attendee.unit) if part) or DOTS
    return f"{place} - {attendee.role}" if attendee.role else place


def absence_words(attendee: Attendee) -> str:
    """Why somebody was absent, and whether an opinion came in writing."""
    reason = f"lý do: {attendee.absence_reason}" if attendee.absence_reason else ""
    written = "đã gửi ý kiến bằng văn bản" if attendee.wrote_opinion else ""
    return "; ".join(part for part in ("Vắng mặt", reason, written) if part)


def gathering(facts: MeetingFacts) -> str:
    """What the meeting is called in running text."""
    return "Cuộc họp" if facts.kind == "council" else "Hội nghị"


def attendance_words(facts: MeetingFacts) -> str:
    """Total, present, absent, opinions in writing."""
    written = sum(attendee.wrote_opinion for attendee in facts.absent)
    wrote = f", trong đó {two_digits(written)} gửi ý kiến bằng văn bản" if written else ""
    return (
        f"Tổng số thành viên: {two_digits(facts.members_total)}; có mặt: {two_digits(len(facts.present))}; "
        f"vắng mặt: {two_digits(len(facts.absent))}{wrote}."
    )


def closing_time(facts: MeetingFacts) -> str:
    """When the meeting ended, or room to write it."""
    if facts.ends_at:
        return official_time(facts.ends_at)
    return f"{BLANK}giờ{BLANK},{NBSP}ngày{BLANK}tháng{BLANK}năm {facts.starts_at.year}"


def candidate_words(candidate: Counted) -> str:
    """A candidate as listed in a table, with the round of voting or the higher title that failed before."""
    listed = ", ".join(part for part in (candidate.name, candidate.detail) if part)
    if candidate.round > 1:
        return f"{listed} (bỏ phiếu lần {candidate.round})"
    if candidate.lowered_from:
        return f"{listed} (xét hạ từ “{candidate.lowered_from}”)"
    return listed


def with_written(ballots: int, written: int) -> str:
    """Ballots and, after a plus, opinions in writing: "07 + 01"."""
    return f"{two_digits(ballots)}{NBSP}+{NBSP}{two_digits(written)}" if written else two_digits(ballots)


def any_written(candidates: Sequence[Counted]) -> bool:
    """Whether anybody's count holds opinions in writing."""
    return any(candidate.written_agree or candidate.written_disagree for candidate in candidates)


def finals(candidates: Sequence[Counted]) -> list[Counted]:
    """The votes that count: of somebody who was voted on twice, the second."""
    return [candidate for candidate in candidates if candidate.is_final]


def voting_remarks(candidates: Sequence[Counted]) -> tuple[str, ...]:
    """What must be known to read the table: that a second ballot counts, and who did not vote on whom."""
    found = []
    if any(not candidate.is_final for candidate in candidates):
        found.append("Trường hợp bỏ phiếu lần 2 lấy kết quả lần 2; kết quả lần 1 được ghi lại để lưu hồ sơ.")
    if absent := [candidate for candidate in candidates if candidate.abstained]:
        told = "; ".join(
            f"{candidate.name} ({_voted_for(candidate)}): {', '.join(candidate.abstained)}"
            for candidate in absent
        )
        found.append(
            f"Thành viên không biểu quyết do là người được xét hoặc có xung đột lợi ích: {told}. Tỷ lệ vẫn tính "
            "trên tổng số thành viên."
        )
    return tuple(found)


def _voted_for(candidate: Counted) -> str:
    return candidate.title if candidate.round == 1 else f"{candidate.title}, lần {candidate.round}"


def share_words(candidate: Counted) -> str:
    """The share of all members who agree, and what it is a share of: "8/9 (88,8%)"."""
    agree = candidate.agree + candidate.written_agree
    return f"{agree}/{candidate.base} ({percent_words(candidate.percent_tenths)})"


def required_words(candidate: Counted) -> str:
    """What the title requires, in brackets after it; nothing if no threshold is known."""
    required = re.sub(r"\s%", "%", candidate.required)
    return f" (yêu cầu {required})" if required else ""


def by_title(candidates: Sequence[Counted]) -> dict[str, list[Counted]]:
    """The candidates under the titles they stand for, in their order."""
    groups: dict[str, list[Counted]] = {}
    for candidate in candidates:
        groups.setdefault(candidate.title, []).append(candidate)
    return groups
