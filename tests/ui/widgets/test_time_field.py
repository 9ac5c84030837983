from datetime import time

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from tests.ui.typing import clear_and_type
from translations.formats import NotATime
from ui.widgets.field_value import value_of
from ui.widgets.time_field import TimeField


def test_leaving_the_field_tidies_what_was_typed(qtbot):
    field = TimeField(time(8, 5))
    qtbot.addWidget(field)
    assert field.text() == "08:05"
    field.show()
    field.setFocus()
    clear_and_type(field, "14h")
    QApplication.sendEvent(field, QFocusEvent(QEvent.Type.FocusOut))
    assert field.text() == "14:00"
    assert value_of(field) == time(14)


def test_it_may_be_empty_only_if_it_is_optional(qtbot):
    asked, optional = TimeField(), TimeField(optional=True)
    qtbot.addWidget(asked)
    qtbot.addWidget(optional)
    assert optional.hour() is None
    with pytest.raises(NotATime):
        asked.hour()
