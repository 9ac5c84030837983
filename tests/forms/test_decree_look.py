"""Every paper of the sample, and papers chosen to be awkward, measured against Nghị định 30/2020/NĐ-CP, Phụ lục I."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from forms.catalogue import FORMS
from forms.document import (
    Block,
    Document,
    Heading,
    Letterhead,
    Paragraph,
    SignatureBlock,
    Signer,
    Table,
    Title,
)
from forms.fonts import printable
from forms.letterhead import MOTTO, NATION
from forms.papers_of_records import NothingCounted, document
from forms.pdf import to_pdf
from models.exchange.sample import fill_sample
from models.paper_facts.sources import sources_of
from tests.forms.measuring import MM, Printed, PrintedLine, measured
from tests.forms.samples import SAMPLES

YEARS = (2022, 2023, 2024)
SHEETS = 4  # of people and units in a year: enough to be sure, and soon done
SINGLE = 1.149


@dataclass(frozen=True)
class Paper:
    """A document and its PDF read back."""

    name: str
    document: Document
    printed: Printed

    def block(self, kind: type[Block]):
        """The only block of a kind, or None."""
        return next((block for block in self.document.blocks if isinstance(block, kind)), None)

    @property
    def first_page(self) -> list[PrintedLine]:
        return [line for line in self.printed.lines if line.page == 1]


def of_the_sample() -> Iterator[tuple[str, Document]]:
    for form, year in itertools.product(FORMS, YEARS):
        for record, extra in sources_of(form.record, year)[:SHEETS]:
            try:
                yield f"{form.code} {record} {extra or ''}", document(form.code, record, extra)
            except NothingCounted:
                assert form.code == "bien-ban-kiem-phieu"


def chosen_to_be_awkward() -> Iterator[tuple[str, Document]]:
    for form in FORMS:
        for name, facts in SAMPLES[form.code].items():
            yield f"{form.code} {name}", form.build(facts)


@pytest.fixture(scope="module")
def papers(tmp_path_factory) -> list[Paper]:
    opened = fill_sample(tmp_path_factory.mktemp("look") / "store")
    try:
        found = [*of_the_sample(), *chosen_to_be_awkward()]
    finally:
        opened.close()
    return [Paper(name, paper, measured(to_pdf(paper))) for name, paper in found]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\xa0]+", "", printable(text))


def bold(line: PrintedLine) -> bool:
    return line.fonts <= {"LiberationSerif-Bold", "LiberationSerif-BoldItalic"}


def italic(line: PrintedLine) -> bool:
    return line.fonts <= {"LiberationSerif-Italic", "LiberationSerif-BoldItalic"}


def upright(line: PrintedLine) -> bool:
    return line.fonts <= {"LiberationSerif", "LiberationSerif-Bold"}


def lines_of(lines: list[PrintedLine], text: str) -> list[PrintedLine]:
    """The lines, one below the other, that make up `text`; none for no text."""
    wanted = squeezed(text)
    if not wanted:
        return []
    for start in range(len(lines)):
        found, so_far = [], ""
        for line in lines[start:]:
            if not wanted.startswith(so_far + squeezed(line.text)):
                break
            so_far += squeezed(line.text)
            found.append(line)
            if so_far == wanted:
                return found
    raise AssertionError(f"not printed in one piece: {text!r}")


def rule_below(paper: Paper, line: PrintedLine) -> tuple[float, float]:
    """The left and right end of the short rule just below `line` on the first page."""
    [found] = [
        (left, right)
        for page, left, right, height in paper.printed.rules
        if page == 1 and 0 < height - line.baseline < 9 and abs((left + right) / 2 - line.middle) < 3
    ]
    return found


def test_the_sample_has_every_paper(papers):
    assert {paper.name.split()[0] for paper in papers} == {form.code for form in FORMS}
    assert len(papers) > 60


def test_sheets_are_a4_and_turned_only_for_tables(papers):
    for paper in papers:
        for wide, high in zip(paper.printed.widths, paper.printed.heights, strict=True):
            sides = (297, 210) if paper.document.landscape else (210, 297)
            assert (round(wide / MM), round(high / MM)) == sides, paper.name
        assert not paper.document.landscape or paper.block(Table) is not None, paper.name


def test_nothing_stands_outside_the_text_block(papers):
    for paper in papers:
        width, height = paper.printed.widths[0], paper.printed.heights[0]
        for line in paper.printed.lines:
            number = line.page > 1 and line.text == str(line.page) and line.baseline < 20 * MM
            assert number or line.baseline - 0.891 * line.size >= 20 * MM - 0.1, (paper.name, line)
            assert line.baseline + 0.216 * line.size <= height - 20 * MM + 0.1, (paper.name, line)
            assert line.left >= 30 * MM - 0.5, (paper.name, line)
            assert line.right <= width - 15 * MM + 0.6, (paper.name, line)
        for _page, left, right, top, bottom in paper.printed.boxes:
            assert left >= 30 * MM - 0.5 and right <= width - 15 * MM + 0.5, paper.name
            assert top >= 20 * MM - 0.5 and bottom <= height - 20 * MM + 0.5, paper.name


def test_letters_are_of_one_family(papers):
    for paper in papers:
        for line in paper.printed.lines:
            assert all(font.startswith("LiberationSerif") for font in line.fonts), (paper.name, line)


def test_pages_are_numbered_from_the_second(papers):
    for paper in papers:
        middle = (30 * MM + paper.printed.widths[0] - 15 * MM) / 2
        numbers = [line for line in paper.printed.lines if line.baseline < 19 * MM]
        assert [line.text for line in numbers] == [str(n) for n in range(2, len(paper.printed.widths) + 1)]
        for line in numbers:
            assert abs(line.middle - middle) < 1 and 13 <= line.size <= 14, paper.name
            assert line.fonts == {"LiberationSerif"}, paper.name


def test_nation_and_motto_stand_at_the_upper_right(papers):
    for paper in papers:
        nation, motto = paper.printed.line(NATION), paper.printed.line(MOTTO)
        assert (nation.size, motto.size) in {(12, 13), (13, 14)}, paper.name
        assert bold(nation) and bold(motto) and upright(nation), paper.name
        assert abs(nation.middle - motto.middle) < 1 and nation.left > paper.printed.widths[0] * 0.4
        assert 1 <= (motto.baseline - nation.baseline) / motto.size <= 1.3, paper.name
        left, right = rule_below(paper, motto)
        assert right - left == pytest.approx(motto.right - motto.left, abs=1), paper.name


def test_bodies_stand_at_the_upper_left_in_capitals(papers):
    for paper in papers:
        head = paper.block(Letterhead)
        nation = paper.printed.line(NATION)
        issuer = lines_of(paper.first_page, head.issuer.upper())
        superior = lines_of(paper.first_page, head.superior.upper())
        for line in (*superior, *issuer):
            assert line.size == nation.size and line.right < nation.left, (paper.name, line)
            assert abs(line.middle - issuer[0].middle) < 1, paper.name
        assert all(bold(line) for line in issuer) and not any(bold(line) for line in superior), paper.name
        left, right = rule_below(paper, issuer[-1])
        longest = max(line.right - line.left for line in issuer)
        assert 1 / 3 <= (right - left) / longest <= 1 / 2, paper.name


def test_number_and_date_stand_below_the_bodies_on_one_line(papers):
    for paper in papers:
        head = paper.block(Letterhead)
        number = lines_of(paper.first_page, head.number_line)
        date = lines_of(paper.first_page, head.date_line)
        for line in number:
            assert (line.size, line.fonts) == (13, {"LiberationSerif"}), paper.name
            assert line.middle < paper.printed.line(NATION).left, paper.name
        for line in date:
            assert line.size == paper.printed.line(MOTTO).size and italic(line), paper.name
            assert not bold(line) and abs(line.middle - paper.printed.line(NATION).middle) < 2, paper.name
        if number and date:
            assert abs(number[0].baseline - date[0].baseline) < 1, paper.name


def test_number_says_kind_and_body(papers):
    pattern = re.compile(r"Số:(?: \d{2,}|[\s\xa0]+)/(?:TTr|BB|ĐK)-\S+$")
    for paper in papers:
        line = paper.block(Letterhead).number_line
        assert not line or pattern.fullmatch(line), paper.name


def test_title_is_centred_with_a_short_rule_below(papers):
    for paper in papers:
        title = paper.block(Title)
        middle = (30 * MM + paper.printed.widths[0] - 15 * MM) / 2
        kind = lines_of(paper.first_page, title.kind)
        subject = lines_of(paper.first_page, title.subject)
        reference = lines_of(paper.first_page, title.reference)
        assert kind[0].text.isupper(), paper.name
        for line in (*kind, *subject):
            assert bold(line) and upright(line) and 13 <= line.size <= 14, paper.name
        assert all(italic(line) and not bold(line) for line in reference), paper.name
        assert all(abs(line.middle - middle) < 1 for line in (*kind, *subject, *reference)), paper.name
        last = ((subject and reference) or subject or kind)[-1]
        left, right = rule_below(paper, last)
        longest = max(line.right - line.left for line in (subject or kind))
        assert 1 / 3 <= (right - left) / longest <= 1 / 2, paper.name


def running_lines(paper: Paper) -> Iterator[tuple[Paragraph | Heading, PrintedLine]]:
    """The first line of each paragraph and heading, as it is printed."""
    left = 30 * MM + 12.7 * MM
    starts = [line for line in paper.printed.lines if abs(line.left - left) < 1 and 13 <= line.size <= 14]
    for block in paper.document.blocks:
        if isinstance(block, Paragraph | Heading):
            words = block.text if isinstance(block, Heading) else "".join(run.text for run in block.runs)
            begins = squeezed(words)[:12]
            yield (
                block,
                next(
                    line
                    for line in starts
                    if squeezed(line.text).startswith(begins[: len(squeezed(line.text))])
                ),
            )


def test_running_text_has_one_size_and_an_indent(papers):
    for paper in papers:
        sizes = {line.size for _block, line in running_lines(paper)}
        assert len(sizes) <= 1 and sizes <= {13, 14}, paper.name


def test_bases_are_italic_and_all_else_is_upright(papers):
    seen = 0
    for paper in papers:
        found = list(running_lines(paper))
        bases = [block for block, _line in found if words_of(block).startswith("Căn cứ")]
        for block, line in found:
            assert italic(line) == (block in bases), (paper.name, line)
        ends = [words_of(block)[-1] for block in bases]
        assert ends == [";"] * (len(bases) - 1) + ["."] * bool(bases), paper.name
        seen += len(bases)
    assert seen > 10


def words_of(block: Paragraph | Heading) -> str:
    return block.text if isinstance(block, Heading) else "".join(run.text for run in block.runs)


def test_lines_are_at_least_single_and_at_most_half_as_much_again_apart(papers):
    left = 30 * MM
    for paper in papers:
        for first, second in itertools.pairwise(paper.printed.lines):
            if first.page != second.page or first.size != second.size or not 13 <= first.size <= 14:
                continue
            is_continued = abs(second.left - left) < 1 and first.right > paper.printed.widths[0] - 15 * MM - 1
            if is_continued:
                step = second.baseline - first.baseline
                assert SINGLE * first.size - 0.1 <= step <= 1.5 * SINGLE * first.size + 0.1, (
                    paper.name,
                    second,
                )


def signed(paper: Paper) -> Iterator[tuple[Signer, list[PrintedLine]]]:
    """Each signer with the printed lines of authority."""
    block = paper.block(SignatureBlock)
    for signer in block.signers if block else ():
        yield signer, lines_of(list(reversed_pages(paper)), " ".join(signer.authority))


def reversed_pages(paper: Paper) -> Iterator[PrintedLine]:
    """The lines, those of the last page first."""
    for page in range(len(paper.printed.widths), 0, -1):
        yield from (line for line in paper.printed.lines if line.page == page)


def test_signatures_are_never_alone_on_the_last_page(papers):
    for paper in papers:
        for _signer, authority in signed(paper):
            page = authority[0].page
            assert page == len(paper.printed.widths), paper.name
            assert all(bold(line) and upright(line) and 13 <= line.size <= 14 for line in authority), (
                paper.name
            )
            assert all(line.text.isupper() for line in authority), paper.name
            above = {
                round(line.baseline)
                for line in paper.printed.lines
                if line.page == page and 20 * MM < line.baseline < authority[0].baseline - 1
            }
            assert len(above) >= 2, paper.name


def test_names_stand_below_with_room_to_sign(papers):
    for paper in papers:
        for signer, [*_, last] in signed(paper):
            below = [
                line
                for line in paper.printed.lines
                if line.page == last.page and line.baseline > last.baseline
            ]
            own = [line for line in below if abs(line.middle - last.middle) < 5]
            name = lines_of(own, signer.own_post + signer.name)
            for line in name:
                assert bold(line) and upright(line) and 13 <= line.size <= 14, paper.name
            if name:
                assert name[0].baseline - last.baseline >= 15 * MM + name[0].size, paper.name


def test_recipients_are_small_and_end_with_the_kept_copy(papers):
    for paper in papers:
        block = paper.block(SignatureBlock)
        if block is None or not block.recipients:
            continue
        head = next(line for line in reversed_pages(paper) if line.text == "Nơi nhận:")
        assert (head.size, italic(head), bold(head)) == (12, True, True), paper.name
        assert abs(head.left - 30 * MM) < 1, paper.name
        kept = next(line for line in reversed_pages(paper) if line.text.startswith("- Lưu:"))
        assert (kept.size, kept.fonts) == (11, {"LiberationSerif"}) and kept.text.endswith("."), paper.name


def test_a_list_of_three_hundred_keeps_every_name_and_its_heading(papers):
    [paper] = [paper for paper in papers if paper.name == "danh-sach long"]
    [table] = [block for block in paper.document.blocks if isinstance(block, Table)]
    assert sum(hasattr(row, "cells") for row in table.rows) == 300
    for page in range(1, len(paper.printed.widths) + 1):
        assert paper.printed.page_text(page).count("STT") == 1
