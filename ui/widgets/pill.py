"""A state as a pill: icon, word and colour together. One painting for widgets and for table cells."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from translations import _
from ui.look import icons, looks, typeface
from ui.look.paper_controls import rounded

_INSET, _ICON, _GAP = 7, 16, 4


def word_of(state: str, word: str = "") -> str:
    """What a pill in `state` says: `word`, or the state's own."""
    return word or _(looks.STATES[state].word)


def pill_size(metrics: QFontMetrics, state: str, word: str = "") -> QSize:
    """The room a pill takes."""
    width = 2 * _INSET + _ICON + _GAP + metrics.horizontalAdvance(word_of(state, word))
    return QSize(width, typeface.pill())


def paint_pill(painter: QPainter, rect: QRect, state: str, word: str = "") -> None:
    """Draw the pill at the left of `rect`, in its middle, no wider than `rect`."""
    worn = looks.STATES[state]
    size = pill_size(painter.fontMetrics(), state, word)
    box = QRect(rect.left(), rect.center().y() - size.height() // 2 + 1, size.width(), size.height())
    box.setWidth(min(box.width(), rect.width()))
    rounded(painter, box, worn.ground, None)
    _paint_content(painter, box.adjusted(_INSET, 0, -_INSET, 0), state, word, worn.token)


def paint_bare(painter: QPainter, rect: QRect, state: str, word: str = "") -> None:
    """Draw the state's icon and word in its ink without a ground, as in a second line."""
    _paint_content(painter, rect, state, word, looks.STATES[state].bare)


def _paint_content(painter: QPainter, rect: QRect, state: str, word: str, token: str) -> None:
    color = looks.ink(token)
    icon = QRect(rect.left(), rect.center().y() - _ICON // 2 + 1, _ICON, _ICON)
    icons.paint(painter, icon, looks.STATES[state].icon, color, filled=True)
    painter.save()
    painter.setPen(color)
    words = rect.adjusted(_ICON + _GAP, 0, 0, 0)
    metrics = painter.fontMetrics()
    text = metrics.elidedText(word_of(state, word), Qt.TextElideMode.ElideRight, max(0, words.width() + 1))
    painter.drawText(words.adjusted(0, 0, 8, 0), Qt.AlignmentFlag.AlignVCenter.value, text)
    painter.restore()


class Pill(QWidget):
    """A pill that stands on its own."""

    def __init__(self, state: str = "draft", word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._state, self._word = state, word
        self.show_state(state, word)

    @property
    def state(self) -> str:
        """The state it shows."""
        return self._state

    @property
    def word(self) -> str:
        """The word it shows."""
        return word_of(self._state, self._word)

    def show_state(self, state: str, word: str = "") -> None:
        """Show `state`, with `word` in place of the usual one."""
        self._state, self._word = state, word
        self.setAccessibleName(self.word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return pill_size(self.fontMetrics(), self._state, self._word)

    def paintEvent(self, _event: QPaintEvent) -> None:
        paint_pill(QPainter(self), self.rect(), self._state, self._word)
