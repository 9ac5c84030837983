from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.typing import clear_and_type, type_text
from translations.formats import NotADate
from ui.widgets.date_field import CalendarPopup, DateField


@pytest.fixture
def field(qtbot):
    made = DateField()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["1/2/2026", "01.02.2026", "010226", "01-02-26"])
def test_usual_ways_of_writing_a_day(field, typed):
    type_text(field, typed)
    assert field.day() == date(2026, 2, 1)


def test_leaving_the_field_tidies_it(field, qtbot):
    other = QLineEdit(field.window())
    qtbot.addWidget(other)
    with qtbot.waitActive(field):
        field.activateWindow()
    field.setFocus()
    type_text(field, "1/2/26")
    field.clearFocus()
    assert field.text() == "01/02/2026"


def test_what_is_no_day_stays_as_typed_and_is_refused(field):
    type_text(field, "31/11/2026")
    field.clearFocus()
    assert field.text() == "31/11/2026"
    with pytest.raises(NotADate, match="11/2026"):
        field.day()


def test_empty_is_allowed_only_where_it_may_be(field, qtbot):
    with pytest.raises(NotADate):
        field.day()
    optional = DateField(optional=True)
    qtbot.addWidget(optional)
    assert optional.day() is None
    type_text(optional, "abc")
    with pytest.raises(NotADate):
        optional.day()


def test_a_day_is_shown_day_first(field):
    field.set_day(date(2026, 12, 31))
    assert field.text() == "31/12/2026"
    field.set_day(None)
    assert field.text() == ""


def test_a_day_can_be_picked_from_the_calendar(field, qtbot):
    clear_and_type(field, "15/11/2026")
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.findChild(CalendarPopup)
    assert popup.calendar.selectedDate() == QDate(2026, 11, 15)
    with qtbot.waitSignal(field.picked):
        popup.calendar.clicked.emit(QDate(2026, 11, 20))
    assert field.day() == date(2026, 11, 20)
    assert not popup.isVisible()
