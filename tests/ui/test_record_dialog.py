import pytest
from PySide6.QtWidgets import QLineEdit

from models.database import database
from models.history import change, next_undo
from models.refusal import Refusal
from models.staff import Person
from tests.models.small_office import small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.record_dialog import RecordDialog, fill, text_box
from ui.widgets.date_field import DateField


class Dialog(RecordDialog):
    def __init__(self, person):
        super().__init__("Sửa", "Lưu")
        self.person = person
        self.add("full_name", "Họ và tên", QLineEdit(person.full_name))
        self.add("joined_on", "Ngày vào", DateField(optional=True))

    def write(self, values):
        fill(self.person, values, "full_name", "joined_on")
        with change("Sửa người"):
            self.person.save()
        return f"Đã sửa {self.person.full_name}."


@pytest.fixture
def dialog(empty_store, qtbot) -> Dialog:
    made = Dialog(small_office().ha)
    qtbot.addWidget(made)
    made.open()
    return made


def test_what_was_done_is_said(dialog, qtbot):
    fill_in(dialog, full_name="Lê Thị Hà")
    with qtbot.waitSignal(dialog.saved):
        send(dialog, qtbot)
    assert dialog.done_sentence == "Đã sửa Lê Thị Hà."


def test_faults_of_the_record_and_of_what_was_typed_are_shown_at_their_fields(dialog, qtbot):
    fill_in(dialog, joined_on="xưa")
    send(dialog, qtbot)
    assert errors(dialog) == {"joined_on"}
    fill_in(dialog, full_name=" ", joined_on="")
    send(dialog, qtbot)
    assert errors(dialog) == {"full_name"}
    assert dialog.done_sentence == "" and Person.get_by_id(dialog.person.id).full_name == "Lê Thu Hà"


def test_deleting_is_one_named_change(dialog, qtbot):
    dialog.offer_removal("Lê Thu Hà", "Xoá người", dialog.person.delete_instance)
    with qtbot.waitSignals([dialog.saved, dialog.accepted]):
        dialog.removal.click()
    assert Person.select().count() == 3
    undo = next_undo()
    assert undo is not None and undo.label == "Xoá người"
    assert "Lê Thu Hà" in dialog.done_sentence


def test_a_refused_deletion_deletes_nothing_and_says_why(dialog, qtbot):
    def refuse():
        dialog.person.delete_instance()
        raise Refusal("Còn dùng.")

    dialog.offer_removal("Lê Thu Hà", "Xoá người", refuse)
    dialog.removal.click()
    assert Person.select().count() == 4 and dialog.isVisible() and not database.in_transaction()


def test_only_the_named_values_are_filled_in():
    person = Person(note="cũ")
    fill(person, {"full_name": "Lê Thu Hà", "note": "mới"}, "full_name")
    assert (person.full_name, person.note) == ("Lê Thu Hà", "cũ")


def test_tab_leaves_a_text_box(qtbot):
    box = text_box("Một", lines=2)
    qtbot.addWidget(box)
    assert box.tabChangesFocus() and box.toPlainText() == "Một"
    assert text_box(lines=4).height() > box.height()
