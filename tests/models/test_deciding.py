from datetime import date

import pytest

from models.award import Award, Movement
from models.deciding import decide, decided, decided_together, level_doubt, likely_issuer
from models.decision import Decision, record_decision
from models.history import change, next_undo, take_back
from models.proposal import Proposal, ProposalLine, ProposalState, lines_of
from models.proposing import propose, take_over
from models.refusal import Faulty
from models.staff import Post
from tests.dossier_records import Office, an_office

DAY = date(2024, 12, 30)


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office()
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
        collective = ProposalLine(proposal=made.proposal, unit=made.division, title="TTLDTT")
        collective.override_reason = "Đã xét ở cuộc họp trước"
        propose(collective)
    return made


def write(
    office: Office, lines: list[ProposalLine], day: date = DAY, number: str = "96/QĐ-BTT"
) -> list[Award]:
    with change("Ghi quyết định"):
        decision = record_decision(number, day, "Tổng Biên tập Báo Thanh tra")
        return decide(office.proposal, lines, decision, Movement.MERIT)


def test_ticked_lines_go_into_the_ledger_in_one_change(office):
    lines = lines_of(office.proposal)
    write(office, [lines[0], lines[2]])
    person, unit = Award.select().order_by(Award.id)
    assert (person.person, person.title, person.year) == (office.staff[0], "CSTDCS", 2024)
    assert (person.post_then, person.unit_then) == ("Phóng viên", "Phòng Hành chính")
    assert (unit.unit, unit.unit_then, unit.post_then) == (office.division, "Phòng Hành chính", "")
    assert {award.decision.number for award in (person, unit)} == {"96/QĐ-BTT"}
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DECIDED
    assert set(decided(office.proposal)) == {lines[0].id, lines[2].id}
    take_back(next_undo())
    assert (Award.select().count(), Decision.select().count()) == (0, 0)
    assert Proposal.get_by_id(office.proposal.id).state == ProposalState.DRAFT


def test_post_and_unit_are_those_of_the_decisions_day(office):
    with change("Đổi chức vụ"):
        Post.create(
            person=office.staff[0], unit=office.unit, title="Thư ký toà soạn", rank="division_head",
            valid_from=date(2025, 1, 1),
        )  # fmt: skip
    write(office, lines_of(office.proposal)[:1])
    assert Award.get().post_then == "Phóng viên"


def test_a_second_decision_can_take_the_rest(office):
    lines = lines_of(office.proposal)
    write(office, lines[:1])
    write(office, lines[1:2], number="97/QĐ-BTT")
    with pytest.raises(Faulty) as refused:
        write(office, lines[:1], number="98/QĐ-BTT")
    assert "Lê Thu Hà" in refused.value.faults["lines"]
    assert Award.select().count() == 2


def test_nothing_ticked_is_refused(office):
    with pytest.raises(Faulty) as refused:
        write(office, [])
    assert set(refused.value.faults) == {"lines"}
    assert Decision.select().count() == 0


def test_a_decision_older_than_the_letter_is_refused(office):
    office.proposal.issued_on = date(2024, 12, 31)
    with pytest.raises(Faulty) as refused:
        write(office, lines_of(office.proposal)[:1])
    assert set(refused.value.faults) == {"issued_on"}


def test_what_the_ledger_has_already_is_named(office):
    with change("Ghi sổ"):
        before = record_decision("12/QĐ-BTT", date(2024, 12, 20), "Tổng Biên tập")
        Award.create(person=office.staff[0], title="CSTDCS", year=2024, decision=before)
    with pytest.raises(Faulty) as refused:
        write(office, lines_of(office.proposal))
    assert "12/QĐ-BTT" in refused.value.faults["lines"]
    assert Award.select().count() == 1


def test_the_likely_issuer(office):
    assert likely_issuer(lines_of(office.proposal), office.proposal) == "Tổng Biên tập Báo Thanh tra"
    assert likely_issuer([], office.proposal) == ""


def test_one_level_decides_together(office):
    lines = lines_of(office.proposal)
    assert decided_together(lines) == lines and not level_doubt(lines)
    above = ProposalLine(proposal=office.proposal, person=office.staff[0], title="BKB")
    assert decided_together([above, *lines]) == lines and decided_together([]) == []
    assert level_doubt([above, *lines])


def test_without_a_named_ministry_the_post_addressed_first_is_proposed(office):
    with change("Đổi cơ quan cấp trên"):
        office.unit.parent = None
        office.unit.save()
        office.proposal.addressees = "Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên\nSở Nội vụ"
    line = ProposalLine(proposal=office.proposal, person=office.staff[0], title="BKB")
    assert likely_issuer([line], office.proposal) == "Chủ tịch Ủy ban nhân dân tỉnh Hưng Yên"
    office.proposal.addressees = "Sở Nội vụ"
    assert likely_issuer([line], office.proposal) == ""
