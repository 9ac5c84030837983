"""Voting on a lower title for who did not get the votes for a higher one."""

from typing import Any

from PySide6.QtWidgets import QWidget

from models.ballot import Ballot
from models.history import change
from models.second_vote import lower_titles, vote_lower
from models.settings import ministry
from models.subject import subject_name
from models.title import title
from translations import _
from ui.dialog import QUESTION
from ui.record_dialog import RecordDialog
from ui.widgets.choice import Choice


class LowerTitleDialog(RecordDialog):
    """Offers the titles below that of `ballot` that are not voted on yet."""

    def __init__(self, ballot: Ballot, parent: QWidget | None = None) -> None:
        self.ballot = ballot
        who = {"name": subject_name(ballot.subject), "title": title(ballot.title).name(ministry())}
        super().__init__(
            _("Vote on a lower title"),
            _("Put on the ballot"),
            subtitle=_("{name} did not get the votes for “{title}”.").format(**who),
            width=QUESTION,
            parent=parent,
        )
        self.title = Choice((code, title(code).name(ministry())) for code in lower_titles(ballot))
        self.add("title", _("Lower title"), self.title)

    def write(self, values: dict[str, Any]) -> str:
        with change(_("Vote on a lower title")):
            vote_lower(Ballot.get_by_id(self.ballot.id), values["title"])
        text = _("{name} is voted on for “{title}”.")
        return text.format(
            name=subject_name(self.ballot.subject), title=title(values["title"]).name(ministry())
        )
