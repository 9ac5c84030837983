import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, Qt

from models.rubric import CriterionKind
from models.rubric_lines import Line, all_lines
from ui.scoring.rubric_lines_model import KIND, MAXIMUM, NAME, RubricLinesModel

GROUP, CRITERION, BONUS, DEDUCTION = CriterionKind


def a_tree() -> list[Line]:
    first = Line(GROUP, "A", 3000, lines=[Line(CRITERION, "a1", 1000), Line(CRITERION, "a2", 2000)])
    return [first, Line(GROUP, "B", 500, lines=[Line(CRITERION, "b1", 500)]), Line(BONUS, "x", 100)]


def shape(lines):
    return [line.name if not line.lines else (line.name, shape(line.lines)) for line in lines]


def find(model, name):
    return next(line for line in all_lines(model.lines) if line.name == name)


def test_keeps_qts_contract(qtmodeltester):
    qtmodeltester.check(RubricLinesModel(a_tree()))


def test_an_index_of_a_line_that_is_gone_shows_nothing():
    model = RubricLinesModel(a_tree())
    stale = model.index(0, NAME)
    model.remove(model.lines[0])
    assert model.line_at(stale) is None and stale.data() is None
    assert not model.index(0, NAME, stale).isValid() and model.rowCount(stale) == 0
    assert model.line_at(QModelIndex()) is None


def test_a_criterion_goes_into_the_group_one_stands_in():
    model = RubricLinesModel(a_tree())
    model.add(CRITERION, find(model, "a1"))
    assert [line.name for line in model.lines[0].lines] == ["a1", "Tiêu chí mới", "a2"]
    model.add(CRITERION, find(model, "B"))
    assert [line.name for line in model.lines[1].lines] == ["b1", "Tiêu chí mới"]
    model.add(CRITERION, find(model, "x"))
    assert len(model.lines[1].lines) == 3


def test_a_group_stands_after_the_groups_and_a_deduction_at_the_end():
    model = RubricLinesModel(a_tree())
    model.add(GROUP, None)
    model.add(DEDUCTION, find(model, "a1"))
    assert [line.kind for line in model.lines] == [GROUP, GROUP, GROUP, BONUS, DEDUCTION]


def test_a_criterion_without_any_group_stands_by_itself():
    model = RubricLinesModel([])
    model.add(CRITERION, None)
    assert shape(model.lines) == ["Tiêu chí mới"]


@pytest.mark.parametrize(
    ("name", "by", "wanted"),
    [
        ("a1", 1, [("A", ["a2", "a1"]), ("B", ["b1"]), "x"]),
        ("a2", 1, [("A", ["a1"]), ("B", ["a2", "b1"]), "x"]),
        ("b1", -1, [("A", ["a1", "a2", "b1"]), "B", "x"]),
        ("B", -1, [("B", ["b1"]), ("A", ["a1", "a2"]), "x"]),
        ("A", -1, None),
        ("a1", -1, None),
        ("b1", 1, None),
        ("x", 1, None),
    ],
)
def test_lines_move_within_their_level_and_from_group_to_group(name, by, wanted):
    model = RubricLinesModel(a_tree())
    before = shape(model.lines)
    assert model.move(find(model, name), by) == (wanted is not None)
    assert shape(model.lines) == (wanted or before)


ACTS = st.lists(
    st.tuples(st.sampled_from(["up", "down", "remove", "group", "criterion", "bonus"]), st.integers(0, 30))
)


@given(acts=ACTS)
def test_whatever_is_done_no_line_is_lost_or_doubled(acts):
    model = RubricLinesModel(a_tree())
    for act, number in acts:
        there = list(all_lines(model.lines))
        line = there[number % len(there)] if there else None
        if act in ("group", "criterion", "bonus"):
            added = model.add(CriterionKind(act), line)
            expected = {*map(id, there), id(added)}
        elif line is None:
            continue
        elif act == "remove":
            model.remove(line)
            expected = set(map(id, there)) - {id(each) for each in all_lines([line])}
        else:
            model.move(line, -1 if act == "up" else 1)
            expected = set(map(id, there))
        now = [id(each) for each in all_lines(model.lines)]
        assert len(now) == len(set(now)) and set(now) == expected
        assert all(not line.lines or line.kind == GROUP for line in all_lines(model.lines))
        assert all(group.kind != GROUP for line in model.lines for group in line.lines)


@pytest.mark.parametrize(
    ("column", "typed", "taken"),
    [
        (NAME, "Tên khác", True),
        (NAME, "", False),
        (NAME, "x" * 601, False),
        (MAXIMUM, "12,5", True),
        (MAXIMUM, "", False),
        (MAXIMUM, "-3", False),
        (KIND, "x", False),
    ],
)
def test_what_may_be_typed(qtbot, column, typed, taken):
    model = RubricLinesModel(a_tree())
    index = model.index_of_line(find(model, "a1"), column)
    before = index.data()
    assert model.setData(index, typed, Qt.ItemDataRole.EditRole) == taken
    assert index.data() == (typed if taken else before)
