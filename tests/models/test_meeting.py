from datetime import datetime

import pytest

from models.history import change, next_undo, take_back
from models.meeting import AgendaItem, Guest, Opinion, meetings_of, next_place, write_agenda
from models.refusal import Faulty
from tests.meeting_rows import a_meeting

pytestmark = pytest.mark.usefixtures("empty_store")


def points(meeting) -> list[str]:
    return [item.text for item in AgendaItem.of(meeting)]


def test_the_agenda_is_written_as_given():
    meeting = a_meeting(3).meeting
    with change("Agenda"):
        write_agenda(meeting, ["Xét danh hiệu", "  ", "Bỏ phiếu", "Kết luận"])
    assert points(meeting) == ["Xét danh hiệu", "Bỏ phiếu", "Kết luận"]
    with change("Agenda"):
        write_agenda(meeting, ["Bỏ phiếu", "Xét danh hiệu"])
    assert points(meeting) == ["Bỏ phiếu", "Xét danh hiệu"]
    take_back(next_undo())
    assert points(meeting) == ["Xét danh hiệu", "Bỏ phiếu", "Kết luận"]


def test_an_opinion_has_a_speaker_and_words():
    meeting = a_meeting(3).meeting
    with pytest.raises(Faulty) as refused, change("Opinion"):
        Opinion.create(meeting=meeting, speaker=" ", text="")
    assert set(refused.value.faults) == {"speaker", "text"}


def test_a_guest_has_a_name_and_a_place_after_the_others():
    meeting = a_meeting(3).meeting
    assert next_place(Guest.of(meeting)) == 1
    with change("Guest"):
        Guest.create(meeting=meeting, name="Trần Văn An", sequence=4)
    assert next_place(Guest.of(meeting)) == 5
    with pytest.raises(Faulty), change("Guest"):
        Guest.create(meeting=meeting, name="")


def test_a_meeting_has_a_subject_and_an_end_after_its_beginning():
    meeting = a_meeting(3).meeting
    meeting.subject, meeting.ends_at, meeting.kind = "", datetime(2020, 1, 1), "picnic"
    assert set(meeting.faults()) == {"subject", "ends_at", "kind"}


def test_the_meetings_of_a_year():
    meeting = a_meeting(3).meeting
    assert [found.id for found in meetings_of(2026)] == [meeting.id]
    assert list(meetings_of(2025)) == []
