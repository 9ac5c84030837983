import json

import pytest

from models.rules.pack_lines import days_of, pack_lines
from models.rules.reading import SHIPPED, rulesets
from models.title import title
from translations import speaking
from translations.formats import show_money


def the_pack(code="RS2024"):
    return json.loads((SHIPPED / f"{code}.json").read_text(encoding="utf-8"))


def every_line(pack):
    return [line for top in pack_lines(pack) for line in top.all_lines()]


def at(pack, *place):
    return next(line for line in every_line(pack) if line.place == place)


@pytest.mark.parametrize("ruleset", rulesets(), ids=lambda each: each.id)
def test_every_line_of_the_shipped_packs_says_where_it_stands(ruleset):
    for line in every_line(the_pack(ruleset.id)):
        assert line.words.strip() and "{" not in line.words + line.value
        if line.row is not None:
            assert line.law["label"] and line.law["source"]
            assert "article" in line.law


def test_a_line_leads_to_its_row_in_the_file():
    pack = the_pack()
    for line in every_line(pack):
        found = pack
        for step in line.place:
            found = found[step]
        assert line.row is None or found is line.row


def test_titles_come_first_with_what_they_require():
    first = pack_lines(the_pack())[0]
    assert first.words == title("HCDL1").name()
    with speaking("en"):
        line = at(the_pack(), "titles", "CSTDCS")
        assert line.lines[0].words == "What a person must have"


def test_a_requirement_takes_the_law_of_its_rule_unless_it_has_its_own():
    pack = the_pack()
    rule = pack["titles"]["CSTDCS"]["eligibility"][0]
    clause = at(pack, "titles", "CSTDCS", "eligibility", 0, "requires", 0)
    assert clause.law["source"] == rule["source"]
    rule["requires"][0] |= {"source": "Quy chế của đơn vị", "label": "?"}
    clause = at(pack, "titles", "CSTDCS", "eligibility", 0, "requires", 0)
    assert (clause.law["source"], clause.law["label"]) == ("Quy chế của đơn vị", "?")


def test_a_part_of_a_requirement_has_the_law_of_the_whole():
    pack = the_pack()
    parts = [line for line in every_line(pack) if "parts" in line.place or "inside" in line.place]
    assert parts
    for part in parts:
        whole = at(pack, *part.law_place)
        assert whole.law == part.law and whole.law_place == whole.place


def test_the_values_are_said_in_words():
    pack = the_pack()
    with speaking("en"):
        assert at(pack, "titles", "CTDCP", "votes", 0).value == "from 80 %"
        assert at(pack, "titles", "HCDL1", "votes", 0).value == "more than half"
        assert at(pack, "quorum").value == "2/3; warned of below 80 %"
        assert at(pack, "base_salary", 1).value == show_money(2_340_000)
        assert at(pack, "quotas", 0).value == "off (an example)"
        assert at(pack, "deadlines", 0).value == "20/12"
        assert at(pack, "retention", 0).value == "for ever"
        assert at(pack, "retention", 1).value == "20 years"
        assert at(pack, "titles", "HCDL2", "money").value.startswith("12,5 × base salary for a person")


def test_days_are_said_as_far_as_they_are_known():
    with speaking("en"):
        assert days_of({"valid_from": "2025-07-01", "valid_to": "2026-09-30"}) == "01/07/2025 – 30/09/2026"
        assert days_of({"valid_from": "2025-07-01", "valid_to": None}) == "from 01/07/2025"
        assert days_of({"valid_to": "2026-09-30"}) == "until 30/09/2026"
        assert days_of({}) == ""
