"""How headers, tabs, progress and scroll bars are painted; `PaperStyle` calls these."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QStyle,
    QStyleOption,
    QStyleOptionHeader,
    QStyleOptionProgressBar,
    QStyleOptionSlider,
    QStyleOptionTab,
    QWidget,
)

from ui.look import icons
from ui.look.looks import ink
from ui.look.paper_controls import inked, rounded

INSET = 10
_LABEL_MARGIN = 2  # by which Qt has narrowed the label's rectangle already
_State = QStyle.StateFlag


def header_rest(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The header's ground right of the last column."""
    painter.fillRect(option.rect, ink("head"))
    _line_below(option.rect, painter)


def header_section(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """One column's head with a short divider at its right."""
    header_rest(option, painter, widget)
    rect = option.rect
    painter.fillRect(rect.right(), rect.top() + 8, 1, rect.height() - 16, ink("line"))


def _line_below(rect: QRect, painter: QPainter) -> None:
    painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, ink("line"))


def header_label(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The column's title."""
    if not isinstance(option, QStyleOptionHeader):
        return
    painter.save()
    font = QFont(painter.font())
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink("text"))
    rect = option.rect.adjusted(INSET - _LABEL_MARGIN, 0, _LABEL_MARGIN - INSET, 0)
    painter.drawText(rect, (option.textAlignment | Qt.AlignmentFlag.AlignVCenter).value, option.text)
    painter.restore()


def header_arrow(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """Which way the list is sorted by this column."""
    if isinstance(option, QStyleOptionHeader):
        up = option.sortIndicator == QStyleOptionHeader.SortIndicator.SortUp
        name = "chevron_down" if up else "chevron_up"  # Qt calls descending order "up"
        rect = QRect(0, 0, 16, 16)
        rect.moveCenter(option.rect.center())
        icons.paint(painter, rect, name, ink("muted"))


def tab_shape(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """White ground and a gold line for the open tab; no ground for the others."""
    rect = option.rect
    if option.state & _State.State_Selected:
        painter.fillRect(rect, ink("base"))
        painter.fillRect(rect.left() + 8, rect.bottom() - 2, rect.width() - 16, 3, ink("gold"))
    elif option.state & _State.State_MouseOver:
        painter.fillRect(rect.adjusted(0, 0, 0, -1), ink("head"))
    if option.state & _State.State_HasFocus:
        rounded(painter, rect.adjusted(2, 2, -2, -5), None, ink("accent"), 2)


def tab_label(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The tab's picture and word."""
    if not isinstance(option, QStyleOptionTab):
        return
    color = ink("text" if option.state & _State.State_Selected else "muted")
    rect = option.rect.adjusted(12, 0, -4, 0)
    if not option.icon.isNull():
        drawn = inked(option.icon, 20, color, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left(), rect.center().y() - 10, drawn)
        rect = rect.adjusted(26, 0, 0, 0)
    painter.save()
    painter.setPen(color)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter.value, option.text)
    painter.restore()


def _bar(rect: QRect) -> QRect:
    return QRect(rect.left(), rect.center().y() - 3, rect.width(), 8)


def progress_groove(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The empty bar."""
    rounded(painter, _bar(option.rect), ink("line"), None)


def progress_contents(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The part that is done."""
    if isinstance(option, QStyleOptionProgressBar) and option.maximum > option.minimum:
        share = (option.progress - option.minimum) / (option.maximum - option.minimum)
        bar = _bar(option.rect)
        bar.setWidth(round(bar.width() * min(1.0, max(0.0, share))))
        rounded(painter, bar, ink("accent"), None)


def scroll_bar(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """A quiet track with a round slider and no arrows."""
    if not isinstance(option, QStyleOptionSlider):
        return
    painter.fillRect(option.rect, ink("alt"))
    if option.maximum > option.minimum:
        slider = scroll_part(option, QStyle.SubControl.SC_ScrollBarSlider)
        upright = option.orientation == Qt.Orientation.Vertical
        inset = (4, 1, -4, -1) if upright else (1, 4, -1, -4)
        held = option.activeSubControls & QStyle.SubControl.SC_ScrollBarSlider
        color = ink("muted" if held else "edge")
        rounded(painter, slider.adjusted(*inset), color, None, radius=3)


def scroll_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a scroll bar lies; it has no arrows, so the groove is all of it."""
    whole = option.rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = whole.height() if upright else whole.width()
    span = option.maximum - option.minimum
    slider = max(32, length * option.pageStep // max(1, span + option.pageStep)) if span else length
    slider = min(slider, length)
    at = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - slider, option.upsideDown
    )
    parts = {
        QStyle.SubControl.SC_ScrollBarGroove: (0, length),
        QStyle.SubControl.SC_ScrollBarSlider: (at, slider),
        QStyle.SubControl.SC_ScrollBarSubPage: (0, at),
        QStyle.SubControl.SC_ScrollBarAddPage: (at + slider, length - at - slider),
    }
    start, extent = parts.get(part, (0, 0))
    if upright:
        return QRect(whole.left(), whole.top() + start, whole.width(), extent)
    return QRect(whole.left() + start, whole.top(), extent, whole.height())
