import pytest

from models.history import change
from models.proposal import Proposal, ProposalLine, lines_of, proposals_of
from models.refusal import Faulty
from tests.dossier_records import Office, an_office


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office()


def test_a_dossier_says_what_it_proposes_and_to_whom(office):
    with pytest.raises(Faulty) as refused, change("Lập hồ sơ"):
        Proposal.create(body=office.unit, year=2024, subject=" ", addressees="\n")
    assert set(refused.value.faults) == {"subject", "addressees"}


def test_a_title_for_persons_is_not_for_collectives(office):
    with pytest.raises(Faulty) as refused, change("Thêm dòng"):
        ProposalLine.create(proposal=office.proposal, unit=office.division, title="CSTDCS")
    assert set(refused.value.faults) == {"title"}


def test_the_dossiers_of_a_year_newest_first(office):
    with change("Lập hồ sơ"):
        newer = Proposal.create(body=office.unit, year=2024, subject="thứ hai", addressees="Bộ")
        Proposal.create(body=office.unit, year=2023, subject="năm trước", addressees="Bộ")
    assert [each.id for each in proposals_of(2024)] == [newer.id, office.proposal.id]


def test_lines_come_in_their_order_with_subjects_in_one_query(office, statements):
    with change("Thêm dòng"):
        for place, person in ((2, office.staff[0]), (1, office.staff[1])):
            ProposalLine.create(proposal=office.proposal, person=person, title="LDTT", sequence=place)
    statements.clear()
    names = [line.subject.full_name for line in lines_of(office.proposal) if line.proposal.year == 2024]
    assert names == ["Nguyễn Thị Hoà", "Lê Thu Hà"]
    assert len(statements) == 1
