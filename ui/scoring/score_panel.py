"""The sheet of one subject: whose it is, its totals, what does not add up, the rubric to fill in, the reasons."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.rubric import Criterion, Rubric, sum_faults
from models.score_sheet import Score, ScoreSheet, Totals, council_share, scores_of, totals
from models.scoring import is_final
from models.subject import subject_name
from translations import _, ngettext
from translations.formats import show_points
from ui.scoring.reason_bar import ReasonBar
from ui.scoring.score_model import REASON, ScoreModel
from ui.tables.grid_tree import GridTree
from ui.widgets.heading import ShortWords
from ui.widgets.link_button import LinkButton
from ui.widgets.note_bar import NoteBar
from ui.widgets.sheet import row

_WIDTHS = (0, 7, 8, 9, 9, 18)
_ROOM_FOR_REASONS = 100  # letters


class ScorePanel(QWidget):
    """`said` tells what was written; `edit_asked` that she wants to mend the rubric."""

    said = Signal(str)
    edit_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._criteria: Sequence[Criterion] = ()
        self._last_written = 0
        self._only_differing = False
        self.name = ShortWords(use="section", parent=self)
        self.figures = ShortWords(ink="muted", parent=self)
        self.differing = LinkButton("", self)
        self.note = NoteBar(parent=self)
        self.note.add_link(_("Edit the rubric"), self.edit_asked.emit)
        self.model = ScoreModel(self)
        self.tree = GridTree(self.model, _WIDTHS, self)
        self.tree.setAccessibleName(_("Score sheet"))
        self.reason = ReasonBar(self.model.keep_reason, self)
        self._lay_out()
        self.model.wrote.connect(self._on_wrote)
        self.tree.moved.connect(self._on_moved)
        self.differing.clicked.connect(self._on_differing)

    def show_sheet(self, rubric: Rubric, criteria: list[Criterion], sheet: ScoreSheet | None) -> None:
        """Show the sheet of a subject, or the bare rubric."""
        if sheet is None or self.model.sheet is None or sheet.id != self.model.sheet.id:
            self._last_written, self._only_differing = 0, False
        self._criteria = criteria
        scores = scores_of(sheet) if sheet is not None else {}
        self.model.show(sheet, criteria, scores, rubric.bonus_cap)
        self._show_head(sheet, criteria, scores)
        self._show_note(sum_faults(criteria))
        self._show_rows()
        self._ask_reason()

    def _show_head(
        self, sheet: ScoreSheet | None, criteria: list[Criterion], scores: dict[int, Score]
    ) -> None:
        name = subject_name(sheet.subject) if sheet is not None else _("Nobody is scored yet")
        self.name.setText(name)
        said = _in_words(totals(sheet, criteria, scores.values())) if sheet else ""
        partly = _partly(*council_share(criteria, scores.values()))
        self.figures.setText(" · ".join(filter(None, (said, partly))))
        count = sum(score.differs for score in scores.values())
        words = _("Show everything")
        if not self._only_differing:
            words = ngettext(
                "Only where points differ ({count})", "Only where points differ ({count})", count
            )
        self.differing.setText(words.format(count=count))
        self.differing.setVisible(count > 0 or self._only_differing)

    def _show_note(self, faults: list[str]) -> None:
        self.note.setVisible(bool(faults))
        more = len(faults) - 1
        said = faults[0] if faults else ""
        if more > 0:
            said += " " + ngettext(
                "{count} more group does not add up.", "{count} more groups do not add up.", more
            ).format(count=more)
        self.note.say(said)

    def _show_rows(self) -> None:
        """Hide the lines on which all agree while she looks at the others."""
        for index in self.model.indexes():
            score = self.model.score(self.model.criterion_at(index))
            agreed = score is None or not score.differs
            is_line = self.model.criterion_at(index) is not None
            self.tree.setRowHidden(index.row(), index.parent(), self._only_differing and is_line and agreed)

    def _ask_reason(self) -> None:
        criterion = self._criterion_to_explain()
        score = self.model.score(criterion)
        if criterion is None or score is None:
            self.reason.rest()
        else:
            self.reason.ask(criterion, self.model.call(criterion), score)

    def _criterion_to_explain(self) -> Criterion | None:
        """The current line if its figures differ, else the one just written, else the first without a reason."""
        if self.model.sheet is None or is_final(self.model.sheet):
            return None
        current = self.model.criterion_at(self.tree.currentIndex())
        score = self.model.score(current)
        if score is not None and score.differs:
            return current
        lacking = [
            each for each in self._criteria if (found := self.model.score(each)) and found.lacks_reason
        ]
        return next((each for each in lacking if each.id == self._last_written), next(iter(lacking), None))

    @Slot(int, str)
    def _on_wrote(self, criterion_id: int, sentence: str) -> None:
        self._last_written = criterion_id
        self._ask_reason()
        self.said.emit(sentence)

    @Slot(QModelIndex)
    def _on_moved(self, _index: QModelIndex) -> None:
        if not self.reason.words.hasFocus():
            self._ask_reason()

    @Slot()
    def _on_differing(self) -> None:
        self._only_differing = not self._only_differing
        scores = {each.id: score for each in self._criteria if (score := self.model.score(each)) is not None}
        self._show_head(self.model.sheet, list(self._criteria), scores)
        self._show_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tree.setColumnHidden(
            REASON, self.width() < _ROOM_FOR_REASONS * self.fontMetrics().averageCharWidth()
        )

    def _lay_out(self) -> None:
        head = row(self.name, self.figures, None, self.differing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.note)
        column.addWidget(self.tree, 1)
        column.addWidget(self.reason)


def _in_words(found: Totals) -> str:
    """The totals that are there: "self-scored 97,0 · council 92,0"."""
    parts = (
        (_("self-scored {points}"), found.self_points),
        (_("cross-scored {points}"), found.cross_points),
        (_("council {points}"), found.council_points),
    )
    return " · ".join(
        words.format(points=show_points(figure, 1)) for words, figure in parts if figure is not None
    )


def _partly(given: int, asked: int) -> str:
    """That the council's total is of a part only; "" if it scored nothing yet, or everything."""
    if given in {0, asked}:
        return ""
    text = _("provisional: the council has scored {given} of {all} criteria")
    return text.format(given=given, all=asked)
