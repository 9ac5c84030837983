import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from models.history import change, next_undo, take_back
from models.rules.office_packs import copy_pack, export_pack, pack, packs
from models.rules.reading import ruleset_on
from tests.ui.forms_filled import errors, fill_in, send
from tests.ui.meeting_window import opened
from translations import _
from ui.rules.pack_comparison import PackComparison
from ui.rules.pack_note_dialog import PackNoteDialog
from ui.rules.pack_window import PackWindow
from ui.rules.packs_dialog import PacksDialog

DAY = date(2025, 12, 1)
NOTE = "Quy chế thi đua, khen thưởng năm 2025 của đơn vị"


@pytest.fixture
def dialog(qtbot, empty_store):
    made = PacksDialog()
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def said(dialog):
    heard: list[str] = []
    dialog.said.connect(heard.append)
    return heard


@pytest.fixture
def own(dialog):
    with change("Sao"):
        copy_pack("RS2024", NOTE)
    dialog.table.choose_identity("RS2024_2")
    return dialog


@pytest.fixture
def paths(monkeypatch):
    """What the choice of a file is answered with."""
    chosen: dict[str, Path] = {}
    monkeypatch.setattr("ui.messages.choose_open_path", lambda *given: given[-1](chosen["open"]))
    monkeypatch.setattr("ui.messages.choose_save_path", lambda *given: given[-1](chosen["save"]))
    return chosen


def press(button, qtbot):
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def codes(dialog) -> list[str]:
    return [entry.code for entry in dialog.model.rows]


def row_of(dialog, code: str) -> list[str]:
    row = codes(dialog).index(code)
    return [str(dialog.model.index(row, column).data()) for column in range(dialog.model.columnCount())]


def test_all_are_listed_with_their_days_and_whether_somebody_verified_them(dialog):
    assert codes(dialog) == ["RS2026_10", "RS2024", "RS2018"]
    assert "01/01/2024 – 30/09/2026" in row_of(dialog, "RS2024")
    assert row_of(dialog, "RS2024")[-1] == _("Not verified")


def test_a_shipped_one_can_be_read_and_copied_but_not_changed(dialog):
    assert dialog.view.isEnabled() and dialog.copy.isEnabled()
    assert not dialog.switch.isEnabled() and not dialog.delete.isEnabled()


def test_a_copy_needs_a_source_and_undo_takes_it_away(dialog, said, qtbot):
    dialog.table.choose_identity("RS2024")
    press(dialog.copy, qtbot)
    note = opened(dialog, PackNoteDialog)
    send(note, qtbot)
    assert errors(note) == {"note"} and packs().count() == 0
    fill_in(note, note=NOTE)
    send(note, qtbot)
    assert codes(dialog)[0] == "RS2024_2" == dialog.table.chosen_record().code
    assert "RS2024_2" in said[0]
    take_back(next_undo())
    assert codes(dialog) == ["RS2026_10", "RS2024", "RS2018"]


def test_switched_on_it_counts_and_undone_it_does_not(own, said, qtbot):
    press(own.switch, qtbot)
    assert ruleset_on(DAY).id == "RS2024_2" and said
    assert own.switch.text() == _("Switch off")
    take_back(next_undo())
    assert ruleset_on(DAY).id == "RS2024"
    assert own.switch.text() == _("Switch on")
    press(own.switch, qtbot)
    press(own.switch, qtbot)
    assert ruleset_on(DAY).id == "RS2024"


def test_two_on_the_same_days_are_refused_and_that_in_use_stays(own, qtbot):
    press(own.switch, qtbot)
    with change("Sao"):
        copy_pack("RS2024", NOTE)
    own.table.choose_identity("RS2024_3")
    press(own.switch, qtbot)
    assert own.refusal.isVisible() and "RS2024_2" in own.refusal.sentence
    assert ruleset_on(DAY).id == "RS2024_2"


def test_one_is_deleted_and_comes_back(own, said, qtbot):
    press(own.switch, qtbot)
    press(own.delete, qtbot)
    assert pack("RS2024_2") is None and ruleset_on(DAY).id == "RS2024"
    take_back(next_undo())
    assert ruleset_on(DAY).id == "RS2024_2" and codes(own)[0] == "RS2024_2"


def test_a_file_goes_out_and_another_office_takes_it(own, said, paths, tmp_path, qtbot):
    paths["save"] = paths["open"] = tmp_path / "goi.json"
    press(own.give, qtbot)
    assert paths["save"].read_bytes() == export_pack("RS2024_2")
    assert "goi.json" in said[-1]
    press(own.delete, qtbot)
    press(own.take, qtbot)
    note = opened(own, PackNoteDialog)
    fill_in(note, note="Mang từ cấp trên")
    send(note, qtbot)
    assert pack("RS2024_2").note == "Mang từ cấp trên"
    assert export_pack("RS2024_2") == paths["save"].read_bytes()


def test_a_bad_file_is_refused_with_its_place_and_what_is_in_use_stays(own, paths, tmp_path, qtbot):
    press(own.switch, qtbot)
    row = json.loads(export_pack("RS2024_2"))
    row["titles"]["CSTDCS"]["votes"][0]["threshold_percent"] = -1
    paths["open"] = tmp_path / "sai.json"
    paths["open"].write_text(json.dumps(row), encoding="utf-8")
    press(own.take, qtbot)
    note = opened(own, PackNoteDialog)
    fill_in(note, note=NOTE)
    send(note, qtbot)
    assert note.isVisible()
    assert "titles.CSTDCS.votes[0].threshold_percent" in note.refusal.sentence
    assert ruleset_on(DAY).id == "RS2024_2" and packs().count() == 1


def test_a_file_that_cannot_be_read_or_written_is_said(own, paths, tmp_path, qtbot):
    paths["open"] = tmp_path / "khong-co.json"
    press(own.take, qtbot)
    assert "khong-co.json" in own.refusal.sentence and own.refusal.isVisible()
    paths["save"] = tmp_path / "khong" / "co.json"
    press(own.give, qtbot)
    assert "co.json" in own.refusal.sentence


def test_enter_opens_the_chosen_one_to_read(dialog, qtbot):
    dialog.table.choose_identity("RS2018")
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert "RS2018" in opened(dialog, PackWindow).windowTitle()


def test_a_copy_is_compared_with_what_it_was_copied_from(own, qtbot):
    press(own.compare, qtbot)
    shown = opened(own, PackComparison)
    assert (shown.one.chosen, shown.other.chosen) == ("RS2024", "RS2024_2")


def test_one_that_cannot_be_read_any_more_can_only_be_deleted(own, qtbot):
    with change("Hỏng"):
        made = pack("RS2024_2")
        type(made).update(text='{"id": "RS2024_2"}').execute()
    own.refresh()
    assert "RS2024_2" in own.model.index(0, 0).data()
    assert not own.view.isEnabled() and not own.give.isEnabled()
    press(own.delete, qtbot)
    assert packs().count() == 0
