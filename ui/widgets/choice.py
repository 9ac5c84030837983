"""A field to choose one of a few: what is shown and what is meant go together."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class Choice(QComboBox):
    """A combo box over (meaning, words). The wheel never changes it unseen while a page scrolls."""

    def __init__(self, options: Iterable[tuple[Any, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaxVisibleItems(14)
        self.offer(options)

    def offer(self, options: Iterable[tuple[Any, str]]) -> None:
        """Offer these instead; what was chosen stays chosen if it is still among them. Tells nobody."""
        before = self.chosen
        self.blockSignals(True)
        self.clear()
        for meaning, words in options:
            self.addItem(words, meaning)
        self.choose(before)
        self.blockSignals(False)

    @property
    def chosen(self) -> Any:
        """What the chosen words mean; None while nothing is chosen."""
        return self.currentData()

    def choose(self, meaning: object) -> None:
        """Choose `meaning`, or the first if it is not offered."""
        at = next((row for row in range(self.count()) if self.itemData(row) == meaning), 0)
        self.setCurrentIndex(at if self.count() else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
