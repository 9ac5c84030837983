from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from models.refusal import Faulty, Refusal
from tests.ui.pixels import Picture
from tests.ui.typing import clear_and_type, type_text
from ui import drafts
from ui.dialog import FormDialog
from ui.look.looks import ink
from ui.widgets.date_field import DateField


class Dialog(FormDialog):
    def __init__(self, **values):
        super().__init__("Ghi nhận danh hiệu", "Ghi nhận", subtitle="Ghi thẳng vào quá trình.", **values)
        self.refused = None
        self.written = []
        self.add("number", "Số quyết định", QLineEdit())
        self.add("day", "Ngày quyết định", DateField(), help="Ngày ghi trên quyết định.")
        self.add("note", "Ghi chú", QPlainTextEdit(), optional=True)

    def check(self):
        return {} if self.values()["number"] else {"number": "Số quyết định: hãy ghi số, ví dụ 96/QĐ-BTT."}

    def save(self):
        if self.refused:
            raise self.refused
        self.written.append(self.values())


@pytest.fixture
def dialog(qtbot):
    made = Dialog()
    qtbot.addWidget(made)
    made.open()
    return made


@pytest.fixture
def kept(tmp_path):
    drafts.use_folder(tmp_path)
    yield tmp_path
    drafts.use_folder(None)


def test_enter_saves_and_closes(dialog, qtbot):
    type_text(dialog.fields["number"], "96/QĐ-BTT")
    type_text(dialog.fields["day"], "1/2/26")
    with qtbot.waitSignals([dialog.saved, dialog.accepted]):
        qtbot.keyClick(dialog.fields["day"], Qt.Key.Key_Return)
    assert dialog.written == [{"number": "96/QĐ-BTT", "day": date(2026, 2, 1), "note": ""}]


def test_what_is_wrong_is_said_under_its_field_and_the_cursor_goes_there(dialog, qtbot):
    type_text(dialog.fields["number"], "96")
    type_text(dialog.fields["day"], "31/11/2026")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.written == []
    assert dialog.form.error_of(dialog.fields["day"]).startswith("Ngày quyết định: ")
    assert dialog.focusWidget() is dialog.fields["day"]
    clear_and_type(dialog.fields["day"], "30/11/2026")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert len(dialog.written) == 1


def test_a_check_of_its_own_is_shown_too(dialog, qtbot):
    type_text(dialog.fields["day"], "30/11/2026")
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)
    assert "96/QĐ-BTT" in dialog.form.error_of(dialog.fields["number"])


def test_what_the_store_refuses_is_shown_at_the_field_or_on_top(dialog):
    type_text(dialog.fields["number"], "96")
    type_text(dialog.fields["day"], "30/11/2026")
    dialog.refused = Faulty({"number": "Số này đã có.", "other": "Năm đã khoá."})
    dialog.accept()
    assert dialog.form.error_of(dialog.fields["number"]) == "Số này đã có."
    assert dialog.refusal.isVisible()
    assert dialog.refusal.sentence == "Năm đã khoá."
    dialog.refused = Refusal("Đĩa đầy.")
    dialog.accept()
    assert dialog.refusal.sentence == "Đĩa đầy."
    assert dialog.form.error_of(dialog.fields["number"]) == ""


def test_escape_closes_without_writing(dialog, qtbot):
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.written == []


def test_escape_keeps_what_was_typed_and_the_next_dialog_takes_it_up(qtbot, kept):
    first = Dialog(draft_key="award")
    qtbot.addWidget(first)
    first.open()
    type_text(first.fields["number"], "Nguyễn")
    qtbot.keyClick(first, Qt.Key.Key_Escape)
    second = Dialog(draft_key="award")
    qtbot.addWidget(second)
    assert second.take_up_draft()
    assert second.fields["number"].text() == "Nguyễn"


def test_a_draft_is_kept_while_one_types_and_goes_when_it_is_saved(qtbot, kept):
    dialog = Dialog(draft_key="award")
    qtbot.addWidget(dialog)
    dialog.open()
    type_text(dialog.fields["number"], "96")
    qtbot.waitUntil(lambda: drafts.kept("award") is not None)
    assert drafts.kept("award").fields["number"] == "96"
    type_text(dialog.fields["day"], "1/2/2026")
    dialog.accept()
    assert list(kept.iterdir()) == []


def test_cancel_forgets_what_was_typed(qtbot, kept):
    dialog = Dialog(draft_key="award")
    qtbot.addWidget(dialog)
    dialog.open()
    type_text(dialog.fields["number"], "96")
    dialog.keep_draft()
    qtbot.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert drafts.kept("award") is None


