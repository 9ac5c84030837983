from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.reading import ruleset_on
from models.rules.ruleset import Base, Council, Enforcement, QuorumRule, Validity, VoteRule
from models.rules.voting import (
    Tally,
    attendance_is_low,
    needed,
    percent_tenths,
    problems,
    quorum_met,
    quorum_needed,
    reached,
)
from translations import speaking


def a_rule(percent):
    return VoteRule(
        validity=Validity(date(2024, 1, 1)),
        council=Council.SUBMITTING,
        threshold_percent=percent,
        base=Base.ALL_MEMBERS,
        secret=True,
        enforcement=Enforcement.ENFORCE,
        article=None,
        label="S",
        source="test",
    )


RULES = st.one_of(st.none(), st.integers(1, 100)).map(a_rule)
TWO_THIRDS = QuorumRule(2, 3, 80, None, "S", "test")
# 9 members, 8 present, 7 ballots returned, one of them spoilt; the absent member agrees in writing.
COUNTED = Tally(
    issued=8, returned=7, valid=6, invalid=1, agree=5, disagree=1, no_opinion=0, base=9, written_agree=1
)


@pytest.mark.parametrize(
    ("title", "members", "agree", "passes"),
    [
        ("CSTDB", 17, 16, True),
        ("CSTDB", 17, 15, False),
        ("CSTDCS", 9, 8, True),
        ("CSTDCS", 9, 7, False),
        ("CSTDCS", 10, 8, True),
        ("CSTDCS", 7, 6, True),
        ("CSTDCS", 7, 5, False),
        ("CTDB", 17, 14, True),
        ("CTDB", 17, 13, False),
        ("LDTT", 8, 4, False),
        ("LDTT", 8, 5, True),
    ],
)
def test_thresholds_of_2024(title, members, agree, passes):
    day = date(2024, 12, 20)
    assert reached(agree, members, ruleset_on(day).vote_on(title, day)) is passes


@pytest.mark.parametrize(
    ("agree", "base", "tenths"),
    [
        (16, 17, 941),
        (15, 17, 882),
        (8, 9, 888),
        (7, 9, 777),
        (8, 10, 800),
        (5, 5, 1000),
        (0, 5, 0),
        (0, 0, 0),
    ],
)
def test_shares_are_rounded_down(agree, base, tenths):
    assert percent_tenths(agree, base) == tenths


@given(RULES, st.integers(1, 500))
def test_needed_is_the_least_that_is_enough(rule, base):
    enough = needed(base, rule)
    assert enough <= base or rule.threshold_percent is None
    assert reached(enough, base, rule)
    assert not reached(enough - 1, base, rule)


@given(RULES, st.integers(0, 500), st.integers(0, 500))
def test_one_more_vote_never_hurts(rule, agree, base):
    assert reached(agree, base, rule) <= reached(agree + 1, base, rule)


@given(st.integers(1, 100), st.integers(1, 500), st.integers(0, 500))
def test_what_shows_the_threshold_has_reached_it(percent, base, agree):
    assert reached(agree, base, a_rule(percent)) == (percent_tenths(agree, base) >= percent * 10)


def test_nobody_reaches_a_majority_of_nobody():
    assert not reached(0, 0, a_rule(None)) and not reached(0, 0, a_rule(80))


@pytest.mark.parametrize(
    ("present", "total", "met", "low"),
    [
        (6, 9, True, True),
        (5, 9, False, True),
        (8, 9, True, False),
        (8, 10, True, False),
        (0, 0, False, False),
    ],
)
def test_quorum(present, total, met, low):
    assert quorum_met(present, total, TWO_THIRDS) is met
    assert attendance_is_low(present, total, TWO_THIRDS) is low


@given(st.integers(1, 500))
def test_quorum_needed_is_the_least_that_counts(total):
    enough = quorum_needed(total, TWO_THIRDS)
    assert quorum_met(enough, total, TWO_THIRDS) and not quorum_met(enough - 1, total, TWO_THIRDS)


def test_no_warning_where_none_is_known():
    assert not attendance_is_low(1, 9, replace(TWO_THIRDS, warn_below_percent=None))


def test_votes_at_the_meeting_and_in_writing_count_together():
    assert COUNTED.agreed == 6 and COUNTED.written == 1
    assert problems(COUNTED, present=8) == () == problems(COUNTED)


@pytest.mark.parametrize(
    ("changes", "present", "field", "sentence"),
    [
        (
            {"returned": 9, "valid": 8, "agree": 7},
            8,
            "returned",
            "9 ballots were returned, but only 8 were issued.",
        ),
        ({"invalid": 2}, 8, "valid", "6 valid and 2 invalid ballots do not make the 7 returned."),
        ({"agree": 6}, 8, "agree", "6 for, 1 against and 0 without an opinion make 7, not 6."),
        ({"no_opinion": 1}, 8, "agree", "5 for, 1 against and 1 without an opinion make 7, not 6."),
        ({}, 7, "issued", "8 ballots were issued, but only 7 members are present."),
        (
            {"written_disagree": 1},
            8,
            "written_agree",
            "2 written opinions are more than the members absent (1).",
        ),
        (
            {"written_no_opinion": 1},
            None,
            "base",
            "10 ballots and written opinions are more than the 9 members",
        ),
        ({}, 10, "present", "10 members present are more than the 9 members of the council."),
        ({"invalid": -1}, 8, "invalid", "The number of invalid ballots cannot be less than zero."),
        ({"written_no_opinion": -1}, 8, "written_no_opinion", "written answers without an opinion cannot be"),
        ({}, -1, "present", "The number of members present cannot be less than zero."),
    ],
)
def test_what_does_not_add_up_is_said_at_its_field(changes, present, field, sentence):
    with speaking("en"):
        (problem,) = problems(replace(COUNTED, **changes), present)
    assert problem.field == field
    assert sentence in problem.sentence


def test_sentences_are_vietnamese_too():
    with speaking("vi"):
        (problem,) = problems(replace(COUNTED, invalid=-1))
    assert problem.sentence == "Số phiếu không hợp lệ không được nhỏ hơn 0."


@given(
    st.lists(st.sampled_from(["agree", "disagree", "none", "spoilt", "kept"]), max_size=20), st.integers(0, 9)
)
def test_a_real_count_always_adds_up(ballots, absent):
    valid = sum(ballot in {"agree", "disagree", "none"} for ballot in ballots)
    tally = Tally(
        issued=len(ballots),
        returned=len(ballots) - ballots.count("kept"),
        valid=valid,
        invalid=ballots.count("spoilt"),
        agree=ballots.count("agree"),
        disagree=ballots.count("disagree"),
        no_opinion=ballots.count("none"),
        base=len(ballots) + absent,
        written_agree=absent,
    )
    assert problems(tally, present=len(ballots)) == ()
    assert problems(replace(tally, agree=tally.agree + 1), present=len(ballots)) != ()
