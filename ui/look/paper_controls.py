"""How buttons, fields, boxes and frames are painted; `PaperStyle` calls these."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionFrame,
    QStyleOptionSpinBox,
    QTextEdit,
    QWidget,
)

from ui.look import icons
from ui.look.looks import ink

RADIUS = 4
_PADDING, _ICON, _GAP, _LEAST_WIDTH = 14, 20, 6, 92
_State = QStyle.StateFlag


def nothing(_option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> None:
    """Draw nothing where Fusion would."""


def is_inner(widget: QWidget | None) -> bool:
    """Whether `widget` is the line edit inside a spin box or a combo box, which draw the frame themselves."""
    return widget is not None and isinstance(widget.parent(), QAbstractSpinBox | QComboBox)


def rounded(
    painter: QPainter,
    rect: QRect,
    ground: QColor | None,
    edge: QColor | None,
    width: float = 1,
    radius: float = RADIUS,
) -> None:
    """A box with round corners, its edge drawn wholly inside `rect`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inset = width / 2 if edge else 0
    painter.setPen(QPen(edge, width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(ground or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def inked(icon: QIcon, size: int, color: QColor, ratio: float) -> QPixmap:
    """The picture of `icon` with every pixel in `color`."""
    drawn = icon.pixmap(QSize(size, size), ratio).copy()
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(QRect(0, 0, size, size), color)
    painter.end()
    return drawn


def is_primary(widget: QWidget | None) -> bool:
    """Whether `widget` is the filled button of its screen."""
    return widget is not None and bool(widget.property("primary"))


def button(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground and edge of a push button: filled, plain, flat or off."""
    state = option.state
    focused = bool(state & _State.State_HasFocus)
    if not state & _State.State_Enabled:
        rounded(painter, option.rect, ink("window"), ink("line"))
    elif is_primary(widget):
        _filled(option, painter, focused=focused)
    elif _is_flat(option):
        _flat(option, painter, focused=focused)
    else:
        pressed = bool(state & (_State.State_Sunken | _State.State_On))
        ground = "sel" if pressed else "alt" if state & _State.State_MouseOver else "button"
        _outlined(option.rect, painter, ink(ground), focused=focused)


def _is_flat(option: QStyleOption) -> bool:
    return isinstance(option, QStyleOptionButton) and bool(
        option.features & QStyleOptionButton.ButtonFeature.Flat
    )


def _flat(option: QStyleOption, painter: QPainter, *, focused: bool) -> None:
    if option.state & (_State.State_Sunken | _State.State_On):
        rounded(painter, option.rect, ink("sel"), None)
    elif option.state & _State.State_MouseOver:
        rounded(painter, option.rect, ink("head"), None)
    if focused:
        rounded(painter, option.rect, None, ink("accent"), 2)


def _filled(option: QStyleOption, painter: QPainter, *, focused: bool) -> None:
    accent = ink("accent")
    if option.state & _State.State_Sunken:
        accent = accent.darker(120)
    elif option.state & _State.State_MouseOver:
        accent = accent.lighter(112)
    rounded(painter, option.rect, accent, None)
    if focused:
        rounded(painter, option.rect.adjusted(2, 2, -2, -2), None, ink("onaccent"), 1.5, RADIUS - 1)


def _outlined(rect: QRect, painter: QPainter, ground: QColor, *, focused: bool) -> None:
    rounded(painter, rect, ground, ink("accent" if focused else "edge"), 2 if focused else 1)


def button_font(widget: QPushButton) -> QFont:
    """The letters on a button: demibold on the filled one."""
    font = QFont(widget.font())
    if is_primary(widget):
        font.setWeight(QFont.Weight.DemiBold)
    return font


def button_width(widget: QPushButton) -> int:
    """How wide a button must be for its words, picture and padding; an icon alone makes a square."""
    icon = 0 if widget.icon().isNull() else _ICON
    text = QFontMetrics(button_font(widget)).horizontalAdvance(widget.text().replace("&", ""))
    if icon and not text:
        return max(32, icon + 12)
    menu = 20 if isinstance(widget.menu(), QMenu) else 0
    wide = 2 * _PADDING + text + menu + (icon + _GAP if icon else 0)
    return wide if widget.isFlat() or icon else max(_LEAST_WIDTH, wide)


def button_label(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The picture and words of a push button, centred together."""
    if not isinstance(option, QStyleOptionButton):
        return
    painter.save()
    color = _label_ink(option, widget)
    if isinstance(widget, QPushButton):
        painter.setFont(button_font(widget))
    metrics = painter.fontMetrics()
    text = metrics.size(Qt.TextFlag.TextShowMnemonic, option.text).width() if option.text else 0
    icon = 0 if option.icon.isNull() else _ICON
    gap = _GAP if icon and text else 0
    rect = option.rect
    if option.text and option.features & QStyleOptionButton.ButtonFeature.HasMenu:
        rect = rect.adjusted(0, 0, -20, 0)
        icons.paint(painter, QRect(rect.right() - 4, rect.center().y() - 7, 16, 16), "chevron_down", color)
    left = max(rect.left() + 4, rect.center().x() - (icon + gap + text) // 2 + 1)
    if icon:
        ratio = painter.device().devicePixelRatioF()
        keeps = widget is not None and bool(widget.property("own_ink")) and widget.isEnabled()
        drawn = (
            option.icon.pixmap(QSize(icon, icon), ratio) if keeps else inked(option.icon, icon, color, ratio)
        )
        painter.drawPixmap(QPointF(left, rect.center().y() - icon / 2 + 0.5).toPoint(), drawn)
    painter.setPen(color)
    words = QRect(left + icon + gap, rect.top(), rect.right() - left - icon - gap, rect.height())
    painter.drawText(words, _mnemonic(option, widget) | Qt.AlignmentFlag.AlignVCenter, option.text)
    painter.restore()


def _mnemonic(option: QStyleOption, widget: QWidget | None) -> int:
    shown = widget is not None and widget.style().styleHint(
        QStyle.StyleHint.SH_UnderlineShortcut, option, widget
    )
    return (Qt.TextFlag.TextShowMnemonic if shown else Qt.TextFlag.TextHideMnemonic).value


def _label_ink(option: QStyleOption, widget: QWidget | None) -> QColor:
    if not option.state & _State.State_Enabled:
        return ink("disabled")
    return ink("onaccent" if is_primary(widget) else "text")


def tool_panel(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The ground of a tool button: none until pointed at, pressed or focused."""
    _flat(option, painter, focused=bool(option.state & _State.State_HasFocus))


def field(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ground and edge of a line edit."""
    framed = not isinstance(option, QStyleOptionFrame) or option.lineWidth > 0
    if framed and not is_inner(widget):
        field_box(option, painter, widget)


def field_box(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The box of anything one types or chooses in; its edge tells focus and error."""
    if not option.state & _State.State_Enabled:
        rounded(painter, option.rect, ink("window"), ink("line"))
        return
    wrong = widget is not None and bool(widget.property("error"))
    focused = bool(option.state & _State.State_HasFocus)
    edge = "no" if wrong else "accent" if focused else "edge"
    rounded(painter, option.rect, ink("base"), ink(edge), 2 if wrong or focused else 1)


def frame(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The line around lists and scrolled pages; a box for writing gets the edge of a field."""
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        field_box(option, painter, widget)
    elif isinstance(widget, QAbstractItemView) and widget.hasFocus():
        rounded(painter, option.rect, None, ink("edge"), radius=0)
    else:
        rounded(painter, option.rect, None, ink("line"), radius=0)


def focus_ring(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """The ring of what has the keyboard; buttons and tables draw their own."""
    if not isinstance(widget, QPushButton | QAbstractItemView):
        rounded(painter, option.rect, None, ink("accent"), 2)


def check_box(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """A box with a tick, a dash when only some are chosen."""
    rect = QRect(0, 0, 16, 16)
    rect.moveCenter(option.rect.center())
    half = bool(option.state & _State.State_NoChange)
    enabled = bool(option.state & _State.State_Enabled)
    if half or option.state & _State.State_On:
        rounded(painter, rect, ink("accent" if enabled else "disabled"), None, radius=3)
        if half:
            painter.fillRect(rect.adjusted(4, 7, -4, -7), ink("onaccent"))
        else:
            icons.paint(painter, rect.adjusted(1, 1, -1, -1), "checkmark", ink("onaccent"), filled=True)
    else:
        edge = ink("edge" if enabled else "line")
        rounded(painter, rect, ink("base" if enabled else "window"), edge, 1.2, 3)


def radio_button(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """A ring, filled in the middle when chosen."""
    rect = QRect(0, 0, 16, 16)
    rect.moveCenter(option.rect.center())
    enabled = bool(option.state & _State.State_Enabled)
    chosen = bool(option.state & _State.State_On)
    edge = "line" if not enabled else "accent" if chosen else "edge"
    rounded(painter, rect, ink("base"), ink(edge), 5 if chosen else 1.2, 8)


def branch(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> None:
    """The chevron of a group in a tree."""
    if option.state & _State.State_Children:
        name = "chevron_down" if option.state & _State.State_Open else "chevron_right"
        rect = QRect(0, 0, 16, 16)
        rect.moveCenter(option.rect.center())
        icons.paint(painter, rect, name, ink("muted"))


def combo(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A field with a chevron."""
    field_box(option, painter, widget)
    rect = option.rect
    color = ink("muted" if option.state & _State.State_Enabled else "disabled")
    icons.paint(painter, QRect(rect.right() - 25, rect.center().y() - 7, 16, 16), "chevron_down", color)


def spin(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> None:
    """A field with two chevrons, one above the other."""
    field_box(option, painter, widget)
    if not isinstance(option, QStyleOptionSpinBox) or widget is None:
        return
    if option.buttonSymbols == QAbstractSpinBox.ButtonSymbols.NoButtons:
        return
    color = ink("muted" if option.state & _State.State_Enabled else "disabled")
    parts = (
        (QStyle.SubControl.SC_SpinBoxUp, "chevron_up"),
        (QStyle.SubControl.SC_SpinBoxDown, "chevron_down"),
    )
    for part, name in parts:
        place = widget.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, widget)
        square = QRect(0, 0, 16, 16)
        square.moveCenter(place.center())
        icons.paint(painter, square, name, color)
