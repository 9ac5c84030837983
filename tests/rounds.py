"""A small round of review in the open store: one unit, its people, a campaign, a council, a meeting, a dossier."""

from dataclasses import dataclass
from datetime import date, datetime

from models.ballot import Ballot
from models.campaign import Campaign
from models.council import Council, CouncilMember
from models.history import change
from models.meeting import Attendance, Meeting
from models.proposal import Proposal
from models.proposing import take_over
from models.registration import Registration, UnitReply
from models.staff import Person, Post
from models.unit import Unit

DAY = date(2024, 12, 10)
NAMES = ("Trịnh Thị Vân", "Trần Quốc Bảo", "Lê Thu Hà", "Vũ Đình Phúc", "Ngô Quang Vinh")


@dataclass
class Round:
    """What `a_round` made."""

    upper: Unit
    unit: Unit
    office: Unit
    people: list[Person]
    campaign: Campaign
    council: Council
    members: list[CouncilMember]
    meeting: Meeting
    ballots: list[Ballot]
    proposal: Proposal


def a_round() -> Round:
    """Five people and an office; four of five members present, the fifth absent; LĐTT passes, one CSTĐCS does not."""
    with change("Make a round"):
        upper, unit, office = _units()
        people = _people(unit, office)
        campaign = _campaign(unit, office, people)
        council = Council.create(
            body=unit,
            name="Hội đồng Thi đua - Khen thưởng Báo Thanh tra",
            decision_number="31/QĐ-BTT",
            decided_on=date(2024, 1, 15),
            valid_from=date(2024, 1, 15),
        )
        members = [
            CouncilMember.create(council=council, person=person, role=role, sequence=place)
            for place, (person, role) in enumerate(
                zip(people, ("chair", "vice", "secretary", "member", "member"), strict=True)
            )
        ]
        meeting = _meeting(council, members, campaign)
        ballots = _ballots(meeting, people, office)
        proposal = Proposal.create(
            body=unit,
            year=2024,
            subject="đề nghị xét, công nhận danh hiệu thi đua năm 2024",
            meeting=meeting,
            addressees="Tổng Thanh tra Chính phủ\nHội đồng Thi đua - Khen thưởng ngành Thanh tra",
            signatory=people[0],
            issued_on=date(2024, 12, 16),
        )
        for line in take_over(proposal):
            if line.is_collective:  # two of five hold the title its members should hold
                line.override_reason = "Đã xét cùng hồ sơ danh hiệu cá nhân"
                line.save()
    return Round(upper, unit, office, people, campaign, council, members, meeting, ballots, proposal)


def _units() -> tuple[Unit, Unit, Unit]:
    upper = Unit.create(kind="upper", name="Thanh tra Chính phủ", abbreviation="TTCP", place="Hà Nội")
    unit = Unit.create(
        kind="large",
        name="Báo Thanh tra",
        abbreviation="BTT",
        parent=upper,
        is_own=True,
        head_title="Tổng Biên tập",
        place="Hà Nội",
    )
    return upper, unit, Unit.create(kind="small", name="Phòng Hành chính", parent=unit)


def _people(unit: Unit, office: Unit) -> list[Person]:
    people = [Person.create(full_name=name, sex="female", birth_year=1980) for name in NAMES]
    Post.create(
        person=people[0],
        unit=unit,
        title="Phó Tổng Biên tập phụ trách",
        rank="deputy",
        is_in_charge=True,
        valid_from=date(2020, 1, 1),
    )
    Post.create(
        person=people[1], unit=office, title="Trưởng phòng", rank="division_head", valid_from=date(2020, 1, 1)
    )
    for person in people[2:]:
        Post.create(person=person, unit=office, title="Chuyên viên", valid_from=date(2020, 1, 1))
    return people


def _campaign(unit: Unit, office: Unit, people: list[Person]) -> Campaign:
    campaign = Campaign.create(
        name="Thi đua thường xuyên năm 2024",
        year=2024,
        body=unit,
        theme="Siết chặt kỷ cương, tăng cường hiệu quả",
        begins_on=date(2024, 1, 15),
        ends_on=date(2024, 12, 31),
    )
    UnitReply.create(campaign=campaign, unit=office, replied_on=date(2024, 2, 10))
    for person, code in ((people[2], "LDTT"), (people[2], "CSTDCS"), (people[3], "CSTDCS")):
        Registration.create(
            campaign=campaign, person=person, title=code, sent_by=office, registered_on=date(2024, 2, 8)
        )
    Registration.create(campaign=campaign, unit=office, title="TTLDTT", sent_by=office)
    return campaign


def _meeting(council: Council, members: list[CouncilMember], campaign: Campaign) -> Meeting:
    meeting = Meeting.create(
        council=council,
        subject="Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2024",
        year=2024,
        campaign=campaign,
        starts_at=datetime(2024, 12, 10, 14, 0),
        ends_at=datetime(2024, 12, 10, 16, 30),
        place="Phòng họp tầng 3",
        chair=members[0],
        secretary=members[2],
        conclusions="Thông qua danh sách đề nghị.\nGiao Phòng Hành chính hoàn thiện hồ sơ.",
    )
    for place, member in enumerate(members):
        absent = {"presence": "written", "reason": "đi công tác"} if place == 4 else {}
        Attendance.create(
            meeting=meeting, member=member, is_teller=place in {1, 2}, is_head_teller=place == 1, **absent
        )
    return meeting


def _ballots(meeting: Meeting, people: list[Person], office: Unit) -> list[Ballot]:
    counted = {"issued": 4, "returned": 4, "valid": 4, "invalid": 0, "no_opinion": 0}
    yes, no = (
        {"agree": 4, "disagree": 0, "written_agree": 1},
        {"agree": 3, "disagree": 1, "written_disagree": 1},
    )
    rows = (
        (people[2], "CSTDCS", yes),
        (people[3], "CSTDCS", no),
        (people[2], "LDTT", no),
        (office, "TTLDTT", yes),
    )
    return [
        Ballot.create(
            meeting=meeting,
            title=code,
            sequence=place,
            **{"unit" if isinstance(subject, Unit) else "person": subject},
            **counted,
            **votes,
        )
        for place, (subject, code, votes) in enumerate(rows)
    ]
