"""Hồ sơ trình: the year's dossiers, their lines and what stands in the way, with the papers beside them."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QStackedWidget

from models.history import change
from models.proposal import Proposal, ProposalLine, proposals_of
from models.proposal_rows import LineRow
from models.proposing import take_over
from models.refusal import Refusal
from models.removal import remove
from models.subject import subject_name
from translations import N_, _, ngettext
from ui import messages
from ui.look import icons
from ui.papers.preview import Paper, PaperView
from ui.proposals.decision_dialog import DecisionDialog
from ui.proposals.dossier_panel import DossierPanel
from ui.proposals.line_dialog import LineDialog
from ui.proposals.number_dialog import NumberDialog
from ui.proposals.proposal_dialog import ProposalDialog
from ui.record_dialog import RecordDialog
from ui.tab import Tab
from ui.widgets.command_button import CommandButton
from ui.widgets.empty_state import EmptyState

_NARROW = 1000  # below, the papers lie under the list


class ProposalsTab(Tab):
    """Dossiers at the left, the papers of the chosen one at the right."""

    title = N_("Dossiers")
    icon_name = "folder"
    shows = frozenset(
        {
            "proposal", "proposal_line", "meeting", "ballot", "attendance", "council", "council_member", "decision",
            "award", "person", "post", "unit", "former_name", "block_member", "setting", "election", "opinion",
            "agenda_item", "guest", "yearly_record", "discipline", "hold", "initiative", "initiative_author",
            "registration", "campaign", "rule_pack",
        }
    )  # fmt: skip

    _compact = False

    def build(self) -> None:
        self.panel = DossierPanel(self)
        self.edit = CommandButton(_("Edit dossier"), "edit", self.edit_dossier, self)
        self.papers = PaperView(self, beside=(self.edit,))
        self.splitter = QSplitter(self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(16)
        self.splitter.addWidget(self.panel)
        self.splitter.addWidget(self.papers)
        self.splitter.setStretchFactor(0, 8)
        self.splitter.setStretchFactor(1, 5)
        self.first = QPushButton(icons.icon("add", ink="onaccent"), _("Add dossier"), self)
        self.first.setProperty("primary", True)
        self.first.clicked.connect(self.add_dossier)
        self.empty = EmptyState("folder", "", "", (self.first,), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.empty)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._stack)
        self._connect()
        self.make_compact(self._compact)

    def _connect(self) -> None:
        panel = self.panel
        panel.which.currentIndexChanged.connect(self._show)
        panel.add_asked.connect(self.add_dossier)
        panel.take_over_asked.connect(self.take_over)
        panel.line_asked.connect(self.add_line)
        panel.number_asked.connect(self.record_number)
        panel.decision_asked.connect(self.record_decision)
        panel.edit_asked.connect(self.edit_dossier)
        panel.delete_asked.connect(self.delete_dossier)
        panel.line_opened.connect(self.edit_line)
        panel.lines_deleted.connect(self.delete_lines)
        panel.line_chosen.connect(self._mark)
        self.papers.said.connect(self.said)

    def refresh(self) -> None:
        found = list(proposals_of(self.year))
        self.panel.offer(found)
        self.empty.say(
            _("There is no dossier of {year} yet").format(year=self.year),
            _(
                "Add one after the meeting: the lines come from its votes, the letter and the list write themselves."
            ),
        )
        self._stack.setCurrentWidget(self.splitter if found else self.empty)
        self._show()

    def make_compact(self, compact: bool) -> None:
        self._compact = compact
        if self._built:
            self.panel.make_compact(compact)
            self.papers.make_compact(compact)
            self.edit.set_compact(compact=compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._built:
            upright = self.width() < _NARROW
            self.splitter.setOrientation(Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal)

    @property
    def proposal(self) -> Proposal | None:
        """The dossier that is shown."""
        return self.panel.proposal

    def show_record(self, _kind: str, record_id: int) -> None:
        self.ensure_built()
        self.panel.choose(record_id)

    @Slot()
    def add_dossier(self) -> None:
        """Ask for a new dossier."""
        dialog = ProposalDialog(year=self.year, parent=self)
        dialog.take_up_draft()
        dialog.saved.connect(lambda: self.panel.choose(dialog.proposal.id))
        self._open(dialog)

    @Slot()
    def edit_dossier(self) -> None:
        """Ask for corrections to the dossier."""
        if self.proposal is not None:
            self._open(ProposalDialog(self.proposal, year=self.year, parent=self))

    @Slot()
    def delete_dossier(self) -> None:
        """Delete the dossier with its lines."""
        proposal = self.proposal
        if proposal is None:
            return
        try:
            with change(_("Delete dossier")):
                remove(proposal, proposal.subject)
        except Refusal as error:
            messages.tell(self, _("Not deleted"), str(error))
        else:
            self.said.emit(_("Dossier “{subject}” deleted.").format(subject=proposal.subject))

    @Slot()
    def take_over(self) -> None:
        """Add a line for everybody who passed at the meeting."""
        if self.proposal is None:
            return
        with change(_("Take lines from the meeting")):
            added = len(take_over(self.proposal))
        text = ngettext("{n} line taken from the meeting.", "{n} lines taken from the meeting.", added)
        self.said.emit(text.format(n=added))

    @Slot()
    def add_line(self, code: str = "") -> None:
        """Ask whom to propose."""
        if self.proposal is None:
            return
        dialog = LineDialog(self.proposal, code=code, parent=self)
        dialog.saved.connect(lambda: self.add_line(dialog.line.title) if dialog.another else None)
        self._open(dialog)

    @Slot(object)
    def edit_line(self, row: LineRow) -> None:
        """Ask for corrections to a line, such as the reason it is proposed below its threshold."""
        if self.proposal is not None:
            dialog = LineDialog(self.proposal, row.line, parent=self)
            self._open(dialog)
            if row.obstacle:
                dialog.override_reason.setFocus()

    @Slot(object)
    def delete_lines(self, rows: list[LineRow]) -> None:
        """Take these lines out of the dossier."""
        with change(_("Delete lines of the dossier")):
            for row in rows:
                ProposalLine.get_by_id(row.line.id).delete_instance()
        text = ngettext("{name} taken out of the dossier.", "{n} lines taken out of the dossier.", len(rows))
        self.said.emit(text.format(name=subject_name(rows[0].line.subject), n=len(rows)))

    @Slot()
    def record_number(self) -> None:
        """Ask for number, signing and sending."""
        if self.proposal is not None:
            self._open(NumberDialog(self.proposal, parent=self))

    @Slot()
    def record_decision(self) -> None:
        """Ask for the decision."""
        if self.proposal is not None:
            self._open(DecisionDialog(self.proposal, parent=self))

    def _open(self, dialog: RecordDialog) -> None:
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.open()

    @Slot()
    def _show(self) -> None:
        self.panel.show_dossier(date.today())
        proposal = self.proposal
        self.papers.offer(papers_of(proposal) if proposal else ())

    @Slot(object)
    def _mark(self, row: LineRow | None) -> None:
        """Show where the chosen line stands in the paper."""
        if row is not None:
            self.papers.area.mark(subject_name(row.line.subject))


def papers_of(proposal: Proposal) -> list[Paper]:
    """The papers of a dossier and of the meeting it rests on."""
    found = [
        Paper("to-trinh", proposal.id, name=_("Letter")),
        Paper("danh-sach", proposal.id, name=_("Attached list")),
    ]
    if proposal.meeting_id is not None:
        found.append(Paper("bien-ban-hop", proposal.meeting_id, name=_("Minutes")))
        found.append(Paper("bien-ban-kiem-phieu", proposal.meeting_id, name=_("Count record")))
    return found
