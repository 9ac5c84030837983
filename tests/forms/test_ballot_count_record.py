from dataclasses import replace

from forms.ballot_count_record import build
from tests.forms.samples import BARE_MEETING, CONFERENCE, COUNCIL_MEETING, UNEVEN_MEETING
from tests.forms.saying import said, tables


def test_ballots_and_tellers():
    lines = said(build(COUNCIL_MEETING))
    assert "BIÊN BẢN KIỂM PHIẾU" in lines
    assert (
        "Số phiếu phát ra: 08; số phiếu thu về: 08; số phiếu hợp lệ: 08; số phiếu không hợp lệ: 00." in lines
    )
    assert [row.cells[3] for row in tables(build(COUNCIL_MEETING))[0].rows] == [
        "Trưởng ban",
        "Thành viên",
        "Thành viên",
    ]


def test_signed_by_the_head_teller_and_the_chair():
    signers = build(COUNCIL_MEETING).blocks[-1].signers
    assert [one.authority for one in signers] == [("TRƯỞNG BAN KIỂM PHIẾU",), ("CHỦ TỌA",)]


def test_ballots_that_differ_stand_in_a_table():
    lines = said(build(UNEVEN_MEETING))
    assert not any(line.startswith("Số phiếu phát ra") for line in lines)
    assert len(tables(build(UNEVEN_MEETING))) == len(tables(build(COUNCIL_MEETING))) + 1


def test_show_of_hands_is_no_ballot():
    words = " ".join(said(build(CONFERENCE)))
    assert "phiếu" not in words.lower()
    assert "BIÊN BẢN KẾT QUẢ BIỂU QUYẾT" in words
    assert [one.authority for one in build(CONFERENCE).blocks[-1].signers] == [("THƯ KÝ",), ("CHỦ TỌA",)]


def test_time_of_the_count():
    assert "kết thúc vào 16 giờ 05, ngày 12 tháng 12 năm 2024" in " ".join(said(build(COUNCIL_MEETING)))
    assert "cùng ngày" in " ".join(said(build(BARE_MEETING)))


def test_nobody_stood():
    assert "Không có trường hợp nào được đưa ra lấy ý kiến." in said(build(BARE_MEETING))


def test_two_rounds_and_who_did_not_vote_stand_in_the_record():
    first = replace(COUNCIL_MEETING.candidates[0], is_final=False, reached=False)
    second = replace(first, is_final=True, reached=True, round=2, abstained=("Vũ Đình Phúc",), issued=7)
    lines = said(build(replace(COUNCIL_MEETING, candidates=(first, second))))
    assert any("kiểm phiếu đối với 01 trường hợp" in line for line in lines)
    assert any("lấy kết quả lần 2" in line for line in lines)
    assert any("Vũ Đình Phúc" in line for line in lines)
