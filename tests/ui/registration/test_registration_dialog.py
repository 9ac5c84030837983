from datetime import date

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.initiative import Initiative
from models.registering import Entry, answer_of, new_initiative, register
from models.registration import CaseState, Registration
from models.staff import Person
from tests.campaign_records import House, a_house
from tests.ui.campaign_widgets import pick, press, write_lines
from tests.ui.typing import clear_and_type, type_text
from ui import drafts
from ui.registration.registration_dialog import NEW, RegistrationDialog


@pytest.fixture
def house(empty_store) -> House:
    return a_house()


@pytest.fixture
def opened(qtbot, house):
    def open_(registration=None, **values):
        dialog = RegistrationDialog(house.campaign, registration, **values)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_


def test_a_person_registers_for_two_titles_by_typing(opened, house, qtbot):
    dialog = opened()
    pick(dialog.subject, "le thu ha", qtbot)
    assert dialog.sent_by.chosen == house.divisions[0].id  # the unit of the post
    for code in ("LDTT", "CSTDCS"):
        qtbot.keyClick(dialog.titles.boxes[code], Qt.Key.Key_Space)
    clear_and_type(dialog.registered_on, "10/2/2026")
    write_lines(dialog.commitment, "Hoàn thành xuất sắc nhiệm vụ")
    press(dialog, qtbot)
    rows = list(Registration.select())
    assert [(row.person.full_name, row.title, row.state) for row in rows] == [
        ("Lê Thu Hà", "LDTT", "received"),
        ("Lê Thu Hà", "CSTDCS", "received"),
    ]
    assert {row.registered_on for row in rows} == {date(2026, 2, 10)}
    assert {row.commitment for row in rows} == {"Hoàn thành xuất sắc nhiệm vụ"}
    assert answer_of(house.campaign, house.divisions[0]).replied_on == date(2026, 2, 10)
    assert "LĐTT" in dialog.done_sentence and "Lê Thu Hà" in dialog.done_sentence
    take_back(next_undo())
    assert not Registration.select().exists()


def test_titles_follow_the_kind_of_subject(opened, house, qtbot):
    dialog = opened()
    pick(dialog.subject, "ha", qtbot)
    assert "LDTT" in dialog.titles.boxes and "TTLDTT" not in dialog.titles.boxes
    dialog.titles.choose(["LDTT", "GK"])
    pick(dialog.subject, "Ban Bạn đọc", qtbot)
    assert "TTLDTT" in dialog.titles.boxes and "LDTT" not in dialog.titles.boxes
    assert dialog.titles.chosen == ["GK"]
    assert not dialog.initiative.isVisible()
    dialog.titles.choose(["TTLDTT"])
    press(dialog, qtbot)
    assert [(row.unit, row.sent_by) for row in Registration.select()] == [
        (house.divisions[1], house.divisions[1])
    ]


@pytest.mark.parametrize("typed", ["", "không có ai tên này"])
def test_nobody_chosen_is_refused_at_the_finder(opened, qtbot, typed):
    dialog = opened()
    type_text(dialog.subject, typed)
    dialog.titles.choose(["LDTT"])
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.subject)
    assert not Registration.select().exists()


def test_no_title_no_day_and_no_reason_are_refused_at_their_fields(opened, house, qtbot):
    dialog = opened()
    dialog.subject.choose_subject(house.staff[0])
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.titles)
    dialog.titles.choose(["LDTT"])
    clear_and_type(dialog.registered_on, "31/4/2026")
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.registered_on) and not dialog.form.error_of(dialog.titles)
    clear_and_type(dialog.registered_on, "30/4/2026")
    dialog.state.choose(CaseState.INCOMPLETE)
    press(dialog, qtbot)
    assert dialog.reason.isVisible() and dialog.form.error_of(dialog.reason)
    type_text(dialog.reason, "thiếu chữ ký")
    press(dialog, qtbot)
    assert [(row.state, row.reason) for row in Registration.select()] == [("incomplete", "thiếu chữ ký")]


def test_the_same_title_again_is_refused_with_name_and_title(opened, house, qtbot):
    with change("Đăng ký"):
        register(house.campaign, house.staff[0], ("LDTT",), Entry(house.divisions[0]))
    dialog = opened()
    dialog.subject.choose_subject(house.staff[0])
    dialog.titles.choose(["LDTT"])
    press(dialog, qtbot)
    said = dialog.form.error_of(dialog.titles)
    assert "Lê Thu Hà" in said and "Lao động tiên tiến" in said


