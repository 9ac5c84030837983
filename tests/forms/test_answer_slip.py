from dataclasses import replace

import pytest

from forms.answer_slip import build
from forms.document import Paragraph, Row, Table
from models.rules.eligibility import Eligibility
from tests.forms.samples import SLIP, SLIPS


def said(facts) -> str:
    blocks = build(facts).blocks
    return "\n".join(
        "".join(run.text for run in block.runs) for block in blocks if isinstance(block, Paragraph)
    )


def test_what_is_enough_names_its_article():
    assert "Đủ điều kiện theo Điều 23 Luật Thi đua, khen thưởng." in said(SLIPS["enough"])


@pytest.mark.parametrize("verdict", [Eligibility.ENOUGH, Eligibility.REVIEW])
def test_law_that_is_not_sure_never_says_enough(verdict):
    told = said(replace(SLIP, verdict=verdict, is_certain=False))
    assert "Cần xem xét" in told and "ủ điều kiện theo" not in told


def test_every_reason_has_its_line_with_result_and_law():
    (table,) = (block for block in build(SLIP).blocks if isinstance(block, Table))
    rows = [row.cells for row in table.rows if isinstance(row, Row)]
    assert [row[0] for row in rows] == ["1", "1.1", "2"]
    assert rows[0][2:] == ("Chưa đạt", "Điều 23 Luật Thi đua, khen thưởng")
    assert rows[1][1] == "Sáng kiến được công nhận: 0/1. Dữ liệu: 2024: Hoàn thành tốt nhiệm vụ."
    assert rows[2][2:] == ("Cần xem xét", "Chưa xác nhận được.")


def test_whom_and_which_day_it_is_about():
    told = said(SLIP)
    assert "Phóng viên, Ban Bạn đọc" in told and "ngày 20 tháng 12 năm 2024" in told
    assert "Chức vụ" not in said(SLIPS["awkward"])
