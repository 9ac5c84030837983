"""The votes for a unit as head or deputy head of its block."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from models.ballot import turnout
from models.council import CouncilMember
from models.election import Election, Office
from models.history import change
from models.meeting import Meeting
from models.unit import Unit, block_members
from translations import _
from ui.dialog import QUESTION
from ui.meeting.meeting_words import OFFICES
from ui.record_dialog import RecordDialog, fill
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.number_field import NumberField


class ElectionDialog(RecordDialog):
    """Writes the votes for a new unit, or corrects them."""

    def __init__(self, election: Election, parent: QWidget | None = None) -> None:
        self.election = election
        meeting = election.meeting
        super().__init__(
            _("Election to an office of the block"), _("Record it"), width=QUESTION, parent=parent
        )
        self.office = Choice(offered(OFFICES))
        self.office.choose(election.office or Office.BLOCK_HEAD)
        self.unit = Choice((unit.id, unit.name) for unit in _units(meeting))
        self.unit.choose(election.unit_id)
        present, _written = turnout(meeting)
        agree = election.agree if election.id else present
        self.is_elected = QCheckBox(_("Elected"))
        self.is_elected.setChecked(election.is_elected)
        self.add("unit", _("Unit"), self.unit)
        self.add_beside(
            ("office", _("Office"), self.office, 2),
            ("year", _("For the year"), NumberField(election.year or meeting.year + 1, least=2000), 1),
        )
        self.add_beside(
            ("agree", _("In favour"), NumberField(agree), 1),
            ("disagree", _("Against"), NumberField(election.disagree), 1),
            ("no_opinion", _("No opinion"), NumberField(election.no_opinion), 1),
            help=_("{present} members with a vote are present.").format(present=present),
        )
        self.add("is_elected", "", self.is_elected)

    def write(self, values: dict[str, Any]) -> str:
        fill(self.election, values, "office", "year", "agree", "disagree", "no_opinion", "is_elected")
        self.election.unit_id = values["unit"]
        with change(_("Record election")):
            self.election.save()
        text = _("Votes for {unit} as {office} recorded.")
        return text.format(unit=self.election.unit.name, office=_(OFFICES[self.election.office]).lower())


def _units(meeting: Meeting) -> list[Unit]:
    """The members of the block, and whoever sends a delegate."""
    council = meeting.council
    found = {member.unit_id: member.unit for member in block_members(council.body, meeting.year)}
    for delegate in CouncilMember.of(council):
        if delegate.unit_id is not None and delegate.unit_id not in found:
            found[delegate.unit_id] = Unit.get_by_id(delegate.unit_id)
    return list(found.values())
