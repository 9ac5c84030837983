"""Bảng tổng hợp đăng ký thi đua: units down, titles across."""

import re
from dataclasses import replace

from forms.document import Block, Column, Document, Row, SignatureBlock, Table, Title, text
from forms.nd30 import letterhead, official_date, signer, two_digits
from forms.styles import LANDSCAPE, PORTRAIT
from forms.table_columns import least_widths
from models.paper_facts.registration import RegistrationTable

UPRIGHT_ROOM, TURNED_ROOM = PORTRAIT.text_width, LANDSCAPE.text_width
JOINTS = re.compile(r"(?<=CSTĐ)(?=CS|TQ)")  # where a short name may break if the columns get narrow


def build(facts: RegistrationTable) -> Document:
    """The table with its sums, last year's for comparison, and who has not answered."""
    facts, turned = _laid_out(facts)
    return Document(
        title=f"Tổng hợp đăng ký thi đua năm {facts.year}",
        author=facts.issuer.name,
        landscape=turned,
        blocks=(
            letterhead(facts.issuer, date=f"{facts.issuer.place}, {official_date(facts.made_on)}"),
            Title("BẢNG TỔNG HỢP ĐĂNG KÝ THI ĐUA", _subject(facts)),
            _table(facts),
            *_notes(facts),
            SignatureBlock((signer(facts.maker), signer(facts.signature))),
        ),
    )


def _laid_out(facts: RegistrationTable) -> tuple[RegistrationTable, bool]:
    """The facts with names of columns as short as they have to be, and whether the page is turned.

    Upright as long as the columns fit: a table of few units is then one page.
    """
    jointed = replace(facts, columns=tuple((JOINTS.sub(" ", short), full) for short, full in facts.columns))
    for tried, room in ((facts, UPRIGHT_ROOM), (jointed, UPRIGHT_ROOM), (facts, TURNED_ROOM)):
        if sum(least_widths(_table(tried))) <= room:
            return tried, room == TURNED_ROOM
    return jointed, True


def _subject(facts: RegistrationTable) -> str:
    return f"{facts.campaign} năm {facts.year}" if str(facts.year) not in facts.campaign else facts.campaign


def _table(facts: RegistrationTable) -> Table:
    group = "Số lượng đăng ký" if len(facts.columns) > 1 else ""
    columns = (
        Column("STT", 10, "center"),
        Column("Đơn vị", 34),
        *(Column(short, 10, "center", group) for short, _ in facts.columns),
        Column("Cộng", 10, "center"),
        Column("Tình hình gửi đăng ký", 18),
    )
    return Table(columns, (*_rows(facts), *_sums(facts)), fitted=True)


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
    """What the short names mean and who has answered; the text ends as the decree's forms do."""
    meanings = "; ".join(f"{short}: {full}" for short, full in facts.columns if short != full)
    notes = (
        f"Chữ viết tắt: {meanings}" if meanings else "",
        f"Tình hình gửi đăng ký: {facts.coverage.rstrip('.')}" if facts.coverage else "",
    )
    said = [note for note in notes if note]
    return tuple(text(f"{note}./." if note == said[-1] else f"{note}.") for note in said)
