"""Bảng tổng hợp đăng ký thi đua: units down, titles across."""

from forms.document import Block, Column, Document, Row, SignatureBlock, Table, Title, text
from forms.nd30 import letterhead, official_date, signer, two_digits
from models.paper_facts.registration import RegistrationTable

NUMBER_WIDTH = 11.0
COUNT_WIDTH = 20.5  # as wide as "CSTĐTQ" needs: a short name must not be cut
SUM_WIDTH = 15.0
REPLY_WIDTH = 28.0
LEAST_UNIT_WIDTH = 32.0
UPRIGHT_ROOM, TURNED_ROOM = 165.0, 252.0
TURNED_FROM = 4  # as many titles and more need a turned page


def build(facts: RegistrationTable) -> Document:
    """The table with its sums, last year's for comparison, and who has not answered."""
    return Document(
        title=f"Tổng hợp đăng ký thi đua năm {facts.year}",
        author=facts.issuer.name,
        landscape=_is_turned(facts),
        blocks=(
            letterhead(facts.issuer, date=f"{facts.issuer.place}, {official_date(facts.made_on)}"),
            Title("BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA", _subject(facts)),
            *_notes(facts),
            Table(_columns(facts), (*_rows(facts), *_sums(facts))),
            SignatureBlock((signer(facts.maker), signer(facts.signature))),
        ),
    )


def _is_turned(facts: RegistrationTable) -> bool:
    return len(facts.columns) >= TURNED_FROM


def _subject(facts: RegistrationTable) -> str:
    return f"{facts.campaign} năm {facts.year}" if str(facts.year) not in facts.campaign else facts.campaign


def _columns(facts: RegistrationTable) -> tuple[Column, ...]:
    group = "Số lượng đăng ký" if len(facts.columns) > 1 else ""
    counts = tuple(Column(short, COUNT_WIDTH, "center", group) for short, _ in facts.columns)
    room = TURNED_ROOM if _is_turned(facts) else UPRIGHT_ROOM
    taken = NUMBER_WIDTH + COUNT_WIDTH * len(counts) + SUM_WIDTH + REPLY_WIDTH
    return (
        Column("STT", NUMBER_WIDTH, "center"),
        Column("Đơn vị", max(LEAST_UNIT_WIDTH, room - taken)),
        *counts,
        Column("Cộng", SUM_WIDTH, "center"),
        Column("Tình hình gửi đăng ký", REPLY_WIDTH),
    )


def _rows(facts: RegistrationTable) -> list[Row]:
    return [
        Row((two_digits(number), row.unit, *_counts(row.counts), row.reply))
        for number, row in enumerate(facts.rows, start=1)
    ]


def _sums(facts: RegistrationTable) -> list[Row]:
    """The sums of the rows above, so that the paper adds up; below them last year's."""
    sums = tuple(sum(row.counts[place] for row in facts.rows) for place in range(len(facts.columns)))
    rows = [Row(("", "Tổng cộng", *_counts(sums), ""), bold=True)]
    if facts.last_year is not None:
        rows.append(Row(("", f"Năm {facts.year - 1} (để so sánh)", *_counts(facts.last_year), "")))
    return rows


def _counts(counts: tuple[int, ...]) -> tuple[str, ...]:
    return (*(str(count) if count else "-" for count in counts), str(sum(counts)))


def _notes(facts: RegistrationTable) -> tuple[Block, ...]:
    meanings = "; ".join(f"{short}: {full}" for short, full in facts.columns if short != full)
    notes = []
    if facts.coverage:
        notes.append(text(f"Tình hình gửi đăng ký: {facts.coverage.rstrip('.')}."))
    if meanings:
        notes.append(text(f"Chữ viết tắt: {meanings}."))
    return tuple(notes)
