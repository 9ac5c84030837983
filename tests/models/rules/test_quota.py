from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.quota import Headcount, Quota, leaders_apart, places, quota
from models.rules.ruleset import Rounding

COUNTS = st.integers(0, 5000)
PERCENTS = st.integers(0, 100)


@pytest.mark.parametrize(
    ("base", "percent", "down", "half_up", "up"),
    [
        (17, 15, 2, 3, 3),
        (10, 15, 1, 2, 2),
        (20, 15, 3, 3, 3),
        (9, 15, 1, 1, 2),
        (3, 15, 0, 0, 1),
        (0, 15, 0, 0, 0),
    ],
)
def test_places_by_rounding(base, percent, down, half_up, up):
    found = Quota(percent, base, 0).by_rounding
    assert found == {Rounding.DOWN: down, Rounding.HALF_UP: half_up, Rounding.UP: up}
    assert Quota(percent, base, 0).places == down


@given(COUNTS, PERCENTS)
def test_places_are_exact(base, percent):
    part = Fraction(base * percent, 100)
    assert places(base, percent, Rounding.DOWN) == floor(part)
    assert places(base, percent, Rounding.UP) == ceil(part)
    assert places(base, percent, Rounding.HALF_UP) == floor(part + Fraction(1, 2))


@given(COUNTS, COUNTS, PERCENTS, st.sampled_from(Rounding))
def test_one_more_in_the_base_never_takes_a_place_away(base, used, percent, rounding):
    now = Quota(percent, base, used, rounding)
    more = now.what_if(base=1)
    assert now.places <= more.places <= now.places + 1
    assert now.what_if(used=1).remaining == now.remaining - 1
    assert now.is_over == (now.used > now.places)


def test_no_place_is_made_of_a_negative_base():
    with pytest.raises(ValueError, match="-1"):
        places(-1, 15)
    assert Quota(15, 10, 0).what_if(base=-20).base == 0


@given(
    st.lists(
        st.builds(
            lambda unit, b, u, lb, lu: Headcount(unit, b + lb, u + lu, lb, lu),
            st.integers(1, 4),
            *[st.integers(0, 60)] * 4,
        )
    ),
    PERCENTS,
)
def test_apart_and_together_count_the_same_people(heads, percent):
    together = quota(heads, percent)
    leaders, others = leaders_apart(heads, percent)
    assert leaders.base + others.base == together.base
    assert leaders.used + others.used == together.used
    assert leaders.places + others.places <= together.places <= leaders.places + others.places + 1


def test_exempt_units_neither_add_nor_use():
    heads = [Headcount(1, 20, 4), Headcount(2, 40, 5)]
    assert quota(heads, 15, exempt={2}) == Quota(15, 20, 4)
    assert quota(heads, 15).remaining == 0


def test_a_nested_quota_rests_on_places_that_are_taken():
    outer = Quota(15, 100, 12)
    assert outer.nested(50, 3).base == 12
    assert Quota(15, 100, 30).nested(50, 3).places == 7  # of 15 places, not of 30 proposed
