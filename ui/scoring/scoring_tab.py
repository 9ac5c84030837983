"""The tab for scoring: who stands where, and the sheet of whoever is chosen."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from models.rubric import Criterion, Rubric, latest_rubrics_before, rubrics_of
from models.score_sheet import ScoreSheet, Standing, standings
from translations import N_, _
from ui.look import icons, typeface
from ui.scoring.copy_rubric_dialog import CopyRubricDialog
from ui.scoring.rubric_dialog import RubricDialog
from ui.scoring.rubric_words import rubric_in_words
from ui.scoring.score_panel import ScorePanel
from ui.scoring.score_subjects_dialog import ScoreSubjectsDialog
from ui.scoring.scoring_acts import ScoringActs
from ui.scoring.standing_columns import STANDING_COLUMNS
from ui.tab import Tab
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.choice import Choice
from ui.widgets.command_button import CommandButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import ShortWords, muted, section
from ui.widgets.sheet import row

_LIST_WIDTH, _NARROW_LIST, _TINY_LIST = 348, 300, 250
_TINY = 900  # logical pixels


class ScoringTab(Tab):
    """One rubric of the year at a time."""

    title = N_("Scoring")
    icon_name = "clipboard_number_123"
    shows = frozenset({"rubric", "criterion", "score_sheet", "score", "unit", "person"})

    def build(self) -> None:
        self._compact = False
        self._rubric: Rubric | None = None
        self._criteria: list[Criterion] = []
        self.heading = ShortWords(use="title", parent=self)
        self.about = ShortWords(ink="muted", parent=self)
        self.rubrics = Choice(parent=self)
        self.rubrics.setAccessibleName(_("Rubric"))
        self.rubrics.setMaximumWidth(260)
        self.ranking = RecordTable(self._make_ranking(), self, two_lines=True)
        self.ranking.setAccessibleName(_("Ranking so far"))
        self.ranking.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.panel = ScorePanel(self)
        self.acts = ScoringActs(self)
        self._make_commands()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        found = rubrics_of(self.year)
        before = self._rubric.id if self._rubric is not None else None
        self.rubrics.offer([(rubric.id, rubric.name) for rubric in found])
        self.rubrics.choose(before)
        self._show_rubric(next((each for each in found if each.id == self.rubrics.chosen), None))
        self.rubrics.setVisible(len(found) > 1)
        earlier = latest_rubrics_before(self.year)
        self.copy.setVisible(bool(earlier and found))
        if earlier:
            self.copy.say(_("Copy the rubric of {year}").format(year=earlier[0].year))
        self._empty_copy.setVisible(bool(earlier))

    def make_compact(self, compact: bool) -> None:
        self.ensure_built()
        self._compact = compact
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built:
            self._share_room()

    def _share_room(self) -> None:
        """In a very narrow page the commands are icons, and the ranking yields to the sheet."""
        tiny = self.width() / max(1.0, typeface.face().pointSizeF() / typeface.BODY) < _TINY
        self._list.setFixedWidth(_TINY_LIST if tiny else _NARROW_LIST if self._compact else _LIST_WIDTH)
        for button in (self.add_subjects, self.edit, self.copy):
            button.set_compact(compact=tiny)

    def chosen_sheet(self) -> ScoreSheet | None:
        """The sheet of the subject that is chosen in the ranking."""
        standing: Standing | None = self.ranking.chosen_record()
        return standing.sheet if standing is not None else None

    def _show_rubric(self, rubric: Rubric | None) -> None:
        self._rubric = rubric
        self._pages.setCurrentIndex(0 if rubric is None else 1)
        for button in (self.edit, self.add_subjects, self.lock, self.more):
            button.setVisible(rubric is not None)
        if rubric is None:
            self.heading.setText(_("Scoring in {year}").format(year=self.year))
            self.about.setText("")
            return
        self._criteria = Criterion.of(rubric)
        self.heading.setText(rubric.name)
        self.about.setText(rubric_in_words(rubric, self._criteria))
        self._show_ranking(standings(rubric))

    def _show_ranking(self, found: list[Standing]) -> None:
        chosen = self.chosen_sheet()
        self._filling = True
        self._standings.show_rows(found)
        if found and self.ranking.chosen_record() is None:
            kept = chosen.id if chosen is not None else found[0].sheet.id
            self.ranking.choose_identity(kept)
            if self.ranking.chosen_record() is None:
                self.ranking.choose_row(0)
        self._filling = False
        scored = sum(standing.totals.final is not None for standing in found)
        text = _("{scored}/{count} scored") if found else ""
        self.counted.setText(text.format(scored=scored, count=len(found)))
        self._show_sheet()

    def _show_sheet(self) -> None:
        sheet = self.chosen_sheet()
        if self._rubric is not None:
            self.panel.show_sheet(self._rubric, self._criteria, sheet)
        closed = self._rubric is not None and self._rubric.locked_on is not None
        final = sheet is not None and sheet.locked_on is not None
        self.lock.setText(_("Open again") if closed else _("Unlock") if final else _("Make final"))
        self.lock.setProperty("primary", not (final or closed))
        self.lock.setEnabled(sheet is not None or closed)
        self.lock.setToolTip("" if self.lock.isEnabled() else _("Choose somebody in the ranking first."))
        self.lock.update()
        self.close_all.setEnabled(not closed)
        self.drop_subject.setEnabled(sheet is not None and not final and not closed)
        why_not = _("Scoring is closed; open it again first.")
        self.edit.allow(not closed, why_not)
        self.add_subjects.allow(not closed, why_not)

    @Slot(object)
    def _on_chosen(self, _standing: object) -> None:
        if not self._filling:
            self._show_sheet()

    @Slot()
    def _on_rubric_chosen(self) -> None:
        found = rubrics_of(self.year)
        self._show_rubric(next((each for each in found if each.id == self.rubrics.chosen), None))

    @Slot()
    def _on_add(self) -> None:
        self._open(RubricDialog(Rubric(year=self.year), parent=self))

    @Slot()
    def _on_edit(self) -> None:
        if self._rubric is not None:
            self._open(RubricDialog(Rubric.get_by_id(self._rubric.id), parent=self))

    @Slot()
    def _on_copy(self) -> None:
        self._open(CopyRubricDialog(self.year, parent=self))

    @Slot()
    def _on_add_subjects(self) -> None:
        if self._rubric is not None:
            dialog = ScoreSubjectsDialog(self._rubric, parent=self)
            dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
            dialog.open()

    def _open(self, dialog: RubricDialog | CopyRubricDialog) -> None:
        dialog.saved.connect(lambda: self._on_rubric_saved(dialog))
        dialog.open()

    def _on_rubric_saved(self, dialog: RubricDialog | CopyRubricDialog) -> None:
        self.said.emit(dialog.done_sentence)
        self.rubrics.choose(dialog.rubric_id)
        self._on_rubric_chosen()

    @Slot()
    def _on_lock(self) -> None:
        sheet = self.chosen_sheet()
        if self._rubric is not None and self._rubric.locked_on is not None:
            self.acts.open_all(self._rubric)
        elif sheet is not None and sheet.locked_on is not None:
            self.acts.unlock(sheet)
        elif sheet is not None:
            self.acts.ask_and_lock(sheet, self.panel.model.call)

    @Slot()
    def _on_close_all(self) -> None:
        if self._rubric is not None:
            self.acts.close_all(self._rubric)

    @Slot()
    def _on_drop_subject(self) -> None:
        sheet = self.chosen_sheet()
        if sheet is not None:
            self.acts.drop_subject(sheet)

    @Slot()
    def _on_drop_rubric(self) -> None:
        if self._rubric is not None:
            self.acts.drop_rubric(self._rubric)

    @Slot()
    def _on_more(self) -> None:
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _make_ranking(self) -> RowsTable:
        self._filling = False
        self._standings = RowsTable(STANDING_COLUMNS, key=lambda standing: standing.sheet.id, parent=self)
        return self._standings

    def _make_commands(self) -> None:
        self.add_subjects = CommandButton(_("Add who is scored"), "person_add", self._on_add_subjects, self)
        self.edit = CommandButton(_("Edit the rubric"), "edit", self._on_edit, self)
        self.copy = CommandButton(_("Copy the rubric of last year"), "copy", self._on_copy, self)
        self.lock = self._button("lock_closed", _("Make final"))
        self.lock.setProperty("primary", True)
        self.more = self._button("more_horizontal", "")
        self.more.setAccessibleName(_("More commands"))
        self.more.setToolTip(_("More commands"))
        self.menu = menu = QMenu(self.more)
        self.add_rubric = menu.addAction(icons.icon("add"), _("Add a rubric"), self._on_add)
        self.close_all = menu.addAction(
            icons.icon("lock_closed"), _("Close scoring for all"), self._on_close_all
        )
        self.drop_subject = menu.addAction(_("Take the chosen one off the rubric"), self._on_drop_subject)
        self.drop_rubric = menu.addAction(icons.icon("delete"), _("Delete the rubric"), self._on_drop_rubric)
        self._empty_add = self._button("add", _("Add a rubric"))
        self._empty_add.setProperty("primary", True)
        self._empty_copy = self._button("copy", _("Copy the rubric of last year"))
        self._first_subjects = self._button("person_add", _("Add who is scored"))

    def _button(self, icon_name: str, words: str) -> QPushButton:
        made = QPushButton(words, self)
        made.setIcon(icons.icon(icon_name))
        made.setIconSize(QSize(20, 20))
        made.setAutoDefault(False)
        return made

    def _connect(self) -> None:
        self._first_subjects.clicked.connect(self._on_add_subjects)
        self._empty_copy.clicked.connect(self._on_copy)
        self.more.clicked.connect(self._on_more)
        self._empty_add.clicked.connect(self._on_add)
        self.lock.clicked.connect(self._on_lock)
        self.panel.edit_asked.connect(self._on_edit)
        self.panel.said.connect(self.said)
        self.acts.said.connect(self.said)
        self.ranking.chosen.connect(self._on_chosen)
        self.rubrics.currentIndexChanged.connect(self._on_rubric_chosen)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.heading)
        names.addWidget(self.about)
        head = row(self.rubrics, self.add_subjects, self.edit, self.copy, self.more, self.lock)
        head.insertLayout(0, names, 100)
        head.insertStretch(1, 1)  # room that the title does not need
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._make_empty())
        self._pages.addWidget(self._make_page())
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _make_empty(self) -> QWidget:
        return EmptyState(
            "clipboard_number_123",
            _("There is no rubric in this year yet"),
            _("Write the groups, criteria and highest points first, or copy those of an earlier year."),
            (self._empty_add, self._empty_copy),
            self,
        )

    def _make_page(self) -> QWidget:
        self.counted = muted(parent=self)
        self._list = QWidget(self)
        self._list.setFixedWidth(_LIST_WIDTH)
        left = QVBoxLayout(self._list)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        left.addLayout(row(section(_("Ranking so far"), self), None, self.counted))
        left.addWidget(self.ranking, 1)
        self.ranking.set_empty(
            EmptyState(
                "people_team",
                _("Nobody is scored yet"),
                _("Choose the units or persons that this rubric scores."),
                (self._first_subjects,),
            )
        )
        page = QWidget(self)
        beside = row(self._list, self.panel, spacing=20)
        beside.setStretch(1, 1)
        beside.setContentsMargins(0, 0, 0, 0)
        page.setLayout(beside)
        return page
