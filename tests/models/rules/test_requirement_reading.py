import pytest

from models.initiative import Scope
from models.rules.history_requirements import GradeRun, GradeThisYear, HadBefore, InitiativeHeld, TitleHeld
from models.rules.requirement_reading import KINDS, BadRequirement, cycle, read_requirement, resolved
from models.rules.requirements import AllOf, AnyOf, ByHand, Meets, MembersWithTitle
from models.title import Subject
from models.yearly_record import Grade
from translations import speaking


def test_a_row_becomes_a_requirement_and_the_law_is_left_out():
    row = {
        "kind": "grade",
        "at_least": "good",
        "article": "Điều 24",
        "label": "S",
        "valid_from": "2024-01-01",
    }
    assert read_requirement("here", row) == GradeThisYear(Grade.GOOD)


def test_parts_are_read_to_the_bottom():
    inner = {"kind": "title", "title": "CSTDCS", "count": 3}
    row = {
        "kind": "any_of",
        "parts": [{"kind": "grade_run", "at_least": "good", "years": 5, "inside": [inner]}],
    }
    assert read_requirement("here", row) == AnyOf(
        (GradeRun(Grade.GOOD, 5, inside=(TitleHeld("CSTDCS", 3),)),)
    )
    scope = {"kind": "initiative", "scope": "ministry"}
    assert read_requirement("here", scope) == InitiativeHeld(Scope.MINISTRY)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"kind": "grade"}, "here: at_least is missing."),
        ({"kind": "grade", "at_least": "good", "count": 2}, "here: count is not known here."),
        ({"kind": "meets", "title": "LDTT", "requires": []}, "here: requires is not known here."),
        ({"kind": "title", "title": "XYZ"}, "here.title: There is no title with this code."),
        (
            {"kind": "all_of", "parts": [{"kind": "title", "title": "XYZ"}]},
            "here.parts[0].title: There is no title",
        ),
        ({"kind": "members_with_title", "titles": ["LDTT", "Q"]}, "here.titles[1]: There is no title"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_place(row, said):
    with speaking("en"), pytest.raises(BadRequirement) as refused:
        read_requirement("here", row)
    assert str(refused.value).startswith(said)


def test_every_kind_of_the_schema_is_known_and_no_other():
    import json

    from models.rules.reading import SHIPPED

    schema = json.loads((SHIPPED / "ruleset.schema.json").read_text(encoding="utf-8"))
    assert set(schema["definitions"]["requirement"]["properties"]["kind"]["enum"]) == set(KINDS)


PERSON, COLLECTIVE = Subject


def test_a_cycle_is_told_in_its_order():
    rules = {
        ("LDTT", PERSON): (AllOf((Meets("CSTDCS"),)),),
        ("CSTDCS", PERSON): (AnyOf((ByHand("?"), TitleHeld("CSTDB"))),),
        ("CSTDB", PERSON): (GradeRun(Grade.GOOD, 5, inside=(HadBefore("LDTT"),)),),
    }
    assert cycle(rules) == ["LDTT", "CSTDCS", "CSTDB", "LDTT"]
    assert cycle({("CSTDCS", PERSON): (TitleHeld("CSTDCS"),)}) == ["CSTDCS", "CSTDCS"]


def test_what_a_person_and_a_collective_need_are_different_things():
    rules = {
        ("BKB", COLLECTIVE): (MembersWithTitle(("BKB",), count=1),),
        ("BKB", PERSON): (TitleHeld("CSTDCS", 2),),
    }
    assert cycle(rules) == []


def test_a_title_that_leans_on_another_takes_its_requirements_over():
    good = GradeThisYear(Grade.GOOD)
    rules = {"LDTT": (good,), "CSTDCS": (Meets("LDTT"),)}
    assert resolved(AllOf((Meets("CSTDCS"),)), rules) == AllOf((Meets("CSTDCS", (Meets("LDTT", (good,)),)),))
    assert resolved(good, rules) is good
