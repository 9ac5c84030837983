"""What stands on the side panel about one person or collective, from top to bottom."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from models.database import Record
from models.honours import Moment, course, holds_of, votes_of, works_of
from models.proposing import VoteResult
from models.roster import Standing, TitleCase
from models.rules.year_verdicts import YearVerdicts
from models.settings import ministry
from models.staff import Person, posts_of
from models.subject import Subject, subject_name
from models.title import title
from models.unit import Unit, former_names
from translations import _, ngettext
from translations.formats import show_date
from ui.look import icons
from ui.titles.honour_lines import hold_line, ledger_line
from ui.titles.post_dialog import post_line
from ui.titles.verdict_part import VerdictPart
from ui.trade_words import GRADES, SHORT_UNIT_KINDS, STAGES
from ui.widgets.heading import Words, muted, section, strong
from ui.widgets.ledger import Ledger, LedgerLine
from ui.widgets.link_button import LinkButton
from ui.widgets.pill import Pill
from ui.widgets.sheet import Line, Sheet, row

Act = Callable[[], object]


@dataclass(frozen=True)
class Acts:
    """What the panel lets her do, by the tab's hands: new records by name of kind, and known ones."""

    add: Callable[[str], object]
    edit: Callable[[Record], object]
    step: Callable[[int], object]
    menu: Sequence[tuple[str, str, Act]] = ()  # icon, words, act


