"""Filling and sending the forms of dialogs, as a hand would."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from tests.ui.typing import clear_and_type, type_text
from ui.dialog import FormDialog
from ui.widgets.finder import Finder


def fill_in(dialog: FormDialog, **values: str) -> None:
    """Type each value into the field of its name; in a choice, choose the line that reads so."""
    for name, text in values.items():
        put(dialog.fields[name], text)


def put(field: QWidget, text: str) -> None:
    """Type `text` into one field, or choose it; a name typed into a finder is taken from its list."""
    match field:
        case QComboBox():
            at = next(row for row in range(field.count()) if field.itemText(row).strip() == text)
            field.setCurrentIndex(at)
        case Finder():
            clear_and_type(field, text)
            popup = field.completer().popup()
            assert popup.model().rowCount() > 0, f"nobody found for {text!r}"
            popup.setCurrentIndex(popup.model().index(0, 0))
            field.completer().activated.emit(text)
            popup.hide()
        case QPlainTextEdit():
            _replace(field, text)
        case QLineEdit():
            _replace(field, text)
            field.editingFinished.emit()


def _replace(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    if text:
        type_text(field, text)


def send(dialog: FormDialog, qtbot) -> None:
    """Press the verb."""
    qtbot.mouseClick(dialog.verb, Qt.MouseButton.LeftButton)


def errors(dialog: FormDialog) -> set[str]:
    """The names of the fields that show an error."""
    return {name for name, field in dialog.fields.items() if dialog.form.error_of(field)}
