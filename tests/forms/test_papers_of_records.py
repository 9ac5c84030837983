from datetime import date

import pytest

from forms.document import Document, Row, Table, Title
from forms.papers_of_records import NothingCounted, UnknownPaper, document
from models.campaign import Campaign
from models.history import change
from models.proposal import ProposalLine
from models.proposing import BelowThreshold, take_over
from models.registration import Registration
from tests.dossier_records import Office, an_office


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office()


def kinds(paper: Document) -> list[str]:
    return [block.kind for block in paper.blocks if isinstance(block, Title)]


def words(paper: Document) -> str:
    return repr(paper.blocks)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("to-trinh", "TỜ TRÌNH"),
        ("danh-sach", "DANH SÁCH"),
        ("bien-ban-hop", "BIÊN BẢN"),
        ("bien-ban-kiem-phieu", "BIÊN BẢN KIỂM PHIẾU"),
    ],
)
def test_papers_of_a_dossier_and_its_meeting(office, code, kind):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    record = office.meeting if code.startswith("bien-ban") else office.proposal
    assert kinds(document(code, record.id)) == [kind]


def test_the_list_names_those_who_passed(office):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    tables = [block for block in document("danh-sach", office.proposal.id).blocks if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows if isinstance(row, Row) for cell in row.cells]
    assert "Lê Thu Hà" in " ".join(cells)
    assert "Vũ Đình Phúc" not in " ".join(cells)


@pytest.fixture
def registration(office) -> Registration:
    with change("Thêm đăng ký"):
        campaign = Campaign.create(
            body=office.unit, year=2024, name="Thi đua năm 2024", begins_on=date(2024, 1, 1)
        )
        return Registration.create(
            campaign=campaign, person=office.staff[0], title="CSTDCS", sent_by=office.division
        )


def test_a_persons_registration(registration):
    assert "Lê Thu Hà" in words(document("dang-ky-ca-nhan", registration.id))


def test_a_units_registration_needs_the_unit(office, registration):
    paper = document("dang-ky-tap-the", registration.campaign_id, office.division.id)
    assert "Phòng Hành chính".casefold() in words(paper).casefold()
    with pytest.raises(UnknownPaper):
        document("dang-ky-tap-the", registration.campaign_id)
    with pytest.raises(UnknownPaper, match="999"):
        document("dang-ky-tap-the", registration.campaign_id, 999)


def test_the_table_of_a_campaign(registration):
    assert "CSTĐCS" in words(document("tong-hop-dang-ky", registration.campaign_id))


def test_a_collectives_registration_has_no_persons_sheet(office, registration):
    with change("Thêm đăng ký"):
        of_unit = Registration.create(
            campaign=registration.campaign, unit=office.division, title="TTLDTT", sent_by=office.division
        )
    with pytest.raises(UnknownPaper):
        document("dang-ky-ca-nhan", of_unit.id)


@pytest.mark.parametrize(
    "code",
    ["to-trinh", "danh-sach", "bien-ban-hop", "bien-ban-kiem-phieu", "dang-ky-ca-nhan", "tong-hop-dang-ky"],
)
def test_an_unknown_record_is_refused_by_its_number(office, code):
    with pytest.raises(UnknownPaper, match="4711"):
        document(code, 4711)


def test_a_meeting_without_a_counted_vote_has_no_record_of_the_count(office):
    with change("Xoá kiểm phiếu"):
        for ballot in office.ballots:
            ballot.agree = None
            ballot.save()
    with pytest.raises(NothingCounted, match=office.meeting.subject):
        document("bien-ban-kiem-phieu", office.meeting.id)
    assert kinds(document("bien-ban-hop", office.meeting.id)) == ["BIÊN BẢN"]


def test_an_unknown_code_is_refused(office):
    with pytest.raises(UnknownPaper, match="bao-cao"):
        document("bao-cao", 1)


def test_a_line_below_its_threshold_stops_the_letter(office):
    with change("Thêm người"):
        ProposalLine.create(
            proposal=office.proposal, person=office.staff[2], title="CSTDCS", ballot=office.ballots[2]
        )
    with pytest.raises(BelowThreshold, match="Vũ Đình Phúc"):
        document("to-trinh", office.proposal.id)


def test_the_answer_about_a_registration(registration):
    assert kinds(document("phieu-tra-loi", registration.id)) == ["PHIẾU TRẢ LỜI"]
    with pytest.raises(UnknownPaper):
        document("phieu-tra-loi", 99999)