class SubjectPage:
    """Fills a column: the verdicts, the year, the course of honours, initiatives, holds, posts, each with its acts."""

    def __init__(
        self, subject: Subject, standing: Standing, verdicts: YearVerdicts, acts: Acts, page: QWidget
    ) -> None:
        self._subject, self._standing, self._verdicts = subject, standing, verdicts
        self._year = verdicts.year
        self._acts, self._page = acts, page
        self._ministry = ministry()

    def fill(self, column: QVBoxLayout) -> None:
        """Put all parts into `column`."""
        self._add_head(column)
        column.addWidget(VerdictPart(self._subject, self._verdicts, self._acts.add, self._page))
        column.addWidget(self._year_sheet())
        self._add_section(column, _("Course of honours"), "award", _("Record it"))
        lines = [self._moment(each) for each in course(self._subject)]
        self._add_ledger(column, lines, _("No title on record yet."))
        if isinstance(self._subject, Person):
            self._add_works(column, self._subject)
        self._add_holds(column)
        if isinstance(self._subject, Person):
            self._add_posts(column, self._subject)
        elif names := former_names(self._subject):
            column.addWidget(section(_("Former names"), self._page))
            for former in names:
                text = _("Until {day}: {name}").format(day=show_date(former.valid_until), name=former.name)
                column.addWidget(muted(text, self._page, wrap=True))

    def _add_head(self, column: QVBoxLayout) -> None:
        name = Words(subject_name(self._subject), "title", wrap=True, parent=self._page)
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = row(name, spacing=4)
        head.setStretch(0, 1)
        for icon_name, words, by in (
            ("chevron_left", _("The one before"), -1),
            ("chevron_right", _("The one after"), 1),
        ):
            button = _small_button(icon_name, words, self._page)
            button.clicked.connect(lambda _on=False, step=by: self._acts.step(step))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._menu_button(), 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(muted(self._about(), self._page, wrap=True))

    def _menu_button(self) -> QToolButton:
        button = _small_button("more_horizontal", _("More commands"), self._page)
        menu = QMenu(button)
        for icon_name, words, act in self._acts.menu:
            action = QAction(icons.icon(icon_name), words, menu)
            action.triggered.connect(lambda _on=False, do=act: do())
            menu.addAction(action)
        button.clicked.connect(lambda _on=False: menu.popup(button.mapToGlobal(button.rect().bottomLeft())))
        return button

    def _about(self) -> str:
        subject, post = self._subject, self._standing.post
        if isinstance(subject, Person):
            born = _("born {year}").format(year=subject.birth_year) if subject.birth_year else ""
            parts = (post.title, post.unit.name) if post else (_("no post on record"),)
            left = _("left on {day}").format(day=show_date(subject.left_on)) if subject.left_on else ""
            return " · ".join(filter(None, (*parts, born, left)))
        return " · ".join(
            filter(None, (_(SHORT_UNIT_KINDS[subject.kind]), _parent(subject), self._members()))
        )

    def _members(self) -> str:
        count = self._standing.members
        return ngettext("{count} person", "{count} people", count).format(count=count)

    def _year_sheet(self) -> QWidget:
        sheet = Sheet(self._page, spacing=6)
        grade = _(GRADES[self._standing.grade]) if self._standing.grade else _("Not yet graded")
        words = Words(grade, ink="text" if self._standing.grade else "muted", wrap=True, parent=sheet)
        link = self._link("grade", _("Record grade"), sheet)
        top = row(strong(_("Year {year}").format(year=self._year), sheet), None, link)
        sheet.column.addLayout(top)
        sheet.column.addWidget(words)
        if not self._standing.is_counted:
            sheet.column.addWidget(muted(_("Not counted in the base of shares"), sheet, wrap=True))
        votes = {vote.ballot.title: vote for vote in votes_of(self._subject, self._year)}
        for case in self._standing.cases:
            sheet.add_line()
            self._add_case(sheet, case, votes.get(case.title))
        return sheet

    def _add_case(self, sheet: Sheet, case: TitleCase, vote: VoteResult | None) -> None:
        state, word = STAGES[case.stage]
        name = Words(title(case.title).name(self._ministry), wrap=True, parent=sheet)
        head = row(name, Pill(state, _(word), sheet))
        head.setStretch(0, 1)
        sheet.column.addLayout(head)
        if case.reason:
            text = _("reason: {reason}").format(reason=case.reason)
            sheet.column.addWidget(muted(text, sheet, wrap=True))
        if vote is not None and vote.passed is not None:
            sheet.column.addWidget(
                Words(_vote_words(vote), ink="ok" if vote.passed else "no", wrap=True, parent=sheet)
            )

    def _moment(self, moment: Moment) -> LedgerLine:
        return ledger_line(moment, self._ministry, self._year, self._acts.edit)

    def _add_works(self, column: QVBoxLayout, person: Person) -> None:
        self._add_section(column, _("Initiatives, projects"), "initiative", _("Record initiative"))
        for work, share in works_of(person):
            text = f"{work.year} · {work.name}"
            number = work.decision_number and _("Decision {number}").format(number=work.decision_number)
            detail = " · ".join(filter(None, (f"{share} %", number or _("not yet recognised"))))
            column.addLayout(self._entry(text, detail, work))

    def _add_holds(self, column: QVBoxLayout) -> None:
        self._add_section(column, _("Discipline, holds"), "discipline", _("Record discipline"))
        lines = [hold_line(hold, self._acts.edit) for hold in holds_of(self._subject)]
        if lines:
            column.addWidget(Ledger(lines, self._page))
        column.addLayout(row(self._link("hold", _("Hold awards back"), self._page), None))

    def _add_posts(self, column: QVBoxLayout, person: Person) -> None:
        self._add_section(column, _("Posts"), "post", _("Add post"))
        for post in posts_of(person):
            column.addLayout(self._entry(post_line(post), "", post))

    def _add_section(self, column: QVBoxLayout, words: str, kind: str, link: str) -> None:
        column.addSpacing(4)
        column.addWidget(Line(self._page))
        column.addLayout(row(section(words, self._page), None, self._link(kind, link, self._page)))

    def _add_ledger(self, column: QVBoxLayout, lines: list[LedgerLine], nothing: str) -> None:
        column.addWidget(Ledger(lines, self._page) if lines else muted(nothing, self._page, wrap=True))

    def _entry(self, words: str, detail: str, record: Record) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(0)
        link = LinkButton(_("Edit"), self._page)
        link.setAccessibleName(_("Edit: {what}").format(what=words))
        link.clicked.connect(lambda _on=False: self._acts.edit(record))
        text = Words(words, wrap=True, parent=self._page)
        top = row(text, link)
        top.setStretch(0, 1)
        top.setAlignment(link, Qt.AlignmentFlag.AlignTop)
        made.addLayout(top)
        if detail:
            made.addWidget(muted(detail, self._page, wrap=True))
        return made

    def _link(self, kind: str, words: str, parent: QWidget) -> LinkButton:
        made = LinkButton(words, parent)
        made.setObjectName(f"add_{kind}")
        made.clicked.connect(lambda _on=False: self._acts.add(kind))
        return made


def _parent(unit: Unit) -> str:
    return unit.parent.name if unit.parent is not None else ""


def _vote_words(vote: VoteResult) -> str:
    text = _("Agreed by {agree} of {base}") if vote.passed else _("Agreed by {agree} of {base}: not enough")
    return text.format(agree=vote.agree, base=vote.base)


def _small_button(icon_name: str, words: str, parent: QWidget) -> QToolButton:
    made = QToolButton(parent)
    made.setIcon(icons.icon(icon_name))
    made.setToolTip(words)
    made.setAccessibleName(words)
    made.setAutoRaise(True)
    return made
