"""Passes on, as a Qt signal, which tables a change touched. No screen tells another screen anything."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from models import history


class StoreSignals(QObject):
    """`changed` carries the names of the touched tables, on the thread of the window whoever made the change."""

    changed = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heard.connect(self.changed, Qt.ConnectionType.AutoConnection)
        history.listeners.append(self._on_change)
        self.destroyed.connect(partial(_forget, self._on_change))

    def stop(self) -> None:
        """Listen no longer; before the window goes."""
        _forget(self._on_change)

    def _on_change(self, tables: frozenset[str]) -> None:
        self._heard.emit(tables)


def _forget(listener: Callable[[frozenset[str]], None], _gone: object = None) -> None:
    if listener in history.listeners:
        history.listeners.remove(listener)
