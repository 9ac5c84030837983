import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from forms.document import Document, Heading, Letterhead, SignatureBlock, Signer, Title, text
from forms.pdf import to_pdf
from forms.pdf.pages import fitting, pages
from forms.styles import PORTRAIT, ROOMY
from tests.forms.measuring import MM, measured

SENTENCE = "Báo Thanh tra kính trình Thanh tra Chính phủ xem xét, công nhận danh hiệu thi đua cho cá nhân. "
HEAD = (
    Letterhead("Báo Thanh tra", "Thanh tra Chính phủ", "Số: 05/TTr-BTT", "Hà Nội, ngày 05 tháng 01 năm 2026"),
    Title("TỜ TRÌNH", "Về việc khen thưởng"),
)
SIGNATURE = SignatureBlock((Signer(("TỔNG BIÊN TẬP",), "Lê Thu Hằng"),), ("Như trên", "Lưu: VT"))


def paper(*paragraphs, blocks=()):
    return Document(
        "Tờ trình", "Báo Thanh tra", (*HEAD, *blocks, *(text(words) for words in paragraphs), SIGNATURE)
    )


@pytest.fixture(scope="module")
def long_paper():
    return measured(to_pdf(paper(*[SENTENCE * 4] * 30)))


def test_everything_stands_within_the_margins(long_paper):
    for line in long_paper.lines:
        if line.text.isdigit():
            continue
        assert line.left >= 30 * MM - 0.1
        assert line.right <= 195 * MM + 0.6
        assert line.baseline - 0.891 * line.size >= 20 * MM - 0.1
        assert line.baseline + 0.216 * line.size <= 277 * MM + 0.1


def test_paragraphs_are_justified_with_an_indent(long_paper):
    first, second = [line for line in long_paper.lines if line.page == 2 and not line.text.isdigit()][:2]
    starts = {
        round(line.left / MM, 1)
        for line in long_paper.lines
        if line.text.startswith("Báo Thanh tra kính") and line.page == 2 and line.left > 32 * MM
    }
    assert starts == {42.7}
    assert first.right == pytest.approx(195 * MM, abs=1.5) or second.right == pytest.approx(195 * MM, abs=1.5)


def test_pages_are_numbered_from_the_second_in_the_upper_margin(long_paper):
    numbers = [line for line in long_paper.lines if line.text.isdigit()]
    assert [line.text for line in numbers] == [str(n) for n in range(2, len(long_paper.widths) + 1)]
    for line in numbers:
        assert line.baseline < 20 * MM
        assert line.middle == pytest.approx(112.5 * MM, abs=0.5)
        assert (line.size, line.fonts) == (14, {"LiberationSerif"})


@settings(max_examples=20, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=1, max_size=14))
def test_signature_is_never_alone(lengths):
    found = measured(to_pdf(paper(*[SENTENCE * length for length in lengths])))
    page = found.line("TỔNG BIÊN TẬP").page
    assert found.line("Lê Thu Hằng").page == page
    body = [
        line
        for line in found.lines
        if line.page == page and line.baseline < found.line("TỔNG BIÊN TẬP").baseline
    ]
    assert len([line for line in body if not line.text.isdigit()]) >= 2


def test_signature_is_never_alone_wherever_the_page_ends():
    for count in range(20, 32):
        found = measured(to_pdf(paper(*["Một dòng."] * count)))
        page = found.line("TỔNG BIÊN TẬP").page
        assert sum(line.page == page and line.text == "Một dòng." for line in found.lines) >= 2


@pytest.mark.parametrize("before", range(7))
def test_no_heading_ends_a_page_and_no_line_of_a_paragraph_stands_alone(before):
    parts = tuple(block for n in range(14) for block in (Heading(f"{n}. Mục"), text(SENTENCE * 3)))
    found = measured(to_pdf(paper("Hết./.", blocks=(*(text("Một dòng."),) * before, *parts))))
    assert len(found.widths) > 1
    for page in range(1, len(found.widths)):
        last = [line for line in found.lines if line.page == page][-1]
        assert not last.text.endswith("Mục")
        assert not last.text.startswith("Báo Thanh tra kính trình") or last.left < 32 * MM
        first, second = [line for line in found.lines if line.page == page + 1 and not line.text.isdigit()][
            :2
        ]
        assert first.left > 32 * MM or second.left < 32 * MM


def test_words_that_announce_a_list_stay_with_it():
    for count in range(22, 32):
        found = measured(
            to_pdf(paper(*["Một dòng."] * count, "Danh sách gồm có:", "- Báo Thanh tra.", *["Hết."] * 9))
        )
        assert found.line("Danh sách gồm có:").page == found.line("- Báo Thanh tra.").page


def test_turned_sheet():
    found = measured(to_pdf(replace(paper(SENTENCE * 3), landscape=True)))
    assert round(found.widths[0] / MM) == 297
    assert max(line.right for line in found.lines) <= 282 * MM + 0.6


def test_letters_the_faces_lack_are_seen():
    assert "An □ Bình" in measured(to_pdf(paper("An 😀 Bình"))).text


def test_markup_is_printed_as_it_is():
    assert "A & B <b>đậm</b>" in measured(to_pdf(paper("A & B <b>đậm</b>"))).text


def test_decomposed_letters_are_put_together():
    assert "Nguyễn" in measured(to_pdf(paper("Nguye\u0302\u0303n"))).text


def test_a_last_page_with_little_more_than_the_signature_is_spared():
    found = {}
    for count in range(15, 30):
        document = paper(*["Một dòng."] * count)
        roomy = len(pages(document, PORTRAIT))
        printed = measured(to_pdf(document))
        found.setdefault((roomy, len(printed.widths)), []).append(printed)
    assert set(found) == {(1, 1), (2, 1), (2, 2)}
    for printed in found[2, 1]:
        assert {line.size for line in printed.lines if line.text == "Một dòng."} <= {13, 14}
        assert printed.line("Lê Thu Hằng").baseline < 277 * MM
    for printed in found[1, 1]:
        assert {line.size for line in printed.lines if line.text == "Một dòng."} == {14}


def test_running_text_has_one_size_and_at_least_single_spacing():
    for count in range(15, 30):
        printed = measured(to_pdf(paper(SENTENCE * 3, *["Một dòng."] * count)))
        body = [line for line in printed.lines if line.text == "Một dòng."]
        [size] = {line.size for line in body}
        steps = [b.baseline - a.baseline for a, b in itertools.pairwise(body) if a.page == b.page]
        assert min(steps) >= 1.149 * size + 6 - 0.1


def test_a_last_page_that_is_well_filled_stays_as_it_is():
    document = paper(*["Một dòng."] * 45)
    assert fitting(document, PORTRAIT) == ROOMY
