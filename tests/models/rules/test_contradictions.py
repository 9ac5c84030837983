from datetime import date, datetime

import pytest

from models.award import Award
from models.council import Council
from models.decision import Decision
from models.history import change
from models.initiative import Initiative, InitiativeAuthor
from models.meeting import Meeting
from models.proposal import Proposal, ProposalLine
from models.rules.contradictions import contradictions
from models.yearly_record import YearlyRecord
from tests.models.small_office import small_office
from translations import speaking


@pytest.fixture
def office(empty_store):
    with speaking("en"):
        yield small_office()


def sentences(year=None):
    return [each.sentence for each in contradictions(year)]


def given(person, year, issued_on, **more):
    decision = Decision.create(number="9/QĐ", issued_on=issued_on, issued_by="TBT")
    return Award.create(person=person, title="GK", year=year, decision=decision, **more)


def test_a_sound_store_says_nothing(office):
    with change("Ghi"):
        given(office.ha, 2024, date(2025, 1, 10))
        YearlyRecord.create(person=office.ha, year=2024, grade="good")
    assert sentences() == []


def test_an_award_before_the_birth(office):
    with change("Ghi"):
        given(office.ha, 1989, date(1990, 1, 1))
    assert sentences() == ["“GK” of 1989 lies before the birth (1990)."]


def test_an_award_before_joining_and_after_leaving(office):
    with change("Ghi"):
        office.ha.joined_on, office.ha.left_on = date(2015, 1, 1), date(2020, 6, 1)
        office.ha.save()
        given(office.ha, 2014, date(2014, 12, 1))
        YearlyRecord.create(person=office.ha, year=2013, grade="good")
        Award.create(person=office.ha, title="GK", year=2021)
    assert [text.split(" lies ")[1] for text in sentences()] == [
        "before the day of joining (01/01/2015).",
        "after the day of leaving (01/06/2020).",
        "before the day of joining (01/01/2015).",
    ]
    assert len(sentences(2013)) == 1


def test_a_decision_older_than_its_year_or_its_meeting(office):
    with change("Ghi"):
        council = Council.create(name="Hội đồng", body=office.own, valid_from=date(2020, 1, 1))
        meeting = Meeting.create(
            council=council, subject="Xét", year=2024, starts_at=datetime(2024, 12, 20, 8)
        )
        dossier = Proposal.create(
            body=office.own, year=2024, subject="Đề nghị", addressees="TTCP", meeting=meeting
        )
        line = ProposalLine.create(proposal=dossier, person=office.ha, title="GK")
        given(office.ha, 2025, date(2024, 12, 10), line=line, revoked_on=date(2024, 12, 1))
    assert sentences(2025) == [
        "Decision 9/QĐ of 10/12/2024 is older than the year 2025 it is for.",
        "Decision 9/QĐ of 10/12/2024 is older than the meeting it rests on (20/12/2024).",
        "Decision 9/QĐ of 10/12/2024 was taken back before it was issued.",
    ]


def test_an_initiative_recognised_before_its_year(office):
    with change("Ghi"):
        work = Initiative.create(name="Kho ảnh", year=2025, recognised_on=date(2024, 5, 1))
        InitiativeAuthor.create(initiative=work, person=office.quan)
    [found] = contradictions(2025)
    assert (found.name, found.key) == ("Đỗ Minh Quân", (office.quan.id, None))
