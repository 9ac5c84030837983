"""The segmented switch: which part of a page is shown, with counts. Sub-pages are never tabs."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.look import typeface
from ui.look.looks import ink
from ui.look.paper_controls import RADIUS, rounded

_PADDING, _GAP = 12, 9


class SegmentedSwitch(QWidget):
    """Exactly one of its segments is chosen; Alt with its letter or the arrow keys choose another."""

    switched = Signal(str)

    def __init__(self, name: str = "", parent: QWidget | None = None, *, beside: str = "") -> None:
        """`beside`: letters that another switch on the page answers to."""
        super().__init__(parent)
        self._beside = set(beside)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._segments: dict[str, Segment] = {}
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._group.buttonClicked.connect(self._on_clicked)

    def add(self, key: str, label: str, count: str | int | None = None) -> "Segment":
        """Add a segment; the first one added is chosen."""
        segment = Segment(label, count, self._free_letter(label), self)
        self._segments[key] = segment
        self._group.addButton(segment)
        self._row.addWidget(segment)
        segment.setChecked(len(self._segments) == 1)
        return segment

    def set_count(self, key: str, count: str | int | None) -> None:
        """Show `count` after the words of `key`."""
        self._segments[key].set_count(count)

    @property
    def letters(self) -> str:
        """The letters its segments answer to, with Alt."""
        return "".join(segment.letter for segment in self._segments.values())

    @property
    def chosen(self) -> str:
        """The key of the chosen segment; empty while there is none."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose `key` as a click would, and say so if it was not chosen before."""
        if self.chosen != key:
            self._segments[key].setChecked(True)
            self.switched.emit(key)

    def segment(self, key: str) -> "Segment":
        """The segment of `key`."""
        return self._segments[key]

    def paintEvent(self, _event: QPaintEvent) -> None:
        rounded(QPainter(self), self.rect(), ink("button"), ink("edge"))

    @Slot(QAbstractButton)
    def _on_clicked(self, _button: QAbstractButton) -> None:
        self.switched.emit(self.chosen)

    def _free_letter(self, label: str) -> str:
        """The first plain letter of `label` that no other segment answers to."""
        taken = self._beside | {segment.letter for segment in self._segments.values()}
        letters = (letter for letter in label.upper() if "A" <= letter <= "Z")
        return next((letter for letter in letters if letter not in taken), "")


class Segment(QAbstractButton):
    """One of the choices."""

    def __init__(self, label: str, count: str | int | None, letter: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.letter = letter
        self._label, self._count = label, ""
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setText(label)
        if letter:
            self.setShortcut(f"Alt+{letter}")
            self.setToolTip(f"Alt+{letter}")
        self.set_count(count)

    def set_count(self, count: str | int | None) -> None:
        """Show `count` after the words."""
        self._count = "" if count is None else str(count)
        self.setAccessibleName(f"{self._label} {self._count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(typeface.face("strong"))
        count = _GAP + metrics.horizontalAdvance(self._count) if self._count else 0
        width = 2 * _PADDING + metrics.horizontalAdvance(self._label) + count
        return QSize(width, typeface.control())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inner = self.rect().adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse():
            self._paint_ground(painter)
        if self.x():
            painter.fillRect(0, 0, 1, self.height(), ink("edge"))
        if self.hasFocus():
            rounded(painter, inner.adjusted(1, 1, -1, -1), None, ink("accent"), 2)
        self._paint_words(painter, inner)

    def _paint_ground(self, painter: QPainter) -> None:
        """Fill inside the frame of the whole switch, whose corners are round."""
        path = QPainterPath()
        whole = self.parentWidget() or self
        frame = whole.rect().translated(-self.x(), 0).adjusted(1, 1, -1, -1)
        path.addRoundedRect(frame, RADIUS - 1, RADIUS - 1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(path)
        painter.fillRect(self.rect(), ink("sel" if self.isChecked() else "alt"))
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        font = typeface.face("strong" if self.isChecked() else "body")
        painter.setFont(QFont(font))
        enabled = self.isEnabled()
        painter.setPen(ink("disabled" if not enabled else "seltext" if self.isChecked() else "text"))
        words = rect.adjusted(_PADDING - 1, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter.value, self._label)
        if self._count:
            painter.setPen(ink("muted" if enabled else "disabled"))
            count = rect.adjusted(0, 0, 1 - _PADDING, 0)
            painter.drawText(
                count, (Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight).value, self._count
            )