def test_a_draft_that_is_taken_up_can_be_discarded(qtbot, kept):
    drafts.keep("award", {"number": "96", "day": "1/2/2026", "note": "Chép lại"})
    dialog = Dialog(draft_key="award")
    qtbot.addWidget(dialog)
    dialog.take_up_draft()
    dialog.open()
    qtbot.mouseClick(dialog.drop_draft, Qt.MouseButton.LeftButton)
    assert drafts.kept("award") is None
    assert [dialog.fields[name].text() for name in ("number", "day")] == ["", ""]
    assert dialog.fields["note"].toPlainText() == ""
    assert not dialog.drop_draft.isVisible()


def test_without_a_draft_there_is_none_to_discard(dialog):
    assert not dialog.drop_draft.isVisible()


def test_what_was_wrong_in_a_draft_is_red_again_but_not_what_is_still_empty(qtbot, kept):
    drafts.keep("award", {"number": "", "day": "31/02/2026", "note": ""})
    dialog = Dialog(draft_key="award")
    qtbot.addWidget(dialog)
    assert dialog.take_up_draft()
    assert dialog.form.error_of(dialog.fields["day"])
    assert not dialog.form.error_of(dialog.fields["number"])


def test_an_error_goes_as_soon_as_its_field_is_right_and_no_sooner(dialog):
    dialog.accept()
    assert dialog.form.error_of(dialog.fields["day"])
    type_text(dialog.fields["day"], "30/13")
    assert dialog.form.error_of(dialog.fields["day"])
    clear_and_type(dialog.fields["day"], "30/11/2026")
    assert not dialog.form.error_of(dialog.fields["day"])


def test_what_the_store_refused_goes_when_that_field_is_edited(dialog):
    type_text(dialog.fields["number"], "96")
    type_text(dialog.fields["day"], "30/11/2026")
    dialog.refused = Faulty({"number": "Số này đã có.", "other": "Năm đã khoá."})
    dialog.accept()
    type_text(dialog.fields["note"], "x")
    assert dialog.form.error_of(dialog.fields["number"])
    assert not dialog.refusal.isVisible()
    type_text(dialog.fields["number"], "7")
    assert not dialog.form.error_of(dialog.fields["number"])


def test_an_untouched_dialog_keeps_no_draft(qtbot, kept):
    dialog = Dialog(draft_key="award")
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.reject()
    assert not Dialog(draft_key="award").take_up_draft()


def test_it_is_never_higher_than_640(qtbot):
    dialog = Dialog()
    for number in range(30):
        dialog.add(f"more{number}", f"Trường {number}", QLineEdit())
    qtbot.addWidget(dialog)
    dialog.open()
    assert dialog.height() <= 640
    assert dialog.verb.isVisible()
    assert dialog.width() == 620


def test_on_white_ground_help_is_muted_and_an_error_is_red(dialog):
    assert Picture(dialog.form).count("muted") > 50
    dialog.show_faults({"number": "Số này đã có trong năm."})
    assert Picture(dialog.form).count("no", 24, 120) > 60


def test_the_page_is_white_and_the_foot_is_not(dialog):
    picture = Picture(dialog)
    assert picture.at(5, 5) == ink("base")
    assert picture.at(5, -5) == ink("window")
    assert dialog.verb.property("primary")
    assert dialog.verb.isDefault()


def test_she_types_at_once_and_tab_goes_as_one_reads(dialog, qtbot):
    fields = [dialog.fields[name] for name in ("number", "day", "note")]
    fields[2].setTabChangesFocus(True)
    dialog.activateWindow()
    qtbot.waitUntil(fields[0].hasFocus)
    for station in (*fields[1:], dialog.cancel, dialog.verb, fields[0]):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is station
    qtbot.keyClick(fields[0], Qt.Key.Key_Backtab)
    assert dialog.focusWidget() is dialog.verb


def test_tab_passes_over_rows_that_are_hidden(dialog, qtbot):
    dialog.activateWindow()
    qtbot.waitUntil(dialog.fields["number"].hasFocus)
    dialog.form.show_row(dialog.fields["day"], shown=False)
    qtbot.keyClick(dialog.fields["number"], Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.fields["note"]


def test_a_field_that_was_given_the_cursor_keeps_it(qtbot):
    made = Dialog()
    qtbot.addWidget(made)
    made.fields["day"].setFocus()
    made.open()
    assert made.focusWidget() is made.fields["day"]


def test_a_form_in_which_nothing_wraps_is_still_as_high_as_its_fields(qtbot):
    dialog = FormDialog("Thêm khách mời", "Thêm")
    qtbot.addWidget(dialog)
    fields = [dialog.add(name, name, QLineEdit()) for name in ("name", "post", "honorific")]
    dialog.show()
    assert fields[-1].visibleRegion().boundingRect().height() == fields[-1].height()


def test_with_larger_letters_the_dialog_is_wider(qtbot, dress):
    dress.wear(points=15)
    dialog = Dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.width() == min(round(620 * 15 / 11), dialog.screen().availableGeometry().width() - 40)
