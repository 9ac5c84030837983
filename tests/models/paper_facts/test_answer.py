from datetime import date

import pytest

import translations
from models.history import change
from models.paper_facts.answer import read_answer, slips_of
from models.registration import CaseState
from models.rules.eligibility import Eligibility
from models.rules.requirements import Answer
from models.yearly_record import Grade, YearlyRecord
from tests.models.small_office import Office, registered, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def asked(office, year, code="LDTT", grade=Grade.GOOD):
    with change("Ghi"):
        YearlyRecord.create(person=office.quan, year=year, grade=grade)
        return registered(office, year, code, person=office.quan)


def test_an_answer_has_who_what_and_why(office):
    facts = read_answer(asked(office, 2025), date(2025, 12, 20))
    assert (facts.name, facts.post, facts.unit) == ("Đỗ Minh Quân", "Phóng viên", "Ban Pháp luật")
    assert (facts.title, facts.year, facts.judged_on) == ("Lao động tiên tiến", 2025, date(2025, 12, 20))
    assert facts.verdict is Eligibility.ENOUGH and facts.is_certain
    assert facts.article == "Điều 24 Luật Thi đua, khen thưởng" and "RS2024" in facts.ruleset
    assert (facts.signature.name, facts.issuer.superior) == ("Trịnh Thị Vân", "Thanh tra Chính phủ")


def test_the_tree_of_reasons_is_numbered(office):
    facts = read_answer(asked(office, 2025, "CSTDCS"), date(2025, 12, 20))
    places = [line.place for line in facts.lines]
    assert facts.verdict is Eligibility.NOT_YET and "2.1" in places and places == sorted(places)
    whole = next(line for line in facts.lines if line.place == "2")
    part = next(line for line in facts.lines if line.place == "2.1")
    assert whole.answer is part.answer is Answer.NOT_MET and whole.article and not part.article


def test_law_that_nobody_is_sure_of_is_for_a_person_to_judge(office):
    facts = read_answer(asked(office, 2026, "CSTDCS"), date(2026, 11, 20))
    assert facts.verdict is Eligibility.REVIEW and not facts.is_certain
    assert Answer.NOT_MET not in {line.answer for line in facts.lines}


def test_the_paper_is_vietnamese_whatever_the_screen_speaks(office):
    registration = asked(office, 2025)
    translations.use("en")
    assert "xếp loại" in read_answer(registration, date(2025, 12, 20)).lines[0].sentence
    assert translations.spoken() == "en"


def test_a_printed_answer_is_the_same_years_later(office):
    registration = asked(office, 2024)
    assert read_answer(registration, date(2026, 12, 1)) == read_answer(registration, date(2026, 11, 1))
    assert (
        read_answer(registration, date(2027, 6, 1)).lines
        == read_answer(registration, date(2026, 11, 1)).lines
    )


def test_each_title_that_still_stands_has_a_slip(office):
    with change("Ghi"):
        low = registered(office, 2025, "LDTT", person=office.quan)
        high = registered(office, 2025, "CSTDCS", person=office.quan)
        registered(office, 2025, "GK", person=office.quan, state=CaseState.WITHDRAWN, reason="xin rút")
        registered(office, 2024, "BKB", person=office.quan)
    assert list(slips_of(office.quan, 2025).items()) == [("CSTDCS", high.id), ("LDTT", low.id)]
    assert slips_of(office.ha, 2025) == {}
