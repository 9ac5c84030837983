import json
from datetime import date, timedelta

import pytest

from models.history import change, next_undo, take_back
from models.refusal import Faulty
from models.rules.office_packs import copy_pack, export_pack, pack
from models.rules.pack_editing import add_salary, describe, edit_line, verify, write_pack
from models.rules.pack_lines import pack_lines
from translations import speaking

NOTE = "Quy chế thi đua của đơn vị"
OWN = "Quyết định 12/QĐ-BTT ngày 05/01/2026"


@pytest.fixture(autouse=True)
def in_english():
    with speaking("en"):
        yield


@pytest.fixture
def copied(empty_store):
    with change("Sao"):
        return copy_pack("RS2024", NOTE)


def line_at(made, *place):
    lines = (line for top in pack_lines(json.loads(made.text)) for line in top.all_lines())
    return next(line for line in lines if line.place == place)


def law(line, **others):
    return {name: line.law.get(name) for name in ("article", "label", "source")} | others


def test_a_value_is_changed_with_its_own_source(copied):
    line = line_at(copied, "titles", "CSTDCS", "votes", 1)
    before = export_pack(copied.code)
    with change("Sửa"):
        edit_line(copied, line, {"threshold_percent": 75}, law(line, source=OWN))
    vote = pack(copied.code).ruleset().title("CSTDCS").votes[1]
    assert (vote.threshold_percent, vote.source) == (75, OWN)
    take_back(next_undo())
    assert export_pack(copied.code) == before


def test_a_changed_value_without_a_source_of_its_own_is_refused(copied):
    line = line_at(copied, "titles", "CSTDCS", "votes", 1)
    with pytest.raises(Faulty) as refused, change("Sửa"):
        edit_line(copied, line, {"threshold_percent": 75}, law(line))
    assert refused.value.faults.keys() == {"source"}
    assert pack(copied.code).ruleset().title("CSTDCS").votes[1].threshold_percent != 75


def test_the_source_alone_can_be_corrected(copied):
    line = line_at(copied, "base_salary", 0)
    with change("Sửa"):
        edit_line(copied, line, {"amount": line.row["amount"]}, law(line, source=OWN))
    assert pack(copied.code).ruleset().base_salary[0].source == OWN


def test_what_a_part_asks_for_gets_the_source_of_the_whole_requirement(copied):
    lines = (line for top in pack_lines(json.loads(copied.text)) for line in top.all_lines())
    part = next(line for line in lines if "inside" in line.place and line.row["kind"] == "title")
    with change("Sửa"):
        edit_line(copied, part, {"count": 9}, law(part, source=OWN))
    whole = line_at(copied, *part.law_place)
    assert whole.law["source"] == OWN and line_at(copied, *part.place).row["count"] == 9
    assert "source" not in line_at(copied, *part.place).row


def test_an_edit_takes_the_verification_away(copied):
    with change("Kiểm chứng"):
        verify(copied, "Lê Thu Hà", date(2026, 1, 5))
    assert pack(copied.code).ruleset().is_verified
    line = line_at(copied, "quotas", 0)
    with change("Sửa"):
        edit_line(copied, line, {"is_on": True}, law(line, source=OWN))
    assert not pack(copied.code).ruleset().is_verified
    assert pack(copied.code).ruleset().quotas[0].is_on


@pytest.mark.parametrize(
    ("place", "values", "said"),
    [
        (("base_salary", 0), {"amount": 0}, "base_salary[0].amount: 0 is not allowed here."),
        (("base_salary", 1), {"valid_from": "2024-06-30"}, "base_salary[1]: It is in force on the same days"),
        (("titles", "CSTDCS", "votes", 1), {"valid_from": "2025-07-02"}, "Each row must start on the day"),
        (("deadlines", 0), {"month_day": "02-30"}, "deadlines[0].month_day: There is no such day"),
    ],
)
def test_what_cannot_be_right_is_refused_at_its_place_and_nothing_changes(copied, place, values, said):
    before = copied.text
    line = line_at(copied, *place)
    with pytest.raises(Faulty) as refused, change("Sửa"):
        edit_line(copied, line, values, law(line, source=OWN))
    assert said in str(refused.value)
    assert copied.text == pack(copied.code).text == before


def test_only_what_was_read_in_the_source_blocks(copied):
    line = line_at(copied, "constraints", 2)
    line_of_gk = line_at(copied, "titles", "GK", "eligibility", 0)
    assert line.law["enforcement"] == "enforce"
    with pytest.raises(Faulty, match="Only what was read"), change("Sửa"):
        edit_line(copied, line_of_gk, {}, law(line_of_gk, enforcement="enforce", label="K"))


def test_who_verified_it_and_when_go_together(copied):
    for by, on, field in (("", date(2026, 1, 5), "verified_by"), ("Hà", None, "verified_on")):
        with pytest.raises(Faulty) as refused, change("Kiểm chứng"):
            verify(copied, by, on)
        assert refused.value.faults.keys() == {field}
    with pytest.raises(Faulty, match="lies ahead"), change("Kiểm chứng"):
        verify(copied, "Hà", date.today() + timedelta(days=1))
    with change("Kiểm chứng"):
        verify(copied, "Hà", date.today())
        verify(copied, "", None)
    assert not pack(copied.code).ruleset().is_verified


def test_a_new_base_salary_ends_the_one_before(copied):
    with change("Lương"):
        add_salary(copied, date(2026, 9, 1), 2_600_000, None, OWN)
    rules = pack(copied.code).ruleset()
    assert rules.base_salary_on(date(2026, 8, 31)).amount == 2_530_000
    found = rules.base_salary_on(date(2026, 9, 1))
    assert (found.amount, found.source, found.label) == (2_600_000, OWN, "K")
    assert found.validity.until == date(2026, 9, 30)
    take_back(next_undo())
    assert pack(copied.code).ruleset().base_salary_on(date(2026, 9, 1)).amount == 2_530_000


@pytest.mark.parametrize("since", [date(2026, 7, 1), date(2025, 1, 1)])
def test_a_base_salary_that_does_not_follow_is_refused(copied, since):
    before = copied.text
    with pytest.raises(Faulty) as refused, change("Lương"):
        add_salary(copied, since, 2_600_000, None, OWN)
    assert refused.value.faults.keys() == {"since"} and copied.text == before


def test_other_days_move_the_votes_with_them(copied):
    with change("Sửa"):
        describe(copied, "Quy định riêng", date(2023, 12, 1), None)
    rules = pack(copied.code).ruleset()
    assert (rules.name, rules.validity.since, rules.validity.until) == (
        "Quy định riêng", date(2023, 12, 1), None
    )  # fmt: skip
    assert rules.vote_on("CSTDCS", date(2030, 1, 1)).threshold_percent


def test_days_that_leave_no_room_for_a_vote_are_refused(copied):
    with pytest.raises(Faulty, match="It ends before it starts"), change("Sửa"):
        describe(copied, "Quy định riêng", date(2024, 1, 1), date(2025, 1, 1))
    assert pack(copied.code).ruleset().validity.until == date(2026, 9, 30)


def test_a_refused_text_is_not_kept(copied):
    before = copied.text
    with pytest.raises(Faulty), change("Sửa"):
        write_pack(copied, {"id": copied.code})
    assert copied.text == before
