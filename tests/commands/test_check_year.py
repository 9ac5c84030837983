from datetime import date

import pytest

from commands.dispatch import run
from models import store
from models.history import change
from models.proposal import Proposal, ProposalLine
from models.staff import Person
from models.unit import own_unit
from models.yearly_record import YearlyRecord


@pytest.fixture
def spoilt(tmp_path):
    """A store in which one of two people proposed for LĐTT is graded too low."""
    folder = tmp_path / "data"
    assert run(["init", "--unit", "Báo Thanh tra", "--data", str(folder)]) == 0
    opened = store.open_store(folder)
    with change("Ghi"):
        dossier = Proposal.create(
            body=own_unit(),
            year=2025,
            subject="Đề nghị",
            addressees="TTCP",
            issued_on=date(2025, 12, 15),
            uid="ho-so",
        )
        for name, grade in (("Lê Thu Hà", "good"), ("Đỗ Minh Quân", "completed")):
            person = Person.create(full_name=name)
            YearlyRecord.create(person=person, year=2025, grade=grade)
            ProposalLine.create(proposal=dossier, person=person, title="LDTT")
    opened.close()
    return folder


def test_a_year_with_nothing_odd(ask, filled):
    assert ask("check", "--year", 2025, "--data", filled) == (0, "Không có gì vướng mắc.\n")


def test_findings_that_do_not_block_are_findings_too(facts, filled):
    found = facts("check", "--year", 2024, "--data", filled)
    assert (found["status"], found["blocking"]) == (1, 0)
    assert found["findings"]
    assert all(each["sentence"] and each["kind"] for each in found["findings"])


def test_a_blocking_finding_comes_first_with_reason_and_source(ask, facts, spoilt):
    status, said = ask("check", "--year", 2025, "--data", spoilt)
    assert status == 1
    assert said.startswith("Chưa đủ: Đỗ Minh Quân – LĐTT: Năm 2025 xếp loại")
    assert "(Điều 24 Luật Thi đua, khen thưởng; nhãn S)" in said
    found = facts("check", "--proposal", "ho-so", "--data", spoilt)
    assert (found["status"], found["blocking"]) == (1, 1)
    assert found["findings"][0]["source"].startswith("Luật Thi đua, khen thưởng 06/2022/QH15")
    assert {each["name"] for each in found["findings"]} == {"Lê Thu Hà", "Đỗ Minh Quân"}  # neither registered


def test_the_latest_year_is_meant_unless_one_is_named(ask, spoilt):
    assert ask("check", "--data", spoilt) == ask("check", "--year", 2025, "--data", spoilt)
    assert ask("check", "--proposal", 1, "--data", spoilt)[0] == 1


def test_a_dossier_that_is_not_there(ask, spoilt):
    assert ask("check", "--proposal", "khac", "--data", spoilt) == (1, "Không có hồ sơ “khac”.\n")
    assert ask("check", "--proposal", "1", "--year", "2025", "--data", spoilt)[0] == 2
