"""What the parts of a campaign's page share: they show one campaign, say what they did, and print."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from forms.catalogue import form
from models.campaign import Campaign
from models.refusal import Refusal
from ui import messages
from ui.papers.preview import open_paper
from ui.record_dialog import RecordDialog


class CampaignPart(QWidget):
    """Subclasses show `campaign` in `refresh`."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.campaign: Campaign | None = None

    def show_campaign(self, campaign: Campaign) -> None:
        """Show this campaign as the store has it now."""
        self.campaign = campaign
        self.refresh()

    def refresh(self) -> None:
        """Read again and show."""

    def open_dialog(self, dialog: RecordDialog) -> RecordDialog:
        """Open `dialog`, with what was typed the last time, and pass on what it did."""
        dialog.saved.connect(lambda: self.said.emit(dialog.done_sentence))
        dialog.take_up_draft()
        dialog.open()
        return dialog

    def attempt(self, title: str, act: Callable[[], str]) -> None:
        """Do `act`, which gives what happened as a sentence; what it refuses is told under `title`."""
        try:
            sentence = act()
        except Refusal as error:
            messages.tell(self, title, str(error))
        else:
            if sentence:
                self.said.emit(sentence)

    def print_paper(self, code: str, record_id: int, extra: int | None = None) -> None:
        """Show the paper `code` as it prints."""

        def show() -> str:
            open_paper(self, code, record_id, extra)
            return ""

        self.attempt(form(code).title, show)


def action(
    widget: QWidget, words: str, on_triggered: Callable[[], object], keys: str | QKeySequence.StandardKey = ""
) -> QAction:
    """An entry of the context menu of `widget`, with the keys that do the same while it has the focus."""
    made = QAction(words, widget)
    if keys:
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.triggered.connect(lambda _on=False: on_triggered())
    widget.addAction(made)
    return made
