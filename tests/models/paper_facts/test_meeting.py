from datetime import date, datetime

import pytest

from models.ballot import COUNTS, WRITTEN, Ballot
from models.council import Council, CouncilMember
from models.election import Election
from models.history import change
from models.meeting import AgendaItem, Attendance, Guest, Meeting, Opinion
from models.paper_facts.issuing import Signature
from models.paper_facts.meeting import read_meeting
from models.second_vote import lower_titles, second_ballot, vote_lower
from models.unit import FormerName, Unit
from tests.rounds import a_round

pytestmark = pytest.mark.usefixtures("empty_store")


def test_who_was_there_and_who_was_not():
    facts = read_meeting(a_round().meeting)
    assert [attendee.name for attendee in facts.present] == [
        "Trịnh Thị Vân",
        "Trần Quốc Bảo",
        "Lê Thu Hà",
        "Vũ Đình Phúc",
    ]
    [absent] = facts.absent
    assert (absent.name, absent.absence_reason, absent.wrote_opinion) == (
        "Ngô Quang Vinh",
        "đi công tác",
        True,
    )
    assert (facts.chair.role, facts.chair.post) == ("Chủ tịch Hội đồng", "Phó Tổng Biên tập phụ trách")
    assert facts.members_total == 5
    assert facts.quorum_sentence == "Có mặt 04/05 thành viên, đủ số thành viên để họp (từ 2/3)."
    assert facts.established_by == "Quyết định số 31/QĐ-BTT ngày 15 tháng 01 năm 2024"


def test_too_few_is_said():
    made = a_round()
    with change("Nobody came"):
        Attendance.update(presence="absent").where(Attendance.member != made.members[0]).execute()
    assert "01/05 thành viên, chưa đủ" in read_meeting(made.meeting).quorum_sentence


def test_votes_are_of_all_members():
    first, second, third, _office = read_meeting(a_round().meeting).candidates
    assert (first.agree, first.written_agree, first.base, first.percent_tenths, first.reached) == (
        4,
        1,
        5,
        1000,
        True,
    )
    assert (second.percent_tenths, second.reached, second.required) == (600, False, "từ 80\u00a0%")
    assert (third.percent_tenths, third.reached, third.required) == (600, True, "quá bán")
    assert (first.detail, first.title) == ("Chuyên viên, Phòng Hành chính", "Chiến sĩ thi đua cơ sở")


def test_a_candidate_not_counted_yet_is_left_out():
    made = a_round()
    with change("Open again"):
        made.ballots[0].agree = None
        made.ballots[0].save()
    assert len(read_meeting(made.meeting).candidates) == 3


def test_the_board_and_the_signatures():
    facts = read_meeting(a_round().meeting)
    assert [teller.name for teller in facts.tellers] == ["Trần Quốc Bảo", "Lê Thu Hà"]
    assert facts.teller_signature == Signature(("TRƯỞNG BAN KIỂM PHIẾU",), "Trần Quốc Bảo")
    assert (facts.chair_signature.name, facts.secretary_signature.name) == ("Trịnh Thị Vân", "Lê Thu Hà")
    assert facts.issuer.name == "Hội đồng Thi đua - Khen thưởng Báo Thanh tra"


@pytest.mark.parametrize(("abbreviation", "symbol"), [("HĐTĐKT", "BB-HĐTĐKT"), ("", "BB-BTT")])
def test_minutes_bear_the_councils_abbreviation_or_else_its_bodys(abbreviation, symbol):
    made = a_round()
    with change("Abbreviate"):
        made.council.abbreviation = abbreviation
        made.council.save()
    assert read_meeting(Meeting.get_by_id(made.meeting.id)).numbering.symbol == symbol


