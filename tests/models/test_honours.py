from datetime import date

import pytest

from models.award import Award
from models.decision import Decision
from models.history import change
from models.honours import MomentKind, course, disciplines_of, holds_of, votes_of, works_of
from models.initiative import Initiative, write_authors
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState, UnitReply
from models.yearly_record import Discipline, DisciplineForm, Hold
from tests.models.small_office import Office, registered, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def told(subject) -> list[tuple[int, str, str]]:
    return [(each.year, each.kind.value, each.title) for each in course(subject)]


def test_the_course_runs_from_the_newest_year_and_tells_each_kind(office):
    with change("Ghi quá trình"):
        decision = Decision.create(
            number="412/QĐ-TTCP", issued_on=date(2025, 12, 18), issued_by="Tổng Thanh tra"
        )
        Award.create(person=office.quan, title="BKB", year=2025, decision=decision)
        Award.create(person=office.quan, title="CSTDCS", year=2024, revoked_on=date(2026, 1, 1))
        registered(office, 2026, "CSTDCS", person=office.quan, registered_on=date(2026, 2, 20))
        registered(
            office, 2023, "LDTT", person=office.quan, state=CaseState.NOT_PROPOSED, reason="đi học tập trung"
        )
        Discipline.create(
            person=office.quan, form=DisciplineForm.REPRIMAND, decided_on=date(2022, 5, 6),
            decision_number="7/QĐ-BTT",
        )  # fmt: skip
    assert told(office.quan) == [
        (2026, "registered", "CSTDCS"),
        (2025, "award", "BKB"),
        (2024, "revoked", "CSTDCS"),
        (2023, "not_proposed", "LDTT"),
        (2022, "discipline", ""),
    ]
    moments = course(office.quan)
    assert (moments[1].number, moments[1].on) == ("412/QĐ-TTCP", date(2025, 12, 18))
    assert moments[3].reason == "đi học tập trung"
    assert moments[4].number == "7/QĐ-BTT"


def test_what_was_given_takes_the_place_of_its_registration_and_proposal(office):
    with change("Đăng ký"):
        registered(office, 2026, "CSTDCS", person=office.ha)
        registered(office, 2026, "LDTT", person=office.ha)
        dossier = Proposal.create(
            body=office.own, year=2026, subject="Đề nghị", addressees="Vụ TCCB", number="12",
            issued_on=date(2026, 12, 12),
        )  # fmt: skip
        ProposalLine.create(proposal=dossier, person=office.ha, title="CSTDCS")
    assert told(office.ha) == [(2026, "proposed", "CSTDCS"), (2026, "registered", "LDTT")]
    assert course(office.ha)[0].on == date(2026, 12, 12)
    with change("Ghi nhận"):
        Award.create(person=office.ha, title="CSTDCS", year=2026)
    assert told(office.ha) == [(2026, "award", "CSTDCS"), (2026, "registered", "LDTT")]


def test_a_collectives_nil_answer_is_an_answer(office):
    with change("Trả lời"):
        registration = registered(office, 2026, "TTLDTT", unit=office.admin)
        UnitReply.create(
            campaign=registration.campaign, unit=office.law, replied_on=date(2026, 3, 1), is_nil=True,
            note="mới thành lập",
        )  # fmt: skip
    assert told(office.law) == [(2026, "not_proposed", "")]
    assert course(office.law)[0].reason == "mới thành lập"
    assert told(office.admin) == [(2026, "registered", "TTLDTT")]


def test_nothing_of_others_is_told(office):
    with change("Ghi nhận"):
        Award.create(person=office.ha, title="LDTT", year=2026)
        Discipline.create(person=office.ha, form=DisciplineForm.WARNING, decided_on=date(2024, 1, 1))
        Hold.create(person=office.ha, reason="có đơn thư", begins_on=date(2026, 1, 1))
    assert course(office.quan) == []
    assert disciplines_of(office.quan) == [] and holds_of(office.quan) == []
    assert [hold.reason for hold in holds_of(office.ha)] == ["có đơn thư"]
    assert votes_of(office.ha, 2026) == []


def test_initiatives_come_with_the_share(office):
    with change("Ghi sáng kiến"):
        old = Initiative.create(name="Quy trình duyệt bài", year=2025)
        new = Initiative.create(name="Bản đồ đơn thư", year=2026)
        write_authors(old, {office.quan.id: 60, office.ha.id: 40})
        write_authors(new, {office.quan.id: 100})
    assert [(work.name, share) for work, share in works_of(office.quan)] == [
        ("Bản đồ đơn thư", 100),
        ("Quy trình duyệt bài", 60),
    ]
    assert [share for _work, share in works_of(office.ha)] == [40]


def test_every_kind_of_moment_is_told_somewhere():
    assert {kind.value for kind in MomentKind} == {
        *("award", "revoked", "proposed", "registered", "not_proposed", "discipline"),
    }
