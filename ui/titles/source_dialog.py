"""Where a finding comes from: the article, how sure it is, the rule set and who verified it, and the whole reason."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.rules.eligibility import Examined, Finding
from models.rules.requirements import Answer
from models.rules.ruleset import Enforcement, RuleSet
from models.rules.sentences import Reason
from models.rules.source_words import SURE, label_words, validity_words, verification_words
from models.settings import ministry
from models.title import title
from translations import _
from ui.dialog import FORM
from ui.look import looks
from ui.titles.verdict_words import VERDICTS, about_title
from ui.widgets.heading import Words, muted, section, strong
from ui.widgets.picture import Picture
from ui.widgets.sheet import Line, row

_STEP = 22  # pixels a part stands further in than what it is a part of
_TALLEST = 600


class SourceDialog(QDialog):
    """About one finding, or about the rule of the title as a whole."""

    def __init__(
        self, found: Examined, finding: Finding | None, ruleset: RuleSet, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._found, self._finding, self._ruleset = found, finding, ruleset
        self.setWindowTitle(_("Where this comes from"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(24, 16, 24, 16)
        self._column.setSpacing(6)
        self._fill(page)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        self.done_button = QPushButton(_("Close"), self)
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.addWidget(scroll, 1)
        column.addLayout(row(None, self.done_button, 24))
        self.resize(FORM, min(_TALLEST, page.heightForWidth(FORM) + 60))

    def _fill(self, page: QWidget) -> None:
        found = self._found
        state = VERDICTS[found.eligibility]
        self._column.addWidget(
            Words(about_title(state, found.title), "section", state, wrap=True, parent=page)
        )
        for label, words in self._law():
            self._column.addWidget(muted(label, page))
            ink = "maybe" if label == _("How sure") and not self._is_sure else "text"
            self._column.addWidget(Words(words, ink=ink, wrap=True, parent=page))
        self._column.addSpacing(6)
        self._column.addWidget(Line(page))
        named = title(found.title).name(ministry())
        self._column.addWidget(section(_("What “{title}” requires").format(title=named), page))
        for each in found.findings:
            is_sure = each.clause.enforcement is Enforcement.ENFORCE
            self._add_reason(each.reason, page, is_sure=is_sure, is_chosen=each is self._finding)

    @property
    def _is_sure(self) -> bool:
        return (self._finding.clause.label if self._finding else self._found.label) == SURE

    def _law(self) -> Iterator[tuple[str, str]]:
        about = self._finding.clause if self._finding is not None else self._found
        yield _("Article"), about.article or _("No article is known.")
        yield _("How sure"), label_words(about.label)
        yield _("Source"), about.source
        rules = self._ruleset
        yield (
            _("Rule set"),
            f"{rules.id} – {rules.name}, {validity_words(rules)}. {verification_words(rules)}.",
        )

    def _add_reason(
        self, reason: Reason, page: QWidget, *, is_sure: bool, depth: int = 0, is_chosen: bool = False
    ) -> None:
        state = _STATES[reason.answer]
        if state == "no" and not is_sure:
            state = "maybe"
        picture = Picture(looks.STATES[state].icon, filled=True, ink=state, parent=page)
        picture.setAccessibleName(_(looks.STATES[state].word))
        words = strong(reason.sentence, page) if is_chosen else Words(reason.sentence, parent=page)
        words.setWordWrap(True)
        line = row(depth * _STEP, picture, words)
        line.setStretch(2, 1)
        line.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)
        if reason.uses:
            facts = _("On record: {facts}").format(facts="; ".join(reason.uses))
            told = row(depth * _STEP + _STEP, muted(facts, page, wrap=True))
            told.setStretch(1, 1)
            self._column.addLayout(told)
        for part in reason.parts:
            self._add_reason(part, page, is_sure=is_sure, depth=depth + 1)


_STATES = {Answer.MET: "ok", Answer.NOT_MET: "no", Answer.UNKNOWN: "maybe"}
