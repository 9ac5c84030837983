"""How controls are drawn: Fusion with a flat, paper-like face. `paper_controls` and `paper_bars` paint.

A style sheet would swap the style of each widget it touches and override palette and fonts, so there is none.
Widgets say their state in the dynamic properties `primary` and `error`; call `update()` after a change.
"""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from ui.look import icons, paper_bars, paper_controls, typeface
from ui.look.paper_controls import is_inner

_PRIMITIVES = {
    QStyle.PrimitiveElement.PE_PanelLineEdit: paper_controls.field,
    QStyle.PrimitiveElement.PE_FrameLineEdit: paper_controls.nothing,
    QStyle.PrimitiveElement.PE_FrameFocusRect: paper_controls.focus_ring,
    QStyle.PrimitiveElement.PE_Frame: paper_controls.frame,
    QStyle.PrimitiveElement.PE_IndicatorCheckBox: paper_controls.check_box,
    QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck: paper_controls.check_box,
    QStyle.PrimitiveElement.PE_IndicatorRadioButton: paper_controls.radio_button,
    QStyle.PrimitiveElement.PE_IndicatorBranch: paper_controls.branch,
    QStyle.PrimitiveElement.PE_PanelItemViewRow: paper_controls.nothing,
    QStyle.PrimitiveElement.PE_PanelButtonTool: paper_controls.tool_panel,
    QStyle.PrimitiveElement.PE_IndicatorHeaderArrow: paper_bars.header_arrow,
    QStyle.PrimitiveElement.PE_FrameTabBarBase: paper_controls.nothing,
    QStyle.PrimitiveElement.PE_PanelScrollAreaCorner: paper_controls.nothing,
}
_CONTROLS = {
    QStyle.ControlElement.CE_PushButtonBevel: paper_controls.button,
    QStyle.ControlElement.CE_PushButtonLabel: paper_controls.button_label,
    QStyle.ControlElement.CE_HeaderSection: paper_bars.header_section,
    QStyle.ControlElement.CE_HeaderEmptyArea: paper_bars.header_rest,
    QStyle.ControlElement.CE_HeaderLabel: paper_bars.header_label,
    QStyle.ControlElement.CE_TabBarTabShape: paper_bars.tab_shape,
    QStyle.ControlElement.CE_TabBarTabLabel: paper_bars.tab_label,
    QStyle.ControlElement.CE_ProgressBarGroove: paper_bars.progress_groove,
    QStyle.ControlElement.CE_ProgressBarContents: paper_bars.progress_contents,
    QStyle.ControlElement.CE_ProgressBarLabel: paper_controls.nothing,
}
_COMPLEX = {
    QStyle.ComplexControl.CC_ComboBox: paper_controls.combo,
    QStyle.ComplexControl.CC_SpinBox: paper_controls.spin,
    QStyle.ComplexControl.CC_ScrollBar: paper_bars.scroll_bar,
}
_METRICS = {
    QStyle.PixelMetric.PM_TabBarTabShiftVertical: 0,
    QStyle.PixelMetric.PM_TabBarTabShiftHorizontal: 0,
    QStyle.PixelMetric.PM_TabBarBaseOverlap: 0,
    QStyle.PixelMetric.PM_ButtonShiftVertical: 0,
    QStyle.PixelMetric.PM_ButtonShiftHorizontal: 0,
    QStyle.PixelMetric.PM_ScrollBarExtent: 14,
    QStyle.PixelMetric.PM_IndicatorWidth: 16,
    QStyle.PixelMetric.PM_IndicatorHeight: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorWidth: 16,
    QStyle.PixelMetric.PM_ExclusiveIndicatorHeight: 16,
    QStyle.PixelMetric.PM_CheckBoxLabelSpacing: 8,
    QStyle.PixelMetric.PM_RadioButtonLabelSpacing: 8,
    QStyle.PixelMetric.PM_LayoutLeftMargin: 0,
    QStyle.PixelMetric.PM_LayoutRightMargin: 0,
    QStyle.PixelMetric.PM_LayoutTopMargin: 0,
    QStyle.PixelMetric.PM_LayoutBottomMargin: 0,
    QStyle.PixelMetric.PM_LayoutHorizontalSpacing: 8,
    QStyle.PixelMetric.PM_LayoutVerticalSpacing: 8,
    QStyle.PixelMetric.PM_SmallIconSize: 20,
    QStyle.PixelMetric.PM_ButtonIconSize: 20,
    QStyle.PixelMetric.PM_LineEditIconSize: 16,
    QStyle.PixelMetric.PM_SplitterWidth: 9,
}
_HINTS = {
    QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons: 0,
    QStyle.StyleHint.SH_EtchDisabledText: 0,
    QStyle.StyleHint.SH_ItemView_ShowDecorationSelected: 1,
    QStyle.StyleHint.SH_ComboBox_Popup: 0,
    QStyle.StyleHint.SH_UnderlineShortcut: 0,
    QStyle.StyleHint.SH_Widget_Animate: 0,
    QStyle.StyleHint.SH_Widget_Animation_Duration: 0,
    QStyle.StyleHint.SH_ScrollBar_Transient: 0,
    QStyle.StyleHint.SH_LineEdit_PasswordCharacter: 0x2022,
}
_HEIGHTS: dict[QStyle.ContentsType, Callable[[], int]] = {
    QStyle.ContentsType.CT_LineEdit: typeface.control,
    QStyle.ContentsType.CT_ComboBox: typeface.control,
    QStyle.ContentsType.CT_SpinBox: typeface.control,
    QStyle.ContentsType.CT_PushButton: typeface.control,
    QStyle.ContentsType.CT_HeaderSection: typeface.header,
    QStyle.ContentsType.CT_TabBarTab: typeface.tab,
    QStyle.ContentsType.CT_ProgressBar: typeface.bar,
}
_LEAST_HEIGHTS: dict[QStyle.ContentsType, Callable[[], int]] = {
    QStyle.ContentsType.CT_ToolButton: typeface.control,
    QStyle.ContentsType.CT_ItemViewItem: typeface.dense_row,
    QStyle.ContentsType.CT_CheckBox: typeface.pill,
    QStyle.ContentsType.CT_RadioButton: typeface.pill,
}


