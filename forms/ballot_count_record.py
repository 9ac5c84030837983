"""Biên bản kiểm phiếu: who counted, how many ballots, how many votes for whom.

Where the council voted by show of hands, the same record speaks of hands, not of ballots.
"""

from collections.abc import Iterable

from forms.document import Block, Column, Document, Heading, Row, SignatureBlock, Table, Title, text
from forms.meeting_words import (
    COUNTED_IN_WRITING,
    DOTS,
    any_written,
    attendance_words,
    attendee_words,
    finals,
    voting_remarks,
)
from forms.nd30 import BLANK, counted, letterhead, official_time, recipients, signer, two_digits
from forms.vote_table import ballot_table, result_table
from models.paper_facts.meeting import MeetingFacts


def build(facts: MeetingFacts) -> Document:
    """The count record of one meeting."""
    kind = "BIÊN BẢN KIỂM PHIẾU" if facts.secret_ballot else "BIÊN BẢN KẾT QUẢ BIỂU QUYẾT"
    counter = (facts.teller_signature if facts.secret_ballot else None) or facts.secretary_signature
    return Document(
        title=f"{kind.capitalize()}: {facts.subject}",
        author=facts.issuer.name,
        blocks=(
            letterhead(facts.issuer, number=facts.numbering),
            Title(kind, facts.subject),
            *_opening(facts),
            *_tellers(facts),
            *_turnout(facts),
            *_results(facts),
            _closing(facts),
            SignatureBlock(
                (signer(counter), signer(facts.chair_signature)), recipients(facts.recipients, answered=False)
            ),
        ),
    )


def _opening(facts: MeetingFacts) -> Iterable[Block]:
    act = "kiểm phiếu" if facts.secret_ballot else "kiểm đếm kết quả biểu quyết"
    yield text(f"Thời gian họp: {official_time(facts.starts_at)}.")
    yield text(f"Địa điểm: {facts.place or DOTS}.")
    yield text(f"Chủ trì: {attendee_words(facts.chair)}.")
    yield text(f"Đã tiến hành {act} đối với {counted(len(finals(facts.candidates)), 'trường hợp')} như sau:")


def _tellers(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("I. BAN KIỂM PHIẾU" if facts.secret_ballot else "I. NGƯỜI KIỂM ĐẾM")
    if not facts.tellers:
        yield text(f"{attendee_words(facts.secretary)}.")
        return
    columns = (
        Column("STT", 10, "center"),
        Column("Họ và tên", 40),
        Column("Chức vụ, đơn vị", 40),
        Column("Nhiệm vụ", 24, "center"),
        Column("Chữ ký", 28),
    )
    rows = tuple(
        Row(
            (
                two_digits(number),
                f"{teller.honorific} {teller.name}".strip(),
                ", ".join(part for part in (teller.post, teller.unit) if part),
                "Thành viên" if number > 1 else "Trưởng ban" if facts.secret_ballot else "Phụ trách",
                "",
            )
        )
        for number, teller in enumerate(facts.tellers, start=1)
    )
    yield Table(columns, rows, fitted=True)


def _turnout(facts: MeetingFacts) -> Iterable[Block]:
    ballots = _ballots(facts)
    if not facts.secret_ballot:
        yield Heading("II. SỐ NGƯỜI BIỂU QUYẾT")
        yield text(attendance_words(facts))
        return
    yield Heading("II. SỐ PHIẾU")
    yield text(attendance_words(facts))
    if len(ballots) == 1:
        issued, returned, valid, invalid = (two_digits(count) for count in ballots.pop())
        yield text(
            f"Số phiếu phát ra: {issued}; số phiếu thu về: {returned}; số phiếu hợp lệ: {valid}; "
            f"số phiếu không hợp lệ: {invalid}."
        )
    elif ballots:
        yield ballot_table(facts.candidates)


def _results(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("III. KẾT QUẢ KIỂM PHIẾU" if facts.secret_ballot else "III. KẾT QUẢ BIỂU QUYẾT")
    if not facts.candidates:
        yield text("Không có trường hợp nào được đưa ra lấy ý kiến.")
        return
    yield text("Tỷ lệ đồng ý tính trên tổng số thành viên.")
    yield result_table(facts.candidates)
    if any_written(facts.candidates):
        yield text(COUNTED_IN_WRITING)
    yield from map(text, voting_remarks(facts.candidates))


def _closing(facts: MeetingFacts) -> Block:
    act = "kiểm phiếu" if facts.secret_ballot else "kiểm đếm"
    ended = official_time(facts.count_ended_at) if facts.count_ended_at else f"{BLANK}giờ{BLANK}cùng ngày"
    return text(f"Việc {act} kết thúc vào {ended}; kết quả đã được công bố trước các thành viên dự họp./.")


def _ballots(facts: MeetingFacts) -> set[tuple[int, int, int, int]]:
    """The distinct figures of ballots issued, returned, valid and invalid."""
    return {(c.issued, c.returned, c.valid, c.invalid) for c in facts.candidates}
