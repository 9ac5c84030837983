"""The preview: the very pages that print, with Print, Save as PDF and Save as Word above them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QStackedWidget, QVBoxLayout, QWidget

from forms.catalogue import form
from forms.document import Document
from forms.paper_file import paper_bytes, write_whole
from forms.papers_of_records import document
from models.refusal import Refusal
from translations import _
from ui import messages
from ui.header import tool
from ui.papers import printing
from ui.papers.page_area import PageArea
from ui.papers.paper_folder import folder_for_papers, remember_folder
from ui.papers.paper_names import file_name
from ui.papers.paper_pages import PaperPages
from ui.store_signals import StoreSignals
from ui.widgets.choice import Choice
from ui.widgets.command_button import CommandButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import Words
from ui.widgets.link_button import LinkButton
from ui.widgets.sheet import row

_SETTLE = 150  # ms: several changes in a row make one drawing


@dataclass(frozen=True)
class Paper:
    """Which paper: its code, the record it is about, and the second record where the form needs one.

    `name` is what it is called among the papers beside it; empty for the form's own title.
    """

    code: str
    record_id: int
    extra: int | None = None
    name: str = ""

    @property
    def title(self) -> str:
        """What the form is called."""
        return form(self.code).title


class PaperView(QWidget):
    """Shows one of the papers it is offered. `said` tells what was done, `drawn` when a paper was drawn anew."""

    said = Signal(str)
    drawn = Signal()

    def __init__(self, parent: QWidget | None = None, *, beside: Sequence[QWidget] = ()) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._pages: PaperPages | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self.refresh)
        self._make_bar()
        self.area = PageArea(self)
        self.area.setAccessibleName(_("Preview of the paper"))
        self.empty = EmptyState("document_text", _("No paper yet"), parent=self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.area)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.print, self.save_pdf, self.save_word, None, *beside))
        column.addLayout(
            row(self.which, None, self.back, self.place, self.forth, 12, self.smaller, self.zoom, self.larger)
        )
        column.addWidget(self._stack, 1)
        self._connect()
        self.offer(())

    @property
    def paper(self) -> Paper | None:
        """The paper that is chosen."""
        chosen: Paper | None = self.which.chosen
        return chosen

    @property
    def is_settled(self) -> bool:
        """Whether what is shown is the paper as it is now, with no drawing still to come."""
        return not self._timer.isActive()

    @property
    def sentence(self) -> str:
        """Why there is no page to be seen; empty while there is one."""
        return "" if self._pages else self.empty.sentence.text()

    def offer(self, papers: Sequence[Paper], *, empty: str = "") -> None:
        """Offer these papers and draw the chosen one, at once if it is another; `empty` says why there is none."""
        before = self.paper
        same = next((paper for paper in papers if self.paper and paper.code == self.paper.code), None)
        self.which.offer((paper, paper.name or paper.title) for paper in papers)
        self.which.choose(same)
        self.which.setVisible(len(papers) > 1)
        self._empty_words = empty or _("Choose what to print, and its pages appear here.")
        if self.paper is not None and self.paper == before:
            self.refresh_soon()
        else:
            self.refresh()

    def make_compact(self, compact: bool) -> None:
        """Leave the words of saving to the tips in a narrow window."""
        for button in (self.save_pdf, self.save_word):
            button.set_compact(compact=compact)

    def refresh_soon(self) -> None:
        """Draw anew once no more changes come."""
        self._timer.start()

    @Slot()
    def refresh(self) -> None:
        """Draw the chosen paper anew from the records as they are now."""
        self._timer.stop()
        self._document, self._pages, why = None, None, self._empty_words
        if self.paper is not None:
            try:
                self._document = document(self.paper.code, self.paper.record_id, self.paper.extra)
                self._pages = PaperPages(paper_bytes(self._document, ".pdf"))
            except Refusal as error:
                why = str(error)
        self.area.show_pages(self._pages)
        self.empty.say(_("This paper cannot be made yet") if self.paper else _("No paper yet"), why)
        self._stack.setCurrentWidget(self.area if self._pages else self.empty)
        self._enable()
        self.drawn.emit()

    def save_to(self, path: Path) -> None:
        """Save the paper as PDF or Word by the ending of `path`, and say so; a failure is told in a window."""
        if self._document is None:
            return
        try:
            data = self._pages.pdf if self._pages and path.suffix == ".pdf" else None
            write_whole(path, data or paper_bytes(self._document, path.suffix))
        except Refusal as error:
            messages.tell(self, _("Not saved"), str(error))
        else:
            remember_folder(path.parent)
            self.said.emit(_("Saved {name} in {folder}").format(name=path.name, folder=path.parent))

    def _make_bar(self) -> None:
        self.print = CommandButton(_("Print"), "print", self._on_print, self, keys="Ctrl+P")
        self.save_pdf = CommandButton(
            _("Save PDF"), "document_pdf", lambda: self._ask_where(".pdf", "PDF (*.pdf)"), self
        )
        self.save_word = CommandButton(
            _("Save Word"), "document_edit", lambda: self._ask_where(".docx", "Word (*.docx)"), self
        )
        self.which = Choice(parent=self)
        self.which.setAccessibleName(_("Which paper"))
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.which.setMinimumContentsLength(12)
        self.back = tool("chevron_left", _("Previous page"), self)
        self.forth = tool("chevron_right", _("Next page"), self)
        self.place = Words(parent=self)
        self.smaller = tool("zoom_out", _("Smaller (Ctrl+-)"), self)
        self.larger = tool("zoom_in", _("Larger (Ctrl++)"), self)
        self.zoom = LinkButton("", self)
        self.zoom.setToolTip(_("Fit the width (Ctrl+0)"))

    def _connect(self) -> None:
        self.which.currentIndexChanged.connect(self.refresh)
        self.back.clicked.connect(lambda: self.area.go_to(self.area.page - 1))
        self.forth.clicked.connect(lambda: self.area.go_to(self.area.page + 1))
        self.smaller.clicked.connect(self.area.zoom_out)
        self.larger.clicked.connect(self.area.zoom_in)
        self.zoom.clicked.connect(lambda: self.area.set_zoom(None))
        self.area.page_changed.connect(self._on_page_changed)
        self.area.zoomed.connect(self._on_zoomed)
        for keys, slot in (
            ("Ctrl++", self.area.zoom_in),
            ("Ctrl+=", self.area.zoom_in),
            ("Ctrl+-", self.area.zoom_out),
            ("Ctrl+0", lambda: self.area.set_zoom(None)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _enable(self) -> None:
        there = self._pages is not None
        for button in (self.print, self.save_pdf, self.save_word, self.smaller, self.larger, self.zoom):
            if isinstance(button, CommandButton):
                button.allow(there, self.sentence)
            else:
                button.setEnabled(there)
        self._on_page_changed(self.area.page)

    @Slot(int)
    def _on_page_changed(self, page: int) -> None:
        count = self.area.page_count
        self.place.setText(_("Page {page}/{count}").format(page=page + 1, count=count) if count else "")
        self.back.setEnabled(page > 0)
        self.forth.setEnabled(page + 1 < count)

    @Slot(int)
    def _on_zoomed(self, percent: int) -> None:
        self.zoom.setText(f"{percent}\N{NO-BREAK SPACE}%")
        self.zoom.setAccessibleName(_("Zoom {percent} %, fit the width").format(percent=percent))
        self.zoom.updateGeometry()

    @Slot()
    def _on_print(self) -> None:
        if self._pages is not None and self.paper is not None:
            printing.ask_and_print(self, self._pages, self.paper.title, self._on_printed)

    def _on_printed(self, refusal: str) -> None:
        if refusal:
            messages.tell(self, _("Not printed"), refusal)
        elif self.paper is not None:
            self.said.emit(_("Sent “{paper}” to the printer").format(paper=self.paper.title))

    def _ask_where(self, ending: str, kinds: str) -> None:
        if self.paper is not None:
            paper = self.paper
            name = file_name(paper.code, paper.record_id, paper.extra, ending)
            messages.choose_save_path(
                self, _("Save the paper"), str(folder_for_papers() / name), kinds, self.save_to
            )


class PaperWindow(QWidget):
    """A window of its own that shows one paper and follows the store."""

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(paper.title)
        self.view = PaperView(self)
        self.done = Words(ink="muted", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self.view, 1)
        column.addWidget(self.done)
        self.resize(880, 640)
        self.view.said.connect(self.done.setText)
        self.view.offer((paper,))
        signals = StoreSignals(self)
        signals.changed.connect(self.view.refresh_soon)
        close = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        close.activated.connect(self.close)


def open_paper(parent: QWidget, code: str, record_id: int, extra: int | None = None) -> PaperWindow:
    """Show the paper `code` of a record in a window of its own; `extra` as in `forms.papers_of_records`."""
    window = PaperWindow(Paper(code, record_id, extra), parent.window())
    window.show()
    window.view.area.setFocus()
    return window
