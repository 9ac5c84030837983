from dataclasses import replace

import pytest

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
    assert any(line.startswith("Chữ viết tắt: LĐTT: Lao động tiên tiến; CSTĐCS:") for line in lines)
    assert "Tình hình gửi đăng ký: 3/5 đơn vị đã trả lời; 2 đơn vị chưa gửi." in lines


@pytest.mark.parametrize("count", range(1, 9))
def test_short_names_are_never_cut(count):
    facts = replace(
        TABLE,
        columns=(("CSTĐTQ", "Chiến sĩ thi đua toàn quốc"),) * count,
        last_year=None,
        rows=(UnitRow("Báo Thanh tra", (1,) * count, "Không đề nghị"),),
    )
    printed = measured(to_pdf(build(facts)))
    assert printed.text.count("CSTĐTQ") == 2 * count  # in the heading, and where it is explained


def test_few_columns_stand_upright_many_are_turned():
    assert build(TABLE).landscape
    assert not build(TABLES["small"]).landscape
    assert len(rows(TABLES["small"])) == 2
