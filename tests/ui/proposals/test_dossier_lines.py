from datetime import date

import pytest

from models.campaign import Campaign
from models.deciding import decide
from models.decision import record_decision
from models.history import change
from models.proposal import ProposalLine, lines_of
from models.proposal_rows import line_rows
from models.proposing import propose, take_over
from models.registration import Registration
from models.staff import Person
from models.yearly_record import YearlyRecord
from tests.dossier_records import Office, an_office, qualify
from ui.proposals.dossier_lines import COLUMNS, MOST, findings


@pytest.fixture
def office(empty_store: object) -> Office:
    made = an_office((9, 8, 5))
    qualify(made, *made.staff)
    with change("Lấy từ cuộc họp"):
        take_over(made.proposal)
    return made


def verdicts(office: Office) -> list[str]:
    return [each.verdict for each in findings(line_rows(office.proposal))]


def test_nothing_is_said_of_an_empty_dossier():
    assert findings([]) == []


def test_all_is_well_in_one_line(office):
    (found,) = findings(line_rows(office.proposal))
    assert found.verdict == "ok" and "2" in found.title


def test_after_the_decision_it_says_so(office):
    before = findings(line_rows(office.proposal))[0].title
    with change("Ghi quyết định"):
        decision = record_decision("96/QĐ-BTT", date(2024, 12, 30), "Tổng Biên tập")
        decide(office.proposal, lines_of(office.proposal), decision)
    assert findings(line_rows(office.proposal))[0].title != before


def test_what_stops_one_line_hides_the_good_news(office):
    with change("Thêm dòng"):
        ProposalLine.create(proposal=office.proposal, person=office.staff[2], title="CSTDCS")
    assert verdicts(office) == ["no"]


def test_a_reason_for_having_no_meeting_is_shown_with_each_line(office):
    with change("Không họp"):
        office.proposal.meeting, office.proposal.no_meeting_reason = None, "Khen thưởng đột xuất"
        office.proposal.save()
        propose(ProposalLine(proposal=office.proposal, person=office.staff[4], title="LDTT"))
    shown = findings(line_rows(office.proposal))
    assert {each.sentence for each in shown if each.verdict == "maybe"} == {"Khen thưởng đột xuất"}
    assert shown[-1].verdict == "ok"


def test_past_a_dozen_the_rest_are_counted_and_the_worst_come_first(office):
    with change("Thêm dòng"):
        for n in range(20):
            person = Person.create(full_name=f"Đỗ Văn {n}")
            YearlyRecord.create(person=person, year=2024, grade="good")
            Registration.create(campaign=Campaign.get(), person=person, title="LDTT", sent_by=office.division)
            reason = "" if n == 19 else "Đã xét"
            ProposalLine.create(
                proposal=office.proposal, person=person, title="LDTT", override_reason=reason, sequence=n
            )
    shown = findings(line_rows(office.proposal))
    assert len(shown) == MOST + 1
    assert (shown[0].verdict, shown[-1].verdict) == ("no", "maybe")
    assert "8" in shown[-1].title


def test_columns_read_a_row(office):
    row = line_rows(office.proposal)[0]
    assert [str(column.value(row)) for column in COLUMNS][:5] == [
        "1", "Lê Thu Hà", "Phòng Hành chính", "CSTĐCS", "9/9",
    ]  # fmt: skip


def test_law_that_is_sure_stops_a_line_and_names_its_article(office):
    with change("Xếp loại"):
        YearlyRecord.update(grade="completed").where(YearlyRecord.person == office.staff[0]).execute()
    row = next(row for row in line_rows(office.proposal) if row.name == "Lê Thu Hà")
    (found,) = [each for each in findings(line_rows(office.proposal)) if each.verdict == "no"]
    assert found.title == "Chưa đủ: Lê Thu Hà – CSTĐCS"
    assert "xếp loại “Hoàn thành nhiệm vụ”" in found.sentence
    assert (found.source, found.remedy != "") == ("Điều 23 Luật Thi đua, khen thưởng", True)
    assert COLUMNS[-1].state(row) == "no" and row.obstacle and not row.vote_obstacle


def test_a_recorded_reason_lifts_the_stop_and_stays_in_sight(office):
    with change("Xếp loại"):
        YearlyRecord.update(grade="completed").where(YearlyRecord.person == office.staff[0]).execute()
        ProposalLine.update(override_reason="Thủ trưởng yêu cầu").execute()
    shown = findings(line_rows(office.proposal))
    assert "no" not in {each.verdict for each in shown}
    (found,) = [each for each in shown if "CSTĐCS" in each.title]
    assert "Thủ trưởng yêu cầu" in found.sentence and "Lê Thu Hà" in found.title


def test_what_nobody_verified_is_never_red_and_never_said_to_be_enough(office):
    with change("Luật mới"):
        office.proposal.issued_on = date(2026, 10, 2)
        office.proposal.save()
        YearlyRecord.update(grade="completed").where(YearlyRecord.person == office.staff[0]).execute()
    rows = line_rows(office.proposal)
    assert {COLUMNS[-1].state(row) for row in rows} == {"maybe"}
    shown = findings(rows)
    assert [each.verdict for each in shown] == ["maybe", "maybe", "ok"]
    assert "chưa kiểm chứng" in shown[0].source
    assert "1" in shown[1].title  # the other line lacks nothing, but for the rules
