import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from models.history import change
from models.roster import standings
from models.rules.eligibility import Eligibility
from models.staff import Person
from models.yearly_record import Grade, YearlyRecord
from tests.models.small_office import Office, a_person, registered, small_office
from tests.ui.forms_filled import put
from tests.ui.typing import type_text
from ui.titles.subject_list import COLLECTIVES, PEOPLE, SubjectList


def shown(qtbot, width=900) -> SubjectList:
    made = SubjectList((QPushButton("Ghi"),), 2026)
    qtbot.addWidget(made)
    made.resize(width, 500)
    with qtbot.waitActive(made):
        made.show()
    made.refresh(2026, standings(2026))
    return made


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


@pytest.fixture
def listed(office, qtbot) -> SubjectList:
    return shown(qtbot)


def names(listed) -> list[str]:
    model = listed.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_begins_with_the_staff_in_vietnamese_order_and_the_first_chosen(listed, office):
    assert names(listed) == ["Đặng Văn Đức (A)", "Lê Thu Hà", "Đỗ Minh Quân", "Trịnh Thị Vân"]
    assert listed.table.chosen_record() == office.duc
    assert listed.count.text() == "4 người"
    assert listed.switch.segment(PEOPLE).accessibleName() == "Cá nhân 4"
    assert listed.switch.segment(COLLECTIVES).accessibleName() == "Tập thể 3"


def test_the_filter_finds_without_accents_and_says_when_nothing_is_found(listed):
    type_text(listed.filter, "quan do")
    assert names(listed) == ["Đỗ Minh Quân"]
    assert listed.count.text() == "1 người"
    type_text(listed.filter, "x")
    assert names(listed) == [] and listed.empty.isVisible()
    assert "quan dox" in listed.empty.sentence.text()
    listed._empty_clear.click()
    assert len(names(listed)) == 4 and not listed.empty.isVisible()


def test_a_unit_narrows_both_lists(listed):
    put(listed.units, "Ban Pháp luật")
    assert names(listed) == ["Đặng Văn Đức (A)", "Đỗ Minh Quân"]
    listed.switch.segment(COLLECTIVES).click()
    assert names(listed) == ["Ban Pháp luật"] and listed.count.text() == "1 tập thể"


def test_the_switch_answers_to_its_letter(listed, qtbot):
    segment = listed.switch.segment(COLLECTIVES)
    qtbot.keyClick(listed, Qt.Key(ord(segment.letter)), Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: not listed.is_of_people)
    assert names(listed)[0] == "Báo Thanh tra"


def test_ticked_ones_go_before_the_chosen_one(listed, office):
    assert listed.chosen() == [office.duc]
    model = listed.table.records_model()
    model.tick(2, on=True)
    model.tick(1, on=True)
    assert listed.chosen() == [office.ha, office.quan]
    assert listed.count.text() == "4 người · đang chọn 2"


def test_several_chosen_rows_count_too(listed, office):
    listed.table.selectAll()
    assert len(listed.chosen()) == 4


def test_somebody_is_brought_into_view_through_any_filter(listed, office):
    type_text(listed.filter, "không có ai")
    listed.choose(office.quan)
    assert listed.table.chosen_record() == office.quan and listed.filter.text() == ""
    listed.choose(office.law)
    assert listed.table.chosen_record() == office.law and not listed.is_of_people


def test_the_one_chosen_stays_chosen_when_the_store_changes(listed, office):
    listed.choose(office.quan)
    with change("Thêm"):
        a_person("An Văn Bình", office.law, "Phóng viên")
        YearlyRecord.create(person=office.quan, year=2026, grade=Grade.GOOD)
    listed.refresh(2026, standings(2026))
    assert listed.table.chosen_record() == office.quan
    row = listed.table.currentIndex().row()
    assert "HTTNV" in {listed.table.model().index(row, column).data() for column in range(6)}


def test_another_year_shows_who_was_there_then(listed, office):
    with change("Nghỉ hưu"):
        Person.update(left_on="2025-12-31").where(Person.id == office.ha.id).execute()
    listed.refresh(2025, standings(2025))
    assert "Lê Thu Hà" in names(listed)
    listed.refresh(2026, standings(2026))
    assert "Lê Thu Hà" not in names(listed)


