"""Where a rule stands: article, how sure that is in words, the source, and who verified the rule set."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from models.rules.pack_lines import ENFORCEMENTS, PackLine
from models.rules.pack_list import PackEntry
from models.rules.source_words import SURE, label_words, verification_words
from translations import _
from ui.widgets.heading import Words, muted
from ui.widgets.sheet import Sheet


class LawSheet(Sheet):
    """The place in the law of one line; what is not verified is visibly so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=4)
        self.column.addStretch(1)
        self.said: list[str] = []

    def show_line(self, entry: PackEntry, line: PackLine | None) -> None:
        """Show where `line` of the rule set stands."""
        while (item := self.column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()  # it goes only when the event loop turns
                old.deleteLater()
        self.said = []
        if line is not None:
            self._fill(entry, line)
        self.column.addStretch(1)

    def _fill(self, entry: PackEntry, line: PackLine) -> None:
        self.column.addWidget(Words(line.words, "strong", wrap=True, parent=self))
        for name, words, ink in self._facts(entry, line):
            self.said.append(words)
            self.column.addSpacing(4)
            self.column.addWidget(muted(name, self))
            self.column.addWidget(Words(words, ink=ink, wrap=True, parent=self))

    def _facts(self, entry: PackEntry, line: PackLine) -> Iterator[tuple[str, str, str]]:
        law = line.law
        if law is None:
            yield _("Article"), _("Each line below has its own."), "muted"
        else:
            yield _("Article"), law["article"] or _("none is known"), "text"
            label = law["label"]
            yield _("Label"), f"{label} – {label_words(label)}", "ok" if label == SURE else "maybe"
            yield _("Source"), law["source"], "text"
            if enforcement := law.get("enforcement"):
                yield _("What the program does"), _(ENFORCEMENTS[enforcement]), "text"
        if line.days:
            yield _("Holds"), line.days, "text"
        yield _("Rule set"), entry.code, "text"
        if entry.ruleset is not None:
            yield _("Verification"), verification_words(entry.ruleset), "ok" if entry.is_verified else "maybe"
