import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import change, next_undo, take_back
from models.refusal import Faulty
from models.rubric import (
    Criterion,
    Rubric,
    copy_rubric,
    group_sum_fault,
    latest_rubrics_before,
    points,
    rubrics_of,
    sum_faults,
)
from models.unit import Unit

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rubric() -> Rubric:
    with change("Add"):
        body = Unit.create(kind="block", name="Khối thi đua số IV")
        made = Rubric.create(name="Bảng chấm điểm năm 2025", year=2025, body=body, bonus_cap=500)
        group = Criterion.create(
            rubric=made, kind="group", name="Nhiệm vụ chuyên môn", maximum=6000, sequence=1
        )
        Criterion.create(rubric=made, parent=group, name="Kế hoạch năm", maximum=2500, sequence=2)
        Criterion.create(rubric=made, parent=group, name="Chất lượng", maximum=3500, sequence=3)
        Criterion.create(rubric=made, kind="bonus", name="Sáng kiến", maximum=300, sequence=4)
    return made


def shape(rubric: Rubric) -> list[tuple[str, str, int, str | None]]:
    return [
        (line.kind, line.name, line.maximum, line.parent and line.parent.name)
        for line in Criterion.of(rubric)
    ]


def test_a_copy_has_the_same_tree_in_the_new_year(rubric):
    with change("Copy"):
        copied = copy_rubric(rubric, 2026)
    assert (copied.name, copied.year, copied.body_id) == ("Bảng chấm điểm năm 2026", 2026, rubric.body_id)
    assert shape(copied) == shape(rubric)
    assert {line.rubric_id for line in Criterion.select()} == {rubric.id, copied.id}
    parents = {line.parent_id for line in Criterion.of(copied)} - {None}
    assert parents.isdisjoint({line.id for line in Criterion.of(rubric)})


def test_the_copy_keeps_a_group_that_stands_after_its_lines(rubric):
    with change("Move"):
        group = Criterion.of(rubric)[0]
        group.sequence = 99
        group.save()
    with change("Copy"):
        copied = copy_rubric(rubric, 2026)
    assert shape(copied) == shape(rubric)


def test_a_second_copy_is_refused_at_the_name_and_the_copy_can_be_undone(rubric):
    with change("Copy"):
        copy_rubric(rubric, 2026)
    with pytest.raises(Faulty) as refused, change("Copy again"):
        copy_rubric(rubric, 2026)
    assert set(refused.value.faults) == {"name"}
    take_back(next_undo())
    assert rubrics_of(2026) == []
    assert Criterion.select().count() == 4


def test_a_rubric_may_be_saved_again_under_its_own_name(rubric):
    with change("Rename"):
        rubric.save()
    assert [found.name for found in rubrics_of(2025)] == ["Bảng chấm điểm năm 2025"]


def test_what_may_be_copied_is_of_the_last_year_that_has_any(rubric):
    assert latest_rubrics_before(2025) == []
    assert latest_rubrics_before(2028) == [rubric]
    with change("Copy"):
        copied = copy_rubric(rubric, 2026)
    assert latest_rubrics_before(2028) == [copied]


def test_sums_that_do_not_add_up_are_said(rubric):
    assert sum_faults(Criterion.of(rubric)) == []
    with change("Edit"):
        line = Criterion.of(rubric)[2]
        line.maximum = 3450
        line.save()
    [said] = sum_faults(Criterion.of(rubric))
    assert "59,5" in said and "60" in said and "Nhiệm vụ chuyên môn" in said


@given(inside=st.lists(st.integers(0, 10_000)), maximum=st.integers(0, 50_000))
def test_a_group_is_at_fault_exactly_when_its_lines_do_not_add_up(inside, maximum):
    wrong = bool(inside) and sum(inside) != maximum
    assert bool(group_sum_fault("Nhóm", maximum, inside)) == wrong


@given(hundredths=st.integers(-100_000, 100_000))
def test_points_lose_nothing(hundredths):
    written = points(hundredths).replace("−", "-").replace(",", ".")
    assert round(float(written) * 100) == hundredths
    assert not written.endswith(".")


@pytest.mark.parametrize(("field", "value"), [("name", "  "), ("bonus_cap", -1)])
def test_a_rubric_with_a_bad_value_is_refused_there(rubric, field, value):
    setattr(rubric, field, value)
    assert set(rubric.faults()) == {field}


@pytest.mark.parametrize(("field", "value"), [("name", ""), ("maximum", -1), ("kind", "chapter")])
def test_a_line_with_a_bad_value_is_refused_there(rubric, field, value):
    line = Criterion.of(rubric)[1]
    setattr(line, field, value)
    assert set(line.faults()) == {field}
