"""A target of a campaign: what is to be reached, what was registered and what was achieved."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.campaign import Campaign, Target
from models.campaigning import add_target
from models.history import change
from translations import _
from ui.record_dialog import RecordDialog, fill


class TargetDialog(RecordDialog):
    """Adds a target to `campaign`, or corrects `target`."""

    def __init__(
        self, campaign: Campaign, target: Target | None = None, *, parent: QWidget | None = None
    ) -> None:
        self.is_new = target is None
        self.campaign, self.target = campaign, target or Target(campaign=campaign)
        super().__init__(
            _("Add target") if self.is_new else _("Edit target"),
            _("Add target") if self.is_new else _("Save"),
            subtitle=campaign.name,
            draft_key=f"target-{campaign.id}" if self.is_new else "",
            parent=parent,
        )
        found = self.target
        self.name, self.measure = QLineEdit(found.name), QLineEdit(found.measure)
        self.planned, self.achieved = QLineEdit(found.planned), QLineEdit(found.achieved)
        self.measure.setPlaceholderText("%")
        self.add("name", _("Target"), self.name, _("For example: news and articles published in the year"))
        self.add_beside(
            ("measure", _("Measured in"), self.measure, 1),
            ("planned", _("Registered figure"), self.planned, 1),
            ("achieved", _("Achieved figure"), self.achieved, 1),
            help=_(
                "As they are to stand on paper: “100”, “at least 95”. Enter what was achieved at the end."
            ),
            optional=True,
        )

    def write(self, values: dict[str, Any]) -> str:
        target = Target(campaign=self.campaign) if self.is_new else Target.get_by_id(self.target.id)
        fill(target, values, "name", "measure", "planned", "achieved")
        with change(_("Add target") if self.is_new else _("Edit target")):
            add_target(target) if self.is_new else target.save()
        return _("Target “{name}” has been recorded.").format(name=target.name)
