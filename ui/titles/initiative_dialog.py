"""An initiative or an accepted project, its recognition and its authors."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.history import change
from models.initiative import Initiative, authors_of, write_authors
from models.removal import remove
from models.staff import Person
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.titles.author_rows import AuthorRows, BadShares
from ui.trade_words import SCOPES, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.number_field import NumberField

_PLAIN = (
    "name", "year", "scope", "is_project", "decision_number", "recognised_on", "recognised_by", "summary"
)  # fmt: skip


class InitiativeDialog(RecordDialog):
    """Adds one of `author`, or corrects `initiative`."""

    def __init__(
        self,
        initiative: Initiative | None = None,
        *,
        year: int,
        author: Person | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.is_new = initiative is None
        self.initiative = initiative or Initiative(year=year)
        super().__init__(
            _("Record initiative") if self.is_new else _("Correct initiative"),
            _("Record it") if self.is_new else _("Save"),
            subtitle=_("An initiative, or a research project that was accepted."),
            draft_key="initiative" if self.is_new and author is None else "",
            parent=parent,
        )
        self._add_work()
        self._add_recognition()
        self._add_authors(author)
        if initiative is not None:
            name = initiative.name
            self.offer_removal(name, _("Delete initiative"), lambda: remove(initiative, name))

    def _add_work(self) -> None:
        work = self.initiative
        self.work_name = text_box(work.name or "", 2)
        self.year = NumberField(work.year, least=1950, most=2100)
        self.scope = Choice(offered(SCOPES))
        self.scope.choose(work.scope)
        self.is_project = QCheckBox(_("A research project, not an initiative"))
        self.is_project.setChecked(work.is_project)
        self.add("name", _("Name"), self.work_name)
        self.add_beside(("year", _("Year"), self.year, 1), ("scope", _("Scope of influence"), self.scope, 3))
        self.add("is_project", "", self.is_project)

    def _add_recognition(self) -> None:
        work = self.initiative
        self.decision_number = QLineEdit(work.decision_number)
        self.recognised_on = DateField(work.recognised_on, optional=True)
        self.recognised_by = QLineEdit(work.recognised_by)
        self.add_beside(
            ("decision_number", _("Decision number"), self.decision_number, 2),
            ("recognised_on", _("Recognised on"), self.recognised_on, 2),
            ("recognised_by", _("Recognised by"), self.recognised_by, 2),
            help=_("Leave these empty until it is recognised."),
        )

    def _add_authors(self, author: Person | None) -> None:
        self.authors = AuthorRows()
        if self.is_new:
            self.authors.add_author(author)
        else:
            self.authors.show_authors(authors_of(self.initiative))
        self.add("authors", _("Authors and their shares"), self.authors)
        self.summary = text_box(self.initiative.summary, 3)
        self.add("summary", _("Summary"), self.summary, optional=True)

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.work_name.toPlainText().strip():
            faults |= Initiative(name="").faults()
        try:
            self.authors.shares()
        except BadShares as error:
            faults["authors"] = str(error)
        return faults

    def write(self, values: dict[str, Any]) -> str:
        work = Initiative() if self.is_new else self.initiative  # what was refused before leaves no trace
        fill(work, values, *_PLAIN)
        with change(_("Record initiative") if self.is_new else _("Correct initiative")):
            work.save()
            write_authors(work, self.authors.shares())
        return _("The initiative “{name}” has been recorded.").format(name=work.name)
