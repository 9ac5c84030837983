import unicodedata

import pytest

from forms.usual_agenda import USUAL, usual_subject
from models.meeting import AgendaItem, MeetingKind


@pytest.mark.parametrize("kind", MeetingKind)
def test_every_kind_of_meeting_has_its_points(kind):
    points = USUAL[kind]
    assert len(points) >= 3
    assert len(set(points)) == len(points)
    longest = AgendaItem._meta.fields["text"].max_length
    for point in points:
        assert 0 < len(point) <= longest
        assert point == unicodedata.normalize("NFC", point).strip()
        assert point[0].isupper()
        assert not point.endswith((".", ";"))  # the minutes set the marks


def test_what_a_meeting_elects_or_votes_on_is_in_its_points():
    assert "bỏ phiếu" in " ".join(USUAL[MeetingKind.COUNCIL]).lower()
    assert "Khối trưởng, Khối phó" in USUAL[MeetingKind.ELECTION][0]
    assert "Khối trưởng, Khối phó" in USUAL[MeetingKind.CONFERENCE][3]
    assert USUAL[MeetingKind.PACT_SIGNING][-1] == "Ký giao ước thi đua"


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (MeetingKind.COUNCIL, "Họp Hội đồng Thi đua - Khen thưởng xét danh hiệu thi đua năm 2026"),
        (MeetingKind.CONFERENCE, "Hội nghị tổng kết phong trào thi đua năm 2026"),
        (MeetingKind.ELECTION, "Bầu Khối trưởng, Khối phó năm 2027"),
        (MeetingKind.PACT_SIGNING, "Ký giao ước thi đua năm 2026"),
    ],
)
def test_the_usual_subject_names_its_year_and_an_election_the_next(kind, subject):
    assert usual_subject(kind, 2026) == subject
