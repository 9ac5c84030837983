"""How far one or several registrations have come, and why."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.registering import set_state
from models.registration import NEEDS_REASON, CaseState, Registration
from translations import _, ngettext
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog
from ui.registration.case_words import CASE_STATES
from ui.trade_words import offered
from ui.widgets.choice import Choice


class CaseStateDialog(RecordDialog):
    """Brings all of `registrations` to the same state."""

    def __init__(self, registrations: Sequence[Registration], *, parent: QWidget | None = None) -> None:
        self.ids = [registration.id for registration in registrations]
        count = ngettext("{count} registration", "{count} registrations", len(self.ids))
        super().__init__(
            _("Change state"), _("Change state"), subtitle=count.format(count=len(self.ids)), width=QUESTION,
            parent=parent,
        )  # fmt: skip
        self.state = Choice(offered(CASE_STATES))
        self.state.choose(registrations[0].state)
        self.reason = QLineEdit(registrations[0].reason)
        self.add("state", _("State"), self.state)
        self.add("reason", _("Reason"), self.reason, _("Shown wherever the case is shown."))
        self._show_reason()
        self.state.currentIndexChanged.connect(self._show_reason)

    def _show_reason(self) -> None:
        self.form.show_row(self.reason, shown=self.state.chosen in NEEDS_REASON)

    def write(self, values: dict[str, Any]) -> str:
        state = CaseState(values["state"])
        reason = values["reason"] if state in NEEDS_REASON else ""
        found = Registration.select().where(Registration.id.in_(self.ids))
        with change(_("Change state: {state}").format(state=_(CASE_STATES[state]))):
            set_state(found, state, reason)
        done = ngettext(
            "{count} registration is now “{state}”.",
            "{count} registrations are now “{state}”.",
            len(self.ids),
        )
        return done.format(count=len(self.ids), state=_(CASE_STATES[state]))
