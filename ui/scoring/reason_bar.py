"""The row below the rubric that asks why the figures of a criterion differ."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QSizePolicy, QWidget

from models.refusal import Refusal
from models.rubric import Criterion
from models.score_sheet import Score
from translations import _
from translations.formats import show_points
from ui.widgets.heading import Words, strong
from ui.widgets.picture import Picture
from ui.widgets.sheet import Sheet, row


class ReasonBar(Sheet):
    """Asks about one criterion; Enter or the button hands the words to `keep`, which may refuse them."""

    def __init__(self, keep: Callable[[Criterion, str], object], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=6)
        self._keep = keep
        self._criterion: Criterion | None = None
        self.label = strong(parent=self)
        self.label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.words = QLineEdit(self)
        self.words.setMaxLength(500)
        self.words.setPlaceholderText(_("for example: two corrections, one point less for each"))
        self.button = QPushButton(_("Keep the reason"), self)
        self.button.setAutoDefault(False)
        parts = row(
            Picture("comment_edit", 20, ink="accent", parent=self), self.label, self.words, self.button
        )
        parts.setStretch(2, 1)
        self.column.addLayout(parts)
        self.fault = Words(ink="no", wrap=True, parent=self)
        self.column.addWidget(self.fault)
        self.fault.hide()
        self.words.returnPressed.connect(self._on_kept)
        self.button.clicked.connect(self._on_kept)

    def ask(self, criterion: Criterion, name: str, score: Score) -> None:
        """Ask about `criterion`, which sentences call `name`; words half typed about the same one stay."""
        first, *_rest, last = score.given
        asked = _("Reason, {line} ({first} → {last}):")
        asked = asked.format(line=name, first=show_points(first, 1), last=show_points(last, 1))
        self.label.setText(asked)
        self.words.setAccessibleName(asked)
        if self._criterion is None or self._criterion.id != criterion.id or not self.words.isModified():
            self.words.setText(score.reason)
        self._criterion = criterion
        self.fault.hide()
        self.show()

    def rest(self) -> None:
        """Ask nothing."""
        self._criterion = None
        self.hide()

    @Slot()
    def _on_kept(self) -> None:
        if self._criterion is None:
            return
        self.words.setModified(False)
        try:
            self._keep(self._criterion, self.words.text())
        except Refusal as error:
            self.fault.setText(str(error))
            self.fault.show()
