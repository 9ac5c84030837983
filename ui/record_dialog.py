"""The dialog that writes one record: it says in words what was done, and can offer to delete the record."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from models.database import Record
from models.history import change
from models.refusal import Faulty, Refusal
from translations import _
from ui import messages
from ui.dialog import FORM, FormDialog
from ui.widgets.link_button import LinkButton


class RecordDialog(FormDialog):
    """`done_sentence` is for the status line once it is saved."""

    def __init__(
        self,
        heading: str,
        verb: str,
        *,
        subtitle: str = "",
        width: int = FORM,
        draft_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(heading, verb, subtitle=subtitle, width=width, draft_key=draft_key, parent=parent)
        self.done_sentence = ""
        self.removal: LinkButton | None = None
        self.next_one: QCheckBox | None = None

    def check(self) -> dict[str, str]:
        """All that was typed and cannot be understood; subclasses add what else is wrong."""
        try:
            self.values()
        except Faulty as error:
            return dict(error.faults)
        return {}

    def save(self) -> None:
        self.done_sentence = self.write(self.values())

    def write(self, values: dict[str, Any]) -> str:
        """Write `values` inside a named change; gives what happened as a sentence. May raise `Faulty`."""
        raise NotImplementedError

    def offer_removal(self, name: str, label: str, delete: Callable[[], object]) -> None:
        """Offer, at the foot, to delete what the user knows as `name`, as the change `label`."""
        self.removal = LinkButton(_("Delete"), self)
        self.removal.setToolTip(label)
        self.removal.clicked.connect(lambda _on=False: self._on_remove(name, label, delete))
        foot = self._foot.layout()
        assert isinstance(foot, QHBoxLayout)  # noqa: S101 - the frame lays its foot out in a row
        foot.insertWidget(0, self.removal)

    def offer_next(self, *, ticked: bool) -> None:
        """Offer, at the foot, to open again for the next record."""
        self.next_one = QCheckBox(_("Open the next one when this is written"), self)
        self.next_one.setChecked(ticked)
        foot = self._foot.layout()
        assert isinstance(foot, QHBoxLayout)  # noqa: S101 - as above
        foot.insertWidget(foot.indexOf(self.cancel), self.next_one)

    @property
    def next_wanted(self) -> bool:
        """Whether it shall open again for the next record."""
        return self.next_one is not None and self.next_one.isChecked()

    def showEvent(self, event: QShowEvent) -> None:
        for field in self.fields.values():
            if isinstance(field, QLineEdit):
                field.home(False)  # a long text is read from its beginning
        super().showEvent(event)

    def _on_remove(self, name: str, label: str, delete: Callable[[], object]) -> None:
        try:
            with change(label):
                delete()
        except Refusal as refusal:
            messages.tell(self, _("This cannot be deleted"), str(refusal))
            return
        self.done_sentence = _("“{name}” has been deleted.").format(name=name)
        self._timer.stop()
        self.saved.emit()
        self.done(self.DialogCode.Accepted.value)


def fill(record: Record, values: dict[str, Any], *names: str) -> None:
    """Put the values of these names into the record's fields."""
    for name in names:
        setattr(record, name, values[name])


def text_box(text: str = "", lines: int = 3) -> QPlainTextEdit:
    """A field for a few lines of text; Tab leaves it."""
    made = QPlainTextEdit(text)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * lines + 16)
    return made
