import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import change
from models.rubric import Criterion, CriterionKind
from models.score_sheet import (
    Score,
    ScoreSheet,
    council_share,
    extras,
    scores_of,
    sheets_of,
    standings,
    subtotal,
    total,
)
from models.scoring import give_points
from tests.models.scored import a_rubric, a_sheet, line

LINES = st.lists(
    st.tuples(st.sampled_from(list(CriterionKind)), st.none() | st.integers(0, 10_000)), max_size=20
)


def built(drawn):
    lines = [Criterion(id=number, kind=kind) for number, (kind, _given) in enumerate(drawn, 1)]
    return lines, {number: figure for number, (_kind, figure) in enumerate(drawn, 1)}


@given(drawn=LINES, cap=st.integers(0, 2000))
def test_the_total_is_criteria_plus_capped_bonus_less_deductions(drawn, cap):
    lines, points = built(drawn)
    sums = {kind: sum(f or 0 for k, f in drawn if k == kind) for kind in CriterionKind}
    found = total(lines, points, cap)
    if all(figure is None for kind, figure in drawn if kind != CriterionKind.GROUP):
        assert found is None
    else:
        assert found == max(
            0,
            sums[CriterionKind.CRITERION]
            + min(cap, sums[CriterionKind.BONUS])
            - sums[CriterionKind.DEDUCTION],
        )


@given(drawn=LINES, cap=st.integers(0, 2000))
def test_the_parts_add_up_to_the_total(drawn, cap):
    lines, points = built(drawn)
    parts = (subtotal(lines, points), extras(lines, points, cap))
    found = total(lines, points, cap)
    assert (found is None) == (parts == (None, None))
    assert found is None or found == max(0, (parts[0] or 0) + (parts[1] or 0))


@given(drawn=LINES, cap=st.integers(0, 2000), more=st.integers(1, 500))
def test_more_bonus_never_lifts_a_total_by_more_than_its_cap(drawn, cap, more):
    lines, points = built(drawn)
    extra = Criterion(id=999, kind=CriterionKind.BONUS)
    before, after = total(lines, points, cap), total([*lines, extra], {**points, 999: more}, cap)
    assert after >= (before or 0)
    assert after - (before or 0) <= min(more, cap)


def test_a_total_of_0_is_a_total():
    criterion = Criterion(id=1, kind=CriterionKind.CRITERION)
    assert total([criterion], {1: 0}, 500) == 0
    assert total([criterion], {1: None}, 500) is None


@pytest.mark.usefixtures("empty_store")
def test_standings_share_a_rank_and_end_with_those_without_points(statements):
    rubric = a_rubric()
    third = a_rubric_member("Viện Chiến lược")
    sheets = [a_sheet(rubric, name) for name in ("Báo Thanh tra", "Trung tâm Thông tin", third)]
    with change("Score"):
        for sheet in sheets[:2]:
            give_points(sheet, line(rubric, "Kế hoạch năm"), "self_points", 2500)
    statements.clear()
    found = standings(rubric)
    names = [(standing.sheet.subject.name, standing.rank, standing.totals.final) for standing in found]
    assert names == [
        ("Báo Thanh tra", 1, 2500),
        ("Trung tâm Thông tin", 1, 2500),
        ("Viện Chiến lược", None, None),
    ]
    assert len(statements) == 3


def a_rubric_member(name: str) -> str:
    from models.unit import Unit

    with change("Add unit"):
        Unit.create(kind="large", name=name)
    return name


@pytest.mark.usefixtures("empty_store")
def test_what_counts_is_the_last_word_on_each_line():
    rubric = a_rubric()
    sheet = a_sheet(rubric)
    plan, quality = line(rubric, "Kế hoạch năm"), line(rubric, "Chất lượng")
    with change("Score"):
        give_points(sheet, plan, "self_points", 2500)
        give_points(sheet, quality, "self_points", 3000)
        give_points(sheet, quality, "cross_points", 2000)
    [found] = standings(rubric)
    assert (found.totals.self_points, found.totals.cross_points, found.totals.council_points) == (
        5500,
        2000,
        None,
    )
    assert found.totals.final == 4500
    with change("Score"):
        give_points(sheet, plan, "council_points", 0)
    assert standings(rubric)[0].totals.final == 2000


@pytest.mark.usefixtures("empty_store")
def test_a_sheet_tells_its_own_scores():
    rubric = a_rubric()
    ours, theirs = a_sheet(rubric), a_sheet(rubric, "Trung tâm Thông tin")
    plan = line(rubric, "Kế hoạch năm")
    with change("Score"):
        give_points(ours, plan, "self_points", 2000)
        give_points(theirs, plan, "self_points", 1000)
    assert {key: score.self_points for key, score in scores_of(ours).items()} == {plan.id: 2000}
    assert [sheet.id for sheet in sheets_of(rubric)] == [ours.id, theirs.id]


@pytest.mark.parametrize(
    ("own", "cross", "council", "differs"),
    [
        (1900, None, None, False),
        (1900, 1900, None, False),
        (1900, None, 1700, True),
        (None, 1800, 1700, True),
        (0, None, 0, False),
        (0, None, None, False),
        (None, None, None, False),
        (0, 100, None, True),
    ],
)
def test_figures_that_differ_want_a_reason(own, cross, council, differs):
    score = Score(self_points=own, cross_points=cross, council_points=council)
    assert score.differs == differs
    assert score.lacks_reason == differs
    score.reason = "Đính chính hai bài"
    assert not score.lacks_reason


def test_a_sheet_is_of_one_subject():
    assert set(ScoreSheet().faults()) == {"subject"}


def test_a_part_of_the_councils_points_is_known_as_a_part():
    criteria = [
        Criterion(id=number, kind=kind)
        for number, kind in enumerate(("group", "criterion", "criterion", "bonus"))
    ]
    scores = [
        Score(criterion=1, council_points=0),
        Score(criterion=2, self_points=5),
        Score(criterion=3, council_points=1),
    ]
    assert council_share(criteria, scores) == (1, 2)
    assert council_share(criteria, []) == (0, 2)