def test_the_list_is_copied_as_shown(listed):
    listed.table.clearSelection()
    listed.copy.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 5 and lines[0].startswith("Họ và tên") and lines[2].startswith("Lê Thu Hà\t")


def test_a_header_sorts_by_unit(listed):
    listed.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert names(listed)[0] == "Trịnh Thị Vân" and names(listed)[1] == "Lê Thu Hà"


def test_an_empty_store_says_what_to_do_first(empty_store, qtbot):
    listed = shown(qtbot)
    assert listed.empty.isVisible() and listed.empty.title.text() == "Chưa khai báo đơn vị"
    with qtbot.waitSignal(listed.add_asked):
        listed._empty_add.click()
    assert listed.table.chosen_record() is None


def test_a_store_without_staff_asks_for_collectives_first(office, qtbot):
    from models.staff import Post

    with change("Xoá"):
        Post.delete().execute()
        Person.delete().execute()
    listed = shown(qtbot)
    assert listed.empty.title.text() == "Chưa có ai trong danh sách"
    assert listed._empty_add.text() == "Thêm người"


def test_names_of_three_hundred_letters_do_not_widen_it(office, qtbot):
    with change("Đổi tên"):
        office.law.name = " ".join(["Phòng"] * 60)
        office.law.save()
        office.quan.full_name = " ".join(["Nguyễn"] * 43)
        office.quan.save()
    listed = shown(qtbot, width=700)
    assert listed.width() == 700 and listed.minimumSizeHint().width() <= 720


def test_inputs_have_names_for_screen_readers(listed):
    named = [listed.filter, listed.units, listed.switch, listed.table]
    assert [each.accessibleName() for each in named] == [
        "Lọc danh sách",
        "Đơn vị",
        "Danh sách đang xem",
        "Nhân sự",
    ]


def test_a_crowd_is_read_by_the_page(office, qtbot, statements):
    with change("Thêm nhiều người"):
        for number in range(450):
            Person.create(full_name=f"Nguyễn Văn {number}")
    listed = shown(qtbot)
    statements.clear()
    listed.table.model().index(0, 0).data()
    listed.table.model().index(1, 1).data()
    assert len(statements) <= 1 and listed.table.model().rowCount() == 454


def judged(office, qtbot) -> SubjectList:
    """The list of a year whose law was read in its sources."""
    with change("Ghi"):
        for who, grade in ((office.quan, Grade.GOOD), (office.ha, Grade.COMPLETED)):
            YearlyRecord.create(person=who, year=2024, grade=grade)
            registered(office, 2024, "LDTT", person=who)
    listed = shown(qtbot)
    listed.refresh(2024, standings(2024))
    return listed


def test_the_list_says_who_may_be_proposed_and_why_not(office, qtbot):
    listed = judged(office, qtbot)
    listed.table.clearSelection()
    rows = {line.split("\t")[0]: line.split("\t")[-2:] for line in listed.table.copied_text().splitlines()}
    assert rows["Đỗ Minh Quân"] == ["Đủ", "Đã đăng ký"]
    assert rows["Lê Thu Hà"][0] == "Chưa đủ" and "Hoàn thành tốt nhiệm vụ" in rows["Lê Thu Hà"][1]
    assert rows["Trịnh Thị Vân"] == ["", ""]


def test_a_verdict_narrows_the_list_and_an_empty_one_says_so(office, qtbot):
    listed = judged(office, qtbot)
    listed.verdict.segment(Eligibility.NOT_YET).click()
    assert names(listed) == ["Lê Thu Hà"]
    listed.verdict.segment(Eligibility.REVIEW).click()
    assert names(listed) == [] and "Cần xem xét" in listed.empty.sentence.text()
    listed._empty_clear.click()
    assert len(names(listed)) == 4


def test_typing_in_the_filter_reads_no_facts_again(office, qtbot, statements):
    listed = judged(office, qtbot)
    statements.clear()
    type_text(listed.filter, "ha")
    assert not [each for each in statements if "yearly_record" in each]


def test_no_quota_no_strip(office, qtbot):
    assert judged(office, qtbot).quotas.isHidden()
