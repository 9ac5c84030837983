from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.history import change, next_undo, take_back
from models.refusal import Faulty, Refusal
from models.rubric import Criterion
from models.rubric_lines import lines_of, write_lines
from models.score_sheet import COLUMNS, Score, ScoreSheet, scores_of
from models.scoring import (
    Locked,
    add_sheet,
    collectives_to_score,
    find_sheet,
    give_points,
    give_reason,
    is_final,
    lacking_reasons,
    lock,
    lock_rubric,
    locked_sheets,
    people_to_score,
    remove_sheet,
    unlock,
    unlock_rubric,
)
from models.staff import Person
from models.unit import Unit
from tests.models.scored import a_rubric, a_sheet, line

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def rubric():
    return a_rubric()


@pytest.fixture
def sheet(rubric):
    return a_sheet(rubric)


def points_of(sheet, name):
    score = scores_of(sheet).get(line(sheet.rubric, name).id)
    return None if score is None else tuple(getattr(score, column) for column in COLUMNS)


def test_each_column_keeps_its_own_figure(rubric, sheet):
    plan = line(rubric, "Kế hoạch năm")
    for column, figure in zip(COLUMNS, (2500, 2475, 0), strict=True):
        with change("Score"):
            give_points(sheet, plan, column, figure)
    assert points_of(sheet, "Kế hoạch năm") == (2500, 2475, 0)
    assert Score.select().count() == 1
    with change("Clear"):
        give_points(sheet, plan, "council_points", None)
    assert points_of(sheet, "Kế hoạch năm") == (2500, 2475, None)
    take_back(next_undo())
    assert points_of(sheet, "Kế hoạch năm") == (2500, 2475, 0)


@given(figure=st.integers(-5000, 5000), column=st.sampled_from(COLUMNS))
def test_points_lie_between_0_and_the_maximum(empty_store, figure, column):
    rubric = Criterion.select().first()
    if rubric is None:
        a_sheet(a_rubric())
    sheet = ScoreSheet.get()
    criterion = line(sheet.rubric, "Kế hoạch năm")
    if 0 <= figure <= criterion.maximum:
        with change("Score"):
            give_points(sheet, criterion, column, figure)
        assert getattr(scores_of(sheet)[criterion.id], column) == figure
    else:
        before = Score.select().count()
        with pytest.raises(Faulty) as refused, change("Score"):
            give_points(sheet, criterion, column, figure)
        assert set(refused.value.faults) == {column}
        assert Score.select().count() == before


def test_a_group_is_not_scored(rubric, sheet):
    group = line(rubric, "Nhiệm vụ chuyên môn")
    with pytest.raises(Faulty), change("Score"):
        give_points(sheet, group, "self_points", 100)
    assert Score.select().count() == 0


def test_only_the_three_columns_and_the_own_rubric_can_be_written(rubric, sheet):
    with pytest.raises(ValueError, match="reason"), change("Score"):
        give_points(sheet, line(rubric, "Kế hoạch năm"), "reason", 1)
    other = a_rubric(2027)
    with pytest.raises(ValueError, match=r"\d+"), change("Score"):
        give_points(sheet, line(other, "Kế hoạch năm"), "self_points", 1)


def test_a_subject_has_one_sheet(rubric, sheet):
    unit = Unit.get(Unit.name == "Báo Thanh tra")
    assert find_sheet(rubric, unit) == sheet
    with pytest.raises(Faulty, match="Báo Thanh tra"), change("Add"):
        add_sheet(rubric, unit)
    with change("Add"):
        person = Person.create(full_name="Lê Thu Hà")
        add_sheet(rubric, person)
    with pytest.raises(Faulty, match="Lê Thu Hà"), change("Add"):
        add_sheet(rubric, person)
    assert ScoreSheet.select().count() == 2


def test_the_reason_is_kept_and_asked_for_in_the_order_of_the_rubric(rubric, sheet):
    for name in ("Điển hình", "Kế hoạch năm"):
        with change("Score"):
            give_points(sheet, line(rubric, name), "self_points", 1900)
            give_points(sheet, line(rubric, name), "council_points", 1700)
    assert [each.name for each in lacking_reasons(sheet)] == ["Kế hoạch năm", "Điển hình"]
    with change("Reason"):
        give_reason(sheet, line(rubric, "Kế hoạch năm"), "Đính chính  hai bài")
    assert [each.name for each in lacking_reasons(sheet)] == ["Điển hình"]
    assert points_of(sheet, "Kế hoạch năm") == (1900, None, 1700)
    assert scores_of(sheet)[line(rubric, "Kế hoạch năm").id].reason == "Đính chính hai bài"


