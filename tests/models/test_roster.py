from datetime import date

import pytest

from models.award import Award
from models.ballot import Ballot
from models.council import Council, CouncilMember
from models.history import change
from models.meeting import Attendance, Meeting
from models.proposal import Proposal, ProposalLine
from models.registration import CaseState
from models.roster import (
    Stage,
    by_grade,
    by_unit,
    collectives_of,
    day_of_year,
    ids_within,
    staff_of,
    standings,
    unit_tree,
)
from models.staff import Person, Post
from models.unit import Unit, UnitKind
from models.yearly_record import Grade, YearlyRecord
from tests.models.small_office import Office, a_person, registered, small_office


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def names(query) -> list[str]:
    return [getattr(row, "listed_name", "") or row.name for row in query]


@pytest.mark.parametrize(
    ("year", "day"),
    [(2024, date(2024, 12, 31)), (2026, date(2026, 5, 6)), (2027, date(2027, 1, 1))],
)
def test_posts_are_looked_at_on_the_last_day_of_a_past_year_and_today_in_this_one(year, day):
    assert day_of_year(year, today=date(2026, 5, 6)) == day


def test_staff_are_listed_in_vietnamese_order(office):
    assert names(staff_of(2026)) == ["Đặng Văn Đức (A)", "Lê Thu Hà", "Đỗ Minh Quân", "Trịnh Thị Vân"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("quan", ["Đỗ Minh Quân"]),
        ("MINH ĐỖ", ["Đỗ Minh Quân"]),
        ("do quan", ["Đỗ Minh Quân"]),
        ("%", ["Đặng Văn Đức (A)", "Lê Thu Hà", "Đỗ Minh Quân", "Trịnh Thị Vân"]),
        ("quang", []),
    ],
)
def test_staff_are_found_with_accents_or_without(office, words, found):
    assert names(staff_of(2026, words)) == found


def test_who_left_before_the_year_or_joined_after_it_is_not_listed(office):
    with change("Nghỉ hưu"):
        Person.update(left_on=date(2025, 12, 31)).where(Person.id == office.ha.id).execute()
        Person.update(joined_on=date(2026, 1, 1)).where(Person.id == office.quan.id).execute()
    assert "Lê Thu Hà" in names(staff_of(2025)) and "Lê Thu Hà" not in names(staff_of(2026))
    assert "Đỗ Minh Quân" not in names(staff_of(2025)) and "Đỗ Minh Quân" in names(staff_of(2026))


def test_staff_of_a_unit_are_those_of_the_units_below_it_too(office):
    assert len(names(staff_of(2026, within=office.own))) == 4
    assert names(staff_of(2026, within=office.law)) == ["Đặng Văn Đức (A)", "Đỗ Minh Quân"]
    assert names(staff_of(2026, "ha", within=office.law)) == []


def test_who_moved_is_listed_where_the_year_ended(office):
    with change("Điều động"):
        Post.update(valid_to=date(2025, 6, 30)).where(Post.person == office.ha).execute()
        Post.create(person=office.ha, unit=office.law, title="Phóng viên", valid_from=date(2025, 7, 1))
    assert "Lê Thu Hà" in names(staff_of(2024, within=office.admin))
    assert "Lê Thu Hà" in names(staff_of(2025, within=office.law))
    assert "Lê Thu Hà" not in names(staff_of(2025, within=office.admin))


def test_collectives_begin_with_the_own_unit_and_leave_out_upper_bodies_and_blocks(office):
    with change("Lập khối"):
        Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV")
    assert names(collectives_of(2026)) == ["Báo Thanh tra", "Phòng Hành chính", "Ban Pháp luật"]
    assert names(collectives_of(2026, "phap luat")) == ["Ban Pháp luật"]


def test_a_dissolved_collective_is_listed_until_the_year_it_ceased(office):
    with change("Giải thể"):
        Unit.update(ceased_on=date(2025, 3, 1)).where(Unit.id == office.law.id).execute()
    assert "Ban Pháp luật" in names(collectives_of(2025))
    assert "Ban Pháp luật" not in names(collectives_of(2026))


def test_units_that_belong_to_each_other_in_a_ring_are_walked_once(office):
    with change("Nối vòng"):
        Unit.update(parent=office.law).where(Unit.id == office.upper.id).execute()
    assert ids_within(office.own) == {office.upper.id, office.own.id, office.admin.id, office.law.id}


def test_a_new_office_stands_nowhere_but_in_its_posts(office):
    seen = standings(2026).of(office.quan)
    assert (seen.grade, seen.stage, seen.cases, seen.is_counted) == ("", None, (), True)
    assert seen.post is not None and seen.post.unit.name == "Ban Pháp luật"
    assert standings(2026).of(office.law).members == 2
    assert standings(2026).of(office.own).members == 4, "those of the collectives below count too"


def test_the_grade_of_another_year_is_not_shown(office):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2025, grade=Grade.EXCELLENT, is_counted=False)
    assert standings(2025).of(office.ha).grade == Grade.EXCELLENT
    assert not standings(2025).of(office.ha).is_counted
    assert standings(2026).of(office.ha).grade == ""


