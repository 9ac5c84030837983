"""The round as steps: what is done, what is going on, what is to come. Each step leads to its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from translations import N_, _
from ui.look import icons, typeface
from ui.look.looks import ink
from ui.look.paper_controls import rounded

CIRCLE = 24
_SAID = {"done": N_("done"), "now": N_("in progress"), "later": N_("not begun")}


@dataclass(frozen=True)
class Step:
    """One step: its key, its name, where it stands, and one figure about it."""

    key: str
    name: str
    stage: Literal["done", "now", "later"]
    figure: str = ""


class Stepper(QWidget):
    """Steps in a row, joined by a line."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.buttons: list[StepButton] = []

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these instead."""
        for old in self.buttons:
            self._row.removeWidget(old)
            old.deleteLater()
        self.buttons = [StepButton(step, place, len(steps), self) for place, step in enumerate(steps, 1)]
        for button in self.buttons:
            self._row.addWidget(button, 1)
            button.clicked.connect(lambda _on=False, key=button.step.key: self.asked.emit(key))


class StepButton(QAbstractButton):
    """A circle, a name and a figure; the line to the next step runs at its right."""

    def __init__(self, step: Step, place: int, of: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.step, self._place, self._last = step, place, place == of
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name = _("Step {place}/{of}, {name}, {stage}").format(
            place=place, of=of, name=step.name, stage=_(_SAID[step.stage])
        )
        self.setAccessibleName(f"{name}, {step.figure}" if step.figure else name)

    def sizeHint(self) -> QSize:
        words = self.fontMetrics().horizontalAdvance(self.step.figure or self.step.name)
        return QSize(max(96, words + 12), CIRCLE + 8 + 2 * typeface.line())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        circle = QRect(2, 2, CIRCLE, CIRCLE)
        if not self._last:
            join = ink("accent" if self.step.stage == "done" else "line")
            painter.fillRect(circle.right() + 3, circle.center().y(), self.width(), 2, join)
        self._paint_circle(painter, circle)
        self._paint_words(painter, QRect(2, CIRCLE + 6, self.width() - 8, typeface.line()))
        if self.hasFocus():
            rounded(painter, self.rect().adjusted(0, 0, -6, 0), None, ink("accent"), 2)

    def _paint_circle(self, painter: QPainter, circle: QRect) -> None:
        if self.step.stage == "done":
            rounded(painter, circle, ink("accent"), None, radius=CIRCLE / 2)
            icons.paint(painter, circle.adjusted(4, 4, -4, -4), "checkmark", ink("onaccent"), filled=True)
            return
        now = self.step.stage == "now"
        edge = ink("accent" if now else "edge")
        rounded(painter, circle, ink("base"), edge, 2 if now else 1.5, CIRCLE / 2)
        painter.setFont(typeface.face("strong"))
        painter.setPen(ink("accent" if now else "muted"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter.value, str(self._place))

    def _paint_words(self, painter: QPainter, rect: QRect) -> None:
        now = self.step.stage == "now"
        painter.setFont(typeface.face("strong" if now else "body"))
        painter.setPen(ink("muted" if self.step.stage == "later" else "text"))
        painter.drawText(rect, 0, self.step.name)
        painter.setFont(typeface.face("body"))
        painter.setPen(ink("muted"))
        painter.drawText(rect.translated(0, typeface.line()), 0, self.step.figure)