def test_what_is_locked_does_not_change_until_it_is_unlocked(rubric, sheet):
    plan = line(rubric, "Kế hoạch năm")
    with change("Score"):
        give_points(sheet, plan, "council_points", 2000)
    with change("Lock"):
        lock(sheet, date(2026, 12, 1))
    assert (ScoreSheet.get().locked_on, locked_sheets(rubric)) == (date(2026, 12, 1), 1)
    for write in (
        lambda: give_points(sheet, plan, "council_points", 1000),
        lambda: give_points(sheet, plan, "council_points", None),
        lambda: give_reason(sheet, plan, "x"),
        lambda: remove_sheet(sheet),
    ):
        with pytest.raises(Locked, match="Báo Thanh tra"), change("Write"):
            write()
    assert points_of(sheet, "Kế hoạch năm") == (None, None, 2000)
    with change("Unlock"):
        unlock(sheet)
    with change("Score"):
        give_points(sheet, plan, "council_points", 1000)
    assert locked_sheets(rubric) == 0


def test_closing_the_rubric_closes_all_its_sheets(rubric, sheet):
    plan = line(rubric, "Kế hoạch năm")
    with change("Close"):
        lock_rubric(rubric, date(2026, 12, 20))
    assert is_final(ScoreSheet.get()) and ScoreSheet.get().locked_on is None
    for write in (
        lambda: give_points(sheet, plan, "self_points", 100),
        lambda: add_sheet(rubric, Unit.get(Unit.name == "Trung tâm Thông tin")),
        lambda: write_lines(rubric, lines_of(rubric)),
        lambda: remove_sheet(sheet),
    ):
        with pytest.raises(Locked, match="2026"), change("Write"):
            write()
    with change("Open"):
        unlock_rubric(rubric)
    assert not is_final(ScoreSheet.get())
    with change("Score"):
        give_points(sheet, plan, "self_points", 100)
    take_back(next_undo())
    take_back(next_undo())
    assert is_final(ScoreSheet.get())


def test_an_empty_sheet_is_not_locked_but_one_with_0_points_is(rubric, sheet):
    plan = line(rubric, "Kế hoạch năm")
    with pytest.raises(Refusal), change("Lock"):
        lock(sheet, date(2026, 12, 1))
    with change("Score"):
        give_points(sheet, plan, "self_points", 0)
    with change("Lock"):
        lock(sheet, date(2026, 12, 1))
    take_back(next_undo())
    assert ScoreSheet.get().locked_on is None


def test_a_removed_sheet_comes_back_with_its_points(rubric, sheet):
    with change("Score"):
        give_points(sheet, line(rubric, "Kế hoạch năm"), "self_points", 2000)
    with change("Remove"):
        remove_sheet(sheet)
    assert (ScoreSheet.select().count(), Score.select().count()) == (0, 0)
    take_back(next_undo())
    assert points_of(ScoreSheet.get(), "Kế hoạch năm") == (2000, None, None)


def test_the_members_of_the_block_without_a_sheet_are_offered(rubric):
    with change("Add"):
        Unit.create(kind="large", name="Đơn vị ngoài khối")
    offered = [unit.name for unit in collectives_to_score(rubric)]
    assert sorted(offered) == ["Báo Thanh tra", "Trung tâm Thông tin"]
    a_sheet(rubric)
    assert [unit.name for unit in collectives_to_score(rubric)] == ["Trung tâm Thông tin"]


def test_the_collectives_of_a_body_are_offered(rubric):
    body = Unit.get(Unit.name == "Báo Thanh tra")
    with change("Add"):
        rubric.body = body
        rubric.save()
    assert sorted(unit.name for unit in collectives_to_score(rubric)) == [
        "Báo Thanh tra",
        "Trung tâm Thông tin",
    ]
    with change("Add"):
        Unit.create(kind="small", name="Phòng Hành chính", parent=body)
        Unit.create(kind="small", name="Phòng cũ", parent=body, ceased_on=date(2024, 5, 1))
    assert [unit.name for unit in collectives_to_score(rubric)] == ["Phòng Hành chính"]


def test_people_in_service_without_a_sheet_are_offered(rubric):
    with change("Add"):
        for name, left in (("Lê Thu Hà", None), ("Vũ Đình Phúc", date(2020, 1, 1)), ("Trần An", None)):
            Person.create(full_name=name, left_on=left)
        add_sheet(rubric, Person.get(Person.full_name == "Lê Thu Hà"))
    assert [person.full_name for person in people_to_score(rubric)] == ["Trần An"]
