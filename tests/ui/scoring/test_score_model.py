from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import change, next_undo, take_back
from models.refusal import Faulty
from models.rubric import Criterion
from models.score_sheet import ScoreSheet, scores_of
from models.scoring import give_points, lock
from tests.models.scored import a_rubric, a_sheet, line
from ui.scoring.score_model import COUNCIL, CROSS, MAXIMUM, NAME, REASON, SELF, ScoreModel
from ui.tables.column import INK, RANK, STATE, STRONG

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rubric():
    return a_rubric()


@pytest.fixture
def model(qtbot, rubric):
    made = ScoreModel()
    read(made, a_sheet(rubric))
    return made


def read(model, sheet=None):
    sheet = ScoreSheet.get_by_id((sheet or model.sheet).id)
    model.show(sheet, Criterion.of(sheet.rubric), scores_of(sheet), sheet.rubric.bonus_cap)


def cell(model, name, column):
    return next(i.siblingAtColumn(column) for i in model.indexes() if str(i.data()).endswith(name))


def shown(model, name, column):
    return cell(model, name, column).data()


def test_keeps_qts_contract(model, qtmodeltester):
    qtmodeltester.check(model)


def test_nothing_scored_is_a_dash_and_0_is_a_figure(model):
    assert [shown(model, "Tổng điểm", column) for column in (MAXIMUM, SELF, CROSS, COUNCIL)] == [
        "100",
        "–",
        "–",
        "–",
    ]
    assert model.setData(cell(model, "Kế hoạch năm", SELF), "0")
    read(model)
    assert shown(model, "Kế hoạch năm", SELF) == "0,0"
    assert shown(model, "Nhiệm vụ chuyên môn", SELF) == "0,0"
    assert shown(model, "Tổng điểm", SELF) == "0,0"
    assert shown(model, "Công tác thi đua", SELF) == "–"


@pytest.mark.parametrize(
    ("name", "typed", "written"),
    [
        ("Kế hoạch năm", "12,5", 1250),
        ("Kế hoạch năm", "12.5", 1250),
        ("Kế hoạch năm", " 25 ", 2500),
        ("Sáng kiến", "+2", 200),
        ("Báo cáo chậm", "−1,5", 150),
        ("Kế hoạch năm", "", None),
    ],
)
def test_points_are_read_as_they_are_typed(model, rubric, name, typed, written):
    with change("Score"):
        give_points(model.sheet, line(rubric, name), "council_points", 100)
    read(model)
    assert model.setData(cell(model, name, COUNCIL), typed)
    assert scores_of(model.sheet)[line(rubric, name).id].council_points == written


@pytest.mark.parametrize("typed", ["25,01", "-1", "x", "1,234", "1e3", "99999999"])
def test_what_cannot_stand_is_refused_with_a_sentence_and_not_written(model, qtbot, typed):
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(cell(model, "Kế hoạch năm", SELF), typed)
    assert refused.args[1].endswith(".")
    assert scores_of(model.sheet) == {}


@given(figures=st.lists(st.integers(0, 1500), min_size=6, max_size=6))
def test_sums_of_what_was_typed_are_exact(empty_store, qapp, figures):
    sheet = ScoreSheet.get_or_none() or a_sheet(a_rubric())
    lines = [each for each in Criterion.of(sheet.rubric) if each.kind != "group"]
    given = [min(figure, each.maximum) for figure, each in zip(figures, lines, strict=True)]
    model = ScoreModel()
    read(model, sheet)
    for figure, each in zip(given, lines, strict=True):
        written = f"{figure // 100},{figure % 100:02}"
        model.setData(model.index_of_criterion(each.id, CROSS), written)
    read(model)
    total = max(0, sum(given[:4]) + min(given[4], 500) - given[5])
    read_back = shown(model, "Tổng điểm", CROSS).partition(",")
    assert int(read_back[0]) * 100 + int(read_back[2].ljust(2, "0")) == total


