"""A list at the left of a page: two lines an item, and a pill under them only where she must look."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QStandardItem, QStandardItemModel, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.look import typeface
from ui.look.looks import ink
from ui.widgets.pill import paint_pill, word_of

_CARD = Qt.ItemDataRole.UserRole + 1
_INSET, _BAR, _GAP = 15, 4, 4
_Flag = QStyle.StateFlag


@dataclass(frozen=True)
class Card:
    """One item: `key` tells it from the others; without a `state` it has no pill."""

    key: object
    title: str
    second: str = ""
    state: str = ""
    word: str = ""

    @property
    def said(self) -> str:
        """All of it in words."""
        pill = word_of(self.state, self.word) if self.state else ""
        return ", ".join(filter(None, (self.title, self.second, pill)))


class CardList(QListView):
    """One item is chosen as long as there is any. Enter or a double click opens it."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._cards = QStandardItemModel(self)
        self.setModel(self._cards)
        self.setItemDelegate(_CardDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # titles break anew
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_opened)

    @property
    def cards(self) -> list[Card]:
        """The items as shown."""
        return [self._cards.item(row).data(_CARD) for row in range(self._cards.rowCount())]

    @property
    def chosen_key(self) -> object:
        """The key of the chosen item; None while there is none."""
        indexes = self.selectionModel().selectedIndexes()
        return indexes[0].data(_CARD).key if indexes else None

    def show_cards(self, cards: Iterable[Card]) -> None:
        """Show these instead; the chosen one stays chosen if it is still there, else the first is. Tells nobody."""
        before = self.chosen_key
        self.blockSignals(True)
        self.selectionModel().blockSignals(True)
        self._cards.clear()
        for card in cards:
            item = QStandardItem(card.title)
            item.setData(card, _CARD)
            item.setData(card.said, Qt.ItemDataRole.AccessibleTextRole)
            item.setToolTip(card.title)
            self._cards.appendRow(item)
        self.selectionModel().blockSignals(False)
        self._choose_row(self._row_of(before))
        self.blockSignals(False)
        self.viewport().update()

    def choose(self, key: object) -> None:
        """Choose the item of `key`, as a click would; the first if there is none such."""
        self._choose_row(self._row_of(key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_opened(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _row_of(self, key: object) -> int:
        return next((row for row, card in enumerate(self.cards) if card.key == key), 0)

    def _choose_row(self, row: int) -> None:
        if row < self._cards.rowCount():
            self.setCurrentIndex(self._cards.index(row, 0))

    @Slot(QItemSelection, QItemSelection)
    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.chosen.emit(self.chosen_key)

    @Slot(QModelIndex)
    def _on_opened(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(index.data(_CARD).key)


class _CardDelegate(QStyledItemDelegate):
    """Paints a card; its height follows from the letters, the length of its title and whether there is a pill."""

    def __init__(self, cards: QListView) -> None:
        super().__init__(cards)
        self._list = cards

    def _title_lines(self, card: Card) -> list[str]:
        """The title on at most two lines; broken as if it were chosen, so that choosing moves nothing."""
        width = self._list.viewport().width() - _INSET - 8
        layout = QTextLayout(card.title, typeface.face("strong"))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        end = line.textLength()
        layout.endLayout()
        return [part for part in (card.title[:end].rstrip(), card.title[end:]) if part]

    def sizeHint(self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /) -> QSize:
        card: Card = index.data(_CARD)
        pill = typeface.pill() + _GAP if card.state else 0
        second_title = typeface.line() if len(self._title_lines(card)) > 1 else 0
        return QSize(120, typeface.two_line_row() + second_title + pill + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, /
    ) -> None:
        card: Card = index.data(_CARD)
        chosen = bool(option.state & _Flag.State_Selected)
        rect = option.rect
        painter.save()
        painter.fillRect(rect, ink("sel" if chosen else "base"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink("line"))
        if chosen:
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height() - 1, ink("accent"))
        line = QRect(rect.left() + _INSET, rect.top() + 12, rect.width() - _INSET - 8, typeface.line())
        for words in self._title_lines(card):
            _write(painter, line, words, "strong" if chosen else "body", "seltext" if chosen else "text")
            line.translate(0, typeface.line())
        line.translate(0, 2)
        _write(painter, line, card.second, "body", "muted")
        if card.state:
            painter.setFont(typeface.face())
            line.translate(0, typeface.line() + _GAP)
            line.setHeight(typeface.pill())
            paint_pill(painter, line, card.state, card.word)
        painter.restore()


def _write(painter: QPainter, rect: QRect, words: str, use: typeface.Use, token: str) -> None:
    painter.setFont(typeface.face(use))
    painter.setPen(ink(token))
    elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter.value, elided)
