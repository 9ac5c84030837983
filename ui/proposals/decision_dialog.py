"""Recording the decision on a dossier: what it recognised goes into the ledger."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from models.award import Movement
from models.deciding import decide, likely_issuer
from models.decision import decision_of, record_decision
from models.history import change
from models.proposal import Proposal
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

COLUMNS = (
    Column(N_("Person, collective"), lambda row: row.name, sort_by=lambda row: row.sort_key, stretch=True),
    Column(N_("Unit"), lambda row: row.unit, sort_by=lambda row: row.unit, width=24),
    Column(N_("Award proposed"), lambda row: row.short_title, sort_by=lambda row: row.short_title, width=12),
)
_ROWS_SHOWN = 7


class DecisionDialog(RecordDialog):
    """Every line without a decision is there and ticked; what the decision left out is unticked."""

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

    def _add_decision(self) -> None:
        lines = [row.line for row in self._rows]
        self.number = QLineEdit()
        self.issued_on = DateField()
        self.issued_by = QLineEdit(likely_issuer(lines, self.proposal))
        self.signed_by = QLineEdit()
        self.movement = Choice(offered(MOVEMENTS))
        self.add_beside(
            ("number", _("Decision number"), self.number, 2),
            ("issued_on", _("Decided on"), self.issued_on, 2),
            ("movement", _("Kind of commendation"), self.movement, 3),
            help=_("As on the paper, for example 96/QĐ-BTT."),
        )
        self.known = NoteBar(kind="signed")
        self.known.hide()
        self.form.add_wide(self.known)
        self.add("issued_by", _("Issued by"), self.issued_by)
        self.add("signed_by", _("Signatory of the decision"), self.signed_by, optional=True)

    def _add_lines(self) -> None:
        self.rows = RowsTable(COLUMNS, self._rows, key=lambda row: row.line.id, tickable=True, parent=self)
        for place in range(len(self._rows)):
            self.rows.tick(place, on=True)
        self.table = RecordTable(self.rows)
        shown = min(_ROWS_SHOWN, max(3, len(self._rows)))
        self.table.setFixedHeight(typeface.header() + shown * typeface.row() + 2)
        text = _("Space ticks and unticks the chosen lines.")
        self.add("lines", _("Recognised by this decision"), self.table, text)

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
        ticked = set(self.rows.ticked_ids)
        chosen = [row.line for row in self._rows if row.line.id in ticked]
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
