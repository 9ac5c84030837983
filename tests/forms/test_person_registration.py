from dataclasses import replace

from forms.person_registration import build
from tests.forms.samples import BARE_PERSON, PERSON
from tests.forms.saying import said, tables


def test_who_registers_for_what():
    lines = said(build(PERSON))
    assert "1. Họ và tên (bà): Trần Thị Bích Ngọc" in lines
    assert "2. Ngày, tháng, năm sinh: 09/07/1985" in lines
    assert [row.cells[:3] for row in tables(build(PERSON))[0].rows][1] == (
        "02",
        "Chiến sĩ thi đua cơ sở",
        "Quy trình biên tập tin, bài trên nền tảng số",
    )
    assert "Hà Nội, ngày 10 tháng 02 năm 2025" in lines


def test_theme_is_quoted():
    assert "với chủ đề “Đoàn kết, sáng tạo, kỷ cương, hiệu quả”, tôi đăng ký thi đua năm 2025" in " ".join(
        said(build(PERSON))
    )


def test_commitments_end_with_one_mark_each():
    lines = said(build(PERSON))
    assert lines[lines.index("III. NỘI DUNG CAM KẾT") + 1].endswith("tin, bài;")
    assert lines[lines.index("III. NỘI DUNG CAM KẾT") + 2].endswith("cấp cơ sở.")


def test_head_confirms_left_person_signs_right():
    assert [one.name for one in build(PERSON).blocks[-1].signers] == ["Lê Văn An", "Trần Thị Bích Ngọc"]


def test_nobody_confirms_the_sheet_of_the_head_of_the_unit():
    [signed] = build(replace(PERSON, head_of_unit=None)).blocks[-1].signers
    assert signed.name == "Trần Thị Bích Ngọc"


def test_year_of_birth_alone_and_room_for_what_is_unknown():
    assert "2. Năm sinh: 1985" in said(build(BARE_PERSON))
    assert "2. Ngày, tháng, năm sinh: …………………………" in said(build(replace(BARE_PERSON, birth_year=None)))
    assert "III. NỘI DUNG CAM KẾT" not in said(build(BARE_PERSON))
