from datetime import date

import pytest

from models.rules.facts import Measure
from models.yearly_record import DisciplineForm
from tests.models.rules.knowing import facts, held, members


@pytest.mark.parametrize(
    ("decided", "ends", "sure", "hoped"),
    [
        (date(2022, 6, 1), date(2023, 6, 1), 2024, 2023),
        (date(2022, 6, 1), date(2022, 12, 31), 2023, 2022),
        (date(2025, 6, 1), date(2026, 6, 1), 2027, 2026),
        (date(2023, 6, 1), None, 2026, 2024),
    ],
)
def test_discipline_starts_the_count_anew(decided, ends, sure, hoped):
    known = facts("GGGGG", measures=(Measure(DisciplineForm.REPRIMAND, decided, ends),))
    assert (known.sure_span.start, known.hoped_span.start) == (sure, hoped)


def test_the_last_of_two_measures_decides():
    old = Measure(DisciplineForm.WARNING, date(2018, 1, 1), date(2019, 1, 1))
    new = Measure(DisciplineForm.REPRIMAND, date(2021, 1, 1), date(2022, 1, 1))
    assert facts(measures=(new, old)).counts_from == 2023


def test_doubtful_titles_only_count_for_the_hopeful():
    known = facts(held=[held("CSTDCS", 2023, doubtful=[2025])])
    assert known.years_of("CSTDCS", hopeful=False) == {2023}
    assert known.years_of("CSTDCS", hopeful=True) == {2023, 2025}


def test_looking_ahead_leaves_the_coming_years_open():
    known = facts("GG", held=[held("CSTDCS", 2025)]).ahead(2, frozenset({"CSTDCS"}))
    assert (known.year, known.is_open(2026), known.is_open(2025)) == (2027, True, False)
    assert known.years_of("CSTDCS", hopeful=True) == {2025, 2026, 2027}
    assert known.years_of("CSTDCS", hopeful=False) == {2025}
    assert known.years_of("BKB", hopeful=True) == set()


def test_looking_ahead_from_a_leap_day():
    assert facts(day=date(2024, 2, 29), year=2024).ahead(1, frozenset()).day == date(2025, 2, 28)


def test_a_unit_is_a_collective_even_without_members():
    assert facts(members=()).is_collective and not facts().is_collective
    assert facts(members=members("G")).is_collective
