from datetime import date
from time import perf_counter

import pytest

from forms.papers_of_records import document
from forms.pdf import to_pdf
from models.award import Award
from models.decision import Decision
from models.history import change
from models.line_law import law_obstacle, law_on, laws_of
from models.paper_facts.dossier import read_dossier
from models.proposal import Proposal, ProposalLine, lines_of
from models.proposing import BelowThreshold, NotEligible, obstacles, propose, take_over
from models.rules.eligibility import Eligibility
from models.unit import FormerName, Unit
from models.yearly_record import YearlyRecord
from tests.dossier_records import Office, an_office, qualify

SIGNED, NEW_LAW, NO_LAW = date(2024, 12, 16), date(2026, 10, 1), date(1999, 1, 1)


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office((9, 8, 5))
    qualify(made, *made.staff)
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


def grade(office: Office, place: int, word: str) -> None:
    with change("Xếp loại"):
        YearlyRecord.update(grade=word).where(YearlyRecord.person == office.staff[place]).execute()


def said(office: Office) -> list[Eligibility]:
    laws = laws_of(office.proposal)
    return [laws[line.id].eligibility for line in lines_of(office.proposal)]


def test_every_line_is_judged_by_the_law_of_the_letters_day(office):
    assert said(office) == [Eligibility.ENOUGH, Eligibility.ENOUGH]
    grade(office, 0, "completed")
    assert said(office) == [Eligibility.NOT_YET, Eligibility.ENOUGH]
    office.proposal.issued_on = NEW_LAW  # nobody has verified it
    assert said(office) == [Eligibility.REVIEW, Eligibility.REVIEW]


def test_a_day_without_law_leaves_it_to_a_person(office):
    office.proposal.issued_on = NO_LAW
    (first, _second) = laws_of(office.proposal).values()
    assert (first.eligibility, first.blocking) == (Eligibility.REVIEW, ())
    assert "1999" in first.main_reason
    assert law_on(office.proposal, office.staff[0], "CSTDCS").unknown == first.unknown


def test_what_law_that_is_sure_forbids_needs_a_reason(office):
    grade(office, 0, "completed")
    (line, _other) = lines_of(office.proposal)
    assert "Lê Thu Hà" in obstacles(office.proposal)[line.id]
    with pytest.raises(NotEligible, match="Lê Thu Hà"):
        read_dossier(office.proposal)
    with pytest.raises(NotEligible), change("Sửa dòng"):
        propose(line)
    with change("Ghi lý do"):
        line.override_reason = "Thủ trưởng yêu cầu"
        propose(line)
    assert obstacles(office.proposal) == {}
    assert read_dossier(office.proposal).groups


def test_what_is_only_unknown_stops_nothing(office):
    with change("Xoá xếp loại"):
        YearlyRecord.delete().execute()
    assert set(said(office)) == {Eligibility.REVIEW}
    assert obstacles(office.proposal) == {}
    assert read_dossier(office.proposal).groups


def test_the_vote_is_asked_first(office):
    grade(office, 2, "completed")
    line = ProposalLine(proposal=office.proposal, person=office.staff[2], title="CSTDCS")
    with pytest.raises(BelowThreshold), change("Thêm người"):
        propose(line)
    law = law_on(office.proposal, office.staff[2], "CSTDCS")
    assert "Vũ Đình Phúc" in law_obstacle(line, law)
    line.override_reason = "Xét lại"
    assert law_obstacle(line, law) == ""


def test_somebody_who_left_before_the_year_is_for_a_person_to_look_at(office):
    with change("Thôi việc"):
        office.staff[0].left_on = date(2023, 5, 1)
        office.staff[0].save()
    assert said(office)[0] is Eligibility.REVIEW


def test_one_person_is_judged_within_fifty_milliseconds(office):
    law_on(office.proposal, office.staff[0], "CSTDCS")
    began = perf_counter()
    law_on(office.proposal, office.staff[0], "CSTDCS")
    assert perf_counter() - began < 0.05 * 20  # a busy machine, measured for coverage


def test_a_dossier_of_2023_read_in_2027_gives_the_answers_of_2023(office):
    with change("Ký năm 2023"):
        office.proposal.issued_on = date(2023, 12, 20)
        office.proposal.save()

    def answers(today: date) -> tuple[bytes, dict[int, tuple[str, Eligibility, str]]]:
        laws = laws_of(office.proposal, today)
        said = {id_: (law.examined.ruleset, law.eligibility, law.main_reason) for id_, law in laws.items()}
        return to_pdf(document("to-trinh", office.proposal.id)), said

    then = answers(date(2023, 12, 20))
    with change("Về sau"):
        later = Decision.create(
            number="9/QĐ-TTCP", issued_on=date(2026, 11, 1), issued_by="Tổng Thanh tra Chính phủ"
        )
        Award.create(person=office.staff[0], title="CSTDCS", year=2022, decision=later)
        FormerName.create(
            unit=office.proposal.body, name=office.proposal.body.name, valid_until=date(2026, 1, 1)
        )
        body = Unit.get_by_id(office.proposal.body_id)
        body.name = "Báo Thanh tra và Tiếp công dân"
        body.save()
    office.proposal = Proposal.get_by_id(office.proposal.id)
    assert answers(date(2027, 6, 1)) == then
    assert {ruleset for ruleset, *_rest in then[1].values()} == {"RS2018"}
