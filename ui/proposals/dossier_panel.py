"""One dossier as a sheet: what it is, the next step, its lines, and what stands in the way."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QComboBox, QMenu, QScrollArea, QVBoxLayout, QWidget

from models.proposal import Proposal, ProposalState
from models.proposal_rows import LineRow, line_rows
from models.proposing import waiting
from models.refusal import Refusal
from translations import _, ngettext
from ui import messages
from ui.header import tool
from ui.look import icons
from ui.proposals.dossier_lines import COLUMNS, findings, findings_of_letter
from ui.proposals.law_source import source_text
from ui.proposals.proposal_words import STATES, due_pill, letter_name, option_words, where_to
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.choice import Choice
from ui.widgets.command_button import CommandButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.findings import FindingsSheet
from ui.widgets.heading import ShortWords, muted, section
from ui.widgets.pill import Pill
from ui.widgets.sheet import row

_LEAST = 72  # pixels of findings that are always in sight


class DossierPanel(QWidget):
    """Shows what the store says; every act is asked for by a signal."""

    add_asked = Signal()
    take_over_asked = Signal()
    line_asked = Signal()
    number_asked = Signal()
    decision_asked = Signal()
    edit_asked = Signal()
    delete_asked = Signal()
    line_opened = Signal(object)
    line_chosen = Signal(object)
    lines_deleted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self._proposals: dict[int, Proposal] = {}
        self._refusal = ""
        self.which = Choice(parent=self)
        self.which.setAccessibleName(_("Dossier"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(22)
        self.add = CommandButton(_("Add dossier"), "add", self.add_asked.emit, self)
        self.heading = ShortWords(use="title", parent=self)
        self.state, self.due = Pill(parent=self), Pill(parent=self)
        self.where = ShortWords(ink="muted", parent=self)
        self._make_commands()
        self._make_table()
        self.findings_title = section(parent=self)
        self.findings_count = muted(parent=self)
        self.findings = FindingsSheet(self)
        self._lay_out()

    @property
    def proposal(self) -> Proposal | None:
        """The dossier that is chosen."""
        return self._proposals.get(self.which.chosen)

    def offer(self, proposals: Sequence[Proposal]) -> None:
        """Offer these dossiers; the chosen one stays."""
        self._proposals = {proposal.id: proposal for proposal in proposals}
        self.which.offer((proposal.id, option_words(proposal)) for proposal in proposals)
        self.which.setVisible(len(proposals) > 1)

    def choose(self, proposal_id: int) -> None:
        """Choose one of the dossiers."""
        if proposal_id in self._proposals:
            self.which.choose(proposal_id)

    def show_dossier(self, today: date) -> None:
        """Show the chosen dossier as the store has it."""
        proposal = self.proposal
        if proposal is None:
            return
        self.heading.setText(f"{letter_name(proposal)}: {proposal.subject}")
        self.where.setText(where_to(proposal))
        state, word = STATES[proposal.state]
        self.state.show_state(state, _(word))
        warning = due_pill(proposal, today)
        self.due.setVisible(warning is not None)
        if warning is not None:
            self.due.show_state(*warning)
        self._show_lines(proposal)

    @Slot()
    def open_menu(self) -> None:
        """Show the rarer commands below their button."""
        self.menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    @Slot(object)
    def open_source(self, row: LineRow) -> None:
        """Show where the rules that the line is judged by stand."""
        messages.tell(self, f"{row.name} – {row.short_title}", source_text(row.law))

    def make_compact(self, compact: bool) -> None:
        """Leave the words of all but the next step to their tips."""
        self._compact = compact
        for button in (self.add, *self._steps):
            button.set_compact(compact=compact and not button.property("primary"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_findings()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.findings and event.type() == QEvent.Type.LayoutRequest:
            self._fit_findings()  # only now do new findings take room
        return super().eventFilter(watched, event)

    def _fit_findings(self) -> None:
        """As high as the findings need, up to two fifths of the panel; the lines have the rest."""
        inner = self.findings.column
        flows = inner.hasHeightForWidth()
        needed = (
            inner.totalHeightForWidth(max(200, self.width() - 16))
            if flows
            else inner.totalSizeHint().height()
        )
        self._findings_area.setMinimumHeight(min(needed, _LEAST))
        self._findings_area.setMaximumHeight(min(needed, max(_LEAST, self.height() * 2 // 5)))

    def _show_lines(self, proposal: Proposal) -> None:
        rows: list[LineRow] = []
        ready, self._refusal = 0, ""
        try:
            rows, ready = line_rows(proposal), waiting(proposal)
        except Refusal as error:  # a day without a rule set
            self._refusal = str(error)
        self.rows.show_rows(rows)
        self._show_steps(proposal, rows, ready)
        self._show_findings(proposal, rows)

    def _show_steps(self, proposal: Proposal, rows: list[LineRow], ready: int) -> None:
        """One button is filled: the next sensible step."""
        words = (
            _("Take over from the meeting ({n})").format(n=ready)
            if ready
            else _("Take over from the meeting")
        )
        self.take_over.say(words)
        self.take_over.allow(ready > 0, _("No vote that passed at the meeting is still to be taken over."))
        undecided = any(row.award is None for row in rows)
        self.decision.allow(undecided, _("No line of the dossier is still waiting for its decision."))
        next_step = self._next_step(proposal, rows, ready)
        for button in self._steps:
            button.fill(filled=button is next_step)
            button.set_compact(compact=self._compact and button is not next_step)
        self.lines_empty.say(
            _("Nobody is proposed yet"),
            ngettext(
                "{n} person or collective passed at the meeting. Take over from it, or add somebody by name.",
                "{n} persons and collectives passed at the meeting. Take over from it, or add somebody by name.",
                ready,
            ).format(n=ready)
            if ready
            else self._refusal or _("Count the votes of the meeting first, or add somebody with a reason."),
        )

    def _next_step(self, proposal: Proposal, rows: list[LineRow], ready: int) -> CommandButton | None:
        if ready:
            return self.take_over
        if not rows:
            return self.line
        if any(row.obstacle for row in rows) or proposal.state == ProposalState.DECIDED:
            return None
        return self.decision if proposal.state == ProposalState.SENT else self.number

    def _show_findings(self, proposal: Proposal, rows: list[LineRow]) -> None:
        shown = [*findings_of_letter(proposal.body), *findings(rows)]
        stopped = sum(each.verdict == "no" for each in shown)
        self.findings.show_findings(shown)
        self._findings_area.setVisible(bool(shown))
        self.findings_title.setVisible(any(each.verdict != "ok" for each in shown))
        self.findings_title.setText(_("What stands in the way"))
        text = ngettext("{n} line", "{n} lines", stopped)
        self.findings_count.setText(text.format(n=stopped))
        self.findings_count.setVisible(stopped > 0)

    def _make_commands(self) -> None:
        self.take_over = CommandButton(
            _("Take over from the meeting"), "arrow_download", self.take_over_asked.emit, self
        )
        self.line = CommandButton(_("Add a case"), "person_add", self.line_asked.emit, self, keys="Ctrl+N")
        self.number = CommandButton(_("Number, sign, send"), "send", self.number_asked.emit, self)
        self.decision = CommandButton(_("Record decision"), "certificate", self.decision_asked.emit, self)
        self._steps = (self.take_over, self.line, self.number, self.decision)
        self.more = tool("more_horizontal", _("More commands"), self)
        self.more.clicked.connect(self.open_menu)
        self.menu = QMenu(self.more)
        self.menu.addAction(icons.icon("edit"), _("Edit dossier"), self.edit_asked.emit)
        self.menu.addAction(icons.icon("delete"), _("Delete dossier"), self.delete_asked.emit)

    def _make_table(self) -> None:
        self.rows = RowsTable(COLUMNS, key=lambda row: row.line.id, parent=self)
        self.table = RecordTable(self.rows, self)
        self.table.setAccessibleName(_("Lines of the dossier"))
        self.lines_empty = EmptyState("people_team", "")
        self.table.set_empty(self.lines_empty)
        self.table.setMinimumHeight(100)
        edit = QAction(icons.icon("edit"), _("Edit line"), self.table)
        edit.setShortcut("F2")
        delete = QAction(icons.icon("delete"), _("Delete line"), self.table)
        delete.setShortcut("Del")
        for action in (edit, delete):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self.table.addAction(action)
        edit.triggered.connect(self._on_edit)
        delete.triggered.connect(self._on_delete)
        self.table.opened.connect(self.line_opened)
        self.table.chosen.connect(self.line_chosen)

    def _lay_out(self) -> None:
        self._findings_area = QScrollArea(self)
        self._findings_area.setWidgetResizable(True)
        self._findings_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._findings_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._findings_area.setWidget(self.findings)
        self._findings_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.installEventFilter(self)
        self.findings.remedy_clicked.connect(self.line_opened)
        self.findings.source_clicked.connect(self.open_source)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = row(self.heading, None, self.which, self.add)
        top.setStretch(0, 100)
        column.addLayout(top)
        column.addLayout(row(self.where, self.state, self.due, None))
        column.addLayout(row(*self._steps, self.more, None))
        column.addWidget(self.table, 1)
        column.addLayout(row(self.findings_title, None, self.findings_count))
        column.addWidget(self._findings_area, 1)

    @Slot()
    def _on_edit(self) -> None:
        chosen = self.table.chosen_record()
        if chosen is not None:
            self.line_opened.emit(chosen)

    @Slot()
    def _on_delete(self) -> None:
        chosen = self.table.chosen_records()
        if chosen:
            self.lines_deleted.emit(chosen)