def test_what_was_said_and_concluded_in_order():
    made = a_round()
    with change("Add"):
        AgendaItem.create(meeting=made.meeting, text="Bỏ phiếu", sequence=2)
        AgendaItem.create(meeting=made.meeting, text="Báo cáo", sequence=1)
        Opinion.create(meeting=made.meeting, speaker="Bà Lê Thu Hà", text="Nhất trí.")
        Guest.create(
            meeting=made.meeting, name="Phan Văn Khải", post="Chuyên viên Vụ Tổ chức cán bộ", honorific="Ông"
        )
    facts = read_meeting(made.meeting)
    assert facts.agenda == ("Báo cáo", "Bỏ phiếu")
    assert facts.opinions == (("Bà Lê Thu Hà", "Nhất trí."),)
    assert facts.guests[0].honorific == "Ông"
    assert facts.resolutions == ("Thông qua danh sách đề nghị.", "Giao Phòng Hành chính hoàn thiện hồ sơ.")


def test_a_block_conference_elects_under_the_names_of_its_day():
    with change("Add"):
        upper = Unit.create(kind="upper", name="Thanh tra Chính phủ")
        block = Unit.create(
            kind="block", name="Khối thi đua số IV", abbreviation="KTĐIV", parent=upper, place="Hà Nội"
        )
        unit = Unit.create(kind="large", name="Viện Chiến lược")
        FormerName.create(unit=unit, name="Viện Khoa học", valid_until=date(2023, 1, 1))
        council = Council.create(body=block, name="Đại diện các đơn vị", valid_from=date(2022, 1, 1))
        delegate = CouncilMember.create(
            council=council, unit=unit, name="Lý Văn Sơn", post="Viện trưởng", role="delegate"
        )
        meeting = Meeting.create(
            council=council,
            kind="conference",
            subject="Tổng kết",
            year=2022,
            starts_at=datetime(2022, 12, 20, 8),
            chair=delegate,
        )
        Attendance.create(meeting=meeting, member=delegate)
        Election.create(meeting=meeting, office="block_head", unit=unit, year=2023, agree=1)
    facts = read_meeting(Meeting.get_by_id(meeting.id))
    [elected] = facts.elected
    assert (elected.office, elected.name, elected.agree, elected.base) == (
        "Khối trưởng năm 2023",
        "Viện Khoa học",
        1,
        1,
    )
    assert (facts.issuer.name, facts.numbering.symbol) == ("Khối thi đua số IV", "BB-KTĐIV")
    assert (facts.chair.unit, facts.chair.post) == ("Viện Khoa học", "Viện trưởng")


def test_a_member_without_a_vote_is_there_but_not_counted():
    made = a_round()
    with change("Take the vote away"):
        made.members[2].may_vote = False
        made.members[2].save()
    facts = read_meeting(Meeting.get_by_id(made.meeting.id))
    assert facts.members_total == 4
    assert len(facts.present) == 3
    assert facts.quorum_sentence.startswith("Có mặt 03/04 thành viên")
    assert [guest.name for guest in facts.guests] == ["Lê Thu Hà"]
    assert facts.secretary.name == "Lê Thu Hà"


def test_a_second_ballot_stands_after_the_first_and_a_lowered_title_says_so():
    made = a_round()
    failed = next(ballot for ballot in made.ballots if ballot.title == "CSTDCS" and ballot.agree < 4)
    count = {name: getattr(failed, name) for name in (*COUNTS, *WRITTEN)}
    with change("Vote again"):
        second = second_ballot(failed)
        Ballot.update(count | {"agree": failed.valid, "disagree": 0}).where(Ballot.id == second.id).execute()
        lower = vote_lower(failed, next(iter(lower_titles(failed)), "LDTT"))
        Ballot.update(count | {"abstained": "Vũ Đình Phúc"}).where(Ballot.id == lower.id).execute()
    votes = [each for each in read_meeting(made.meeting).candidates if "Vũ Đình Phúc" in each.name]
    assert [(each.title, each.round, each.is_final, bool(each.lowered_from)) for each in votes] == [
        ("Chiến sĩ thi đua cơ sở", 1, False, False),
        ("Chiến sĩ thi đua cơ sở", 2, True, False),
        ("Lao động tiên tiến", 1, True, True),
    ]
    assert votes[2].lowered_from == "Chiến sĩ thi đua cơ sở"
    assert votes[2].abstained == ("Vũ Đình Phúc",)
    assert {each.base for each in votes} == {5}
