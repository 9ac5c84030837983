from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.reading import ruleset_on, rulesets
from models.rules.ruleset import Council, Enforcement, NoRule, Validity
from models.title import titles

DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@given(DAYS, DAYS, st.one_of(st.none(), DAYS))
def test_a_day_is_in_or_out(day, since, until):
    validity = Validity(since, until)
    assert (day in validity) == (since <= day <= (until or date.max))


def test_overlap_counts_both_end_days():
    year = Validity(date(2024, 1, 1), date(2024, 12, 31))
    assert year.overlaps(Validity(date(2024, 12, 31)))
    assert not year.overlaps(Validity(date(2025, 1, 1)))
    assert Validity(date(2020, 1, 1)).overlaps(year)


@pytest.mark.parametrize(
    ("code", "day", "percent", "enforcement", "council"),
    [
        ("CSTDCS", date(2024, 12, 20), 80, Enforcement.ENFORCE, Council.SUBMITTING),
        ("CSTDCS", date(2025, 6, 30), 80, Enforcement.ENFORCE, Council.SUBMITTING),
        ("CSTDCS", date(2025, 7, 1), 80, Enforcement.WARN, Council.SUBMITTING),
        ("CSTDB", date(2024, 12, 20), 90, Enforcement.ENFORCE, Council.MINISTRY),
        ("CSTDTQ", date(2026, 3, 1), 90, Enforcement.WARN, Council.MINISTRY),
        ("CTDB", date(2024, 12, 20), 80, Enforcement.ENFORCE, Council.SUBMITTING),
        ("TTLDXS", date(2024, 12, 20), None, Enforcement.WARN, Council.SUBMITTING),
        ("CSTDCS", date(2026, 11, 22), 80, Enforcement.WARN, Council.SUBMITTING),
        ("CTDB", date(2022, 12, 20), None, Enforcement.WARN, Council.SUBMITTING),
    ],
)
def test_how_titles_are_voted_on(code, day, percent, enforcement, council):
    vote = ruleset_on(day).vote_on(code, day)
    assert (vote.threshold_percent, vote.enforcement, vote.council) == (percent, enforcement, council)


def test_every_title_has_rules_on_every_day():
    for ruleset in rulesets():
        last = ruleset.validity.until or ruleset.validity.since + timedelta(days=1)
        for day in (ruleset.validity.since, last):
            assert [ruleset.vote_on(title.code, day).source for title in titles()]


def test_nothing_unverified_of_the_amended_law_is_enforced():
    amended = ruleset_on(date(2026, 10, 1))
    assert amended.id == "RS2026_10" and not amended.is_verified
    rows = [row for title in amended.titles for row in (title, *title.votes)]
    assert {row.enforcement for row in rows} == {Enforcement.WARN}


def test_only_what_was_read_in_a_source_is_enforced():
    for ruleset in rulesets():
        for title in ruleset.titles:
            for row in (title, *title.votes):
                assert row.enforcement is not Enforcement.ENFORCE or row.label == "S", (
                    ruleset.id,
                    title.code,
                )


def test_verified_takes_a_name_and_a_day():
    ruleset = rulesets()[-1]
    assert not replace(ruleset, verified_by="Lê Thị Hạnh").is_verified
    assert replace(ruleset, verified_by="Lê Thị Hạnh", verified_on=date(2026, 11, 1)).is_verified


def test_what_has_no_rule_is_said():
    ruleset = ruleset_on(date(2024, 12, 20))
    with pytest.raises(NoRule, match="XYZ"):
        ruleset.title("XYZ")
    with pytest.raises(NoRule, match="01/07/2019"):
        ruleset.vote_on("CSTDCS", date(2019, 7, 1))
