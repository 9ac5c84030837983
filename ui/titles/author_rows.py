"""The authors of an initiative with their shares, a row each."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.initiative import WHOLE, InitiativeAuthor
from models.staff import Person
from translations import _
from translations.formats import NotANumber
from ui.subject_finder import PersonFinder
from ui.widgets.heading import muted
from ui.widgets.link_button import LinkButton
from ui.widgets.number_field import NumberField
from ui.widgets.sheet import row


class BadShares(ValueError):
    """What was typed is no list of authors; the message is for the user."""


class AuthorRows(QWidget):
    """At least one row. An empty row is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[AuthorRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.add_link = LinkButton(_("Add an author"), self)
        self.add_link.clicked.connect(self._on_add)
        self._total = muted(parent=self)
        self._column.addLayout(row(self.add_link, None, self._total))

    def show_authors(self, authors: list[InitiativeAuthor]) -> None:
        """Show the authors of a known initiative."""
        for author in authors:
            self.add_author(author.person, author.share)

    def add_author(self, person: Person | None = None, share: int | None = None) -> "AuthorRow":
        """Add a row; its share is what the others leave."""
        made = AuthorRow(person, self.rest() if share is None else share, self)
        made.gone.clicked.connect(lambda: self._drop(made))
        made.share.textChanged.connect(self._sum_up)
        self.rows.append(made)
        self._column.insertWidget(len(self.rows) - 1, made)
        self._sum_up()
        return made

    def shares(self) -> dict[int, int]:
        """Person id → percent. Raises `BadShares`."""
        found: dict[int, int] = {}
        for each in self.rows:
            if not each.person.text().strip():
                continue
            person, share = each.read()
            if person in found:
                raise BadShares(_("Authors: {name} is named twice.").format(name=each.person.text()))
            found[person] = share
        return found

    def rest(self) -> int:
        """What is left of a hundred percent."""
        return max(0, WHOLE - sum(each.percent for each in self.rows))

    @Slot()
    def _on_add(self) -> None:
        self.add_author().person.setFocus()

    def _drop(self, gone: "AuthorRow") -> None:
        self.rows.remove(gone)
        self._column.removeWidget(gone)
        gone.deleteLater()
        self._sum_up()

    @Slot()
    def _sum_up(self) -> None:
        total = sum(each.percent for each in self.rows)
        self._total.setText(_("Together {total} %").format(total=total))
        self._total.set_ink("no" if total > WHOLE else "muted")


class AuthorRow(QWidget):
    """One author and the share in percent."""

    def __init__(self, person: Person | None, share: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = PersonFinder(person, self)
        self.person.setAccessibleName(_("Author"))
        self.share = NumberField(share, least=1, most=WHOLE)
        self.share.setAccessibleName(_("Share in percent"))
        self.share.setFixedWidth(72)
        self.gone = LinkButton(_("Remove"), self)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.person, 1)
        for part in (self.share, muted("%", self), self.gone):
            beside.addWidget(part)

    @property
    def percent(self) -> int:
        """The share, 0 while it cannot be read."""
        try:
            return self.share.number() or 0
        except NotANumber:
            return 0

    def read(self) -> tuple[int, int]:
        """The person's id and the share. Raises `BadShares`."""
        if self.person.chosen_id is None:
            text = _("Authors: “{text}” is nobody in the list. Type a part of the name and choose.")
            raise BadShares(text.format(text=self.person.text()))
        try:
            return self.person.chosen_id, self.share.number() or 0
        except NotANumber as error:
            raise BadShares(_("Authors: {error}").format(error=error)) from error