def test_a_new_initiative_is_written_in_the_same_step(opened, house, qtbot):
    dialog = opened()
    dialog.subject.choose_subject(house.staff[0])
    dialog.titles.choose(["CSTDCS"])
    assert not dialog.initiative_name.isVisible()
    dialog.initiative.choose(NEW)
    assert dialog.initiative_name.isVisible()
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.initiative_name)
    assert not Initiative.select().exists() and not Registration.select().exists()
    type_text(dialog.initiative_name, "Quy trình xử lý đơn thư bạn đọc")
    press(dialog, qtbot)
    assert Registration.get().initiative.name == "Quy trình xử lý đơn thư bạn đọc"
    take_back(next_undo())
    assert not Initiative.select().exists()


def test_a_known_initiative_is_offered(opened, house, qtbot):
    with change("Sáng kiến"):
        known = new_initiative("Phần mềm tra cứu", house.staff[0], 2025)
    dialog = opened()
    dialog.subject.choose_subject(house.staff[0])
    dialog.titles.choose(["CSTDCS"])
    dialog.initiative.choose(known.id)
    press(dialog, qtbot)
    assert Registration.get().initiative == known


def test_correcting_shows_what_stands_and_writes_what_changed(opened, house, qtbot):
    with change("Đăng ký"):
        old = new_initiative("Sáng kiến cũ", house.staff[0], 2020)  # too old to be offered, but named
        entry = Entry(house.own, date(2026, 2, 1), commitment="Cam kết", initiative=old)
        (row,) = register(house.campaign, house.staff[0], ("LDTT",), entry)
    dialog = opened(row)
    assert dialog.subject.subject == house.staff[0]
    assert (dialog.title.chosen, dialog.sent_by.chosen) == ("LDTT", house.own.id)
    assert dialog.initiative.chosen == old.id
    assert not dialog.again.isVisible()
    dialog.title.choose("GK")
    dialog.sent_by.choose(house.divisions[0].id)
    press(dialog, qtbot)
    found = Registration.get_by_id(row.id)
    assert (found.title, found.sent_by, found.commitment) == ("GK", house.divisions[0], "Cam kết")
    assert (found.initiative, found.registered_on) == (old, date(2026, 2, 1))
    take_back(next_undo())
    assert Registration.get_by_id(row.id).title == "LDTT"


def test_a_refused_correction_leaves_the_record_as_it_was(opened, house, qtbot):
    with change("Đăng ký"):
        row, _other = register(house.campaign, house.staff[0], ("LDTT", "GK"), Entry(house.divisions[0]))
    dialog = opened(row)
    dialog.title.choose("GK")
    press(dialog, qtbot)
    assert dialog.form.error_of(dialog.title)
    assert Registration.get_by_id(row.id).title == "LDTT"


def test_what_was_typed_survives_until_the_next_time(opened, house, qtbot, tmp_path):
    drafts.use_folder(tmp_path / "drafts")
    try:
        dialog = opened()
        dialog.subject.choose_subject(house.divisions[1])
        dialog.titles.choose(["TTLDTT"])
        dialog.sent_by.choose(house.own.id)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        again = opened()
        assert again.take_up_draft()
        assert again.subject.subject == house.divisions[1]
        assert again.titles.chosen == ["TTLDTT"]
        assert again.sent_by.chosen == house.own.id
    finally:
        drafts.use_folder(None)


def test_a_name_of_300_letters_fits(opened, house):
    with change("Tên dài"):
        person = Person.create(full_name="Nguyễn " * 42)
        unit = house.divisions[0]
        unit.name = "Phòng " * 50
        unit.save()
    dialog = opened()
    dialog.subject.choose_subject(person)
    assert dialog.form.minimumSizeHint().width() <= 712 - 48


def test_an_initiative_used_before_is_said_but_does_not_stop_her(opened, house, qtbot):
    person = Person.get(Person.full_name == "Lê Thu Hà")
    with change("Ghi"):
        work = new_initiative("Kho ảnh số", person, house.campaign.year)
        register(house.campaign, person, ["CSTDCS"], Entry(house.divisions[0], initiative=work))
    dialog = opened()
    pick(dialog.subject, "le thu ha", qtbot)
    qtbot.keyClick(dialog.titles.boxes["BKB"], Qt.Key.Key_Space)
    assert dialog.repeat.isHidden()
    dialog.initiative.choose(work.id)
    assert not dialog.repeat.isHidden() and "Kho ảnh số" in dialog.repeat.sentence
    press(dialog, qtbot)
    assert Registration.select().where(Registration.title == "BKB").exists()


def test_a_registration_is_no_repeat_of_itself(opened, house):
    person = Person.get(Person.full_name == "Lê Thu Hà")
    with change("Ghi"):
        (row,) = register(house.campaign, person, ["LDTT"], Entry(house.divisions[0]))
    assert opened(row).repeat.isHidden()
