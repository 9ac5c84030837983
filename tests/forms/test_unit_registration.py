from dataclasses import replace

from forms.document import Addressees
from forms.unit_registration import build
from tests.forms.samples import UNIT, UNIT_SHEETS
from tests.forms.saying import said, tables


def test_targets_then_collectives_and_people():
    targets, lines = tables(build(UNIT))
    assert targets.rows[0].cells == ("01", "Tỷ lệ tin, bài đúng hạn", "100%")
    assert [row.text for row in lines.rows if not hasattr(row, "cells")] == ["Tập thể", "Cá nhân"]
    assert (
        "Tổng số: 02 tập thể, 30 cá nhân. Báo Thanh tra cam kết phấn đấu hoàn thành các nội dung đã đăng ký./."
        in said(build(UNIT))
    )


def test_all_titles_of_a_person_stand_in_one_cell():
    _, lines = tables(build(UNIT))
    assert lines.rows[4].cells[3] == "Lao động tiên tiến; Chiến sĩ thi đua cơ sở"


def test_parts_are_numbered_without_gaps():
    assert "I. DANH HIỆU, HÌNH THỨC ĐĂNG KÝ" in said(build(replace(UNIT, targets=())))


def test_nil_return_is_an_answer():
    lines = said(build(UNIT_SHEETS["nil"]))
    assert any(
        "Báo Thanh tra không đăng ký danh hiệu thi đua" in line and line.endswith("./.") for line in lines
    )
    assert tables(build(UNIT_SHEETS["nil"])) == []
    assert not any(line.startswith("Số:") for line in lines)


def test_copies_are_listed_only_on_a_numbered_paper():
    assert build(UNIT).blocks[-1].recipients == ("Như trên", "Lưu: VT")
    assert build(UNIT_SHEETS["nil"]).blocks[-1].recipients == ()
    assert not any(isinstance(block, Addressees) for block in build(UNIT_SHEETS["empty"]).blocks)


def test_the_senders_own_name_is_not_repeated_after_each_post():
    people = (replace(UNIT.people[0], unit=UNIT.unit), UNIT.people[1])
    _, lines = tables(build(replace(UNIT, people=people)))
    assert [row.cells[2] for row in lines.rows[4:]] == ["Phóng viên", "Phóng viên, Ban Bạn đọc"]


def test_columns_for_what_nobody_registers_are_left_out():
    _, lines = tables(build(replace(UNIT, collectives=UNIT.collectives[1:], people=UNIT.people[1:4])))
    assert [column.title for column in lines.columns] == [
        "STT",
        "Họ và tên cá nhân, tên tập thể",
        "Chức vụ, đơn vị",
        "Danh hiệu thi đua",
    ]
    assert not any(column.group for column in lines.columns)


def test_the_total_speaks_only_of_what_there_is():
    def total(**values):
        return next(line for line in said(build(replace(UNIT, **values))) if line.startswith("Tổng số"))

    assert total(people=()).startswith("Tổng số: 02 tập thể. ")
    assert total(collectives=()).startswith("Tổng số: 30 cá nhân. ")
    assert total(people=(), collectives=()).startswith("Tổng số: không có đăng ký. ")
