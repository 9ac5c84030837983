import pytest

from models.history import change, next_undo, take_back
from models.yearly_record import Grade, YearlyRecord, year_of
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import fill_in, send
from ui.titles.grade_dialog import GradeDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, subjects) -> GradeDialog:
    dialog = GradeDialog(subjects, 2026)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_several_are_graded_at_once_and_undone_as_one(office, qtbot):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2026, grade=Grade.GOOD, note="đi học")
    dialog = opened(qtbot, [office.ha, office.quan, office.law])
    fill_in(dialog, grade="Hoàn thành xuất sắc nhiệm vụ")
    send(dialog, qtbot)
    assert {row.grade for row in YearlyRecord.select()} == {Grade.EXCELLENT}
    assert YearlyRecord.select().count() == 3
    assert year_of(office.ha, 2026).note == "đi học", "a note is not lost by grading several"
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert [(row.person, row.grade) for row in YearlyRecord.select()] == [(office.ha, Grade.GOOD)]


def test_one_is_graded_with_a_note_and_left_out_of_the_base(office, qtbot):
    dialog = opened(qtbot, [office.ha])
    fill_in(dialog, grade="Hoàn thành nhiệm vụ", note="Nghỉ thai sản 6 tháng")
    dialog.is_counted.click()
    send(dialog, qtbot)
    row = year_of(office.ha, 2026)
    assert (row.grade, row.is_counted, row.note) == (Grade.COMPLETED, False, "Nghỉ thai sản 6 tháng")


def test_what_is_known_is_shown_and_can_be_taken_back_to_ungraded(office, qtbot):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2026, grade=Grade.GOOD)
    dialog = opened(qtbot, [office.ha])
    assert dialog.grade.chosen == Grade.GOOD
    fill_in(dialog, grade="Chưa xếp loại")
    send(dialog, qtbot)
    assert year_of(office.ha, 2026).grade == ""


def test_different_grades_show_none(office, qtbot):
    with change("Ghi xếp loại"):
        YearlyRecord.create(person=office.ha, year=2026, grade=Grade.GOOD)
    assert opened(qtbot, [office.ha, office.quan]).grade.chosen == ""


def test_many_names_are_counted_not_listed(office, qtbot):
    dialog = opened(qtbot, [office.ha, office.quan, office.duc, office.head, office.law])
    fill_in(dialog, grade="Hoàn thành nhiệm vụ")
    send(dialog, qtbot)
    assert "Đặng Văn Đức" in dialog.done_sentence and "Ban Pháp luật" not in dialog.done_sentence
    assert "2" in dialog.done_sentence
