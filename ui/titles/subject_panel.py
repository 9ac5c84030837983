"""The side panel about one person or collective."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from models.roster import Standing
from models.rules.year_verdicts import YearVerdicts
from models.subject import Subject
from translations import _
from ui.look.looks import ink
from ui.titles.subject_page import Acts, SubjectPage
from ui.widgets.empty_state import EmptyState


class SubjectPanel(QWidget):
    """White ground, a line at its left, its own scroll area."""

    WIDE, NARROW = 384, 344

    def __init__(self, acts: Acts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self.subject: Subject | None = None
        self._scroll = QScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(self._scroll)
        self.show_nobody()

    def show_subject(self, subject: Subject, standing: Standing, verdicts: YearVerdicts) -> None:
        """Show what the store says of `subject` now; the place stays where it was if it is the same one."""
        bar = self._scroll.verticalScrollBar()
        place = bar.value() if subject == self.subject else 0
        self.subject = subject
        page, column = self._new_page()
        SubjectPage(subject, standing, verdicts, self._acts, page).fill(column)
        column.addStretch(1)
        self._scroll.setWidget(page)
        bar.setValue(place)

    def show_nobody(self) -> None:
        """Show how to choose somebody."""
        self.subject = None
        page, column = self._new_page()
        text = _("Choose a line in the list to see the course of honours.")
        column.addWidget(EmptyState("ribbon_star", _("Nobody chosen"), text, parent=page))
        self._scroll.setWidget(page)

    def _new_page(self) -> tuple[QWidget, QVBoxLayout]:
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(page)
        column.setContentsMargins(15, 12, 12, 16)
        column.setSpacing(8)
        return page, column

    def sizeHint(self) -> QSize:
        return QSize(self.WIDE, 400)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink("base"))
        painter.fillRect(0, 0, 1, self.height(), ink("line"))
