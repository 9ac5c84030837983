"""One line of a dossier: who is proposed for what, on which vote, and why if the vote is not enough."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from models.history import change
from models.line_law import law_on
from models.proposal import Proposal, ProposalLine
from models.proposing import Stopped, VoteResult, obstacle, propose, vote_on
from models.refusal import Faulty
from models.rules.eligibility import Eligibility
from models.settings import ministry
from models.staff import Person
from models.subject import Subject, about, subject_name
from models.title import Subject as For
from models.title import title, titles_for
from translations import _
from ui.proposals.proposal_words import ELIGIBILITIES
from ui.record_dialog import RecordDialog, fill, text_box
from ui.subject_finder import SubjectFinder
from ui.widgets.choice import Choice
from ui.widgets.note_bar import NoteBar
from ui.widgets.pill import word_of


class LineDialog(RecordDialog):
    """Adds a line to `proposal`, or corrects `line`. `another`: she wants to go on with the next."""

    def __init__(
        self,
        proposal: Proposal,
        line: ProposalLine | None = None,
        *,
        code: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self.is_new = line is None
        self._proposal = proposal
        self.line = line or ProposalLine(proposal=proposal, title=code)
        super().__init__(
            _("Propose a person or collective") if self.is_new else _("Edit line"),
            _("Propose") if self.is_new else _("Save"),
            subtitle=proposal.subject,
            parent=parent,
        )
        self.subject = SubjectFinder(None if line is None else line.subject)
        self.title_choice = Choice()
        self.vote, self.law = NoteBar(kind="ok"), NoteBar(kind="ok")
        self.override_reason = QLineEdit(self.line.override_reason)
        self.merits = text_box(self.line.merits, 4)
        self.note = QLineEdit(self.line.note)
        self.go_on = QCheckBox(_("Open again for the next one"))
        self._lay_out_fields()
        self._offer_titles()
        self.title_choice.choose(self.line.title)
        self.subject.chosen.connect(self._on_subject)
        self.title_choice.currentIndexChanged.connect(self._show_vote)
        self._show_vote()

    @property
    def another(self) -> bool:
        """Whether the dialog shall open again for somebody else."""
        return self.go_on.isChecked()

    def _lay_out_fields(self) -> None:
        self.add("subject", _("Person or collective"), self.subject)
        self.add("title", _("Title or form"), self.title_choice)
        self.form.add_wide(self.vote)
        self.form.add_wide(self.law)
        self.add(
            "override_reason",
            _("Why proposed all the same"),
            self.override_reason,
            _("Kept with the dossier and in the log; whoever asks finds it there."),
        )
        self.add(
            "merits",
            _("Merits in short"),
            self.merits,
            _("One or two lines, as the attached list prints them."),
            optional=True,
        )
        self.add("note", _("Note on the list"), self.note, optional=True)
        if self.is_new:
            self.form.add_wide(self.go_on)

    @Slot()
    def _on_subject(self) -> None:
        self._offer_titles()
        self._show_vote()

    def _offer_titles(self) -> None:
        subject = self.subject.subject
        kind = For.PERSON if subject is None or isinstance(subject, Person) else For.COLLECTIVE
        names = [(each.code, each.name(ministry())) for each in titles_for(kind)]
        self.title_choice.offer([("", _("Choose…")), *names])

    @Slot()
    def _show_vote(self) -> None:
        """What the meeting said, as soon as it is known who and what; the reason is asked for only then."""
        subject, code = self.subject.subject, self.title_choice.chosen
        known = bool(subject and code)
        lack, vote = self._lack(subject, code) if subject and code else ("", None)
        self.vote.setVisible(known and (bool(lack) or vote is not None))
        if lack:
            self.vote.say(lack, "maybe" if vote is None or vote.passed is None else "no")
        elif vote is not None:
            text = _("The meeting agreed with {agree} of {base} votes.")
            self.vote.say(text.format(agree=vote.agree, base=vote.base), "ok")
        doubtful = self._show_law(subject, code)
        shown = bool(lack) or doubtful or bool(self.override_reason.text())
        self.form.show_row(self.override_reason, shown=shown)

    def _show_law(self, subject: Subject | None, code: str) -> bool:
        """What the rules of the dossier's day say; gives whether they leave anything open."""
        law = law_on(self._proposal, subject, code) if subject and code else None
        self.law.setVisible(law is not None)
        if law is None:
            return False
        if law.eligibility is Eligibility.ENOUGH:
            self.law.say(_("All that the rules require is met."), "ok")
            return False
        reason = law.main_reason or _("Nothing is missing, but the rules are not verified.")
        state = ELIGIBILITIES[law.eligibility]
        text = _("{verdict}: {reason}").format(verdict=word_of(state), reason=reason)
        self.law.say(text, state)
        return True

    def _lack(self, subject: Subject, code: str) -> tuple[str, VoteResult | None]:
        vote = vote_on(self._proposal, subject, code)
        trial = ProposalLine(proposal=self._proposal, title=code, **about(subject))
        if vote is not None:
            trial.ballot = vote.ballot
        return obstacle(trial, {vote.ballot.id: vote} if vote else {}), vote

    def check(self) -> dict[str, str]:
        faults = super().check()
        if self.subject.subject is None:
            faults["subject"] = _("Person or collective: type a part of the name, then choose from the list.")
        if not self.title_choice.chosen:
            faults["title"] = _("Title or form: choose one from the list.")
        return faults

    def write(self, values: dict[str, Any]) -> str:
        subject = self.subject.subject
        assert subject is not None  # noqa: S101 - checked before
        line = ProposalLine(proposal=self._proposal) if self.is_new else ProposalLine.get_by_id(self.line.id)
        line.person = line.unit = None
        for name, chosen in about(subject).items():
            setattr(line, name, chosen)
        fill(line, values, "title", "override_reason", "merits", "note")
        try:
            with change(_("Propose") if self.is_new else _("Edit line of the dossier")):
                propose(line)
        except Stopped as error:
            self.form.show_row(self.override_reason, shown=True)
            raise Faulty({"override_reason": str(error)}) from error
        self.line = line
        done = _("{name} proposed for “{title}”.") if self.is_new else _("The line of {name} has been saved.")
        return done.format(name=subject_name(subject), title=title(line.title).name(ministry()))
