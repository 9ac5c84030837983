"""The engine against a slow reading of the same rules: every way the unknown could turn out is tried."""

from dataclasses import dataclass
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.initiative import Scope
from models.rules.facts import Facts, Held, Work
from models.rules.history_requirements import GradeRun, TitleHeld, given_in
from models.rules.look import Look
from models.rules.reading import ruleset_on
from models.rules.requirements import AllOf, Answer, answer
from models.title import Subject
from models.yearly_record import Grade
from tests.models.rules.knowing import DAY, YEAR, facts, held

FIRST = YEAR - 8
YEARS = range(FIRST, YEAR + 1)
GOOD = {Grade.GOOD, Grade.EXCELLENT}


@dataclass(frozen=True)
class History:
    """A history in which nothing is unknown."""

    grades: dict
    titles: dict
    works: list


def three_in_a_row(history, code, count):
    return any(all(end - back in history.titles[code] for back in range(count)) for end in (YEAR, YEAR - 1))


def run_of(history, wanted, after=0):
    years = []
    year = YEAR
    while year > after and history.grades.get(year) in wanted:
        years.append(year)
        year -= 1
    return years


def cstdb(history):
    wide = [w for w in history.works if w.scope != Scope.BASE and w.year > YEAR - 3]
    return three_in_a_row(history, "CSTDCS", 3) and bool(wide)


def bkb(history):
    run = run_of(history, {Grade.EXCELLENT})
    works = [w for w in history.works if w.year in run]
    return three_in_a_row(history, "CSTDCS", 2) or (len(run) >= 2 and len(works) >= 2)


def bkttg(history):
    run = run_of(history, GOOD)
    return bool(history.titles["BKB"]) and len(run) >= 5 and len(history.titles["CSTDCS"] & set(run)) >= 3


def hcld3(history):
    for before in history.titles["BKTTG"]:
        run = run_of(history, GOOD, after=before)
        excellent = [year for year in run if history.grades[year] == Grade.EXCELLENT]
        if len(run) >= 5 and excellent and len(history.titles["CSTDCS"] & set(run)) >= 3:
            return True
    return False


SLOW = {"CSTDB": cstdb, "BKB": bkb, "BKTTG": bkttg, "HCLD3": hcld3}
CODES = ("CSTDCS", "BKB", "BKTTG")


def completions(known):
    """Every history that what is known could turn out to be."""
    unknown = [year for year in YEARS if year not in known.grades]
    doubtful = [each for entries in known.held.values() for each in entries if not each.is_sure]
    used = [work for work in known.works if work.used_for]
    for grades in product(Grade, repeat=len(unknown)):
        for given_too in product((True, False), repeat=len(doubtful)):
            for again in product((True, False), repeat=len(used)):
                titles = {code: {e.year for e in known.held.get(code, ()) if e.is_sure} for code in CODES}
                for each, came in zip(doubtful, given_too, strict=True):
                    titles[each.title] |= {each.year} if came else set()
                out = {id(work) for work, counts in zip(used, again, strict=True) if not counts}
                works = [work for work in known.works if id(work) not in out]
                yield History(dict(known.grades) | dict(zip(unknown, grades, strict=True)), titles, works)


@st.composite
def histories(draw):
    unknown = draw(st.sets(st.sampled_from(YEARS[1:]), max_size=2))
    likely = st.sampled_from([Grade.EXCELLENT, Grade.GOOD, Grade.GOOD, Grade.COMPLETED])
    grades = {year: draw(likely) for year in YEARS if year not in unknown}
    titles = {}
    for code, often in (("CSTDCS", 7), ("BKB", 2), ("BKTTG", 2)):
        years = draw(st.sets(st.sampled_from(YEARS), max_size=often))
        doubtful = draw(st.sets(st.sampled_from([YEAR, YEAR - 1]), max_size=1)) & years
        titles[code] = tuple(Held(code, year, is_sure=year not in doubtful) for year in sorted(years))
    works = draw(
        st.lists(
            st.builds(
                Work,
                st.just("Sáng kiến"),
                st.sampled_from(YEARS[-4:]),
                st.sampled_from(Scope),
                used_for=st.sampled_from([frozenset(), frozenset({("LDTT", YEAR - 5)})]),
            ),
            max_size=3,
        )
    )
    return Facts(year=YEAR, day=DAY, grades=grades, held=titles, works=tuple(works))


@pytest.mark.parametrize("code", SLOW)
@settings(max_examples=60)
@given(histories())
def test_the_engine_answers_as_the_slow_reading(code, known):
    outcomes = {SLOW[code](history) for history in completions(known)}
    expected = {(True,): Answer.MET, (False,): Answer.NOT_MET}.get(tuple(outcomes), Answer.UNKNOWN)
    rule = ruleset_on(DAY).eligibility(code, Subject.PERSON)
    asked = AllOf(tuple(clause.requirement for clause in rule.clauses))
    assert answer(asked, known, code) is expected


def test_the_run_is_told_year_by_year():
    known = facts("GCGXG")
    look = Look(known, False, "", known.sure_span)
    assert list(GradeRun(Grade.GOOD, 2).run(look)) == [2023, 2024, 2025]


def test_the_better_of_two_runs_of_titles_counts():
    known = facts(held=[held("CSTDCS", 2022, 2023, 2024)])
    look = Look(known, False, "", known.sure_span)
    assert TitleHeld("CSTDCS", 3, consecutive=True).years(look) == {2022, 2023, 2024}
    assert [each.number for each in given_in(known, "CSTDCS", {2023, 2024})] == ["23/QĐ", "24/QĐ"]