class PaperStyle(QProxyStyle):
    """Fusion with our buttons, fields, headers, tabs and bars. The caller keeps a reference to it."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        paint = _PRIMITIVES.get(element)
        if paint is None:
            super().drawPrimitive(element, option, painter, widget)
        else:
            paint(option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        paint = _CONTROLS.get(element)
        if paint is None:
            super().drawControl(element, option, painter, widget)
        else:
            paint(option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        /,
        widget: QWidget | None = None,
    ) -> None:
        paint = _COMPLEX.get(control)
        if paint is None:
            super().drawComplexControl(control, option, painter, widget)
        else:
            paint(option, painter, widget)

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        /,
        widget: QWidget | None = None,
    ) -> QRect:
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            return paper_bars.scroll_part(option, part)
        rect = super().subControlRect(control, option, part, _given(widget))
        if part == QStyle.SubControl.SC_ComboBoxEditField and control == QStyle.ComplexControl.CC_ComboBox:
            return rect.adjusted(5, 0, 0, 0)
        return rect

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        /,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric == QStyle.PixelMetric.PM_DefaultFrameWidth and isinstance(widget, QComboBox):
            return 4
        known = _METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        /,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,
    ) -> int:
        known = _HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    def sizeFromContents(
        self, type: QStyle.ContentsType, option: QStyleOption, size: QSize, /, widget: QWidget | None = None
    ) -> QSize:
        made = super().sizeFromContents(type, option, size, _given(widget))
        if type in _HEIGHTS and not is_inner(widget):
            made.setHeight(_HEIGHTS[type]())
        if type in _LEAST_HEIGHTS:
            made.setHeight(max(made.height(), _LEAST_HEIGHTS[type]()))
        if type == QStyle.ContentsType.CT_PushButton and isinstance(widget, QPushButton):
            made.setWidth(paper_controls.button_width(widget))
        if type == QStyle.ContentsType.CT_HeaderSection:
            made.setWidth(made.width() + 2 * paper_bars.INSET)
        if type == QStyle.ContentsType.CT_ComboBox:
            made.setWidth(made.width() + 12)
        return made

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, /, widget: QWidget | None = None
    ) -> QRect:
        rect = super().subElementRect(element, option, _given(widget))
        if element == QStyle.SubElement.SE_LineEditContents and not is_inner(widget):
            return rect.adjusted(5, 0, -5, 0)
        return rect

    def standardIcon(
        self,
        standardIcon: QStyle.StandardPixmap,
        /,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> QIcon:
        if standardIcon == QStyle.StandardPixmap.SP_LineEditClearButton:
            return icons.icon("dismiss", 20, ink="muted")
        return super().standardIcon(standardIcon, option, widget)


def _given(widget: QWidget | None) -> QWidget:
    """`widget` as the stubs want it: Qt itself takes none as well."""
    return cast(QWidget, widget)
