"""A council of nine, its meeting and its candidates, as rows that many tests begin with."""

from dataclasses import dataclass
from datetime import date, datetime

from models.campaign import Campaign
from models.candidates import add_candidate
from models.council import Council, CouncilMember, CouncilRole
from models.history import change
from models.meeting import Attendance, Meeting, MeetingKind, attendance
from models.registration import Registration
from models.roll_call import call_meeting
from models.staff import Person, Post
from models.unit import BlockMember, Unit, UnitKind

NAMES = (
    "Trịnh Thị Vân", "Trần Quốc Bảo", "Lê Thu Hà", "Vũ Đình Phúc", "Ngô Quang Vinh",
    "Phạm Ngọc Ánh", "Hoàng Thị Yến", "Bùi Khánh Linh", "Phan Thị Mỹ Ái",
)  # fmt: skip
CANDIDATES = ("Lê Thu Hà", "Nguyễn Thị Hoà", "Đỗ Minh Quân", "Vũ Đình Phúc")
DAY = date(2026, 11, 20)


@dataclass
class Rows:
    """What was written."""

    unit: Unit
    council: Council
    members: list[CouncilMember]
    people: dict[str, Person]
    meeting: Meeting

    def row(self, name: str) -> Attendance:
        """The line of `name` on the roll."""
        return next(row for row in attendance(self.meeting) if row.member.name == name)


def a_council(unit: Unit, size: int = 9) -> tuple[Council, list[CouncilMember]]:
    """A council of `size` people of `unit`: chair, deputy, secretary, members."""
    council = Council.create(
        body=unit,
        name="Hội đồng Thi đua - Khen thưởng Báo Thanh tra",
        decision_number="31/QĐ-BTT",
        decided_on=date(2026, 1, 15),
        valid_from=date(2026, 1, 15),
    )
    roles = [CouncilRole.CHAIR, CouncilRole.STANDING_VICE, CouncilRole.SECRETARY]
    roles += [CouncilRole.MEMBER] * size
    members = []
    for place, (name, role) in enumerate(zip(NAMES[:size], roles, strict=False), 1):
        person = Person.create(full_name=name)
        Post.create(person=person, unit=unit, title="Phóng viên", valid_from=date(2020, 1, 1))
        members.append(CouncilMember.create(council=council, person=person, role=role, sequence=place))
    return council, members


def a_meeting(size: int = 9) -> Rows:
    """A council that was called to a meeting; nobody is on the ballot yet."""
    with change("Rows"):
        unit = Unit.create(kind=UnitKind.LARGE, name="Báo Thanh tra", abbreviation="BTT", is_own=True)
        council, members = a_council(unit, size)
        meeting = Meeting(
            council=council,
            subject="Họp Hội đồng Thi đua - Khen thưởng",
            year=2026,
            starts_at=datetime(DAY.year, DAY.month, DAY.day, 14),
            place="Phòng họp 302",
            chair=members[0],
            secretary=members[2],
        )
        call_meeting(meeting)
    people = {person.full_name: person for person in Person.select()}
    return Rows(unit, council, members, people, meeting)


def a_vote(size: int = 9, code: str = "CSTDCS") -> Rows:
    """A meeting with four people on the ballot."""
    rows = a_meeting(size)
    with change("Candidates"):
        for name in CANDIDATES:
            person = rows.people.get(name) or Person.create(full_name=name)
            rows.people[name] = person
            add_candidate(rows.meeting, person, code)
    return rows


def a_block_meeting() -> Rows:
    """A block of five units, whose delegates meet to elect its head."""
    with change("Rows"):
        block = Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV")
        council = Council.create(body=block, name="Khối thi đua số IV", valid_from=DAY.replace(month=1))
        members = []
        for place in range(1, 6):
            unit = Unit.create(kind=UnitKind.LARGE, name=f"Đơn vị {place}", sequence=place)
            BlockMember.create(block=block, unit=unit, year=2026, sequence=place)
            members.append(
                CouncilMember.create(
                    council=council, unit=unit, name=f"Đại biểu {place}", role=CouncilRole.DELEGATE
                )
            )
        meeting = Meeting(
            council=council, kind=MeetingKind.ELECTION, subject="Bầu khối trưởng", year=2026,
            starts_at=datetime(DAY.year, DAY.month, DAY.day, 9),
        )  # fmt: skip
        call_meeting(meeting)
    return Rows(block, council, members, {}, meeting)


def a_campaign(rows: Rows, *wishes: tuple[str, str]) -> Campaign:
    """The year's campaign, for which each (name, title code) of `wishes` registered; the meeting decides on it."""
    campaign = Campaign.create(name="Thi đua thường xuyên năm 2026", year=2026, body=rows.unit)
    for name, code in wishes:
        person = rows.people.get(name) or Person.create(full_name=name)
        rows.people[name] = person
        Registration.create(campaign=campaign, person=person, title=code, sent_by=rows.unit)
    rows.meeting.campaign = campaign
    rows.meeting.save()
    return campaign


def figures(
    agree: int, disagree: int = 0, no_opinion: int = 0, invalid: int = 0, issued: int = 9
) -> dict[str, int | None]:
    """A row of the ballot count: all ballots that were issued came back."""
    return {
        "issued": issued,
        "returned": issued,
        "valid": issued - invalid,
        "invalid": invalid,
        "agree": agree,
        "disagree": disagree,
        "no_opinion": no_opinion,
    }
