from datetime import datetime

import pytest

from models.council import Council, CouncilMember
from models.election import Election, Office, elections
from models.history import change, next_undo, take_back
from models.meeting import Meeting, MeetingKind, Presence, attendance
from models.refusal import Faulty
from models.roll_call import call_meeting, mark
from models.unit import Unit, UnitKind
from tests.meeting_rows import DAY

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def meeting() -> Meeting:
    with change("Rows"):
        block = Unit.create(kind=UnitKind.BLOCK, name="Khối thi đua số IV")
        council = Council.create(
            body=block, name="Khối thi đua số IV", valid_from=datetime(2026, 1, 1).date()
        )
        for place in range(1, 6):
            unit = Unit.create(kind=UnitKind.LARGE, name=f"Đơn vị {place}", sequence=place)
            CouncilMember.create(council=council, unit=unit, name=f"Đại biểu {place}", sequence=place)
        called = Meeting(
            council=council,
            kind=MeetingKind.ELECTION,
            subject="Bầu khối trưởng",
            year=2026,
            starts_at=datetime(DAY.year, DAY.month, DAY.day, 9),
        )
        return call_meeting(called)


def vote(
    meeting: Meeting, unit: str, agree: int, office: Office = Office.BLOCK_HEAD, **values: object
) -> Election:
    return Election.create(
        meeting=meeting, office=office, unit=Unit.get(Unit.name == unit), year=2027, agree=agree, **values
    )


def test_an_election_is_written_and_taken_back(meeting):
    with change("Elect"):
        vote(meeting, "Đơn vị 2", 5)
    assert [(row.unit.name, row.agree) for row in elections(meeting)] == [("Đơn vị 2", 5)]
    take_back(next_undo())
    assert elections(meeting) == []


def test_not_more_votes_than_members_present(meeting):
    with change("Absent"):
        mark(attendance(meeting)[0], Presence.ABSENT)
    with pytest.raises(Faulty) as refused, change("Elect"):
        vote(meeting, "Đơn vị 2", 4, disagree=1)
    assert "5" in refused.value.faults["agree"]
    assert "4" in refused.value.faults["agree"]


def test_one_unit_an_office_and_one_line_a_unit(meeting):
    with change("Elect"):
        vote(meeting, "Đơn vị 2", 5)
        vote(meeting, "Đơn vị 3", 5, Office.BLOCK_DEPUTY)
    with pytest.raises(Faulty) as refused, change("Elect"):
        vote(meeting, "Đơn vị 4", 5)
    assert set(refused.value.faults) == {"office"}
    with pytest.raises(Faulty) as refused, change("Elect"):
        vote(meeting, "Đơn vị 2", 1, is_elected=False)
    assert set(refused.value.faults) == {"unit"}


def test_votes_are_not_negative(meeting):
    with pytest.raises(Faulty) as refused, change("Elect"):
        vote(meeting, "Đơn vị 2", -1)
    assert set(refused.value.faults) == {"agree"}
