import re

import pytest

from forms import nominee_list
from forms.document import ClosingRow, Column, Document, GroupRow, Row, Table
from forms.pdf import to_pdf
from forms.styles import TALL_ROW
from tests.forms.measuring import MM, measured
from tests.forms.samples import LONG_DOSSIER, name

COLUMNS = (Column("STT", 1, "center"), Column("Tên", 4), Column("Điểm", 2, "right"))


def printed(*rows, columns=COLUMNS):
    return measured(to_pdf(Document("Bảng", "", (Table(columns, rows),))))


def test_heading_is_repeated_and_no_row_is_lost():
    pages = measured(to_pdf(nominee_list.build(LONG_DOSSIER)))
    assert len(pages.widths) > 10
    for page in range(1, len(pages.widths) + 1):
        assert pages.page_text(page).count("STT") == 1
    numbers = [
        found[0]
        for line in pages.lines
        if (found := re.match(r"\d\d\d?(?= |$)", line.text))
        and line.baseline > 20 * MM
        and line.left < 45 * MM
    ]
    assert numbers == [f"{number:02}" for number in range(1, 301)]
    assert name(299) in pages.text


def test_text_stays_in_its_cell():
    found = printed(Row(("01", "W" * 300, "9,5")))
    assert "".join(line.text for line in found.lines if set(line.text) == {"W"}) == "W" * 300
    left, right = 30 * MM + 165 * MM / 7, 30 * MM + 165 * MM * 5 / 7
    assert all(left < line.left and line.right < right for line in found.lines if "W" in line.text)


def test_columns_are_aligned_as_they_say():
    found = printed(Row(("01", "An", "9,5")))
    edges = [(box[1], box[2]) for box in found.boxes[-3:]]
    assert found.line("01").middle == pytest.approx(sum(edges[0]) / 2, abs=0.5)
    assert found.line("An").left - edges[1][0] < 6
    assert edges[2][1] - found.line("9,5").right < 6


def test_row_higher_than_a_page_is_continued():
    words = " ".join(f"từ{number}" for number in range(3000))
    found = printed(Row(("01", words, "")))
    assert len(found.widths) > 1
    assert re.findall(r"từ\d+", found.text) == words.split()


@pytest.mark.parametrize("before", range(24, 34))
def test_tall_row_goes_on_on_the_next_page_without_losing_a_word(before):
    words = " ".join(f"từ{number}" for number in range(100))
    rows = [Row((str(number), "An", "")) for number in range(before)]
    found = printed(*rows, Row(("x", words, "")), Row(("y", "Bình", "")))
    lines = [line for line in found.lines if "từ" in line.text]
    assert re.findall(r"từ\d+", " ".join(line.text for line in lines)) == words.split()
    counts = [sum(line.page == page for line in lines) for page in {line.page for line in lines}]
    assert min(counts) >= 2
    for page in range(1, len(found.widths)):
        lowest = max(box[4] for box in found.boxes if box[0] == page)
        assert lowest > 277 * MM - 2 * 14.5 - 2 * 2.5 - 14.5 - 0.1


def test_row_of_few_lines_is_kept_whole():
    words = " ".join(f"từ{number}" for number in range(40))
    for before in range(24, 38):
        found = printed(*[Row((str(n), "An", "")) for n in range(before)], Row(("x", words, "")))
        lines = [line for line in found.lines if "từ" in line.text]
        assert 1 < len(lines) < TALL_ROW
        assert len({line.page for line in lines}) == 1


def test_group_is_not_left_behind_at_the_end_of_a_page():
    rows = [Row((str(number), "An", "")) for number in range(36)]
    for count in range(30, 37):
        found = printed(*rows[:count], GroupRow("Nhóm sau"), Row(("x", "Bình", "")))
        assert found.line("Nhóm sau").page == found.line("Bình").page


def test_total_is_not_alone_on_the_last_page():
    rows = [Row((str(number), "An", "")) for number in range(40)]
    for count in range(30, 41):
        found = printed(*rows[:count], ClosingRow("Tổng cộng"))
        page = found.line("Tổng cộng").page
        assert any(line.page == page and line.text == "An" for line in found.lines)


def test_common_heading_spans_its_columns():
    columns = (Column("Tên", 2), Column("Có", 1, group="Ý kiến"), Column("Không", 1, group="Ý kiến"))
    found = printed(Row(("An", "1", "0")), columns=columns)
    group, yes, no = found.line("Ý kiến"), found.line("Có"), found.line("Không")
    assert yes.left < group.middle < no.right
    assert group.baseline < yes.baseline == no.baseline
    assert sum(line.text == "Ý kiến" for line in found.lines) == 1


def test_table_without_rows_still_has_its_heading():
    assert printed().line("Tên")