def test_a_case_advances_from_registration_to_decision(office):
    def stage() -> Stage | None:
        return standings(2026).of(office.quan).stage

    with change("Đăng ký"):
        registered(office, 2026, "CSTDCS", person=office.quan)
    assert stage() is Stage.REGISTERED
    with change("Họp"):
        council = Council.create(body=office.own, name="Hội đồng", valid_from=date(2026, 1, 1))
        member = CouncilMember.create(council=council, person=office.head)
        meeting = Meeting.create(council=council, subject="Xét", year=2026, starts_at="2026-12-01 08:00")
        Attendance.create(meeting=meeting, member=member)
        ballot = Ballot.create(meeting=meeting, person=office.quan, title="CSTDCS")
    assert stage() is Stage.REGISTERED, "a ballot that is not counted yet is no vote"
    with change("Kiểm phiếu"):
        ballot.issued = ballot.returned = ballot.valid = ballot.agree = 1
        ballot.invalid = ballot.disagree = ballot.no_opinion = 0
        ballot.save()
    assert stage() is Stage.VOTED
    with change("Trình"):
        dossier = Proposal.create(body=office.own, year=2026, subject="Đề nghị", addressees="Vụ TCCB")
        ProposalLine.create(proposal=dossier, person=office.quan, title="CSTDCS")
    assert stage() is Stage.PROPOSED
    with change("Quyết định"):
        award = Award.create(person=office.quan, title="CSTDCS", year=2026)
    assert stage() is Stage.DECIDED
    with change("Huỷ quyết định"):
        award.revoked_on = date(2027, 1, 5)
        award.save()
    assert stage() is Stage.PROPOSED


def test_the_highest_title_comes_first_and_a_refusal_keeps_its_reason(office):
    with change("Đăng ký"):
        registered(office, 2026, "LDTT", person=office.ha)
        registered(
            office, 2026, "CSTDCS", person=office.ha, state=CaseState.NOT_PROPOSED, reason="đi học tập trung"
        )
    cases = standings(2026).of(office.ha).cases
    assert [(case.title, case.stage) for case in cases] == [
        ("CSTDCS", Stage.NOT_PROPOSED),
        ("LDTT", Stage.REGISTERED),
    ]
    assert cases[0].reason == "đi học tập trung"
    assert standings(2026).of(office.ha).stage is Stage.REGISTERED


def test_standings_take_the_same_number_of_queries_for_a_crowd(office, statements):
    standings(2026)
    few = len(statements)
    with change("Thêm nhiều người"):
        for number in range(60):
            a_person(f"Nguyễn Văn {number}", office.law, "Phóng viên")
    statements.clear()
    assert len(standings(2026).people) == 64
    assert len(statements) == few


def test_people_are_put_in_the_order_of_their_units(office):
    with change("Thêm"):
        Person.create(full_name="Ai Không Chức")
    found = staff_of(2026).order_by(by_unit(2026), Person.sort_key)
    assert names(found) == [
        *("Trịnh Thị Vân", "Lê Thu Hà", "Đặng Văn Đức (A)", "Đỗ Minh Quân", "Ai Không Chức"),
    ]


def test_people_and_units_are_put_in_the_order_of_their_grades(office):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2026, grade=Grade.GOOD)
        YearlyRecord.create(person=office.quan, year=2026, grade=Grade.EXCELLENT)
        YearlyRecord.create(person=office.duc, year=2025, grade=Grade.EXCELLENT)
        YearlyRecord.create(unit=office.law, year=2026, grade=Grade.NOT_COMPLETED)
    found = staff_of(2026).order_by(by_grade(Person, 2026), Person.sort_key)
    assert names(found) == ["Đỗ Minh Quân", "Lê Thu Hà", "Đặng Văn Đức (A)", "Trịnh Thị Vân"]
    assert names(collectives_of(2026).order_by(by_grade(Unit, 2026)))[0] == "Ban Pháp luật"


def test_units_stand_below_the_one_they_belong_to(office):
    with change("Thêm đơn vị"):
        other = Unit.create(kind=UnitKind.LARGE, name="Trường Cán bộ")
        Unit.create(kind=UnitKind.SMALL, name="Khoa Nghiệp vụ", parent=other)
        Unit.create(kind=UnitKind.SMALL, name="Ban Cũ", parent=office.own, ceased_on=date(2020, 1, 1))
    assert [(unit.name, depth) for unit, depth in unit_tree(UnitKind.LARGE, UnitKind.SMALL)] == [
        ("Báo Thanh tra", 0),
        ("Phòng Hành chính", 1),
        ("Ban Pháp luật", 1),
        ("Trường Cán bộ", 0),
        ("Khoa Nghiệp vụ", 1),
    ]


def test_the_lists_can_be_narrowed_to_some(office):
    assert names(staff_of(2026, only={office.ha.id})) == ["Lê Thu Hà"]
    assert names(staff_of(2026, only=())) == []
    assert names(collectives_of(2026, only={office.law.id})) == ["Ban Pháp luật"]
