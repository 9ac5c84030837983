"""A field that finds a record while one types: people, units, meetings."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from translations import _
from ui.look import icons

SHOWN = 20
_FOUND = Qt.ItemDataRole.UserRole + 1


class Found(NamedTuple):
    """One record that fits the words: its id, its name, what tells it from its namesakes, the icon of its kind."""

    id: int
    text: str
    detail: str = ""
    icon_name: str = ""

    @property
    def line(self) -> str:
        """How it stands in the list and in the field."""
        return f"{self.text} · {self.detail}" if self.detail else self.text


class Finder(QLineEdit):
    """Asks `find(words)` at each letter and lists what it gives; other text chooses nothing.

    Enter takes the line that is marked in the list, or the first one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        find: Callable[[str], Sequence[Found]],
        *,
        icon_name: str = "person",
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._find = find
        self._chosen: Found | None = None
        self.setPlaceholderText(placeholder or _("Type a name to find it"))
        self.addAction(icons.icon(icon_name, 20, ink="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._list = QStandardItemModel(self)
        completer = QCompleter(self._list, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(10)
        self.setCompleter(completer)
        self.textEdited.connect(self._on_edited)
        completer.activated.connect(self._on_activated)

    @property
    def chosen_id(self) -> int | None:
        """The id of the record that is chosen; None while the words name none."""
        return self._chosen.id if self._chosen else None

    @property
    def found(self) -> Found | None:
        """The record that is chosen, with its words."""
        return self._chosen

    @property
    def offers(self) -> bool:
        """Whether the list is open with somebody in it to choose."""
        popup = self.completer().popup()
        return popup is not None and popup.isVisible() and self._list.index(0, 0).data(_FOUND) is not None

    def choose(self, found: Found | None) -> None:
        """Choose `found`, or nothing, and tell."""
        self._chosen = found
        self.setText(found.line if found else "")
        self.chosen.emit(self.chosen_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self.completer().popup()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and popup is not None and self.offers:
            popup.hide()
            self._take(popup.selectionModel().selectedRows() or [self._list.index(0, 0)])
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @Slot(str)
    def _on_edited(self, words: str) -> None:
        if self._chosen is not None:
            self._chosen = None
            self.chosen.emit(None)
        self._list.clear()
        for found in self._find(words.strip())[:SHOWN]:
            item = QStandardItem(found.line)
            item.setData(tuple(found), _FOUND)
            if found.icon_name:
                item.setIcon(icons.icon(found.icon_name, 16, ink="muted"))
            self._list.appendRow(item)
        if words.strip() and not self._list.rowCount():
            nobody = QStandardItem(_("Nothing found under these words"))
            nobody.setFlags(Qt.ItemFlag.NoItemFlags)
            self._list.appendRow(nobody)
        self.completer().complete()

    @Slot()
    def _on_activated(self) -> None:
        if (popup := self.completer().popup()) is not None:
            self._take([popup.currentIndex()])

    def _take(self, rows: Sequence[QModelIndex]) -> None:
        known = rows[0].data(_FOUND)
        if known is not None:
            self.choose(Found(*known))
