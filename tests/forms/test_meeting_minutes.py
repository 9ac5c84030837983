from dataclasses import replace

from forms.meeting_minutes import build
from tests.forms.samples import BARE_MEETING, CONFERENCE, COUNCIL_MEETING
from tests.forms.saying import said, tables


def test_what_the_law_wants_is_there():
    lines = said(build(COUNCIL_MEETING))
    for words in (
        "1. Thời gian bắt đầu: 14 giờ 00, ngày 12 tháng 12 năm 2024.",
        "2. Địa điểm: Phòng họp tầng 3, trụ sở Báo Thanh tra.",
        "1. Chủ trì (chủ tọa): Bà Nguyễn Thị Mai Anh, Tổng Biên tập, Báo Thanh tra - Chủ tịch Hội đồng.",
        "3. Hội đồng thành lập theo Quyết định số 31/QĐ-BTT ngày 15 tháng 01 năm 2024. "
        "Tổng số thành viên: 09; có mặt: 08; vắng mặt: 01, trong đó 01 gửi ý kiến bằng văn bản.",
        "Có mặt 08/09 thành viên, đủ số thành viên để họp (từ 2/3).",
        "3. Kết quả bỏ phiếu",
        "Chiến sĩ thi đua cơ sở: 05/06 trường hợp đạt (yêu cầu từ 80%); không đạt: Vũ Thị Bích Ngọc (66,6%).",
        "Lao động tiên tiến: 12/12 trường hợp đạt (yêu cầu từ 80%).",
    ):
        assert words in lines


def test_roll_holds_everybody_with_the_reason_of_absence():
    roll = tables(build(COUNCIL_MEETING))[0]
    assert [row.cells[0] for row in roll.rows] == [f"{n:02}" for n in range(1, 10)]
    assert roll.rows[-1].cells[1::3] == (
        "Bà Lê Thu Hằng",
        "Vắng mặt; lý do: đi công tác; đã gửi ý kiến bằng văn bản",
    )


def test_minutes_end_with_the_time_and_two_signatures_the_chair_on_the_right():
    blocks = build(COUNCIL_MEETING).blocks
    assert blocks[-2].runs[0].text.startswith("Cuộc họp kết thúc vào 16 giờ 30, ngày 12 tháng 12 năm 2024")
    assert blocks[-2].runs[0].text.endswith("./.")
    assert [one.authority for one in blocks[-1].signers] == [("THƯ KÝ",), ("CHỦ TỌA",)]
    assert blocks[-1].recipients == ("Thành viên Hội đồng", "Lưu: VT, Hồ sơ")


def test_show_of_hands_is_no_ballot():
    words = " ".join(said(build(CONFERENCE)))
    assert "phiếu" not in words.lower()
    assert "Hình thức: biểu quyết giơ tay." in words
    assert "Kết quả biểu quyết" in words


def test_elections_are_recorded_with_their_votes():
    lines = said(build(CONFERENCE))
    assert "- Khối trưởng năm 2023: Trường Cán bộ Thanh tra, 5/5 đồng ý (100%);" in lines
    assert "- Khối phó năm 2023: Tạp chí Thanh tra, 4/5 đồng ý (80%)." in lines


def test_parts_of_the_content_are_numbered_without_gaps():
    lines = said(build(CONFERENCE))
    assert [
        line
        for line in lines
        if line[:3] in ("1. ", "2. ", "3. ")
        and line[3:] in ("Chương trình", "Ý kiến phát biểu", "Kết quả biểu quyết", "Kết quả bầu")
    ] == ["1. Chương trình", "2. Kết quả biểu quyết", "3. Kết quả bầu"]


def test_nothing_known_leaves_room_to_write():
    lines = said(build(BARE_MEETING))
    assert "2. Địa điểm: …………………………." in lines
    assert tables(build(BARE_MEETING)) == []
    assert lines[-1] == "Nguyễn Thị Mai Anh"


def test_opinion_in_writing_is_explained_only_where_there_is_one():
    assert any("dấu “+”" in line for line in said(build(COUNCIL_MEETING)))
    without = tuple(replace(one, agree=8, written_agree=0) for one in COUNCIL_MEETING.candidates)
    assert not any("dấu “+”" in line for line in said(build(replace(COUNCIL_MEETING, candidates=without))))


def test_two_rounds_are_both_listed_and_the_second_decides():
    failed, *others = COUNCIL_MEETING.candidates[:3]
    first = replace(failed, name="Lê Thu Hà", agree=5, percent_tenths=666, reached=False, is_final=False)
    second = replace(failed, name="Lê Thu Hà", round=2, abstained=("Vũ Đình Phúc",))
    document = build(replace(COUNCIL_MEETING, candidates=(first, second, *others)))
    names = [row.cells[1] for row in tables(document)[-1].rows if hasattr(row, "cells")]
    assert [name.split(",")[0] for name in names[:2]] == ["Lê Thu Hà", "Lê Thu Hà"]
    assert names[1].endswith("(bỏ phiếu lần 2)")
    lines = said(document)
    assert "Chiến sĩ thi đua cơ sở: 03/03 trường hợp đạt (yêu cầu từ 80%)." in lines
    assert any("đối với 03 trường hợp" in line for line in lines)
    assert any("lấy kết quả lần 2" in line for line in lines)
    assert any("Vũ Đình Phúc" in line and "tổng số thành viên" in line for line in lines)
