"""A unit with its council, a meeting that voted, and a dossier that rests on it; all invented."""

from dataclasses import dataclass
from datetime import date, datetime

from models.ballot import Ballot
from models.campaign import Campaign
from models.council import Council, CouncilMember, CouncilRole
from models.history import change
from models.initiative import Initiative, InitiativeAuthor, Scope
from models.meeting import Attendance, Meeting
from models.proposal import Proposal
from models.registration import Registration
from models.staff import Person, Post, PostRank, Sex
from models.unit import Unit, UnitKind
from models.yearly_record import Grade, YearlyRecord

NAMES = ("Lê Thu Hà", "Nguyễn Thị Hoà", "Vũ Đình Phúc", "Cao Thị Hạnh", "Lý Văn Sơn", "Đinh Thị Kim Oanh")
MEMBERS = 9


@dataclass
class Office:
    """What a test needs to reach."""

    unit: Unit
    division: Unit
    head: Person
    deputy: Person
    staff: list[Person]
    meeting: Meeting
    ballots: list[Ballot]
    proposal: Proposal


def an_office(agreed: tuple[int | None, ...] = (9, 8, 5)) -> Office:
    """One unit; the first of its staff were voted on for CSTĐCS with `agreed` of nine votes each."""
    with change("Dữ liệu thử"):
        upper = Unit.create(kind=UnitKind.UPPER, name="Thanh tra Chính phủ", abbreviation="TTCP")
        unit = Unit.create(
            kind=UnitKind.LARGE, name="Báo Thanh tra", abbreviation="BTT", parent=upper, is_own=True,
            head_title="Tổng Biên tập", place="Hà Nội",
        )  # fmt: skip
        division = Unit.create(kind=UnitKind.SMALL, name="Phòng Hành chính", parent=unit)
        head = _somebody("Trần Minh Khôi", unit, "Tổng Biên tập", PostRank.HEAD)
        deputy = _somebody("Phạm Quốc Dũng", unit, "Phó Tổng Biên tập", PostRank.DEPUTY)
        staff = [_somebody(name, division, "Phóng viên", PostRank.STAFF) for name in NAMES]
        meeting = _meeting(unit, head)
        ballots = [_ballot(meeting, person, agree) for person, agree in zip(staff, agreed, strict=False)]
        proposal = Proposal.create(
            body=unit, year=2024, subject="đề nghị công nhận danh hiệu thi đua năm 2024", meeting=meeting,
            addressees="Thanh tra Chính phủ\nVụ Tổ chức cán bộ", signatory=head,
        )  # fmt: skip
    return Office(unit, division, head, deputy, staff, meeting, ballots, proposal)


def qualify(office: Office, *people: Person) -> None:
    """Sign the letter on 16/12/2024, and let these people meet all that LĐTT and CSTĐCS required then."""
    with change("Đủ tiêu chuẩn"):
        office.proposal.issued_on = date(2024, 12, 16)
        office.proposal.save()
        campaign = Campaign.create(name="Thi đua năm 2024", year=2024, body=office.unit)
        for person in people:
            YearlyRecord.create(person=person, year=2024, grade=Grade.EXCELLENT)
            work = Initiative.create(
                name=f"Sổ tay số {person.id}", year=2024, scope=Scope.BASE, recognised_on=date(2024, 11, 5)
            )
            InitiativeAuthor.create(initiative=work, person=person)
            for code in ("LDTT", "CSTDCS"):
                Registration.create(campaign=campaign, person=person, title=code, sent_by=office.division)


def _somebody(name: str, unit: Unit, title: str, rank: PostRank) -> Person:
    sex = Sex.FEMALE if "Thị" in name or "Thu" in name else Sex.MALE
    person = Person.create(full_name=name, sex=sex, birth_year=1980)
    Post.create(person=person, unit=unit, title=title, rank=rank, valid_from=date(2020, 1, 1))
    return person


def _meeting(unit: Unit, chair: Person) -> Meeting:
    council = Council.create(
        body=unit, name="Hội đồng Thi đua - Khen thưởng Báo Thanh tra", valid_from=date(2020, 1, 1)
    )
    meeting = Meeting.create(
        council=council, subject="Họp xét danh hiệu thi đua năm 2024", year=2024,
        starts_at=datetime.fromisoformat("2024-12-12 14:00"), place="Phòng họp tầng 3",
    )  # fmt: skip
    for place in range(MEMBERS):
        role = CouncilRole.CHAIR if place == 0 else CouncilRole.MEMBER
        person = chair if place == 0 else None
        name = "" if place == 0 else f"Đỗ Văn {'ABCDEFGHI'[place]}"
        member = CouncilMember.create(council=council, person=person, name=name, role=role, sequence=place)
        Attendance.create(meeting=meeting, member=member)
        if place == 0:
            meeting.chair = member
            meeting.save()
    return meeting


def _ballot(meeting: Meeting, person: Person, agree: int | None) -> Ballot:
    ballot = Ballot(meeting=meeting, person=person, title="CSTDCS")
    if agree is not None:
        ballot.issued = ballot.returned = ballot.valid = MEMBERS
        ballot.invalid = ballot.no_opinion = 0
        ballot.agree, ballot.disagree = agree, MEMBERS - agree
    ballot.save()
    return ballot
