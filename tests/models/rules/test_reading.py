import json
from datetime import date, timedelta
from itertools import pairwise

import pytest

from models.rules.legal_basis import instrument
from models.rules.reading import SHIPPED, BadRuleset, read_ruleset, read_rulesets, ruleset_on, rulesets
from models.rules.ruleset import NoRule
from translations import speaking


@pytest.fixture(autouse=True)
def in_english():
    with speaking("en"):
        yield


@pytest.fixture
def row():
    return json.loads((SHIPPED / "RS2024.json").read_text(encoding="utf-8"))


def written(folder, row, name="RS2024.json"):
    file = folder / name
    file.write_text(json.dumps(row), encoding="utf-8")
    return file


def test_the_shipped_rule_sets_follow_each_other_without_gap():
    found = read_rulesets()
    assert [ruleset.id for ruleset in found] == ["RS2018", "RS2024", "RS2026_10"]
    for one, other in pairwise(found):
        assert one.validity.until + timedelta(days=1) == other.validity.since
    assert found[-1].validity.until is None


def test_the_legal_basis_of_a_rule_set_is_known_and_touches_its_time():
    for ruleset in rulesets():
        for code in ruleset.legal_basis:
            assert instrument(code).validity.overlaps(ruleset.validity), (ruleset.id, code)


@pytest.mark.parametrize(
    ("day", "id_"),
    [
        (date(2022, 12, 20), "RS2018"),
        (date(2023, 12, 31), "RS2018"),
        (date(2024, 1, 1), "RS2024"),
        (date(2026, 9, 30), "RS2024"),
        (date(2026, 10, 1), "RS2026_10"),
        (date(2040, 1, 1), "RS2026_10"),
    ],
)
def test_old_papers_are_judged_by_the_law_of_their_day(day, id_):
    assert ruleset_on(day).id == id_


def test_no_rule_before_the_first_rule_set():
    with pytest.raises(NoRule, match="31/12/2010"):
        ruleset_on(date(2010, 12, 31))
    with pytest.raises(NoRule):
        ruleset_on(date(2024, 12, 31), among=())


def test_an_office_may_bring_its_own_copy(tmp_path, row):
    row["titles"]["CSTDCS"]["votes"][1]["threshold_percent"] = 75
    written(tmp_path, row)
    day = date(2025, 12, 1)
    assert ruleset_on(day, read_rulesets(tmp_path)).vote_on("CSTDCS", day).threshold_percent == 75


def no_source(row):
    del row["titles"]["CSTDCS"]["votes"][0]["source"]


def blank_source(row):
    row["titles"]["CSTDCS"]["source"] = "  "


def negative(row):
    row["titles"]["CSTDCS"]["votes"][0]["threshold_percent"] = -5


def over_hundred(row):
    row["titles"]["CSTDCS"]["votes"][0]["threshold_percent"] = 101


def unknown_key(row):
    row["quorum"]["nominator"] = 2


def unknown_title(row):
    row["titles"]["XYZ"] = row["titles"]["GK"]


def no_such_day(row):
    row["valid_from"] = "2024-02-30"


def no_day(row):
    row["valid_from"] = "01/01/2024"


def ends_before_it_starts(row):
    row["valid_to"] = "2023-01-01"


def overlap(row):
    row["titles"]["CSTDCS"]["votes"][1]["valid_from"] = "2025-06-30"


def gap(row):
    row["titles"]["CSTDCS"]["votes"][1]["valid_from"] = "2025-07-02"


def late_start(row):
    row["titles"]["GK"]["votes"][0]["valid_from"] = "2024-02-01"


def too_large_a_quorum(row):
    row["quorum"]["numerator"] = 4


def a_list(row):
    row["titles"] = []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (no_source, "titles.CSTDCS.votes[0]: source is missing."),
        (blank_source, 'titles.CSTDCS.source: "  " is not allowed here.'),
        (negative, "titles.CSTDCS.votes[0].threshold_percent: -5 is not allowed here."),
        (over_hundred, "titles.CSTDCS.votes[0].threshold_percent: 101 is not allowed here."),
        (unknown_key, "quorum: nominator is not known here."),
        (unknown_title, "titles.XYZ: There is no title with this code."),
        (no_such_day, 'valid_from: "2024-02-30" is no day; write it as 2026-12-31.'),
        (no_day, 'valid_from: "01/01/2024" is no day; write it as 2026-12-31.'),
        (ends_before_it_starts, "valid_to: It ends before it starts."),
        (overlap, "titles.CSTDCS.votes: Each row must start on the day after"),
        (gap, "titles.CSTDCS.votes: Each row must start on the day after"),
        (late_start, "titles.GK.votes: The rows must start and end with the rule set."),
        (too_large_a_quorum, "quorum: A quorum cannot be more than all members."),
        (a_list, "titles: [] is not allowed here."),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_place(tmp_path, row, spoil, said):
    spoil(row)
    with pytest.raises(BadRuleset) as refused:
        read_ruleset(written(tmp_path, row))
    assert str(refused.value).startswith(f"RS2024.json, {said}")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b'{"id": "RS2024",}', "RS2024.json is not JSON from line 1, column 17 on."),
        (b"", "RS2024.json is not JSON from line 1, column 1 on."),
        (b"[]", "RS2024.json, at the top: [] is not allowed here."),
        (b'{"id": "A", "id": "B"}', "RS2024.json, id: This entry is there twice."),
        (b"\xff\xfe", "RS2024.json, 'utf-8' codec"),
    ],
)
def test_what_is_no_rule_set_is_refused(tmp_path, content, said):
    file = tmp_path / "RS2024.json"
    file.write_bytes(content)
    with pytest.raises(BadRuleset) as refused:
        read_ruleset(file)
    assert str(refused.value).startswith(said)


def test_two_that_hold_on_one_day_are_refused(tmp_path, row):
    written(tmp_path, row)
    written(tmp_path, row, "again.json")
    with pytest.raises(BadRuleset, match="two rule sets with the id RS2024"):
        read_rulesets(tmp_path)
    written(tmp_path, row | {"id": "RS2025"}, "again.json")
    with pytest.raises(BadRuleset, match="RS2024 and RS2025 hold on the same days"):
        read_rulesets(tmp_path)
