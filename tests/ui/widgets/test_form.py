import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from tests.ui.pixels import Picture
from ui.look.looks import ink
from ui.widgets.form import Form, in_reading_order
from ui.widgets.heading import ShortWords, Words


@pytest.fixture
def form(qtbot):
    made = Form()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.name = made.add_row("Họ và tên", QLineEdit())
    made.day, made.number = made.add_beside(
        ("Ngày", QLineEdit(), 1), ("Số", QLineEdit(), 2), help="Theo quyết định."
    )
    made.note = made.add_row("Ghi chú", QLineEdit(), optional=True)
    made.show()
    return made


def shown(form):
    return [label.text() for label in form.findChildren(QLabel) if label.isVisible()]


def test_labels_stand_above_their_fields_and_are_their_buddies(form):
    label = next(each for each in form.findChildren(QLabel) if each.text() == "Họ và tên")
    assert label.buddy() is form.name
    bottom = label.mapTo(form, label.rect().bottomLeft())
    top = form.name.mapTo(form, form.name.rect().topLeft())
    assert top.y() - bottom.y() in (4, 5)


def test_fields_carry_their_name_and_help(form):
    assert form.name.accessibleName() == "Họ và tên"
    assert form.number.accessibleDescription() == "Theo quyết định."
    assert form.note.accessibleName() == "Ghi chú (không bắt buộc)"
    assert "không bắt buộc" in shown(form)


def test_short_fields_share_a_row_by_their_share(form):
    assert form.day.mapTo(form, form.day.pos() * 0).y() == form.number.mapTo(form, form.number.pos() * 0).y()
    assert 1.8 < form.number.width() / form.day.width() < 2.2


def test_an_error_replaces_the_help_and_frames_its_field(form):
    form.show_error(form.day, "Ngày: gõ ngày/tháng/năm.")
    assert "Ngày: gõ ngày/tháng/năm." in shown(form)
    assert "Theo quyết định." not in shown(form)
    assert form.day.property("error")
    assert not form.number.property("error")
    assert form.day.accessibleDescription() == "Ngày: gõ ngày/tháng/năm."
    assert Picture(form.day).at(0, 16) == ink("no")


def test_errors_go_and_the_help_comes_back(form):
    form.show_error(form.day, "Sai.")
    form.clear_errors()
    assert "Theo quyết định." in shown(form)
    assert not form.day.property("error")
    assert form.error_of(form.day) == ""


def test_two_errors_of_one_row_are_both_said(form):
    form.show_errors({form.number: "Số: thiếu.", form.day: "Ngày: sai."})
    assert any("Số: thiếu." in words and "Ngày: sai." in words for words in shown(form))


def test_the_first_wrong_field_gets_the_cursor(form, qtbot):
    with qtbot.waitActive(form):
        form.activateWindow()
    form.show_errors({form.note: "c", form.number: "b"})
    assert form.number.hasFocus()


def test_a_row_can_be_hidden_with_its_label(form):
    form.show_row(form.name, shown=False)
    assert "Họ và tên" not in shown(form)


def test_a_part_that_names_itself_and_a_heading(form, qtbot):
    box = form.add_wide(QCheckBox("Ghi tiếp"))
    form.add_section("Chữ ký")
    form.add_stretch()
    qtbot.waitUntil(box.isVisible)
    qtbot.waitUntil(lambda: "Chữ ký" in shown(form))


def test_a_long_error_wraps_and_pushes_the_rest_down(form, qtbot):
    form.add_stretch()
    form.resize(500, 700)
    qtbot.waitUntil(lambda: form.note.mapTo(form, form.note.rect().topLeft()).y() < 250)
    before = form.note.mapTo(form, form.note.rect().topLeft()).y()
    form.show_error(form.name, "Một câu rất dài nói điều gì sai và mong đợi gì. " * 6)
    qtbot.waitUntil(lambda: form.note.mapTo(form, form.note.rect().topLeft()).y() > before + 30)


def test_the_order_of_reading_is_line_by_line_whenever_fields_were_made(form):
    late = form.add_wide(QCheckBox("Sau cùng"))
    late.show()
    form.layout().activate()
    assert in_reading_order(form) == [form.name, form.day, form.number, form.note, late]
    form.show_row(form.day, shown=False)
    form.note.setEnabled(False)
    assert in_reading_order(form) == [form.name, late]


def test_labels_side_by_side_are_whole_and_optional_is_said_once_below(qtbot):
    form = Form()
    qtbot.addWidget(form)
    fields = [QLineEdit() for _each in range(3)]
    labels = ("Đơn vị tính", "Đăng ký", "Đạt được")
    form.add_beside(*((label, field, 1) for label, field in zip(labels, fields, strict=True)), optional=True)
    form.resize(572, 120)
    form.show()
    words = [each for each in form.findChildren(ShortWords) if each.isVisible()]
    assert [each.text() for each in words] == list(labels)
    assert all(each.width() >= each.fontMetrics().horizontalAdvance(each.text()) for each in words)
    assert "Không bắt buộc." in [each.text() for each in form.findChildren(Words)]
    assert "không bắt buộc" in fields[0].accessibleName()
