from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import ChangedRow, change, next_undo, take_back
from models.refusal import Faulty
from models.rubric import Criterion, CriterionKind, Rubric
from models.rubric_lines import (
    Line,
    all_lines,
    line_faults,
    line_sum_faults,
    lines_of,
    sheets_scoring,
    write_lines,
)
from models.score_sheet import Score
from models.scoring import Locked, give_points, lock
from tests.models.scored import a_rubric, a_sheet, line

pytestmark = pytest.mark.usefixtures("empty_store")

GROUP, CRITERION, BONUS = CriterionKind.GROUP, CriterionKind.CRITERION, CriterionKind.BONUS


def shape(lines):
    return [(each.kind, each.name, each.maximum, shape(each.lines)) for each in lines]


def test_lines_are_the_tree_that_was_written():
    rubric = a_rubric()
    assert [each.name for each in lines_of(rubric)] == [
        "Nhiệm vụ chuyên môn",
        "Công tác thi đua",
        "Sáng kiến",
        "Báo cáo chậm",
    ]
    assert [each.name for each in lines_of(rubric)[0].lines] == ["Kế hoạch năm", "Chất lượng"]


def test_writing_unchanged_lines_touches_no_row():
    rubric = a_rubric()
    with change("Edit") as past:
        write_lines(rubric, lines_of(rubric))
    assert ChangedRow.select().where(ChangedRow.change == past).count() == 0


NAMES = st.text("abcĐđ ộ", min_size=1).filter(str.strip)
LEAF = st.builds(
    Line, st.sampled_from([CRITERION, BONUS]), NAMES.map(str.strip), st.integers(0, 9999), st.just("")
)
TREE = st.lists(
    LEAF
    | st.builds(
        lambda name, inside: Line(GROUP, name, sum(each.maximum for each in inside), lines=inside),
        NAMES.map(str.strip),
        st.lists(LEAF, max_size=4),
    ),
    max_size=5,
)


@given(lines=TREE)
def test_any_tree_comes_back_as_it_was_written(empty_store, lines):
    rubric = Rubric.get_or_none() or a_rubric()
    for each in all_lines(lines):
        each.name = " ".join(each.name.split())
    wanted = shape(lines)
    with change("Edit"):
        write_lines(rubric, lines)
    assert shape(lines_of(rubric)) == wanted
    assert line_sum_faults(lines) == line_sum_faults(lines_of(rubric))


def test_a_moved_line_keeps_its_points_and_a_removed_one_takes_them_along():
    rubric = a_rubric()
    sheet = a_sheet(rubric)
    with change("Score"):
        give_points(sheet, line(rubric, "Kế hoạch năm"), "self_points", 2000)
        give_points(sheet, line(rubric, "Chất lượng"), "self_points", 3000)
    lines = lines_of(rubric)
    assert (sheets_scoring(lines[0]), sheets_scoring(lines[1])) == (1, 0)
    kept = lines[0].lines[0]
    del lines[0]
    lines[0].lines.insert(0, kept)
    with change("Edit"):
        write_lines(rubric, lines)
    assert [(score.criterion.name, score.self_points) for score in Score.select()] == [("Kế hoạch năm", 2000)]
    assert line(rubric, "Kế hoạch năm").parent.name == "Công tác thi đua"
    take_back(next_undo())
    assert sorted(score.self_points for score in Score.select()) == [2000, 3000]
    assert Criterion.select().count() == 8


def test_the_maximum_does_not_sink_below_what_was_given():
    rubric = a_rubric()
    with change("Score"):
        give_points(a_sheet(rubric), line(rubric, "Kế hoạch năm"), "cross_points", 2050)
    lines = lines_of(rubric)
    lines[0].lines[0].maximum = 2000
    [(faulty, said)] = line_faults(lines)
    assert faulty is lines[0].lines[0] and "20,5" in said
    with pytest.raises(Faulty, match="20,5"), change("Edit"):
        write_lines(rubric, lines)
    lines[0].lines[0].maximum = 2050
    assert line_faults(lines) == []


def test_a_line_without_a_name_is_refused():
    rubric = a_rubric()
    lines = [*lines_of(rubric), Line(CRITERION, " ", 500)]
    assert [each for each, _said in line_faults(lines)] == [lines[-1]]
    with pytest.raises(Faulty), change("Edit"):
        write_lines(rubric, lines)


def test_a_rubric_with_a_final_sheet_does_not_change():
    rubric = a_rubric()
    sheet = a_sheet(rubric)
    with change("Score"):
        give_points(sheet, line(rubric, "Kế hoạch năm"), "self_points", 2000)
        lock(sheet, date(2026, 12, 1))
    with pytest.raises(Locked), change("Edit"):
        write_lines(rubric, lines_of(rubric)[1:])
    assert Criterion.select().count() == 8
