import re

import pytest

from forms.catalogue import FORMS
from models.history import change
from models.proposing import take_over
from tests.dossier_records import an_office
from tests.models.small_office import registered, small_office
from ui.papers.paper_names import file_name


@pytest.fixture
def office(empty_store):
    made = an_office()
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
        made.proposal.number = "57"
        made.proposal.save()
    return made


def test_a_letter_is_called_by_its_number_and_symbol(office):
    name = file_name("to-trinh", office.proposal.id, None, ".pdf")
    assert re.fullmatch(r"to-trinh-57-TTr-[A-Z]+-20\d\d\.pdf", name)


def test_one_without_a_number_is_called_by_its_subject(office):
    with change("Bỏ số"):
        office.proposal.number = ""
        office.proposal.subject = "Đề nghị tặng “Cờ thi đua”: " + "rất dài/" * 60
        office.proposal.save()
    name = file_name("to-trinh", office.proposal.id, None, ".docx")
    assert name.startswith("to-trinh-De-nghi-tang-Co-thi-dua-rat-dai")
    assert len(name) <= 85
    assert name.endswith(".docx")


@pytest.mark.parametrize("code", [each.code for each in FORMS])
def test_any_paper_has_a_name_every_computer_takes(office, code):
    for record_id in (1, 9999):
        assert re.fullmatch(r"[A-Za-z0-9-]+\.pdf", file_name(code, record_id, 1, ".pdf"))


def test_minutes_are_called_by_their_day(office):
    assert re.search(
        r"-20\d\d-\d\d-\d\d\.pdf", file_name("bien-ban-hop", office.proposal.meeting_id, None, ".pdf")
    )


def test_the_answers_about_two_titles_are_told_apart(empty_store):
    house = small_office()
    with change("Ghi"):
        made = [registered(house, 2025, code, person=house.quan) for code in ("LDTT", "CSTDCS")]
    names = [file_name("phieu-tra-loi", each.id, None, ".pdf") for each in made]
    assert names == ["phieu-tra-loi-Do-Minh-Quan-2025-LDTT.pdf", "phieu-tra-loi-Do-Minh-Quan-2025-CSTDCS.pdf"]
