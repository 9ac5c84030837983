"""Number, day of signing and day of sending of a letter."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.dispatching import dispatch
from models.history import change
from models.paper_facts.wording import symbol
from models.proposal import Proposal
from translations import _
from translations.formats import show_date
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog
from ui.widgets.date_field import DateField
from ui.widgets.year_note import YearNote


class NumberDialog(RecordDialog):
    """What văn thư gave and when it went. Emptied again, the letter is a draft again."""

    def __init__(self, proposal: Proposal, *, parent: QWidget | None = None) -> None:
        self.proposal = proposal
        super().__init__(
            _("Record number, signing and sending"),
            _("Save"),
            subtitle=proposal.subject,
            width=QUESTION,
            parent=parent,
        )
        mark = symbol("TTr", proposal.body, proposal.issued_on)
        self.number = QLineEdit(proposal.number)
        self.issued_on = DateField(proposal.issued_on, optional=True)
        self.sent_on = DateField(proposal.sent_on, optional=True)
        self.add(
            "number",
            _("Number"),
            self.number,
            _("The number alone; “/{symbol}” is added. Leave empty to write it in by hand.").format(
                symbol=mark
            ),
            optional=True,
        )
        self.add_beside(
            ("issued_on", _("Signed on"), self.issued_on, 1),
            ("sent_on", _("Sent on"), self.sent_on, 1),
            help=_("The day on the letter decides which posts, names and laws it prints."),
            optional=True,
        )
        self.year_note = YearNote(proposal.year, self.issued_on, self.sent_on)
        self.form.add_wide(self.year_note)

    def write(self, values: dict[str, Any]) -> str:
        proposal = Proposal.get_by_id(self.proposal.id)
        with change(_("Record number, signing and sending")):
            dispatch(proposal, values["number"], values["issued_on"], values["sent_on"])
        self.proposal = proposal
        return _sentence(proposal)


def _sentence(proposal: Proposal) -> str:
    if proposal.sent_on:
        return _("The dossier was sent on {day}.").format(day=show_date(proposal.sent_on))
    if proposal.issued_on:
        return _("The letter was signed on {day}.").format(day=show_date(proposal.issued_on))
    return _("The dossier is a draft again.")
