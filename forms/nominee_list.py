"""Danh sách kèm theo tờ trình: collectives first, then people, each under the award proposed."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from forms.document import ClosingRow, Column, Document, GroupRow, Row, Table, Title
from forms.fonts import face, width
from forms.nd30 import NBSP, counted, date_words, letterhead, number_words, two_digits
from forms.nominee_words import award_words, capitalised, totals, vote_words
from forms.styles import LANDSCAPE, PORTRAIT, REFERENCE, Page
from forms.table_columns import without_empty
from models.paper_facts.dossier import DossierFacts
from models.paper_facts.nominees import Nominee, TitleGroup

WIDE = (
    Column("STT", 10, "center"),
    Column("Họ và tên cá nhân, tên tập thể", 48),
    Column("Chức vụ, đơn vị công tác", 52),
    Column("Tóm tắt thành tích", 60),
    Column(f"Tỷ lệ đồng{NBSP}ý", 24, "center"),
    Column("Ghi chú", 24),
)
UPRIGHT = tuple(
    replace(column, width=width) for column, width in zip(WIDE, (10, 36, 30, 40, 21, 18), strict=True)
)
UPRIGHT_ROWS = 12  # as many with their merits fit an upright page; more are easier to read on a turned one
PARTS = ((True, "TẬP THỂ", "Tập thể"), (False, "CÁ NHÂN", "Cá nhân"))
ROMAN = ("I", "II")


def build(facts: DossierFacts) -> Document:
    """The list, with the votes and the totals."""
    wide = _is_wide(facts.groups)
    return Document(
        title=f"Danh sách {facts.subject}",
        author=facts.issuer.name,
        landscape=wide,
        blocks=(
            letterhead(facts.issuer),
            Title("DANH SÁCH", _subject(facts), _reference(facts, LANDSCAPE if wide else PORTRAIT)),
            without_empty(Table(WIDE if wide else UPRIGHT, _rows(facts.groups), fitted=True)),
        ),
    )


def _is_wide(groups: Sequence[TitleGroup]) -> bool:
    nominees = [nominee for group in groups for nominee in group.nominees]
    return len(nominees) > UPRIGHT_ROWS and any(nominee.merits for nominee in nominees)


def _subject(facts: DossierFacts) -> str:
    if not facts.subject.startswith("đề nghị"):
        return capitalised(facts.subject)
    listed = [
        noun
        for collective, _, noun in PARTS
        if any(g.nominees for g in facts.groups if g.for_collectives == collective)
    ]
    return f"{capitalised(', '.join(listed or ['Tập thể', 'cá nhân']).lower())} {facts.subject}"


def _reference(facts: DossierFacts, page: Page) -> str:
    """The letter the list belongs to; an issuer whose name is longer than a line is named at the head alone."""
    number, day = number_words(facts.numbering), date_words(facts.numbering)
    issuer = f" của {facts.issuer.name}"
    is_short = width(issuer, face(italic=True), REFERENCE) <= page.text_width
    return f"(Kèm theo Tờ trình số {number} {day}{issuer if is_short else ''})"


def _rows(groups: Sequence[TitleGroup]) -> tuple[Row | GroupRow | ClosingRow, ...]:
    rows: list[Row | GroupRow | ClosingRow] = []
    namesakes = _namesakes(groups)
    parts = [(heading, _of_kind(groups, collective)) for collective, heading, _ in PARTS]
    for roman, (heading, chosen) in zip(ROMAN, [part for part in parts if part[1]], strict=False):
        rows.append(GroupRow(f"{roman}. {heading}"))
        for place, group in enumerate(chosen, start=1):
            noun = heading.lower()
            rows.append(
                GroupRow(f"{place}. {capitalised(award_words(group))}: {counted(len(group.nominees), noun)}")
            )
            rows += [
                _row(number, nominee, namesakes) for number, nominee in enumerate(group.nominees, start=1)
            ]
    rows.append(ClosingRow(f"Tổng cộng: {totals(groups).replace(' và ', ', ') or 'không có đề nghị'}"))
    return tuple(rows)


def _of_kind(groups: Sequence[TitleGroup], collective: bool) -> list[TitleGroup]:
    return [group for group in groups if group.for_collectives == collective and group.nominees]


def _namesakes(groups: Sequence[TitleGroup]) -> set[str]:
    """Names that more than one person in the list bears."""
    people = {(n.name, n.birth_year) for group in groups for n in group.nominees if not n.is_collective}
    return {name for name, times in Counter(name for name, _ in people).items() if times > 1}


def _row(number: int, nominee: Nominee, namesakes: set[str]) -> Row:
    name = f"{nominee.honorific} {nominee.name}".strip()
    if nominee.name in namesakes and nominee.birth_year:
        name = f"{name} (sinh năm {nominee.birth_year})"
    place = ", ".join(part for part in (nominee.post, nominee.unit) if part)
    return Row((two_digits(number), name, place, nominee.merits, vote_words(nominee.vote), _note(nominee)))


def _note(nominee: Nominee) -> str:
    short = "Không đủ tỷ lệ phiếu" if nominee.vote and not nominee.vote.reached else ""
    return "; ".join(part for part in (short, nominee.note) if part)
