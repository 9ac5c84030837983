"""Bản đăng ký thi đua of one person, confirmed by the head of the unit."""

from collections.abc import Iterable

from forms.document import Block, Column, Document, Heading, Row, SignatureBlock, Table, Title, text
from forms.nd30 import date_line, letterhead, listed, signer, two_digits
from forms.registration_words import opening
from forms.table_columns import without_empty
from models.paper_facts.issuing import Numbering
from models.paper_facts.registration import PersonRegistration

COLUMNS = (
    Column("STT", 10, "center"),
    Column("Danh hiệu thi đua, hình thức khen thưởng đăng ký", 50),
    Column("Sáng kiến, đề tài làm căn cứ", 40),
    Column("Ghi chú", 20),
)


def build(facts: PersonRegistration) -> Document:
    """The sheet one person signs, and whoever confirms it."""
    day = Numbering("", issued_on=facts.registered_on, year=facts.year)
    return Document(
        title=f"Bản đăng ký thi đua năm {facts.year}: {facts.name}",
        author=facts.issuer.name,
        blocks=(
            letterhead(facts.issuer, date=date_line(facts.issuer.place, day)),
            Title("BẢN ĐĂNG KÝ THI ĐUA", f"Năm {facts.year}"),
            opening(facts.campaign, facts.theme, "tôi", facts.year),
            Heading("I. THÔNG TIN CÁ NHÂN"),
            *_about(facts),
            Heading("II. DANH HIỆU, HÌNH THỨC ĐĂNG KÝ"),
            _registered(facts),
            *_commitments(facts.commitments),
            text("Tôi cam kết phấn đấu thực hiện các nội dung đã đăng ký./."),
            SignatureBlock(tuple(signer(one) for one in (facts.head_of_unit, facts.registrant) if one)),
        ),
    )


def _about(facts: PersonRegistration) -> Iterable[Block]:
    honorific = f" ({facts.honorific.lower()})" if facts.honorific else ""
    born = f"{facts.born_on:%d/%m/%Y}" if facts.born_on else str(facts.birth_year or "")
    for number, (label, value) in enumerate(
        (
            (f"Họ và tên{honorific}", facts.name),
            ("Ngày, tháng, năm sinh" if facts.born_on or not facts.birth_year else "Năm sinh", born),
            ("Chức vụ", facts.post),
            ("Đơn vị công tác", facts.unit),
        ),
        start=1,
    ):
        yield text(f"{number}. {label}: {value or '…………………………'}")


def _registered(facts: PersonRegistration) -> Table:
    table = Table(
        COLUMNS,
        tuple(
            Row((two_digits(number), title.name, title.initiative, title.note))
            for number, title in enumerate(facts.titles, start=1)
        ),
        fitted=True,
    )
    return without_empty(table)


def _commitments(commitments: tuple[str, ...]) -> Iterable[Block]:
    if commitments:
        yield Heading("III. NỘI DUNG CAM KẾT")
        yield from listed([commitment.rstrip(".;") for commitment in commitments])
