"""Phiếu trả lời: whether one person or collective can be proposed for one title, why, and by which article.

Only a rule that was read in its source is printed as a ground for "đủ điều kiện"; all others say "cần xem xét".
"""

from collections.abc import Iterator

from forms.document import Block, Column, Document, Heading, Row, Run, SignatureBlock, Table, Title, text
from forms.nd30 import date_line, letterhead, official_date, signer
from models.paper_facts.answer import AnswerFacts, AnswerLine
from models.rules.eligibility import Eligibility
from models.rules.requirements import Answer

COLUMNS = (
    Column("STT", 12, "center"),
    Column("Điều kiện và dữ liệu", 70),
    Column("Kết quả", 22, "center"),
    Column("Điều khoản", 34),
)
ANSWERS = {Answer.MET: "Đạt", Answer.NOT_MET: "Chưa đạt", Answer.UNKNOWN: "Cần xem xét"}


def build(facts: AnswerFacts) -> Document:
    """The slip about one title."""
    return Document(
        title=f"Phiếu trả lời: {facts.name}, {facts.title} năm {facts.year}",
        author=facts.issuer.name,
        blocks=(
            letterhead(facts.issuer, date=date_line(facts.issuer.place, facts.numbering)),
            Title("PHIẾU TRẢ LỜI", f"Về điều kiện đề nghị “{facts.title}” năm {facts.year}"),
            *_about(facts),
            Heading("1. Kết quả"),
            text(Run(_verdict(facts), bold=True)),
            Heading("2. Các điều kiện"),
            Table(COLUMNS, tuple(map(_row, facts.lines)), fitted=True),
            Heading("3. Căn cứ"),
            *_grounds(facts),
            SignatureBlock((signer(facts.signature),)),
        ),
    )


def _about(facts: AnswerFacts) -> Iterator[Block]:
    yield text(f"{'Tập thể' if facts.is_collective else 'Cá nhân'}: ", Run(facts.name, bold=True))
    if not facts.is_collective:
        yield text(f"Chức vụ, đơn vị: {', '.join(filter(None, (facts.post, facts.unit))) or '…………………………'}")
    yield text(f"Xét theo dữ liệu và quy định của {official_date(facts.judged_on)}.")


def _verdict(facts: AnswerFacts) -> str:
    if facts.verdict is Eligibility.ENOUGH and facts.is_certain:
        ground = f" theo {facts.article}" if facts.article else ""
        return f"Đủ điều kiện{ground}."
    if facts.verdict is Eligibility.NOT_YET:
        return "Chưa đủ điều kiện."
    return "Cần xem xét: chưa đủ căn cứ để kết luận."


def _row(line: AnswerLine) -> Row:
    known = f"{line.sentence} Dữ liệu: {line.facts}." if line.facts else line.sentence
    law = " – ".join(filter(None, (line.article, line.how_sure)))
    return Row((line.place, known, ANSWERS[line.answer], law))


def _grounds(facts: AnswerFacts) -> Iterator[Block]:
    article = facts.article or "Chưa rõ điều khoản"
    yield text(f"- Điều khoản: {article}. {facts.how_sure}")
    yield text(f"- Nguồn: {facts.source.rstrip('.')}.")
    yield text(f"- Bộ quy định: {facts.ruleset.rstrip('.')}.")
