"""Biên bản họp: who met, what was said, how it was voted, what was concluded.

The form is Mẫu 1.9 of Nghị định 30/2020/NĐ-CP; that absent members' opinions in writing are shown is a rule of the
decrees on the Law on Emulation and Commendation.
"""

from collections.abc import Iterable

from forms.document import (
    Block,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    SignatureBlock,
    Table,
    Title,
    text,
)
from forms.meeting_words import (
    COUNTED_IN_WRITING,
    DOTS,
    absence_words,
    any_written,
    attendance_words,
    attendee_words,
    by_title,
    closing_time,
    finals,
    gathering,
    required_words,
    voting_remarks,
)
from forms.nd30 import (
    counted,
    letterhead,
    listed,
    number_words,
    official_time,
    recipients,
    signer,
    two_digits,
)
from forms.nominee_words import WHOLE, percent_words
from forms.vote_table import result_table
from models.paper_facts.meeting import Counted, Elected, MeetingFacts

ROLL = (
    Column("STT", 10, "center"),
    Column("Họ và tên", 40),
    Column("Chức vụ, đơn vị công tác", 36),
    Column("Vai trò", 28),
    Column("Có mặt, vắng mặt", 28),
)


def build(facts: MeetingFacts) -> Document:
    """The minutes of one meeting."""
    return Document(
        title=f"Biên bản {number_words(facts.numbering)} {facts.subject}",
        author=facts.issuer.name,
        blocks=(
            letterhead(facts.issuer, number=facts.numbering),
            Title("BIÊN BẢN", facts.subject),
            *_when_and_where(facts),
            *_who(facts),
            *_what(facts),
            *_conclusions(facts),
            SignatureBlock(
                (signer(facts.secretary_signature), signer(facts.chair_signature)),
                recipients(facts.recipients, answered=False),
            ),
        ),
    )


def _when_and_where(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("I. THỜI GIAN, ĐỊA ĐIỂM")
    yield text(f"1. Thời gian bắt đầu: {official_time(facts.starts_at)}.")
    yield text(f"2. Địa điểm: {facts.place or DOTS}.")


def _who(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("II. THÀNH PHẦN THAM DỰ")
    yield text(f"1. Chủ trì (chủ tọa): {attendee_words(facts.chair)}.")
    yield text(f"2. Thư ký (người ghi biên bản): {attendee_words(facts.secretary)}.")
    established = f"Hội đồng thành lập theo {facts.established_by}. " if facts.established_by else ""
    yield text(f"3. {established}{attendance_words(facts)}")
    if facts.present or facts.absent:
        yield _roll(facts)
    if facts.guests:
        yield text("4. Khách mời:")
        yield from listed([attendee_words(attendee) for attendee in facts.guests])
    if facts.quorum_sentence:
        yield text(f"{facts.quorum_sentence.rstrip('.')}.")


def _roll(facts: MeetingFacts) -> Table:
    """Every member, those present first."""
    present = [(attendee, "Có mặt") for attendee in facts.present]
    absent = [(attendee, absence_words(attendee)) for attendee in facts.absent]
    rows = tuple(
        Row(
            (
                two_digits(number),
                f"{attendee.honorific} {attendee.name}".strip(),
                ", ".join(part for part in (attendee.post, attendee.unit) if part),
                attendee.role,
                remark,
            )
        )
        for number, (attendee, remark) in enumerate([*present, *absent], start=1)
    )
    return Table(ROLL, rows, fitted=True)


def _what(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("III. NỘI DUNG")
    number = 0
    for title, blocks in (
        ("Chương trình", listed(facts.agenda)),
        ("Ý kiến phát biểu", _opinions(facts)),
        ("Kết quả bỏ phiếu" if facts.secret_ballot else "Kết quả biểu quyết", tuple(_votes(facts))),
        ("Kết quả bầu", listed([_elected(office) for office in facts.elected])),
    ):
        if blocks:
            number += 1
            yield Heading(f"{number}. {title}")
            yield from blocks
    if not number:
        yield text(f"{gathering(facts)} trao đổi, thống nhất các nội dung nêu tại mục IV.")


def _opinions(facts: MeetingFacts) -> tuple[Paragraph, ...]:
    return tuple(text(f"- {speaker}: {said.rstrip('.')}.") for speaker, said in facts.opinions)


def _votes(facts: MeetingFacts) -> Iterable[Block]:
    if not facts.candidates:
        return
    how = "bỏ phiếu kín" if facts.secret_ballot else "biểu quyết giơ tay"
    yield text(f"Hình thức: {how}. {_tellers(facts)}".rstrip())
    yield text(
        f"Kết quả đối với {counted(len(finals(facts.candidates)), 'trường hợp')} như sau (tỷ lệ tính trên tổng số "
        "thành viên):"
    )
    yield result_table(facts.candidates)
    if any_written(facts.candidates):
        yield text(COUNTED_IN_WRITING)
    yield from map(text, voting_remarks(facts.candidates))


def _tellers(facts: MeetingFacts) -> str:
    if not facts.tellers:
        return ""
    team = "Ban kiểm phiếu" if facts.secret_ballot else "Người kiểm đếm"
    return f"{team}: {'; '.join(attendee_words(teller) for teller in facts.tellers)}. "


def _elected(office: Elected) -> str:
    share = percent_words(office.agree * WHOLE // office.base) if office.base else ""
    return (
        f"{office.office}: {office.name}, {office.agree}/{office.base} đồng ý{f' ({share})' if share else ''}"
    )


def _conclusions(facts: MeetingFacts) -> Iterable[Block]:
    yield Heading("IV. KẾT LUẬN")
    for title, candidates in by_title(finals(facts.candidates)).items():
        yield text(_outcome(title, candidates))
    for resolution in facts.resolutions:
        yield text(resolution)
    yield text(
        f"{gathering(facts)} kết thúc vào {closing_time(facts)}; biên bản được đọc lại để các thành viên "
        "cùng nghe và nhất trí thông qua./."
    )


def _outcome(title: str, candidates: list[Counted]) -> str:
    """How many reached the share they need, and who did not, with the share they got."""
    reached = sum(candidate.reached for candidate in candidates)
    missed = [f"{c.name} ({percent_words(c.percent_tenths)})" for c in candidates if not c.reached]
    opening = f"{title}: {two_digits(reached)}/{two_digits(len(candidates))} trường hợp đạt"
    required = required_words(candidates[0])
    failing = f"; không đạt: {', '.join(missed)}" if missed else ""
    return f"{opening}{required}{failing}."