def test_every_figure_is_a_change_with_a_name_and_can_be_undone(model, qtbot, rubric):
    with qtbot.waitSignal(model.wrote) as wrote:
        model.setData(cell(model, "Chất lượng", COUNCIL), "17")
    assert wrote.args == [line(rubric, "Chất lượng").id, "Đã ghi điểm hội đồng, tiêu chí 2: 17,0."]
    assert next_undo().label == "Ghi điểm hội đồng, tiêu chí 2: 17,0"
    take_back(next_undo())
    read(model)
    assert shown(model, "Chất lượng", COUNCIL) == "–"


def test_typing_the_same_again_is_no_change(model):
    model.setData(cell(model, "Chất lượng", COUNCIL), "17")
    read(model)
    before = next_undo().id
    assert model.setData(cell(model, "Chất lượng", COUNCIL), "17")
    assert next_undo().id == before


def test_a_difference_stands_out_and_wants_a_reason(model, rubric):
    for column, figure in ((SELF, "19"), (COUNCIL, "17")):
        model.setData(cell(model, "Chất lượng", column), figure)
        read(model)
    assert cell(model, "Chất lượng", COUNCIL).data(STRONG)
    assert not cell(model, "Chất lượng", SELF).data(STRONG)
    reason = cell(model, "Chất lượng", REASON)
    assert (reason.data(STATE), reason.data()) == ("maybe", "Cần lý do")
    assert model.setData(reason, "Đính chính hai bài")
    read(model)
    assert (reason.data(STATE), reason.data()) == (None, "Đính chính hai bài")
    assert next_undo().label == "Ghi lý do, tiêu chí 2"


def test_a_final_sheet_asks_for_no_reason(model):
    for column, figure in ((SELF, "19"), (COUNCIL, "17")):
        model.setData(cell(model, "Chất lượng", column), figure)
    with change("Lock"):
        lock(model.sheet, date(2026, 12, 1))
    read(model)
    reason = cell(model, "Chất lượng", REASON)
    assert (reason.data(STATE), reason.data(INK), reason.data()) == (None, "muted", "Không ghi lý do")


def test_groups_and_sums_are_not_typed_into(model):
    for name in ("Nhiệm vụ chuyên môn", "Thưởng, trừ", "Tổng điểm"):
        assert not model.setData(cell(model, name, SELF), "1")
    assert [cell(model, name, NAME).data(RANK) for name in ("Tổng điểm", "Thưởng, trừ")] == ["total", "group"]
    assert not model.setData(cell(model, "Kế hoạch năm", MAXIMUM), "1")


def test_a_final_sheet_is_only_looked_at(model, rubric):
    model.setData(cell(model, "Chất lượng", SELF), "17")
    with change("Lock"):
        lock(model.sheet, date(2026, 12, 1))
    stale = cell(model, "Chất lượng", SELF)
    assert model.setData(stale, "18")  # taken by the grid, which has not heard, and refused by the record
    assert scores_of(model.sheet)[line(rubric, "Chất lượng").id].self_points == 1700
    read(model)
    assert not model.editable(cell(model, "Chất lượng", SELF))
    with pytest.raises(Faulty), change("Score"):
        give_points(model.sheet, line(rubric, "Nhiệm vụ chuyên môn"), "self_points", 1)


def test_the_bare_rubric_is_only_looked_at(qtbot, rubric):
    model = ScoreModel()
    model.show(None, Criterion.of(rubric), {}, 500)
    assert not any(model.editable(index) for index in model.indexes(SELF))


def test_sentences_name_lines_by_number_or_by_name(model, rubric):
    assert model.call(line(rubric, "Điển hình")) == "tiêu chí 4"
    assert model.call(line(rubric, "Sáng kiến")) == "“Sáng kiến”"
    long = line(rubric, "Báo cáo chậm")
    long.name = "x" * 300
    assert model.call(long) == f"“{'x' * 40}…”"


def test_the_same_rubric_keeps_its_rows_and_another_does_not(model, qtbot, rubric):
    with qtbot.assertNotEmitted(model.modelReset):
        read(model, a_sheet(rubric, "Trung tâm Thông tin"))
    with change("Edit"):
        plan = line(rubric, "Kế hoạch năm")
        plan.maximum = 2600
        plan.save()
    with qtbot.waitSignal(model.modelReset):
        read(model)
