import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from models.award import Award
from models.history import change
from models.initiative import Initiative, write_authors
from models.staff import Person, Post
from models.unit import Unit
from models.yearly_record import Discipline, DisciplineForm, Hold
from tests.models.small_office import SINCE, Office, small_office
from tests.ui.forms_filled import fill_in, send
from ui import messages
from ui.first_start import FirstStart
from ui.record_dialog import RecordDialog
from ui.titles.award_dialog import AwardDialog
from ui.titles.discipline_dialog import DisciplineDialog
from ui.titles.grade_dialog import GradeDialog
from ui.titles.hold_dialog import HoldDialog
from ui.titles.initiative_dialog import InitiativeDialog
from ui.titles.person_dialog import PersonDialog
from ui.titles.post_dialog import PostDialog
from ui.titles.subject_acts import SubjectActs
from ui.titles.unit_dialog import UnitDialog


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def acts(empty_store, window) -> SubjectActs:
    return SubjectActs(lambda: 2026, window)


@pytest.fixture
def office(acts) -> Office:
    return small_office()


def opened(window) -> RecordDialog:
    """The one dialog that is open."""
    (dialog,) = (each for each in window.findChildren(RecordDialog) if each.isVisible())
    return dialog


def tick_next(dialog, qtbot) -> None:
    """Tick, or untick, that the next one is to follow."""
    qtbot.mouseClick(dialog.next_one, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.next_one.height() // 2))


@pytest.mark.parametrize("act", ["add_person", "add_unit"])
def test_an_empty_store_asks_for_the_own_unit_first(acts, window, act):
    getattr(acts, act)()
    dialog = opened(window)
    assert isinstance(dialog, FirstStart) and not dialog.sample.isVisible()


def test_what_was_added_is_told_in_words_and_handed_on(acts, office, window, qtbot):
    acts.add_person()
    dialog = opened(window)
    assert isinstance(dialog, PersonDialog)
    fill_in(dialog, full_name="Phạm Ngọc Ánh", title="Phóng viên")
    with qtbot.waitSignal(acts.said) as said, qtbot.waitSignal(acts.made) as made:
        send(dialog, qtbot)
    assert "Phạm Ngọc Ánh" in said.args[0]
    assert made.args[0] == Person.get(Person.full_name == "Phạm Ngọc Ánh")
    acts.add_unit()
    dialog = opened(window)
    assert isinstance(dialog, UnitDialog)
    fill_in(dialog, name="Ban Điện tử")
    with qtbot.waitSignal(acts.made) as made_unit:
        send(dialog, qtbot)
    assert made_unit.args[0] == Unit.get(Unit.name == "Ban Điện tử")


def test_several_people_of_a_unit_are_added_in_a_row(acts, office, window, qtbot):
    acts.add_person()
    fill_in(opened(window), full_name="Phạm Ngọc Ánh", unit="Ban Pháp luật", title="Phóng viên")
    tick_next(opened(window), qtbot)
    send(opened(window), qtbot)
    second = opened(window)
    assert second.full_name.text() == ""
    fill_in(second, full_name="Đặng Thuý Nga", title="Biên tập viên")
    tick_next(second, qtbot)  # that is all
    send(second, qtbot)
    assert not [each for each in window.findChildren(RecordDialog) if each.isVisible()]
    added = Post.select().join(Person).where(Person.full_name.in_(["Phạm Ngọc Ánh", "Đặng Thuý Nga"]))
    assert [post.unit for post in added] == [office.law, office.law]


def test_several_collectives_are_added_in_a_row(acts, office, window, qtbot):
    acts.add_unit()
    fill_in(opened(window), name="Ban Điện tử", parent="Báo Thanh tra")
    tick_next(opened(window), qtbot)
    send(opened(window), qtbot)
    fill_in(opened(window), name="Ban Bạn đọc")
    send(opened(window), qtbot)
    opened(window).reject()
    assert Unit.get(Unit.name == "Ban Bạn đọc").parent.name == "Báo Thanh tra"


@pytest.mark.parametrize(
    ("kind", "dialog"),
    [
        ("award", AwardDialog),
        ("grade", GradeDialog),
        ("initiative", InitiativeDialog),
        ("discipline", DisciplineDialog),
        ("hold", HoldDialog),
        ("post", PostDialog),
    ],
)
def test_every_kind_of_record_can_be_added(acts, office, window, kind, dialog):
    acts.add(kind, office.quan)
    assert type(opened(window)) is dialog


@pytest.mark.parametrize("kind", ["post", "initiative"])
def test_a_collective_holds_no_post_and_writes_nothing(acts, office, window, kind):
    acts.add(kind, office.law)
    assert window.findChildren(RecordDialog) == []


@pytest.fixture
def records(office) -> dict[type, object]:
    with change("Ghi"):
        work = Initiative.create(name="Bản đồ đơn thư", year=2026)
        write_authors(work, {office.quan.id: 100})
        made = [
            work, office.quan, office.law, Post.get(Post.person == office.quan),
            Award.create(person=office.quan, title="LDTT", year=2025),
            Discipline.create(unit=office.law, form=DisciplineForm.REPRIMAND, decided_on=SINCE),
            Hold.create(person=office.quan, reason="có đơn thư", begins_on=SINCE),
        ]  # fmt: skip
    return {type(record): record for record in made}


@pytest.mark.parametrize(
    ("record", "dialog"),
    [
        (Person, PersonDialog),
        (Unit, UnitDialog),
        (Award, AwardDialog),
        (Post, PostDialog),
        (Initiative, InitiativeDialog),
        (Discipline, DisciplineDialog),
        (Hold, HoldDialog),
    ],
)
def test_every_kind_of_record_can_be_corrected(acts, records, window, record, dialog):
    acts.edit(records[record])
    assert type(opened(window)) is dialog


def test_what_was_deleted_meanwhile_is_left_alone(acts, office, window):
    with change("Xoá"):
        office.duc.delete_instance()
    acts.edit(office.duc)
    assert window.findChildren(RecordDialog) == []


def test_grading_nobody_says_what_to_do_first(acts, office, window):
    acts.grade([])
    assert "đánh dấu" in window.findChild(messages.Message).text.text()


def test_she_goes_on_with_the_next_one_under_the_same_decision(acts, office, window, qtbot):
    acts.award(office.quan)
    first = opened(window)
    assert isinstance(first, AwardDialog)
    fill_in(first, title="Lao động tiên tiến", number="96/QĐ-BTT", issued_on="20/12/2026")
    first.go_on.click()
    send(first, qtbot)
    second = opened(window)
    assert isinstance(second, AwardDialog) and second is not first
    assert second.number.text() == "96/QĐ-BTT" and second.subject.subject is None
