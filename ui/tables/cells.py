"""How the cells of lists and trees are painted: text, second lines, pills, ticks, the chosen row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from ui.look import typeface
from ui.look.looks import ink
from ui.look.paper_controls import check_box, rounded
from ui.tables.column import INK, RANK, SECOND, SECOND_STATE, STATE, STRONG
from ui.widgets.pill import paint_bare, paint_pill

Index = QModelIndex | QPersistentModelIndex
PADDING, _TICK, _BAR = 10, 16, 3
_Flag = QStyle.StateFlag
_Align = Qt.AlignmentFlag


class CellDelegate(QStyledItemDelegate):
    """Paints whole cells; what a pill says is in the model's accessible text."""

    def __init__(self, height: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        self.initStyleOption(option, index)
        painter.save()
        chosen = bool(option.state & _Flag.State_Selected)
        rank = index.data(RANK) or ""
        paint_ground(painter, option.rect, rank, chosen=chosen)
        if chosen and option.viewItemPosition in _FIRST and not isinstance(option.widget, QTreeView):
            painter.fillRect(
                option.rect.left(), option.rect.top(), _BAR, option.rect.height() - 1, ink("accent")
            )
        rect = option.rect.adjusted(PADDING, 0, -PADDING, -1)
        if option.features & QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator:
            rect = self._paint_tick(painter, option, rect)
        self._paint_content(painter, option, index, rect)
        if _is_framed(option):
            rounded(painter, option.rect, None, ink("accent"), 2, radius=0)
        painter.restore()

    def _paint_tick(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> QRect:
        box = QStyleOptionButton()
        box.rect = tick_rect(option.rect)
        box.state = _Flag.State_Enabled
        if option.checkState == Qt.CheckState.Checked:
            box.state |= _Flag.State_On
        elif option.checkState == Qt.CheckState.PartiallyChecked:
            box.state |= _Flag.State_NoChange
        check_box(box, painter, None)
        return rect.adjusted(_TICK + 8, 0, 0, 0)

    def _paint_content(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, rect: QRect
    ) -> None:
        painter.setFont(_font_of(option, index))
        state = index.data(STATE)
        if state:
            paint_pill(painter, rect, state, option.text)
            return
        chosen = bool(option.state & _Flag.State_Selected)
        painter.setPen(ink(_ink_of(index, chosen=chosen, enabled=bool(option.state & _Flag.State_Enabled))))
        second = index.data(SECOND)
        if second:
            upper = QRect(rect.left(), rect.center().y() - typeface.line() + 1, rect.width(), typeface.line())
            _draw(painter, upper, option)
            self._paint_second(
                painter, upper.translated(0, typeface.line()), option, second, index.data(SECOND_STATE)
            )
        else:
            _draw(painter, rect, option)

    @staticmethod
    def _paint_second(
        painter: QPainter, rect: QRect, option: QStyleOptionViewItem, words: str, state: str | None
    ) -> None:
        painter.setFont(QFont(option.font))
        if state:
            paint_bare(painter, rect, state, words)
            return
        painter.setPen(ink("muted"))
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, option.displayAlignment.value, elided)


_FIRST = (
    QStyleOptionViewItem.ViewItemPosition.Beginning,
    QStyleOptionViewItem.ViewItemPosition.OnlyOne,
)


def tick_rect(cell: QRect) -> QRect:
    """Where the tick box of `cell` lies."""
    return QRect(cell.left() + PADDING, cell.center().y() - _TICK // 2, _TICK, _TICK)


def paint_ground(painter: QPainter, rect: QRect, rank: str, *, chosen: bool) -> None:
    """The ground of a row and the thin line under it."""
    ground = "sel" if chosen else {"total": "head", "group": "alt"}.get(rank, "base")
    painter.fillRect(rect, ink(ground))
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink("line"))


def _is_framed(option: QStyleOptionViewItem) -> bool:
    """Only where single cells are chosen; where rows are, the row's own mark is enough."""
    behaviour = getattr(option.widget, "selectionBehavior", None)
    rows = behaviour is not None and behaviour().name == "SelectRows"
    return bool(option.state & _Flag.State_HasFocus) and not rows


def _font_of(option: QStyleOptionViewItem, index: Index) -> QFont:
    font = QFont(option.font)
    if index.data(STRONG) or index.data(RANK) in ("total", "group"):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def _ink_of(index: Index, *, chosen: bool, enabled: bool) -> str:
    if not enabled:
        return "disabled"
    own = index.data(INK) or ("muted" if index.data(RANK) == "muted" else "")
    return own or ("seltext" if chosen else "text")


def _draw(painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
    metrics = QFontMetrics(painter.font())
    words = metrics.elidedText(option.text, Qt.TextElideMode.ElideRight, rect.width())
    side = option.displayAlignment & _Align.AlignHorizontal_Mask
    painter.drawText(rect, (side | _Align.AlignVCenter).value, words)
