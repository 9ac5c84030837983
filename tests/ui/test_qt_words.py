import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QMessageBox

import translations
from ui.qt_words import WORDS, QtWords


@pytest.fixture
def words(qapp):
    made = QtWords()
    QCoreApplication.installTranslator(made)
    yield made
    QCoreApplication.removeTranslator(made)


def test_standard_buttons_are_vietnamese(words, qtbot):
    kind = QMessageBox.StandardButton
    box = QMessageBox(QMessageBox.Icon.Question, "a", "b", kind.Ok | kind.Cancel | kind.Save | kind.Yes)
    qtbot.addWidget(box)
    said = [box.button(which).text() for which in (kind.Ok, kind.Cancel, kind.Save, kind.Yes)]
    assert said == ["Đồng ý", "Huỷ", "Lưu", "Có"]


def test_the_buttons_of_a_dialog_are_vietnamese(words, qtbot):
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close | QDialogButtonBox.StandardButton.Help)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"Đóng", "Trợ giúp"}


def test_the_context_menu_of_a_field_is_vietnamese(words, qtbot):
    field = QLineEdit("a")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert said == ["Hoàn tác", "Làm lại", "Cắt", "Sao chép", "Dán", "Xoá", "Chọn tất cả"]
    menu.deleteLater()


def test_english_stays_english(words):
    with translations.speaking("en"):
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_words_that_are_not_listed_stay(words):
    assert QCoreApplication.translate("Anything", "Frobnicate &now") == "Frobnicate &now"


@pytest.mark.parametrize("word", sorted(WORDS - {"&Find"}))
def test_every_listed_word_has_its_vietnamese(words, word):
    assert QCoreApplication.translate("Any", f"&{word}") == translations._(word) != word


def test_the_dialogs_of_printing_and_files_are_vietnamese(words):
    said = {words.translate("QPrintDialog", text) for text in ("&Options >>", "Local file", "Write PDF file")}
    assert said == {"Tuỳ chọn >>", "Tệp trên máy", "Ghi ra tệp PDF"}
    assert words.translate("QFileSystemModel", "Computer") == "Máy tính"
