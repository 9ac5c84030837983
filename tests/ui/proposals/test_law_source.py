from datetime import date

import pytest

from models.history import change
from models.line_law import LineLaw, law_on
from models.yearly_record import YearlyRecord
from tests.dossier_records import Office, an_office, qualify
from ui.proposals.law_source import short_source, source_text


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office()
    qualify(made, *made.staff[:1])
    return made


def test_what_is_missing_names_its_article_and_whether_it_is_verified(office):
    with change("Xếp loại"):
        YearlyRecord.update(grade="completed").execute()
    sure = law_on(office.proposal, office.staff[0], "LDTT").missing[0]
    assert short_source(sure) == "Điều 24 Luật Thi đua, khen thưởng"
    office.proposal.issued_on = date(2026, 10, 1)
    unsure = law_on(office.proposal, office.staff[0], "LDTT").missing[0]
    assert short_source(unsure) == "Điều 24 Luật Thi đua, khen thưởng (chưa kiểm chứng)"


def test_every_rule_stands_with_article_label_and_source(office):
    law = law_on(office.proposal, office.staff[0], "LDTT")
    paragraphs = source_text(law).split("\n\n")
    assert len(paragraphs) == len(law.examined.findings) + 1
    assert all(len(each.splitlines()) >= 3 for each in paragraphs[:-1])
    assert "06/2022" in paragraphs[0]


def test_without_rules_the_reason_is_the_text():
    assert source_text(LineLaw(unknown="Không có quy định")) == "Không có quy định"
