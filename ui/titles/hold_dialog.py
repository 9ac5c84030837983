"""What holds awards back for a while: an inquiry, a complaint that is being examined."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.removal import remove
from models.subject import Subject, about, subject_name
from models.yearly_record import Hold
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog, fill
from ui.widgets.date_field import DateField


class HoldDialog(RecordDialog):
    """Adds one, or corrects `hold`, as when it has ended."""

    def __init__(self, subject: Subject, hold: Hold | None = None, *, parent: QWidget | None = None) -> None:
        self.is_new, self.subject = hold is None, subject
        self.hold = hold or Hold(**about(subject), begins_on=date.today())
        super().__init__(
            _("Hold awards back") if self.is_new else _("Correct a hold"),
            _("Record it") if self.is_new else _("Save"),
            subtitle=subject_name(subject),
            width=QUESTION,
            parent=parent,
        )
        self.reason = QLineEdit(self.hold.reason or "")
        self.reason.setPlaceholderText(_("for example: a complaint is being examined"))
        self.begins_on = DateField(self.hold.begins_on)
        self.ends_on = DateField(self.hold.ends_on, optional=True)
        self.add("reason", _("Reason"), self.reason)
        self.add_beside(
            ("begins_on", _("Since"), self.begins_on, 1),
            ("ends_on", _("Ended on"), self.ends_on, 1),
            help=_("Leave the end empty while it lasts."),
        )
        if hold is not None:
            self.offer_removal(hold.reason, _("Delete hold"), lambda: remove(hold, hold.reason))

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.reason.text().strip():
            faults["reason"] = _("Reason: say what is being examined, so that it can be answered for later.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        fill(self.hold, values, "reason", "begins_on", "ends_on")
        with change(_("Hold awards back") if self.is_new else _("Correct hold")):
            self.hold.save()
        return _("The hold on {name} has been recorded.").format(name=subject_name(self.subject))
