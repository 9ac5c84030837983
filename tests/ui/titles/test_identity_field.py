from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.typing import type_text
from ui.titles.identity_field import IdentityField

HIDDEN, SHOWN = QLineEdit.EchoMode.Password, QLineEdit.EchoMode.Normal


def test_a_known_number_is_hidden_until_asked_for(qtbot):
    field = IdentityField("001084001234")
    qtbot.addWidget(field)
    field.show()
    assert field.echoMode() == HIDDEN
    assert "001084001234" not in field.displayText()
    field.actions()[0].trigger()
    assert field.echoMode() == SHOWN and field.displayText() == "001084001234"
    field.actions()[0].trigger()
    assert field.echoMode() == HIDDEN


def test_a_new_number_is_seen_while_it_is_typed_and_read_without_blanks(qtbot):
    field = IdentityField()
    qtbot.addWidget(field)
    type_text(field, "001 084 001 234")
    assert field.echoMode() == SHOWN
    assert field.number() == "001084001234"


def test_the_eye_answers_to_its_keys(qtbot):
    field = IdentityField("001084001234")
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
    field.setFocus()
    qtbot.keyClick(
        field, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert field.echoMode() == SHOWN
