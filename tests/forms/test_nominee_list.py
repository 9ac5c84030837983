from dataclasses import replace

from forms.document import ClosingRow, GroupRow, Row
from forms.nominee_list import build
from models.paper_facts.nominees import TitleGroup
from tests.forms.samples import (
    AWKWARD_DOSSIER,
    BLOCK_DOSSIER,
    EMPTY_DOSSIER,
    LONG_DOSSIER,
    UNIT_DOSSIER,
    people,
)
from tests.forms.saying import said, tables


def rows(facts):
    return tables(build(facts))[0].rows


def headings(facts):
    return [row.text.replace("\xa0", " ") for row in rows(facts) if isinstance(row, GroupRow)]


def test_collectives_come_first_then_people_by_title():
    assert headings(UNIT_DOSSIER) == [
        "I. TẬP THỂ",
        "1. Danh hiệu “Tập thể lao động tiên tiến”: 05 tập thể",
        "2. Danh hiệu “Tập thể lao động xuất sắc”: 02 tập thể",
        "II. CÁ NHÂN",
        "1. Danh hiệu “Lao động tiên tiến”: 34 cá nhân",
        "2. Danh hiệu “Chiến sĩ thi đua cơ sở”: 05 cá nhân",
    ]


def test_parts_are_numbered_without_gaps():
    assert headings(LONG_DOSSIER)[0] == "I. CÁ NHÂN"


def test_total_closes_the_list():
    assert rows(UNIT_DOSSIER)[-1] == ClosingRow("Tổng cộng: 07\xa0lượt tập thể, 39\xa0lượt cá nhân")
    assert rows(EMPTY_DOSSIER) == (ClosingRow("Tổng cộng: không có đề nghị"),)


def test_numbers_begin_anew_under_each_title():
    numbers = [row.cells[0] for row in rows(UNIT_DOSSIER) if isinstance(row, Row)]
    assert numbers == [f"{n:02}" for count in (5, 2, 34, 5) for n in range(1, count + 1)]


def test_vote_and_shortfall_are_shown():
    lines = [row.cells for row in rows(UNIT_DOSSIER) if isinstance(row, Row)]
    assert lines[-1][4] == "8/9 (88,8%)"
    [awkward] = [row for row in rows(AWKWARD_DOSSIER) if isinstance(row, Row)]
    assert awkward.cells[5] == "Không đủ tỷ lệ phiếu"


def test_reference_names_the_letter():
    assert "(Kèm theo Tờ trình số 05/TTr-KIV ngày 21 tháng 12 năm 2022 của Khối thi đua số IV)" in said(
        build(BLOCK_DOSSIER)
    )


def test_issuer_with_a_name_longer_than_a_line_is_named_at_the_head_alone():
    issuer = replace(BLOCK_DOSSIER.issuer, name="Trung tâm Nghiên cứu, Đào tạo, Bồi dưỡng " * 5)
    reference = "(Kèm theo Tờ trình số 05/TTr-KIV ngày 21 tháng 12 năm 2022)"
    assert reference in said(build(replace(BLOCK_DOSSIER, issuer=issuer)))


def test_subject_says_who_is_proposed():
    assert "Tập thể đề nghị tặng Cờ thi đua và Bằng khen năm 2022" in said(build(BLOCK_DOSSIER))
    assert "Tập thể, cá nhân đề nghị xét, công nhận danh hiệu thi đua năm 2024" in said(build(UNIT_DOSSIER))
    assert "Khen thưởng đột xuất" in said(build(replace(BLOCK_DOSSIER, subject="khen thưởng đột xuất")))


def test_namesakes_are_told_apart_by_their_year():
    first, second = (
        replace(person, name="Nguyễn Văn An", birth_year=year)
        for person, year in zip(people(2), (1980, 1990), strict=True)
    )
    group = TitleGroup("LDTT", "Lao động tiên tiến", "công nhận", True, False, (first, second, people(3)[2]))
    names = [row.cells[1] for row in rows(replace(UNIT_DOSSIER, groups=(group,))) if isinstance(row, Row)]
    assert names[0].endswith("Nguyễn Văn An (sinh năm 1980)")
    assert names[1].endswith("Nguyễn Văn An (sinh năm 1990)")
    assert "sinh năm" not in names[2]


def test_long_list_with_merits_is_turned_a_short_one_is_not():
    assert build(UNIT_DOSSIER).landscape
    assert not build(BLOCK_DOSSIER).landscape


def test_collectives_alone_need_no_column_for_posts():
    [table] = tables(build(BLOCK_DOSSIER))
    assert [column.title for column in table.columns] == [
        "STT",
        "Họ và tên cá nhân, tên tập thể",
        "Tóm tắt thành tích",
        "Tỷ lệ đồng\xa0ý",
    ]
