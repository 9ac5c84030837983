from datetime import date, datetime, timedelta

import pytest

from models.council import CouncilRole
from models.election import Office
from models.meeting import MeetingKind, Presence
from models.proposing import vote_rule
from models.roll_call import quorum
from models.rules.verdict import Standing, verdict
from tests.meeting_rows import DAY, a_meeting
from translations import _
from ui.meeting import meeting_words as words

RULE = ("CSTDCS", DAY)


@pytest.fixture
def rows(empty_store):
    return a_meeting()


@pytest.mark.parametrize(
    ("known", "codes"),
    [
        (words.MEETING_KINDS, MeetingKind), (words.ROLES, CouncilRole), (words.PRESENCES, Presence),
        (words.OFFICES, Office),
    ],
)  # fmt: skip
def test_every_code_has_words_of_its_own(known, codes):
    assert set(known) == set(codes)
    assert len({_(text) for text in known.values()}) == len(codes)


@pytest.mark.parametrize(
    ("agreed", "unheard", "standing", "state", "said"),
    [
        (8, 0, Standing.PASSED, "ok", "Đạt 8/9"),
        (6, 3, Standing.OPEN, "doing", "Cần thêm 2 phiếu"),
        (6, 1, Standing.IMPOSSIBLE, "no", "Không thể đạt"),
        (7, 0, Standing.FAILED, "no", "Không đạt 7/9"),
    ],
)
def test_a_verdict_is_a_word_and_a_state(empty_store, agreed, unheard, standing, state, said):
    found = verdict(agreed, unheard, 9, vote_rule(*RULE))
    assert found.standing is standing
    assert words.verdict_state(found) == state
    assert words.verdict_words(found) == said


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_threshold_is_said_with_what_it_comes_to(empty_store):
    assert plain(words.threshold_words(vote_rule("CSTDCS", DAY), 9)) == "≥ 80 % của 9 = 8"
    assert plain(words.threshold_words(vote_rule("LDTT", DAY), 9)) == "quá bán của 9 = 5"


def test_a_rule_that_is_not_known_says_why(rows):
    assert plain(words.rule_words("CSTDCS", rows.meeting, 9)) == "≥ 80 % của 9 = 8"
    rows.meeting.starts_at = datetime(1990, 1, 1, 8)
    assert "1990" in words.rule_words("CSTDCS", rows.meeting, 9)


def test_a_quorum_is_said_with_what_it_takes(rows):
    assert words.quorum_words(quorum(rows.meeting)) == "Đủ số họp: 9/9, cần từ 6 (2/3)"
    few = a_meeting(3)
    few.meeting.council = rows.council  # nine sit in it, three were called
    assert words.quorum_words(quorum(few.meeting)) == "Chưa đủ số họp: 3/9, cần từ 6 (2/3)"


def test_the_place_leaves_out_what_is_not_known(rows):
    meeting = rows.meeting
    assert words.place_words(meeting) == "20/11/2026, 14:00 · Phòng họp 302 · Hội đồng theo QĐ 31/QĐ-BTT"
    meeting.place, meeting.council.decision_number = "", ""
    assert words.place_words(meeting) == "20/11/2026, 14:00 · Hội đồng Thi đua - Khen thưởng Báo Thanh tra"


def test_a_meeting_is_to_come_under_way_or_held(rows):
    meeting = rows.meeting
    today = datetime.combine(date.today(), datetime.min.time())
    meeting.starts_at = today + timedelta(days=1)
    assert words.standing_words(meeting)[0] == "soon"
    meeting.starts_at = today + timedelta(hours=23)
    assert words.standing_words(meeting)[0] == "doing"
    meeting.ends_at = today + timedelta(hours=23, minutes=30)
    assert words.standing_words(meeting)[0] == "closed"
