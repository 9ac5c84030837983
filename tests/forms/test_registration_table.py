from dataclasses import replace

import pytest

from forms.document import Paragraph, SignatureBlock, Table
from forms.pdf import to_pdf
from forms.registration_table import build
from models.paper_facts.registration import UnitRow
from tests.forms.measuring import measured
from tests.forms.samples import TABLE, TABLES
from tests.forms.saying import said, tables


def rows(facts):
    return [row.cells for row in tables(build(facts))[0].rows]


def test_rows_and_columns_add_up():
    assert rows(TABLE)[0] == ("01", "Báo Thanh tra", "34", "5", "5", "2", "1", "47", "Đã gửi 10/02")
    assert rows(TABLE)[5] == ("", "Tổng cộng", "160", "25", "15", "10", "5", "215", "")
    assert rows(TABLE)[6] == ("", "Năm 2024 (để so sánh)", "150", "20", "14", "9", "4", "197", "")


def test_sum_is_that_of_the_rows_whatever_else_was_said():
    assert rows(replace(TABLE, totals=(1, 1, 1, 1, 1)))[5] == rows(TABLE)[5]


def test_nothing_registered_is_a_dash():
    nothing = replace(TABLE.rows[0], counts=(0, 0, 0, 0, 0), reply="Không đề nghị")
    assert rows(replace(TABLE, rows=(nothing,)))[0] == (
        "01",
        "Báo Thanh tra",
        "-",
        "-",
        "-",
        "-",
        "-",
        "0",
        "Không đề nghị",
    )


def test_abbreviations_are_explained_and_coverage_is_told():
    lines = said(build(TABLE))
    assert any(line.startswith("Chữ viết tắt: LĐTT: Lao động tiên tiến; CSTĐ CS:") for line in lines)
    assert "Tình hình gửi đăng ký: 3/5 đơn vị đã trả lời; 2 đơn vị chưa gửi./." in lines


def test_notes_stand_below_the_table_and_go_with_the_signature():
    kinds = [type(block) for block in build(TABLE).blocks]
    assert kinds[kinds.index(Table) :] == [Table, Paragraph, Paragraph, SignatureBlock]
    for count in range(20, 34):
        unit = UnitRow("Đơn vị", (1, 0, 0, 0, 0), "Đã gửi")
        found = measured(to_pdf(build(replace(TABLE, rows=(unit,) * count))))
        assert found.line("Tình hình gửi đăng ký: 3/5").page == found.line("NGƯỜI LẬP BẢNG").page


SHORTS = (
    "LĐTT",
    "CSTĐCS",
    "TT LĐTT",
    "TT LĐXS",
    "BK TTCP",
    "Cờ TTCP",
    "GK",
    "CSTĐTQ",
    "BK TTg",
    "CSTĐ ngành",
    "Cờ CP",
)


def with_titles(count):
    return replace(
        TABLE,
        columns=tuple((short, f"tên đầy đủ {place}") for place, short in enumerate(SHORTS[:count])),
        last_year=None,
        rows=(UnitRow("Viện Chiến lược và Khoa học thanh tra", (1,) * count, "Không đề nghị"),) * 6,
    )


@pytest.mark.parametrize("count", range(1, 12))
def test_short_names_are_cut_at_their_joints_alone(count):
    paper = build(with_titles(count))
    printed = measured(to_pdf(paper))
    parts = {part for line in printed.lines for part in line.text.split()}
    for column in tables(paper)[0].columns:
        assert set(column.title.split()) <= parts
    explained = next(words for words in said(paper) if words.startswith("Chữ viết tắt"))
    assert all(f"{column.title}:" in explained for column in tables(paper)[0].columns[2:-2])


@pytest.mark.parametrize("count", range(1, 7))
def test_few_titles_stand_upright_on_one_page(count):
    paper = build(with_titles(count))
    assert not paper.landscape
    assert len(measured(to_pdf(paper)).widths) == 1


def test_many_titles_need_a_turned_page():
    assert build(with_titles(11)).landscape


def test_one_title_has_no_common_heading():
    [table] = tables(build(TABLES["small"]))
    assert not any(column.group for column in table.columns)
    assert len(rows(TABLES["small"])) == 2
