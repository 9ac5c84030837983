"""The pact a block's members sign for a year: what it says, and who signs for each member."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.campaign import Campaign
from models.history import change
from models.pact import Pact, PactSignatory, Signer, likely_signers, pact_of, write_pact
from models.unit import block_members
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.widgets.date_field import DateField

_PLAIN = ("theme", "objectives", "contents", "signed_on", "place", "witness")


class PactDialog(RecordDialog):
    """Writes the pact of the block that runs `campaign`; a new one takes over theme and goals of the campaign."""

    def __init__(self, campaign: Campaign, *, parent: QWidget | None = None) -> None:
        self.campaign, self.block = campaign, campaign.body
        known = pact_of(self.block, campaign.year)
        self.pact = known or Pact(
            block=self.block, year=campaign.year, campaign=campaign, theme=campaign.theme,
            objectives=campaign.goals, place=self.block.place,
        )  # fmt: skip
        super().__init__(
            _("Pact of {year}").format(year=campaign.year),
            _("Save pact"),
            subtitle=self.block.name,
            draft_key="" if known else f"pact-{self.block.id}-{campaign.year}",
            parent=parent,
        )
        self._add_texts()
        self._add_signers(is_new=known is None)

    def _add_texts(self) -> None:
        pact = self.pact
        self.theme, self.place, self.witness = (
            QLineEdit(text) for text in (pact.theme, pact.place, pact.witness)
        )
        self.objectives, self.contents = text_box(pact.objectives, 3), text_box(pact.contents, 5)
        self.signed_on = DateField(pact.signed_on, optional=True)
        self.add("theme", _("Theme"), self.theme, optional=True)
        self.add("objectives", _("Objectives"), self.objectives, _("One a line."), optional=True)
        self.add("contents", _("What the members commit themselves to"), self.contents, _("One a line."))
        self.add_beside(
            ("signed_on", _("Signed on"), self.signed_on, 2),
            ("place", _("Signed at"), self.place, 3),
            ("witness", _("Witnessed by"), self.witness, 3),
            help=_("Leave the day empty until the pact is signed."),
        )

    def _add_signers(self, *, is_new: bool) -> None:
        """A row for each member; the heads on file are proposed until somebody else is written down."""
        self.members = block_members(self.block, self.campaign.year)
        self.form.add_section(_("Signatories"))
        likely = likely_signers(self.block, self.campaign.year, self.pact.signed_on or date.today())
        signed = {} if is_new else {row.unit_id: row for row in PactSignatory.of(self.pact)}
        for member in self.members:
            row = signed.get(member.unit_id)
            signer = Signer(row.name, row.post) if row else likely[member.unit_id]
            self.add_beside(
                (f"name_{member.unit_id}", member.unit.name, QLineEdit(signer.name), 1),
                (f"post_{member.unit_id}", _("Post"), QLineEdit(signer.post), 1),
            )

    def write(self, values: dict[str, Any]) -> str:
        pact = pact_of(self.block, self.campaign.year) or Pact(
            block=self.block, year=self.campaign.year, campaign=self.campaign
        )
        fill(pact, values, *_PLAIN)
        ids = [member.unit_id for member in self.members]
        signers = {unit: Signer(values[f"name_{unit}"], values[f"post_{unit}"]) for unit in ids}
        with change(_("Record pact of {year}").format(year=pact.year)):
            write_pact(pact, signers)
        return _("The pact of {block} has been recorded.").format(block=self.block.name)
