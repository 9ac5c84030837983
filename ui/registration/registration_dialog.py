"""Who registers for which titles: one person or collective, several titles at once."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.campaign import Campaign
from models.history import change
from models.initiative import Initiative
from models.registering import (
    Entry,
    amend,
    initiatives_to_name,
    new_initiative,
    register,
    senders,
    usual_sender,
)
from models.registration import NEEDS_REASON, CaseState, Registration
from models.rules.duplicates import would_repeat
from models.settings import ministry
from models.staff import Person
from models.subject import Subject, subject_name
from models.title import Subject as SubjectKind
from models.title import title, titles_for
from models.unit import Unit
from translations import _
from ui.record_dialog import RecordDialog, fill, text_box
from ui.registration.case_words import CASE_STATES
from ui.subject_finder import SubjectFinder
from ui.trade_words import offered
from ui.widgets.choice import Choice
from ui.widgets.date_field import DateField
from ui.widgets.note_bar import NoteBar
from ui.widgets.tick_list import Group, TickList
from ui.widgets.year_note import YearNote

_WIDTH = 712  # the longest names of titles fit side by side
NEW = -1  # among the initiatives: one that is not in the store yet


class RegistrationDialog(RecordDialog):
    """Adds registrations to `campaign`, or corrects one; `sent_by` and `on` are proposed for the next one."""

    def __init__(
        self,
        campaign: Campaign,
        registration: Registration | None = None,
        *,
        sent_by: Unit | None = None,
        on: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self.is_new = registration is None
        self.campaign, self.registration = campaign, registration
        self._above = ministry()
        super().__init__(
            _("Add registration") if self.is_new else _("Edit registration"),
            _("Add registration") if self.is_new else _("Save"),
            subtitle=campaign.name,
            width=_WIDTH,
            draft_key=f"registration-{campaign.id}" if self.is_new else "",
            parent=parent,
        )
        self._add_subject()
        self._add_sending(sent_by, on)
        self._add_grounds()
        self._add_state()
        self._follow_subject()
        if registration is not None:
            self._show(registration)
        self.subject.chosen.connect(self._follow_subject)
        self._watch_for_repeats()

    @property
    def goes_on(self) -> bool:
        """Whether the next registration is wanted when this one is written."""
        return self.again.isChecked()

    def _add_subject(self) -> None:
        known = self.registration.subject if self.registration else None
        self.subject = SubjectFinder(known)
        self.add("subject", _("Person or collective"), self.subject)
        self.titles = TickList()
        self.title = Choice()
        if self.is_new:
            self.add("titles", _("Titles and forms of commendation"), self.titles)
        else:
            self.add("title", _("Title or form of commendation"), self.title)
        self.repeat = NoteBar(kind="maybe")
        self.repeat.hide()
        self.form.add_wide(self.repeat)

    def _add_sending(self, sent_by: Unit | None, on: date | None) -> None:
        self.sent_by = Choice((unit.id, unit.name) for unit in senders(self.campaign))
        if sent_by is not None:
            self.sent_by.choose(sent_by.id)
        today, year = date.today(), self.campaign.year
        self.registered_on = DateField(on or (today if today.year == year else None), optional=True)
        self.add_beside(
            ("sent_by", _("Sent by"), self.sent_by, 3),
            ("registered_on", _("Registered on"), self.registered_on, 2),
        )
        self.form.add_wide(YearNote(year, self.registered_on))

    def _add_grounds(self) -> None:
        self.initiative = Choice([(None, _("None named"))])
        self.initiative_name = QLineEdit()
        self.commitment = text_box(lines=2)
        self.add("initiative", _("Initiative"), self.initiative, optional=True)
        self.add("initiative_name", _("New initiative"), self.initiative_name, _("What it is called."))
        self.add("commitment", _("Commitment"), self.commitment, _("One a line."), optional=True)
        self.initiative.currentIndexChanged.connect(self._show_initiative_name)

    def _add_state(self) -> None:
        self.state = Choice(offered(CASE_STATES))
        self.state.choose(CaseState.RECEIVED)
        self.reason = QLineEdit()
        self.add_beside(("state", _("State"), self.state, 1))
        self.add("reason", _("Reason"), self.reason)
        self.state.currentIndexChanged.connect(self._show_reason)
        self._show_reason()
        self.again = QCheckBox(_("Open the next one when this is written"))
        if self.is_new:
            self.form.add_wide(self.again)

    def _show(self, registration: Registration) -> None:
        self.title.choose(registration.title)
        self.sent_by.choose(registration.sent_by_id)
        self.registered_on.set_day(registration.registered_on)
        if registration.initiative is not None:
            named = registration.initiative
            options = [
                (self.initiative.itemData(row), self.initiative.itemText(row))
                for row in range(self.initiative.count())
            ]
            if named.id not in {meaning for meaning, _words in options}:
                self.initiative.offer([*options, (named.id, _short(named.name))])
            self.initiative.choose(named.id)
        self.commitment.setPlainText(registration.commitment)
        self.state.choose(registration.state)
        self.reason.setText(registration.reason)

    def _follow_subject(self) -> None:
        """Offer what suits the subject, and propose the unit that would send it."""
        subject = self.subject.subject
        kind = SubjectKind.COLLECTIVE if isinstance(subject, Unit) else SubjectKind.PERSON
        self.titles.offer(self._groups(kind))
        self.title.offer((found.code, found.name(self._above)) for found in titles_for(kind))
        self.form.show_row(self.initiative, shown=isinstance(subject, Person))
        self._offer_initiatives(subject)
        if subject is not None and self.is_new:
            sender = usual_sender(self.campaign, subject, date.today())
            if sender is not None:
                self.sent_by.choose(sender.id)

    def _groups(self, kind: SubjectKind) -> list[Group]:
        """Titles before forms; in each the lowest first, for that is what most register for."""
        offered_titles = list(reversed(titles_for(kind)))
        named = [(found, (found.code, found.name(self._above))) for found in offered_titles]
        return [
            (_("Emulation titles"), [pair for found, pair in named if found.is_title]),
            (_("Forms of commendation"), [pair for found, pair in named if not found.is_title]),
        ]

    def _offer_initiatives(self, subject: Subject | None) -> None:
        options: list[tuple[int | None, str]] = [(None, _("None named"))]
        if isinstance(subject, Person):
            known = initiatives_to_name(subject, self.campaign.year)
            options += [(each.id, _short(each.name)) for each in known]
            options.append((NEW, _("A new initiative…")))
        self.initiative.offer(options)
        self._show_initiative_name()

    def _show_initiative_name(self) -> None:
        self.form.show_row(self.initiative_name, shown=self.initiative.chosen == NEW)

    def _watch_for_repeats(self) -> None:
        self.subject.chosen.connect(self._warn_of_repeats)
        self.titles.edited.connect(self._warn_of_repeats)
        self.title.currentIndexChanged.connect(self._warn_of_repeats)
        self.initiative.currentIndexChanged.connect(self._warn_of_repeats)
        self._warn_of_repeats()

    def _warn_of_repeats(self) -> None:
        """Say what would be registered, or used, twice; she may go on all the same."""
        subject = self.subject.subject
        codes = self.titles.chosen if self.is_new else [self.title.chosen or ""]
        chosen = self.initiative.chosen
        work = Initiative.get_or_none(Initiative.id == chosen) if chosen and chosen != NEW else None
        found = (
            would_repeat(subject, codes, self.campaign.year, work, but=self.registration) if subject else []
        )
        self.repeat.say(" ".join(found))
        self.repeat.setVisible(bool(found))

    def _show_reason(self) -> None:
        self.form.show_row(self.reason, shown=self.state.chosen in NEEDS_REASON)

    def check(self) -> dict[str, str]:
        found = super().check()
        if self.subject.subject is None:
            found["subject"] = _("Person or collective: choose one from the list.")
        return found

    def write(self, values: dict[str, Any]) -> str:
        subject = self.subject.subject
        assert subject is not None  # noqa: S101 - `check` has seen to it
        name = subject_name(subject)
        values["reason"] = values["reason"] if values["state"] in NEEDS_REASON else ""
        if self.registration is not None:
            with change(_("Edit the registration of {name}").format(name=name)):
                self._amend(self.registration.id, subject, values)
            return _("The registration of {name} has been saved.").format(name=name)
        with change(_("Register {name}").format(name=name)):
            register(self.campaign, subject, values["titles"] or (), self._entry(subject, values))
        named = ", ".join(title(code).short(self._above) for code in values["titles"])
        return _("{name} has been registered: {titles}.").format(name=name, titles=named)

    def _entry(self, subject: Subject, values: dict[str, Any]) -> Entry:
        return Entry(
            sent_by=Unit.get_by_id(values["sent_by"]),
            registered_on=values["registered_on"],
            state=CaseState(values["state"]),
            reason=values["reason"],
            commitment=values["commitment"],
            initiative=self._initiative(subject, values),
        )

    def _amend(self, registration_id: int, subject: Subject, values: dict[str, Any]) -> None:
        found = Registration.get_by_id(registration_id)
        found.person, found.unit = (subject, None) if isinstance(subject, Person) else (None, subject)
        found.initiative = self._initiative(subject, values)
        fill(found, values, "title", "sent_by", "registered_on", "state", "reason", "commitment")
        amend(found)

    def _initiative(self, subject: Subject, values: dict[str, Any]) -> Initiative | None:
        chosen = values["initiative"]
        if not isinstance(subject, Person) or chosen is None:
            return None
        if chosen == NEW:
            return new_initiative(values["initiative_name"], subject, self.campaign.year)
        found: Initiative | None = Initiative.get_or_none(Initiative.id == chosen)
        return found


def _short(name: str, letters: int = 70) -> str:
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"
