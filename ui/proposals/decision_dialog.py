"""Recording the decision on a dossier: what it recognised goes into the ledger."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.award import Movement
from models.deciding import decide, decided_together, issuer_doubt, level_doubt, likely_issuer
from models.decision import decision_of, record_decision
from models.history import change
from models.proposal import Proposal, ProposalLine
from models.proposal_rows import line_rows
from translations import N_, _, ngettext
from translations.formats import NotADate
from ui.dialog import PREVIEW
from ui.look import typeface
from ui.record_dialog import RecordDialog
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.trade_words import MOVEMENTS, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.note_bar import NoteBar
from ui.widgets.year_note import YearNote

COLUMNS = (
    Column(N_("Person, collective"), lambda row: row.name, sort_by=lambda row: row.sort_key, stretch=True),
    Column(N_("Unit"), lambda row: row.unit, sort_by=lambda row: row.unit, width=24),
    Column(N_("Award proposed"), lambda row: row.short_title, sort_by=lambda row: row.short_title, width=12),
)
_ROWS_SHOWN = 7


class DecisionDialog(RecordDialog):
    """Every line without a decision is there; those that one level decides on are ticked."""

    def __init__(self, proposal: Proposal, *, parent: QWidget | None = None) -> None:
        self.proposal = proposal
        self._rows = [row for row in line_rows(proposal) if row.award is None]
        super().__init__(
            _("Record decision"),
            _("Record decision"),
            subtitle=proposal.subject,
            width=PREVIEW,
            parent=parent,
        )
        self._add_decision()
        self._add_lines()
        for field in (self.number, self.issued_on):
            field.editingFinished.connect(self._show_known)
        self.issued_on.picked.connect(self._show_known)
        self.number.textChanged.connect(self._show_doubt)
        self.issued_by.textChanged.connect(self._show_doubt)
        self.rows.ticked.connect(self._on_ticked)
        self._show_doubt()

    def _add_decision(self) -> None:
        together = decided_together([row.line for row in self._rows])
        self._together = {line.id for line in together}
        self._proposed = likely_issuer(together, self.proposal)
        self.number = QLineEdit()
        self.issued_on = DateField()
        self.issued_by = QLineEdit(self._proposed)
        self.signed_by = QLineEdit()
        self.movement = Choice(offered(MOVEMENTS))
        self.add_beside(
            ("number", _("Decision number"), self.number, 2),
            ("issued_on", _("Decided on"), self.issued_on, 2),
            ("movement", _("Kind of commendation"), self.movement, 3),
            help=_("As on the paper, for example 96/QĐ-BTT."),
        )
        self.form.add_wide(YearNote(self.proposal.year, self.issued_on))
        self.known = NoteBar(kind="signed")
        self.known.hide()
        self.form.add_wide(self.known)
        self.add("issued_by", _("Issued by"), self.issued_by)
        self.doubt = NoteBar(kind="maybe")
        self.form.add_wide(self.doubt)
        self.add("signed_by", _("Signatory of the decision"), self.signed_by, optional=True)

    def _add_lines(self) -> None:
        self.rows = RowsTable(COLUMNS, self._rows, key=lambda row: row.line.id, tickable=True, parent=self)
        for place, row in enumerate(self._rows):
            self.rows.tick(place, on=row.line.id in self._together)
        self.table = RecordTable(self.rows)
        shown = min(_ROWS_SHOWN, max(3, len(self._rows)))
        self.table.setFixedHeight(typeface.header() + shown * typeface.row() + 2)
        text = _("Space ticks and unticks the chosen lines.")
        self.add("lines", _("Recognised by this decision"), self.table, text)

    @property
    def _chosen(self) -> list[ProposalLine]:
        ticked = set(self.rows.ticked_ids)
        return [row.line for row in self._rows if row.line.id in ticked]

    @Slot()
    def _on_ticked(self) -> None:
        """The issuer follows the level of what is ticked, unless she wrote another."""
        if self.issued_by.text() == self._proposed and self._chosen:
            self._proposed = likely_issuer(self._chosen, self.proposal)
            self.issued_by.setText(self._proposed)
        self._show_doubt()

    @Slot()
    def _show_doubt(self) -> None:
        doubts = (
            level_doubt(self._chosen),
            issuer_doubt(self.number.text(), self.issued_by.text(), self.proposal),
        )
        self.doubt.say(" ".join(filter(None, doubts)))
        self.doubt.setVisible(any(doubts))

    @Slot()
    def _show_known(self) -> None:
        """A decision that is on record already tells who issued and signed it."""
        try:
            day = self.issued_on.day()
        except NotADate:
            day = None
        found = decision_of(self.number.text(), day) if day else None
        self.known.setVisible(found is not None)
        if found is not None:
            self.known.say(_("This decision is on record; the lines are added to it."))
            self.issued_by.setText(found.issued_by)
            self.signed_by.setText(found.signed_by)

    def write(self, values: dict[str, Any]) -> str:
        chosen = self._chosen
        proposal = Proposal.get_by_id(self.proposal.id)
        with change(_("Record decision")):
            decision = record_decision(
                values["number"], values["issued_on"], values["issued_by"], values["signed_by"]
            )
            decide(proposal, chosen, decision, Movement(values["movement"]))
        self.proposal = proposal
        text = ngettext(
            "Decision {number}: {n} award recorded in the ledger.",
            "Decision {number}: {n} awards recorded in the ledger.",
            len(chosen),
        )
        return text.format(number=decision.number, n=len(chosen))
