from dataclasses import replace

from forms.meeting_words import (
    DOTS,
    absence_words,
    any_written,
    attendance_words,
    attendee_words,
    by_title,
    candidate_words,
    closing_time,
    finals,
    gathering,
    required_words,
    share_words,
    voting_remarks,
    with_written,
)
from models.paper_facts.meeting import Attendee
from tests.forms.samples import ABSENT, CHAIR, CONFERENCE, COUNCIL_MEETING


def test_attendee_in_words():
    assert attendee_words(CHAIR) == "Bà Nguyễn Thị Mai Anh, Tổng Biên tập, Báo Thanh tra - Chủ tịch Hội đồng"
    assert attendee_words(Attendee("")) == DOTS


def test_absence_says_why_and_that_an_opinion_came():
    assert absence_words(ABSENT) == "Vắng mặt; lý do: đi công tác; đã gửi ý kiến bằng văn bản"
    assert absence_words(replace(ABSENT, absence_reason="", wrote_opinion=False)) == "Vắng mặt"


def test_attendance_counts_everybody():
    assert attendance_words(COUNCIL_MEETING) == (
        "Tổng số thành viên: 09; có mặt: 08; vắng mặt: 01, trong đó 01 gửi ý kiến bằng văn bản."
    )
    assert attendance_words(CONFERENCE) == "Tổng số thành viên: 05; có mặt: 05; vắng mặt: 00."


def test_council_meets_a_block_confers():
    assert gathering(COUNCIL_MEETING) == "Cuộc họp"
    assert gathering(CONFERENCE) == "Hội nghị"


def test_open_end_leaves_room_in_the_year_of_the_meeting():
    assert closing_time(COUNCIL_MEETING) == "16 giờ 30, ngày 12 tháng 12 năm 2024"
    assert closing_time(CONFERENCE).endswith("năm 2022")
    assert "\xa0" in closing_time(CONFERENCE)


def test_votes_in_words():
    candidate = COUNCIL_MEETING.candidates[0]
    assert with_written(candidate.agree, candidate.written_agree) == "07\xa0+\xa001"
    assert with_written(3, 0) == "03"
    assert share_words(candidate) == "8/9 (88,8%)"
    assert candidate_words(candidate).endswith(", Phóng viên, Ban Bạn đọc")
    assert any_written([candidate])
    assert not any_written(CONFERENCE.candidates)


def test_threshold_is_written_without_a_space():
    candidate = COUNCIL_MEETING.candidates[0]
    assert required_words(replace(candidate, required="từ 80\xa0%")) == " (yêu cầu từ 80%)"
    assert required_words(replace(candidate, required="")) == ""


def test_candidates_by_title_keep_their_order():
    groups = by_title(COUNCIL_MEETING.candidates)
    assert {title: len(group) for title, group in groups.items()} == {
        "Chiến sĩ thi đua cơ sở": 6,
        "Lao động tiên tiến": 12,
    }


def test_a_second_ballot_and_a_lowered_title_are_said_with_the_name():
    candidate = replace(COUNCIL_MEETING.candidates[0], name="Lê Thu Hà", detail="")
    assert candidate_words(replace(candidate, round=2)) == "Lê Thu Hà (bỏ phiếu lần 2)"
    lowered = replace(candidate, lowered_from="Chiến sĩ thi đua cơ sở")
    assert candidate_words(lowered) == "Lê Thu Hà (xét hạ từ “Chiến sĩ thi đua cơ sở”)"


def test_of_two_rounds_only_the_second_counts():
    first, other = COUNCIL_MEETING.candidates[:2]
    both = [replace(first, is_final=False), replace(first, round=2), other]
    assert finals(both) == both[1:]
    (remark,) = voting_remarks(both)
    assert "lấy kết quả lần 2" in remark
    assert voting_remarks(COUNCIL_MEETING.candidates) == ()


def test_who_did_not_vote_is_named_and_the_base_stays():
    candidate = replace(
        COUNCIL_MEETING.candidates[0], name="Lê Thu Hà", detail="", title="LĐTT", abstained=("Vũ Đình Phúc",)
    )
    (remark,) = voting_remarks([candidate])
    assert "Lê Thu Hà (LĐTT): Vũ Đình Phúc" in remark
    assert remark.endswith("Tỷ lệ vẫn tính trên tổng số thành viên.")
