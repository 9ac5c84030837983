from datetime import date

from models.award import Award
from models.decision import Decision
from models.history import change
from models.proposal import Proposal, ProposalLine
from models.rules.award_payments import fund_forecast, payment_rows
from tests.models.small_office import small_office


def test_the_payment_list_of_two_decisions(empty_store):
    office = small_office()
    with change("Ghi"):
        first = Decision.create(number="1/QĐ", issued_on=date(2026, 6, 30), issued_by="TBT")
        second = Decision.create(number="2/QĐ", issued_on=date(2026, 7, 1), issued_by="TTTTCP")
        Award.create(person=office.ha, title="LDTT", year=2025, decision=first)
        Award.create(person=office.ha, title="CSTDCS", year=2025, decision=first)
        Award.create(person=office.quan, title="LDTT", year=2025, decision=first)
        Award.create(unit=office.law, title="TTLDTT", year=2025, decision=second)
        Award.create(person=office.duc, title="LDTT", year=2025, decision=first, revoked_on=date(2026, 8, 1))
    rows, paid = payment_rows([first, second])
    assert [(row.name, row.award.title, row.payment.paid) for row in rows] == [
        ("Lê Thu Hà", "CSTDCS", 2_340_000),
        ("Ban Pháp luật", "TTLDTT", 2_030_000),
        ("Lê Thu Hà", "LDTT", 0),
        ("Đỗ Minh Quân", "LDTT", 710_000),
    ]
    assert paid.total == 5_080_000
    assert paid.in_words == "Năm triệu không trăm tám mươi nghìn đồng"
    assert payment_rows([])[1].total == 0


def test_the_fund_for_what_is_proposed(empty_store):
    office = small_office()
    with change("Ghi"):
        dossier = Proposal.create(body=office.own, year=2025, subject="Đề nghị", addressees="TTCP")
        ProposalLine.create(proposal=dossier, person=office.ha, title="CSTDCS")
        ProposalLine.create(proposal=dossier, unit=office.law, title="TTLDTT")
    assert fund_forecast(2025, date(2026, 1, 10)) == 2_340_000 + 1_880_000
    assert fund_forecast(2024, date(2026, 1, 10)) == 0
