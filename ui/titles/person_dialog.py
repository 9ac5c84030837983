"""Adding and correcting a member of staff."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from models.history import change
from models.refusal import Faulty
from models.removal import remove
from models.staff import Person, Post, PostRank, namesakes
from models.unit import own_unit
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.subject_finder import unit_choice
from ui.titles.birth_field import BirthField, birth_error
from ui.titles.identity_field import IdentityField
from ui.trade_words import RANKS, SEXES, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField


class PersonDialog(RecordDialog):
    """A new person comes with the present post; posts of one who is known are entered one by one.

    `like` is the dialog of the one before, when several are entered in a row: the next one is in the same unit.
    """

    def __init__(
        self,
        person: Person | None = None,
        *,
        year: int,
        like: "PersonDialog | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        self.person = person or Person()
        self.is_new = person is None
        super().__init__(
            _("Add person") if self.is_new else _("Correct the data of a person"),
            _("Add") if self.is_new else _("Save"),
            draft_key="person" if self.is_new else "",
            parent=parent,
        )
        self._add_identity()
        if self.is_new:
            self._add_post(date(year, 1, 1))
            self.offer_next(ticked=like is not None)
        if like is not None:
            self.unit.choose(like.unit.chosen)
            self.valid_from.setText(like.valid_from.text())
        self._add_service()
        if person is not None:
            name = person.listed_name
            self.offer_removal(name, _("Delete person"), lambda: remove(person, name))

    def _add_identity(self) -> None:
        person = self.person
        self.full_name = QLineEdit(person.full_name or "")
        self.distinction = QLineEdit(person.distinction)
        self.distinction.setPlaceholderText("(A)")
        self.add_beside(
            ("full_name", _("Full name"), self.full_name, 3),
            ("distinction", _("Mark among namesakes"), self.distinction, 1),
        )
        self.sex = Choice(offered(SEXES))
        self.sex.choose(person.sex)
        self.birth = BirthField(person)
        self.identity_number = IdentityField(person.identity_number)
        self.add_beside(
            ("sex", _("Sex"), self.sex, 1),
            ("birth_year", _("Birthday or year of birth"), self.birth, 2),
            ("identity_number", _("Identity number (optional)"), self.identity_number, 2),
        )

    def _add_post(self, since: date) -> None:
        own = own_unit()
        self.unit = unit_choice(first=_("No post yet"), chosen=own.id if own else None)
        self.post_title = QLineEdit()
        self.post_title.setPlaceholderText(_("for example: Reporter"))
        self.form.add_section(_("Present post"))
        self.add("unit", _("Unit"), self.unit)
        self.rank = Choice(offered(RANKS))
        self.valid_from = DateField(since)
        self.add_beside(
            ("title", _("Post"), self.post_title, 3),
            ("rank", _("Rank of the post"), self.rank, 3),
            ("valid_from", _("Since"), self.valid_from, 2),
            help=_("The day may be about right: papers take the post that was held on their date."),
        )

    def _add_service(self) -> None:
        self.form.add_section(_("Service"))
        self.joined_on = DateField(self.person.joined_on, optional=True)
        self.left_on = DateField(self.person.left_on, optional=True)
        self.add_beside(
            ("joined_on", _("Joined on"), self.joined_on, 1),
            ("left_on", _("Left on"), self.left_on, 1),
            help=_("Leave the days empty while they are not known, or while the person is in service."),
            optional=True,
        )
        self.note = text_box(self.person.note, 2)
        self.add("note", _("Note"), self.note, optional=True)

    def check(self) -> dict[str, str]:
        faults = super().check()
        if not self.full_name.text().strip():
            faults |= Person(full_name="").faults()
        if wrong := birth_error(self.birth):
            faults["birth_year"] = wrong
        if self.is_new and self.unit.chosen is not None and not self.post_title.text().strip():
            faults["title"] = _("Post: write what the post is called, for example “Phóng viên”.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        person = Person() if self.is_new else self.person  # what was refused before leaves no trace
        fill(person, values, "full_name", "distinction", "sex", "joined_on", "left_on", "note")
        person.born_on, person.birth_year = self.birth.birth()
        person.identity_number = self.identity_number.number()
        if namesakes(person).exists():
            text = _("Full name: “{name}” is in the list already. Write a mark such as (A) or (B) beside it.")
            raise Faulty({"full_name": text.format(name=person.listed_name)})
        with change(_("Add person") if self.is_new else _("Correct person")):
            person.save()
            if self.is_new and values["unit"] is not None:
                self._write_post(person, values)
        self.person = person
        done = _("{name} has been added.") if self.is_new else _("The data of {name} have been corrected.")
        return done.format(name=person.listed_name)

    def _write_post(self, person: Person, values: dict[str, Any]) -> None:
        post = Post(person=person, unit=values["unit"], title=values["title"])
        post.rank, post.valid_from = PostRank(values["rank"]), values["valid_from"]
        post.save()
