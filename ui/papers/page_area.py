"""Where the pages of a paper lie, one under the other, white in light and dark, sharp at every zoom."""

from collections import OrderedDict

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from ui.look.looks import TOKENS, ink
from ui.papers.paper_pages import POINTS_PER_INCH, Mark, PaperPages

SCREEN_INCH = 96  # logical pixels to an inch at 100 %
STEPS = (25, 33, 50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300, 400)  # percent
_MARGIN, _GAP, _KEPT = 12, 12, 6


class PageArea(QAbstractScrollArea):
    """Shows pages at a zoom in percent, or as wide as there is room. Ctrl with the wheel zooms."""

    page_changed = Signal(int)
    zoomed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(200, 120)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # else fitting the width would sway
        self._pages: PaperPages | None = None
        self._fixed: int | None = None
        self._drawn: OrderedDict[tuple[int, int, float], QImage] = OrderedDict()
        self._marks: list[Mark] = []
        self._told = -1
        self.verticalScrollBar().valueChanged.connect(self._tell_page)

    def show_pages(self, pages: PaperPages | None) -> None:
        """Show these pages, at the place that was being read; None shows nothing."""
        self._pages = pages
        self._marks = []
        self._drawn.clear()
        self._arrange()

    def mark(self, words: str) -> bool:
        """Mark every place where `words` stand and go to the first; whether there is any. "" marks nothing."""
        self._marks = self._pages.find(words) if self._pages and words else []
        if self._marks:
            first = self._marks[0]
            top = self._page_rect(first.page).top() + round(first.rect.top() * self._scale())
            self.verticalScrollBar().setValue(max(0, top - self.viewport().height() // 3))
        self.viewport().update()
        return bool(self._marks)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages) if self._pages else 0

    @property
    def page(self) -> int:
        """The page being read, from 0: the one across the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        tops = [self._page_rect(page).top() - _GAP for page in range(self.page_count)]
        return max(0, sum(top <= middle for top in tops) - 1)

    def go_to(self, page: int) -> None:
        """Bring the top of a page to the top of the view."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(self._page_rect(page).top() - _MARGIN)

    @property
    def zoom(self) -> int:
        """The zoom in percent of true size on a screen of 96 pixels to the inch."""
        return self._fixed or self._fitting()

    def set_zoom(self, percent: int | None) -> None:
        """Zoom to `percent`; None fits the width."""
        kept = self._place()
        self._fixed = percent if percent is None else min(STEPS[-1], max(STEPS[0], percent))
        self._arrange()
        bar = self.verticalScrollBar()
        bar.setValue(round(kept * max(1, bar.maximum())))

    def zoom_in(self) -> None:
        """The next larger step."""
        self.set_zoom(next((step for step in STEPS if step > self.zoom), STEPS[-1]))

    def zoom_out(self) -> None:
        """The next smaller step."""
        self.set_zoom(next((step for step in reversed(STEPS) if step < self.zoom), STEPS[0]))

    def sizeHint(self) -> QSize:
        return QSize(510, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        kept = self._place()
        self._arrange()
        bar = self.verticalScrollBar()
        bar.setValue(round(kept * max(1, bar.maximum())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), ink("line"))
        offset = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for page in range(self.page_count):
            rect = self._page_rect(page).translated(offset)
            if rect.intersects(event.rect()):
                painter.drawImage(rect, self._image(page))
                self._paint_marks(painter, page, rect.topLeft())

    def _paint_marks(self, painter: QPainter, page: int, corner: QPoint) -> None:
        """An amber ground that the ink shows through, and a line below; from the light table: paper is white."""
        for mark in self._marks:
            if mark.page != page:
                continue
            rect = _scaled(mark.rect, self._scale()).translated(corner).adjusted(-2, -1, 2, 2)
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(rect, QColor("#FBE3A2"))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            line = QRectF(rect.left(), rect.bottom() - 1.5, rect.width(), 1.5)
            painter.fillRect(line, QColor(TOKENS["no"][0]))

    def _image(self, page: int) -> QImage:
        assert self._pages is not None  # noqa: S101 - asked only for pages that are there
        ratio = self.devicePixelRatioF()
        key = (page, self.zoom, ratio)
        if key not in self._drawn:
            while len(self._drawn) >= _KEPT:
                self._drawn.popitem(last=False)
            image = self._pages.image(page, self._scale() * POINTS_PER_INCH * ratio)
            image.setDevicePixelRatio(ratio)
            self._drawn[key] = image
        self._drawn.move_to_end(key)
        return self._drawn[key]

    def _scale(self) -> float:
        """Logical pixels to a point."""
        return self.zoom / 100 * SCREEN_INCH / POINTS_PER_INCH

    def _fitting(self) -> int:
        widest = max((size.width() for size in self._pages.sizes), default=0) if self._pages else 0
        if not widest:
            return 100
        room = self.viewport().width() - 2 * _MARGIN
        percent = int(room / widest * POINTS_PER_INCH / SCREEN_INCH * 100)
        return min(200, max(STEPS[0], percent))

    def _page_rect(self, page: int) -> QRect:
        """Where a page lies, before scrolling."""
        sizes = self._pages.sizes if self._pages else []
        scale = self._scale()
        top = _MARGIN + sum(round(size.height() * scale) + _GAP for size in sizes[:page])
        width, height = round(sizes[page].width() * scale), round(sizes[page].height() * scale)
        left = max(_MARGIN, (self.viewport().width() - width) // 2)
        return QRect(left, top, width, height)

    def _arrange(self) -> None:
        rects = [self._page_rect(page) for page in range(self.page_count)]
        width = max((rect.width() for rect in rects), default=0) + 2 * _MARGIN
        height = rects[-1].bottom() + 1 + _MARGIN if rects else 0
        view = self.viewport().size()
        for bar, whole, room in (
            (self.horizontalScrollBar(), width, view.width()),
            (self.verticalScrollBar(), height, view.height()),
        ):
            bar.setPageStep(room)
            bar.setSingleStep(24)
            bar.setRange(0, max(0, whole - room))
        self.viewport().update()
        self.zoomed.emit(self.zoom)
        self._told = -1
        self._tell_page()

    def _place(self) -> float:
        bar = self.verticalScrollBar()
        return bar.value() / bar.maximum() if bar.maximum() else 0.0

    def _tell_page(self) -> None:
        page = self.page
        if page != self._told:
            self._told = page
            self.page_changed.emit(page)


def _scaled(rect: QRectF, scale: float) -> QRectF:
    return QRectF(rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale)
