"""The part of the panel that says for each title whether it can be proposed, why, and what to do about it."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from models.paper_facts.answer import slips_of
from models.rules.eligibility import Eligibility, Examined, Finding
from models.rules.gathering import key_of
from models.rules.plain_reasons import remedy, whole_sentence
from models.rules.reading import ruleset_on
from models.rules.ruleset import NoRule
from models.rules.source_words import SURE, short_article
from models.rules.year_verdicts import YearVerdicts
from models.settings import ministry
from models.staff import Person
from models.subject import Subject
from models.title import title
from translations import N_, _
from ui.papers.preview import open_paper
from ui.titles.source_dialog import SourceDialog
from ui.titles.verdict_words import about_title, sure_words
from ui.widgets.findings import FindingsSheet, Shown
from ui.widgets.link_button import LinkButton
from ui.widgets.sheet import row

REMEDIES = {
    "grade": N_("Record grade"),
    "initiative": N_("Record initiative"),
    "award": N_("Record award"),
}


class VerdictPart(QWidget):
    """`act` opens the dialog of a remedy by its name."""

    def __init__(
        self, subject: Subject, verdicts: YearVerdicts, act: Callable[[str], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._subject, self._verdicts, self._act = subject, verdicts, act
        self.sheet = FindingsSheet(self)
        self.all_titles = LinkButton(_("Show every title"), self)
        self.slip = LinkButton(_("Answer slip"), self)
        self.slip.setToolTip(_("Print the answer for one title, with its reasons"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.sheet)
        column.addLayout(row(self.all_titles, None, self.slip))
        self._slips = slips_of(subject, verdicts.year)
        self.slip.setVisible(bool(self._slips))
        self._show(verdicts.codes(subject))
        self.sheet.source_clicked.connect(self._on_source)
        self.sheet.remedy_clicked.connect(self._on_remedy)
        self.all_titles.clicked.connect(self._on_all)
        self.slip.clicked.connect(self._on_slip)

    def _show(self, codes: list[str]) -> None:
        self.sheet.show_findings(shown for code in codes for shown in self._of_title(code))

    def _of_title(self, code: str) -> Iterator[Shown]:
        try:
            found = self._verdicts.examined(self._subject, code)
        except NoRule as unknown:
            yield Shown("maybe", about_title("maybe", code), str(unknown))
            return
        if found.missing:
            yield from (self._missing(found, each) for each in found.missing)
            return
        state = "ok" if found.eligibility is Eligibility.ENOUGH else "maybe"
        source = short_article(found.article) or _("Source")
        yield Shown(state, about_title(state, code), sure_words(found), source, subject=(found, None))

    def _missing(self, found: Examined, finding: Finding) -> Shown:
        state = "no" if finding.blocks else "maybe"
        clause = finding.clause
        doubt = "" if clause.label == SURE else _("This rule is not verified.")
        return Shown(
            state,
            about_title(state, found.title),
            f"{whole_sentence(finding)} {doubt}".strip(),
            short_article(clause.article) or _("Source"),
            _(REMEDIES[mends]) if (mends := self._remedy(finding)) else "",
            (found, finding),
        )

    def _remedy(self, finding: Finding) -> str:
        found = remedy(finding)
        return "" if found == "initiative" and not isinstance(self._subject, Person) else found

    @Slot(object)
    def _on_source(self, about: tuple[Examined, Finding | None]) -> None:
        found, finding = about
        day = self._verdicts.day_of_case(key_of(self._subject), found.title)
        SourceDialog(found, finding, ruleset_on(day), self.window()).open()

    @Slot(object)
    def _on_remedy(self, about: tuple[Examined, Finding]) -> None:
        self._act(self._remedy(about[1]))

    @Slot()
    def _on_all(self) -> None:
        self.all_titles.hide()
        self._show(self._verdicts.all_codes(self._subject))

    @Slot()
    def _on_slip(self) -> None:
        if len(self._slips) == 1:
            self._open_slip(next(iter(self._slips.values())))
            return
        menu = QMenu(self)
        for code, record_id in self._slips.items():
            action = QAction(title(code).name(ministry()), menu)
            action.triggered.connect(lambda _on=False, chosen=record_id: self._open_slip(chosen))
            menu.addAction(action)
        menu.popup(self.slip.mapToGlobal(self.slip.rect().bottomLeft()))

    def _open_slip(self, registration_id: int) -> None:
        open_paper(self, "phieu-tra-loi", registration_id)
