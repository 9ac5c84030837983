import json

import pytest

from models.rules.reading import SHIPPED
from models.rules.requirement_reading import KINDS, read_requirement
from models.rules.requirement_words import parts_of, wording
from translations import speaking

ROWS = {
    "grade": ({"at_least": "good"}, "The year is graded “Tasks completed well” or better."),
    "grade_run": (
        {"at_least": "excellent", "years": 5, "or_title": "TTLDXS", "after": "BKB"},
        "5 years in a row up to the proposal are graded “Tasks completed excellently” or have "
        "“Tập thể lao động xuất sắc”, counted after “Bằng khen của Tổng Thanh tra Chính phủ” was given.",
    ),
    "grade_count": ({"at_least": "good", "count": 2, "last": 5}, "2 of the last 5 years are graded"),
    "title": (
        {"title": "CSTDCS", "count": 3, "consecutive": True, "last": 6, "after": "GK"},
        "Has had “Chiến sĩ thi đua cơ sở” 3 times in a row in the last 6 years, after “Giấy khen” was given.",
    ),
    "had_before": ({"title": "GK"}, "Has been given “Giấy khen” before."),
    "never_given": ({"title": "GK"}, "Has never been given “Giấy khen”."),
    "initiative": (
        {"scope": "base", "count": 1, "last": 2, "projects_only": True},
        "1 projects recognised for its own unit or wider, of the last 2 years.",
    ),
    "no_discipline": (
        {"form": "warning"},
        "Nobody was disciplined this year with “Warning” or worse.",
    ),
    "members_with_title": (
        {"titles": ["CSTDCS", "LDTT"], "percent": 70, "count": 1},
        "At least 70 % of the members, and at least 1 of them, have “Chiến sĩ thi đua cơ sở, ",
    ),
    "members_graded": ({"at_least": "completed"}, "Every member is graded “Tasks completed” or better."),
    "rank": ({"at_most": 2}, "Ranks 2 or better in the block."),
    "registered": ({"titles_only": True}, "forms of commendation need none."),
    "nothing_pending": ({}, "No inquiry, complaint or press allegation is pending."),
    "meets": ({"title": "LDTT"}, "Meets all that “Lao động tiên tiến” requires in the same year."),
    "all_of": ({"parts": [{"kind": "rank", "at_most": 1}]}, "All of these are required."),
    "any_of": ({"parts": [{"kind": "rank", "at_most": 1}]}, "One of these is enough."),
    "by_hand": ({"question": "Được nhân dân suy tôn?"}, "For a person to judge: Được nhân dân suy tôn?"),
}


def test_every_kind_is_put_to_the_test():
    assert ROWS.keys() == KINDS.keys()


@pytest.mark.parametrize("kind", ROWS)
def test_each_kind_says_what_it_asks_for(kind):
    row, said = ROWS[kind]
    with speaking("en"):
        assert said in wording(read_requirement("", {"kind": kind} | row))


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (
            {"kind": "members_with_title", "titles": ["GK"], "percent": 70},
            "At least 70 % of the members have",
        ),
        ({"kind": "members_with_title", "titles": ["GK"], "count": 1}, "At least 1 of the members have"),
        ({"kind": "registered"}, "Registered for it at the beginning of the year."),
        ({"kind": "grade_count", "at_least": "good", "count": 2}, "2 years are graded"),
        ({"kind": "initiative", "scope": "national", "last": None}, "1 initiatives or projects"),
    ],
)
def test_what_is_not_asked_is_not_said(row, said):
    with speaking("en"):
        assert wording(read_requirement("", row)).startswith(said)


def test_what_it_is_made_of():
    row = {"kind": "any_of", "parts": [{"kind": "rank", "at_most": 1}, {"kind": "rank", "at_most": 2}]}
    assert [part.at_most for part in parts_of(read_requirement("", row))] == [1, 2]
    assert parts_of(read_requirement("", {"kind": "meets", "title": "LDTT"})) == ()


def test_vietnamese_has_no_place_left_open():
    for file in SHIPPED.glob("RS*.json"):
        for rules in json.loads(file.read_text(encoding="utf-8"))["titles"].values():
            for row in (each for rule in rules["eligibility"] for each in rule["requires"]):
                said = wording(read_requirement("", row))
                assert said and "{" not in said and "None" not in said
