import pytest

from models.history import next_undo
from models.refusal import Faulty
from models.rules.office_packs import copy_pack, packs
from tests.ui.forms_filled import errors, fill_in, send
from ui.rules.pack_note_dialog import PackNoteDialog

pytestmark = pytest.mark.usefixtures("empty_store")


@pytest.fixture
def dialog(qtbot):
    made = PackNoteDialog("Sao RS2024", "Sao bộ quy định", lambda note: copy_pack("RS2024", note))
    qtbot.addWidget(made)
    made.open()
    return made


def test_without_a_source_nothing_is_taken(dialog, qtbot):
    fill_in(dialog, note="  ")
    send(dialog, qtbot)
    assert errors(dialog) == {"note"} and packs().count() == 0


def test_the_change_has_the_name_of_the_verb(dialog, qtbot):
    fill_in(dialog, note="Quy chế năm 2026 của đơn vị")
    send(dialog, qtbot)
    assert next_undo().label == "Sao bộ quy định"
    assert dialog.code == "RS2024_2" and dialog.code in dialog.done_sentence


def test_what_is_of_no_field_is_said_on_top(qtbot):
    def refuse(_note):
        raise Faulty({"text": "tệp, titles.GK: sai."})

    made = PackNoteDialog("Nhập tệp", "Nhập bộ quy định", refuse)
    qtbot.addWidget(made)
    made.open()
    fill_in(made, note="Mang từ cấp trên")
    send(made, qtbot)
    assert made.refusal.isVisible() and made.refusal.sentence == "tệp, titles.GK: sai."
