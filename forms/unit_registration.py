"""Bản đăng ký thi đua of a unit or collective, for itself and its people; also its answer that it proposes nobody."""

from collections.abc import Iterable

from forms.document import (
    Addressees,
    Block,
    Column,
    Document,
    GroupRow,
    Heading,
    Row,
    SignatureBlock,
    Table,
    Title,
    text,
)
from forms.nd30 import counted, date_line, letterhead, recipients, signer, two_digits
from forms.registration_words import campaign_sentence, opening
from forms.table_columns import without_empty
from models.paper_facts.issuing import Numbering
from models.paper_facts.registration import RegistrantLine, UnitRegistration

TARGETS = (Column("STT", 12, "center"), Column("Chỉ tiêu", 113), Column("Kế hoạch", 40, "center"))
LINES = (
    Column("STT", 10, "center"),
    Column("Họ và tên cá nhân, tên tập thể", 34),
    Column("Chức vụ, đơn vị", 24),
    Column("Danh hiệu thi đua", 24, group="Nội dung đăng ký"),
    Column("Hình thức khen thưởng", 24, group="Nội dung đăng ký"),
    Column("Sáng kiến, đề tài", 24),
)


def build(facts: UnitRegistration) -> Document:
    """The sheet one unit sends."""
    day = facts.numbering or Numbering("", issued_on=facts.registered_on, year=facts.year)
    copies = recipients(("Như trên",)) if facts.numbering and facts.addressees else ()
    return Document(
        title=f"Bản đăng ký thi đua năm {facts.year}: {facts.unit}",
        author=facts.issuer.name,
        blocks=(
            letterhead(facts.issuer, number=facts.numbering, date=date_line(facts.issuer.place, day)),
            Title("BẢN ĐĂNG KÝ THI ĐUA", f"Năm {facts.year}"),
            *((Addressees(facts.addressees),) if facts.addressees else ()),
            *(_nil(facts) if facts.is_nil else _registered(facts)),
            SignatureBlock((signer(facts.signature),), copies),
        ),
    )


def _nil(facts: UnitRegistration) -> Iterable[Block]:
    """A nil return is an answer of its own."""
    grounds = f"{campaign_sentence(facts.campaign, facts.theme)}, " if facts.campaign else ""
    yield text(
        f"{grounds}{facts.unit} không đăng ký danh hiệu thi đua, hình thức khen thưởng năm {facts.year} "
        "cho tập thể, cá nhân nào./."
    )


def _registered(facts: UnitRegistration) -> Iterable[Block]:
    yield opening(facts.campaign, facts.theme, facts.unit, facts.year)
    number = 0
    for heading, table in (
        ("CHỈ TIÊU THI ĐUA", _targets(facts.targets)),
        ("DANH HIỆU, HÌNH THỨC ĐĂNG KÝ", _lines(facts)),
    ):
        if table.rows:
            number += 1
            yield Heading(f"{'I' * number}. {heading}")
            yield table
    yield text(
        f"Tổng số: {_totals(facts)}. {facts.unit} cam kết phấn đấu hoàn thành các nội dung đã đăng ký./."
    )


def _totals(facts: UnitRegistration) -> str:
    counts = ((len(facts.collectives), "tập thể"), (len(facts.people), "cá nhân"))
    return ", ".join(counted(number, noun) for number, noun in counts if number) or "không có đăng ký"


def _targets(targets: tuple[tuple[str, str], ...]) -> Table:
    return Table(
        TARGETS,
        tuple(Row((two_digits(number), *target)) for number, target in enumerate(targets, start=1)),
    )


def _lines(facts: UnitRegistration) -> Table:
    rows: list[Row | GroupRow] = []
    for heading, lines in (("Tập thể", facts.collectives), ("Cá nhân", facts.people)):
        if lines:
            rows.append(GroupRow(heading))
            rows += [_row(number, line, facts.unit) for number, line in enumerate(lines, start=1)]
    return without_empty(Table(LINES, tuple(rows), fitted=True))


def _row(number: int, line: RegistrantLine, sender: str) -> Row:
    place = ", ".join(part for part in (line.post, line.unit) if part and part != sender)
    return Row(
        (two_digits(number), line.name, place, "; ".join(line.titles), "; ".join(line.forms), line.initiative)
    )
