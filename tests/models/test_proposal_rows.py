from datetime import date

import pytest

from models.deciding import decide
from models.decision import record_decision
from models.history import change
from models.proposal import ProposalLine
from models.proposal_rows import Standing, line_rows
from models.proposing import propose, take_over
from tests.dossier_records import Office, an_office


@pytest.fixture
def office(empty_store: object) -> Office:
    return an_office((9, 8, 5, None))


def add(office: Office, title: str, reason: str = "", **subject: object) -> ProposalLine:
    with change("Thêm dòng"):
        line = ProposalLine(proposal=office.proposal, title=title, override_reason=reason, **subject)
        if reason:
            propose(line)
        else:
            ballot = next((b for b in office.ballots if b.person == line.person and b.title == title), None)
            line.ballot = ballot
            line.save()
    return line


def test_how_every_line_stands(office):
    staff = office.staff
    add(office, "CSTDCS", person=staff[0])
    add(office, "CSTDCS", person=staff[2])
    add(office, "CSTDCS", person=staff[3])
    add(office, "CSTDCS", person=staff[4])
    add(office, "LDTT", "Đã xét", person=staff[5])
    decided = add(office, "CSTDCS", person=staff[1])
    with change("Ghi quyết định"):
        decide(office.proposal, [decided], record_decision("96/QĐ-BTT", date(2024, 12, 30), "Tổng Biên tập"))
    found = {row.name: (row.standing, row.votes, bool(row.obstacle)) for row in line_rows(office.proposal)}
    assert found == {
        "Lê Thu Hà": (Standing.PASSED, "9/9", False),
        "Vũ Đình Phúc": (Standing.BELOW, "5/9", True),
        "Cao Thị Hạnh": (Standing.UNCOUNTED, "", True),
        "Lý Văn Sơn": (Standing.UNVOTED, "", True),
        "Đinh Thị Kim Oanh": (Standing.EXPLAINED, "", False),
        "Nguyễn Thị Hoà": (Standing.DECIDED, "8/9", False),
    }


def test_the_order_and_numbers_are_those_of_the_printed_list(office):
    add(office, "LDTT", "Đã xét", person=office.staff[3])
    add(office, "CSTDCS", person=office.staff[0])
    add(office, "LDTT", "Đã xét", person=office.staff[1])
    add(office, "TTLDTT", "Đã xét", unit=office.division)
    rows = [(row.short_title, row.place, row.name, row.unit) for row in line_rows(office.proposal)]
    assert rows == [
        ("TT LĐTT", 1, "Phòng Hành chính", ""),
        ("CSTĐCS", 1, "Lê Thu Hà", "Phòng Hành chính"),
        ("LĐTT", 1, "Cao Thị Hạnh", "Phòng Hành chính"),
        ("LĐTT", 2, "Nguyễn Thị Hoà", "Phòng Hành chính"),
    ]


def test_queries_do_not_grow_with_the_lines(office, statements):
    with change("Lấy từ cuộc họp"):
        take_over(office.proposal)
    statements.clear()
    line_rows(office.proposal)
    few = len(statements)
    for person in office.staff:
        add(office, "LDTT", person=person)
    statements.clear()
    assert len(line_rows(office.proposal)) == 8
    assert len(statements) == few
