from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rules.reading import ruleset_on
from models.rules.verdict import Standing, verdict
from tests.meeting_rows import DAY

EIGHTY = ruleset_on(DAY).vote_on("CSTDCS", DAY)
HALF = ruleset_on(DAY).vote_on("LDTT", DAY)


@pytest.mark.parametrize(
    ("agreed", "unheard", "base", "standing", "missing"),
    [
        (8, 0, 9, Standing.PASSED, 0),
        (8, 1, 9, Standing.PASSED, 0),
        (7, 0, 9, Standing.FAILED, 1),
        (7, 1, 9, Standing.OPEN, 1),
        (4, 5, 9, Standing.OPEN, 4),
        (4, 3, 9, Standing.IMPOSSIBLE, 4),
        (5, 0, 7, Standing.FAILED, 1),  # 5/7 is 71 %, 80 % asks for 6
        (0, 0, 0, Standing.FAILED, 1),
    ],
)
def test_standing_under_eighty_percent(agreed, unheard, base, standing, missing):
    found = verdict(agreed, unheard, base, replace(EIGHTY, threshold_percent=80))
    assert found.standing == standing
    assert found.missing == missing or base == 0


def test_half_of_the_members_is_not_more_than_half():
    assert verdict(5, 0, 10, HALF).standing is Standing.FAILED
    assert verdict(6, 0, 10, HALF).standing is Standing.PASSED


@given(st.integers(1, 40), st.data())
def test_no_verdict_is_premature(base, data):
    """Whatever the votes still out may be, a verdict that was spoken stands."""
    agreed = data.draw(st.integers(0, base))
    unheard = data.draw(st.integers(0, base - agreed))
    more = data.draw(st.integers(0, unheard))
    early, late = verdict(agreed, unheard, base, EIGHTY), verdict(agreed + more, 0, base, EIGHTY)
    if early.standing is Standing.PASSED:
        assert late.standing is Standing.PASSED
    elif early.standing is Standing.OPEN:
        assert (
            verdict(agreed + early.missing, unheard - early.missing, base, EIGHTY).standing is Standing.PASSED
        )
    else:
        assert late.standing is Standing.FAILED
