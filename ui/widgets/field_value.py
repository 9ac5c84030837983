"""What stands in a field of whatever kind: its value for the store, and its half-typed state for a draft."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.finder import Finder, Found
from ui.widgets.number_field import NumberField
from ui.widgets.tick_list import TickList
from ui.widgets.time_field import TimeField


def value_of(field: QWidget) -> Any:
    """The value of `field`: a day, an hour, a number, the id of a record, what is chosen, a bool or text.

    Raises `NotUnderstood` with a sentence that says what is expected.
    """
    match field:
        case DateField():
            return field.day()
        case NumberField():
            return field.number()
        case TimeField():
            return field.hour()
        case Finder():
            return field.chosen_id
        case QLineEdit():
            return field.text().strip()
        case _:
            return draft_of(field)


def draft_of(field: QWidget) -> Any:
    """The state of `field` as JSON can keep it, however unfinished; None if it has none."""
    match field:
        case Finder():
            return list(field.found) if field.found else None
        case QLineEdit():
            return field.text()
        case Choice() | TickList():
            return field.chosen
        case QCheckBox():
            return field.isChecked()
        case QPlainTextEdit():
            return field.toPlainText()
    return None


def put_draft(field: QWidget, state: Any) -> None:
    """Bring `field` back to what `draft_of` gave."""
    match field:
        case Finder():
            field.choose(Found(*state) if state else None)
        case QLineEdit():
            field.setText(str(state or ""))
        case Choice() | TickList():
            field.choose(state)
        case QCheckBox():
            field.setChecked(bool(state))
        case QPlainTextEdit():
            field.setPlainText(str(state or ""))


def on_edit(field: QWidget, call: Callable[[], object]) -> None:
    """Have `call` called whenever `field` is edited."""
    match field:
        case QLineEdit():
            field.textChanged.connect(lambda _text: call())
        case Choice():
            field.currentIndexChanged.connect(lambda _row: call())
        case QCheckBox():
            field.toggled.connect(lambda _on: call())
        case TickList():
            field.edited.connect(lambda: call())  # noqa: PLW0108 - as below
        case QPlainTextEdit():
            field.textChanged.connect(lambda: call())  # noqa: PLW0108 - any callable, not only what Qt can inspect
