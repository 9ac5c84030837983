from dataclasses import replace
from datetime import date

import pytest

from models.history import change
from models.paper_facts.dossier import NoLines, read_dossier
from models.paper_facts.nominees import Vote
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import BelowThreshold
from models.staff import Person, Post
from models.unit import FormerName
from tests.rounds import a_round

pytestmark = pytest.mark.usefixtures("empty_store")


def test_what_passed_is_listed_collectives_first_highest_title_first():
    facts = read_dossier(a_round().proposal)
    listed = [(group.name, [nominee.name for nominee in group.nominees]) for group in facts.groups]
    assert listed == [
        ("Tập thể lao động tiên tiến", ["Phòng Hành chính"]),
        ("Chiến sĩ thi đua cơ sở", ["Lê Thu Hà"]),
        ("Lao động tiên tiến", ["Lê Thu Hà"]),
    ]
    assert facts.groups[1].nominees[0].vote == Vote(5, 0, 0, base=5, required_percent=80, reached=True)
    assert facts.groups[2].nominees[0].vote == Vote(3, 2, 0, base=5, required_percent=None, reached=True)


def test_head_number_and_signature_come_from_the_records():
    facts = read_dossier(a_round().proposal)
    assert (facts.issuer.superior, facts.issuer.name, facts.issuer.place) == (
        "Thanh tra Chính phủ",
        "Báo Thanh tra",
        "Hà Nội",
    )
    assert (facts.numbering.symbol, facts.numbering.number) == ("TTr-BTT", "")
    assert facts.signature.authority == ("PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH",)
    assert facts.recipients == ("Như trên", "Lưu: VT, BTT")
    assert facts.addressees[1] == "Hội đồng Thi đua - Khen thưởng ngành Thanh tra"


def test_the_basis_is_the_law_of_the_day_and_the_minutes():
    proposal = a_round().proposal
    facts = read_dossier(proposal)
    assert "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022" in facts.legal_bases
    assert facts.legal_bases[-1] == (
        "Biên bản ngày 10 tháng 12 năm 2024 của Hội đồng Thi đua - Khen thưởng Báo Thanh tra"
    )
    proposal.issued_on = date(2022, 12, 21)
    assert any("2003" in basis for basis in read_dossier(proposal).legal_bases)
    proposal.legal_bases = "Quy chế thi đua\n\nThông báo số 1"
    assert read_dossier(proposal).legal_bases == ("Quy chế thi đua", "Thông báo số 1")


def test_the_meeting_is_told_with_who_came_and_who_wrote():
    told = read_dossier(a_round().proposal).meeting_statement
    assert "bỏ phiếu kín" in told
    assert "04/05 thành viên tham dự, 01 thành viên gửi ý kiến bằng văn bản" in told


def test_without_a_meeting_nothing_is_told():
    made = a_round()
    with change("Unlink"):
        for line in lines_of(made.proposal):
            line.override_reason = "Chỉ đạo của lãnh đạo"
            line.save()
        made.proposal.meeting = None
        made.proposal.save()
    facts = read_dossier(made.proposal)
    assert (facts.meeting_statement, facts.meeting_on) == ("", None)


def test_names_and_posts_are_those_of_the_paper_s_date():
    made = a_round()
    with change("Rename"):
        FormerName.create(unit=made.office, name="Văn phòng", valid_until=date(2024, 12, 31))
        old = Post.get(Post.person == made.people[2])
        old.valid_to = date(2024, 12, 31)
        old.save()
        Post.create(
            person=made.people[2], unit=made.unit, title="Thư ký toà soạn", valid_from=date(2025, 1, 1)
        )
    groups = read_dossier(made.proposal).groups
    assert groups[0].nominees[0].name == "Văn phòng"
    assert (groups[1].nominees[0].post, groups[1].nominees[0].unit) == ("Chuyên viên", "Văn phòng")
    made.proposal.issued_on = date(2025, 1, 5)
    later = read_dossier(made.proposal).groups[1].nominees[0]
    assert (later.post, later.unit) == ("Thư ký toà soạn", "Báo Thanh tra")


def test_a_line_below_its_threshold_stops_the_paper():
    made = a_round()
    below = made.ballots[1]
    with change("Add by hand"):
        line = ProposalLine.create(proposal=made.proposal, person=below.person, title="CSTDCS", ballot=below)
    with pytest.raises(BelowThreshold, match="Vũ Đình Phúc"):
        read_dossier(made.proposal)
    with change("Say why"):
        line.override_reason = "Hội đồng họp lại ngày 12/12"
        line.save()
    assert len(read_dossier(made.proposal).groups[1].nominees) == 2


def test_a_letter_that_proposes_nobody_is_not_made():
    proposal = a_round().proposal
    with change("Take off"):
        for line in lines_of(proposal):
            line.delete_instance()
    with pytest.raises(NoLines, match="chưa có"):
        read_dossier(proposal)


def test_as_many_queries_for_many_lines_as_for_few(statements):
    made = a_round()
    proposal = Proposal.get_by_id(made.proposal.id)
    statements.clear()
    read_dossier(proposal)
    few = len(statements)
    with change("Add"):
        for number in range(40):
            person = a_colleague(made, number)
            ProposalLine.create(proposal=proposal, person=person, title="LDTT", override_reason="thử")
    proposal = Proposal.get_by_id(made.proposal.id)
    statements.clear()
    read_dossier(proposal)
    assert len(statements) == few


def a_colleague(made, number):
    person = Person.create(full_name=f"Người {number}")
    Post.create(person=person, unit=made.office, title="Chuyên viên", valid_from=date(2020, 1, 1))
    return person


def test_facts_are_frozen():
    facts = read_dossier(a_round().proposal)
    assert replace(facts) == facts
    with pytest.raises(AttributeError):
        facts.year = 2020
