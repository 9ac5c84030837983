"""Somebody who is invited to a meeting."""

from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.meeting import Guest, next_place
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog, fill
from ui.widgets.choice import Choice


class GuestDialog(RecordDialog):
    """Writes a new guest, or changes one."""

    def __init__(self, guest: Guest, parent: QWidget | None = None) -> None:
        self.guest = guest
        heading = _("Guest") if guest.id else _("Add guest")
        super().__init__(heading, _("Record it"), width=QUESTION, parent=parent)
        self.honorific = Choice([("", "–"), ("Ông", "Ông"), ("Bà", "Bà")])
        self.honorific.choose(guest.honorific)
        self.add_beside(
            ("honorific", _("Mr/Ms"), self.honorific, 1),
            ("name", _("Full name"), QLineEdit(guest.name or ""), 4),
        )
        self.add("post", _("Post, unit"), QLineEdit(guest.post), optional=True)

    def write(self, values: dict[str, Any]) -> str:
        fill(self.guest, values, "honorific", "name", "post")
        with change(_("Record guest")):
            if not self.guest.id:
                self.guest.sequence = next_place(Guest.of(self.guest.meeting))
            self.guest.save()
        return _("Guest {name} recorded.").format(name=self.guest.name)
