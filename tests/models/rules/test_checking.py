import json
from datetime import date

import pytest

from models.award import Award
from models.history import change
from models.proposal import Proposal, ProposalLine
from models.rules.checking import check_proposal, check_year, day_of_proposal, line_of
from models.rules.office_packs import copy_pack, switch
from models.yearly_record import YearlyRecord
from tests.models.small_office import registered, small_office

YEAR, DAY = 2025, date(2025, 12, 15)


@pytest.fixture
def office(empty_store):
    return small_office()


@pytest.fixture
def dossier(office):
    with change("Ghi"):
        YearlyRecord.create(person=office.ha, year=YEAR, grade="excellent")
        YearlyRecord.create(person=office.quan, year=YEAR, grade="completed")
        made = Proposal.create(
            body=office.own, year=YEAR, subject="Đề nghị", addressees="TTCP", issued_on=DAY
        )
        for person in (office.ha, office.quan):
            registered(office, YEAR, "LDTT", person=person)
            ProposalLine.create(proposal=made, person=person, title="LDTT")
    return made


def test_what_plainly_speaks_against_a_line_blocks_and_says_why(dossier, office):
    [found] = check_proposal(dossier)
    assert (found.blocks, found.name, found.title) == (True, "Đỗ Minh Quân", "LDTT")
    assert (
        found.article == "Điều 24 Luật Thi đua, khen thưởng"
        and found.label == "S"
        and "06/2022" in found.source
    )
    assert line_of(found).startswith("Đỗ Minh Quân – LĐTT: Năm 2025 xếp loại “Hoàn thành nhiệm vụ”")
    assert line_of(found).endswith("(Điều 24 Luật Thi đua, khen thưởng; nhãn S)")


def test_a_recorded_reason_lifts_the_block_but_not_the_finding(dossier, office):
    with change("Ghi lý do"):
        ProposalLine.update(override_reason="Hội đồng xét đặc cách").execute()
    [found] = check_proposal(dossier)
    assert not found.blocks


def test_the_law_of_the_letters_day_decides(dossier):
    assert day_of_proposal(dossier) == DAY
    with change("Chưa ký"):
        dossier.issued_on = None
        dossier.save()
    assert [each.blocks for each in check_proposal(dossier, date(2026, 9, 30))] == [True]
    assert {each.blocks for each in check_proposal(dossier, date(2026, 10, 1))} == {False}


def test_a_year_is_its_dossiers_and_all_else_that_is_odd(dossier, office):
    with change("Ghi"):
        Award.create(person=office.ha, title="GK", year=YEAR)
        Award.create(person=office.ha, title="GK", year=YEAR)
        office.duc.born_on = date(2025, 1, 1)
        office.duc.save()
        Award.create(person=office.duc, title="GK", year=YEAR)
    assert [each.kind for each in check_year(YEAR)] == ["eligibility", "repeat", "contradiction"]
    assert check_year(YEAR - 1) == []


def test_a_line_about_somebody_who_left_is_said(dossier, office):
    with change("Thôi việc"):
        office.quan.left_on = date(2024, 1, 1)
        office.quan.save()
    assert [each.sentence for each in check_proposal(dossier)] == [
        "Không công tác hoặc không còn trong năm của hồ sơ."
    ]


def test_a_quota_warns_only_once_it_is_switched_on(dossier, office):
    with change("Bật tỷ lệ"):
        ProposalLine.create(proposal=dossier, person=office.ha, title="CSTDCS")
        own = copy_pack("RS2024", "Quy chế của đơn vị")
        row = json.loads(own.text)
        row["quotas"][0]["is_on"] = True
        own.text = json.dumps(row)
        own.save()
    assert "quota" not in {each.kind for each in check_year(YEAR, DAY)}
    with change("Dùng"):
        switch(own, True)
    [found] = [each for each in check_year(YEAR, DAY) if each.kind == "quota"]
    assert found.title == "CSTDCS" and not found.blocks
