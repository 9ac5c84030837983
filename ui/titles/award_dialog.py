"""Recording a title or form that has been decided, straight into the ledger."""

from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.award import Award, Movement, give_by_decision, given_by, remove_award, same_award, usual_issuer
from models.decision import Decision, decision_of
from models.history import change
from models.refusal import Faulty
from models.rules.duplicates import would_repeat
from models.settings import ministry
from models.staff import Person, post_on
from models.subject import Subject, about, subject_name
from models.title import Subject as For
from models.title import title, titles_for
from models.unit import own_unit
from translations import _
from translations.formats import NotADate
from ui.record_dialog import RecordDialog, fill
from ui.subject_finder import SubjectFinder
from ui.trade_words import MOVEMENTS, offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.note_bar import NoteBar
from ui.widgets.year_note import YearNote

_YEARS_BACK = 60


class AwardDialog(RecordDialog):
    """Finds the decision by number and day, or writes it. Post and unit are filled in as of that day.

    `another`: she wants to go on with somebody else, with the same decision.
    """

    def __init__(
        self,
        award: Award | None = None,
        *,
        year: int,
        subject: Subject | None = None,
        like: Award | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.is_new = award is None
        self.award = award or Award(year=year)
        self._like = like or self.award
        self._own = own_unit()
        super().__init__(
            _("Record a title that has been decided") if self.is_new else _("Correct a title in the ledger"),
            _("Record award") if self.is_new else _("Save"),
            subtitle=_("Goes straight into the course of honours, without the steps of review."),
            draft_key="award" if self.is_new and subject is None and like is None else "",
            parent=parent,
        )
        self._add_award(subject if award is None else award.subject)
        self._add_decision()
        self._add_then()
        self._add_ending()
        self._connect()
        self._offer_titles()
        self.title_choice.choose(self._like.title)
        if self.is_new:
            self._fill_issuer()
            self._fill_post()
        if award is not None:
            name = title(award.title).name(ministry())
            self.offer_removal(name, _("Delete award"), lambda: remove_award(award))
        for kept in (self.post_then, self.unit_then):
            kept.setModified(not self.is_new and bool(kept.text()))

    @property
    def another(self) -> bool:
        """Whether the dialog shall open again for somebody else."""
        return self.go_on.isChecked()

    def _add_award(self, subject: Subject | None) -> None:
        self.subject = SubjectFinder(subject)
        self.title_choice = Choice()
        years = range(date.today().year + 1, date.today().year - _YEARS_BACK, -1)
        self.year = Choice([(year, str(year)) for year in years])
        self.year.choose(self._like.year)
        self.add("subject", _("Person or collective"), self.subject)
        self.add("title", _("Title or form"), self.title_choice)

    def _add_decision(self) -> None:
        decision = self._like.decision
        self.number = QLineEdit(decision.number if decision else "")
        self.issued_on = DateField(decision.issued_on if decision else None)
        self.issued_by = QLineEdit(decision.issued_by if decision else "")
        self.add_beside(
            ("year", _("Year of achievement"), self.year, 2),
            ("number", _("Decision number"), self.number, 3),
            ("issued_on", _("Decided on"), self.issued_on, 3),
        )
        self.year_note = YearNote(self.year.chosen, self.issued_on)
        self.year.currentIndexChanged.connect(lambda: self.year_note.watch(self.year.chosen))
        self.form.add_wide(self.year_note)
        self.known = NoteBar(kind="signed")
        self.known.hide()
        self.form.add_wide(self.known)
        self.repeat = NoteBar(kind="maybe")
        self.repeat.hide()
        self.form.add_wide(self.repeat)
        self.add("issued_by", _("Issued by"), self.issued_by)

    def _add_then(self) -> None:
        award = self.award
        self.post_then, self.unit_then = QLineEdit(award.post_then), QLineEdit(award.unit_then)
        self.movement = Choice(offered(MOVEMENTS))
        self.movement.choose(self._like.movement)
        self.add_beside(
            ("post_then", _("Post at that time"), self.post_then, 1),
            ("unit_then", _("Unit at that time"), self.unit_then, 1),
            help=_("Taken from the posts on record on the day of the decision."),
        )
        self.add("movement", _("Kind of commendation"), self.movement)

    def _add_ending(self) -> None:
        self.go_on = QCheckBox(_("Open again for somebody else when recorded"))
        self.revoked_on = DateField(self.award.revoked_on, optional=True)
        self.note = QLineEdit(self.award.note)
        if self.is_new:
            self.form.add_wide(self.go_on)
            return
        self.add_beside(
            ("revoked_on", _("Revoked on"), self.revoked_on, 1),
            ("note", _("Note"), self.note, 2),
            help=_("A revoked title stays in the ledger, struck out, and counts no more."),
            optional=True,
        )

    def _connect(self) -> None:
        self.subject.chosen.connect(self._on_subject)
        self.title_choice.currentIndexChanged.connect(self._on_title)
        for field in (self.number, self.issued_on):
            field.editingFinished.connect(self._on_decision)
        self.issued_on.picked.connect(self._on_decision)
        self.year.currentIndexChanged.connect(self._on_decision)
        for choice in (self.title_choice, self.year):
            choice.currentIndexChanged.connect(self._warn_of_repeats)
        self.subject.chosen.connect(self._warn_of_repeats)

    @Slot()
    def _on_subject(self) -> None:
        self._offer_titles()
        self._fill_post()

    @Slot()
    def _on_title(self) -> None:
        self._fill_issuer()

    @Slot()
    def _on_decision(self) -> None:
        self._fill_issuer()
        self._fill_post()

    def _offer_titles(self) -> None:
        subject = self.subject.subject
        kind = For.PERSON if subject is None or isinstance(subject, Person) else For.COLLECTIVE
        names = [(each.code, each.name(ministry())) for each in titles_for(kind)]
        self.title_choice.offer([("", _("Choose…")), *names])

    def _fill_issuer(self) -> None:
        """A known decision says who issued it; else it is who usually decides on the title, until she types."""
        day = self._day()
        found = decision_of(self.number.text(), day) if day else None
        self.known.setVisible(found is not None and found.id != self.award.decision_id)
        if found is not None:
            text = _("This decision is on record, with {count} awards; this one is added to it.")
            self.known.say(text.format(count=given_by(found)))
            self.issued_by.setText(found.issued_by)
        elif not self.issued_by.isModified() and self.title_choice.chosen:
            self.issued_by.setText(usual_issuer(self.title_choice.chosen, self._own))

    def _fill_post(self) -> None:
        subject = self.subject.subject
        day = self._day() or date(self.year.chosen, 12, 31)
        post = post_on(subject, day) if isinstance(subject, Person) else None
        if not self.post_then.isModified():
            self.post_then.setText(post.title if post else "")
        if not self.unit_then.isModified():
            self.unit_then.setText(post.unit.name_on(day) if post else "")

    @Slot()
    def _warn_of_repeats(self) -> None:
        """Say what would be given, or used, twice; she may go on all the same."""
        subject, code = self.subject.subject, self.title_choice.chosen
        found = would_repeat(subject, [code], self.year.chosen, but=self.award) if subject and code else []
        self.repeat.say(" ".join(found))
        self.repeat.setVisible(bool(found))

    def _day(self) -> date | None:
        try:
            return self.issued_on.day()
        except NotADate:
            return None

    def check(self) -> dict[str, str]:
        faults = super().check()
        faults |= Decision(number=self.number.text(), issued_by=self.issued_by.text()).faults()
        if self.subject.subject is None:
            faults["subject"] = _("Person or collective: type a part of the name, then choose from the list.")
        if not self.title_choice.chosen:
            faults["title"] = _("Title or form: choose one from the list.")
        day = self._day()
        if day is not None and day.year < self.year.chosen:
            text = _("Decided on: a title for {year} is not decided before that year. Check day and year.")
            faults["issued_on"] = text.format(year=self.year.chosen)
        return faults

    def write(self, values: dict[str, Any]) -> str:
        award = Award() if self.is_new else Award.get_by_id(self.award.id)  # what was refused leaves no trace
        subject = self.subject.subject
        assert subject is not None  # noqa: S101 - checked before
        award.person = award.unit = None
        for name, chosen in about(subject).items():
            setattr(award, name, chosen)
        fill(award, values, "title", "year", "post_then", "unit_then")
        award.movement = Movement(values["movement"])
        if not self.is_new:
            fill(award, values, "revoked_on", "note")
        self._refuse_double(award)
        with change(_("Record award") if self.is_new else _("Correct award")):
            give_by_decision(award, values["number"], values["issued_on"], values["issued_by"])
        self.award = award
        done = _("{title} {year} has been recorded for {name}.")
        name = title(award.title).name(ministry())
        return done.format(title=name, year=award.year, name=subject_name(subject))

    def _refuse_double(self, award: Award) -> None:
        if award.revoked_on is None and same_award(award) is not None:
            text = _("Title or form: {name} has this title for {year} already.")
            raise Faulty({"title": text.format(name=subject_name(award.subject), year=award.year)})
