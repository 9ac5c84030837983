"""The window: header, tabs, pages, status line, and the commands that are the same everywhere."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QMainWindow,
    QMenu,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from models.refusal import Refusal
from translations import _
from ui import messages
from ui.header import Header
from ui.key_words import REDO
from ui.look import icons, typeface
from ui.look.dress import CHOICES, Choice, Dress
from ui.look.looks import ink
from ui.tab import Tab
from ui.undo_question import take_back_after_question
from ui.widgets.finder import Found
from ui.widgets.form import in_reading_order
from ui.widgets.sheet import Line, row
from ui.widgets.status_line import StatusLine

T = TypeVar("T")
COMPACT, TINY, LOW = 1240, 800, 480  # logical pixels


class Shell(Protocol):
    """What the window asks of the store; empty texts where there is nothing."""

    def unit_name(self) -> str:
        """Whose store it is."""

    def role(self) -> str:
        """The part the unit plays, such as the head of its block."""

    def years(self) -> Sequence[int]:
        """The years there is something about."""

    def undo_label(self) -> str:
        """The name of the change that Undo takes back."""

    def undo_size(self) -> int:
        """How many records the change touched that Undo takes back."""

    def redo_label(self) -> str:
        """The name of the change that Redo brings back."""

    def undo(self) -> str:
        """Take the last change back; gives the sentence for the status line. May raise `Refusal`."""

    def redo(self) -> str:
        """Bring back what was undone last; gives the sentence for the status line. May raise `Refusal`."""

    def find(self, words: str) -> Sequence[Found]:
        """What the search box offers for `words`."""

    def standing(self) -> tuple[str, str]:
        """Icon and words at the right of the status line: the last backup, or the law in use."""

    def commands(self) -> Sequence[tuple[str, Callable[[], object]]]:
        """What the settings menu offers besides the look, as (words, act)."""


class MainWindow(QMainWindow):
    """Shows `tabs`; which of them is open, and of which year."""

    year_changed = Signal(int)
    history_asked = Signal()
    help_asked = Signal()
    standing_asked = Signal()
    sought = Signal(object)

    def __init__(
        self,
        tabs: Sequence[type[Tab]],
        shell: Shell,
        year: int,
        dress: Dress | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._shell, self._year, self._dress = shell, year, dress
        self._has_written = False
        self.setWindowTitle("Bảng Vàng")
        self.setWindowIcon(icons.icon("ribbon_star", 24, ink="goldtext"))
        self.setMinimumSize(640, 360)
        self.header = Header(shell.find, self)
        self.bar = _TabBar(self)
        self.pages = QStackedWidget(self)
        self.status = StatusLine(self)
        self.tabs = [kind(year, self.pages) for kind in tabs]
        self.undo_action = self._action(QKeySequence.StandardKey.Undo, self.undo)
        self.redo_action = self._action(QKeySequence.StandardKey.Redo, self.redo)
        self.redo_action.setShortcuts(REDO)
        self._lay_out()
        self._fill_tabs()
        self._connect()
        self.refresh_shell()
        self.setFocus()  # not the search box, which would hide its hint behind a cursor

    @property
    def year(self) -> int:
        """The year the whole window is about."""
        return self._year

    def set_year(self, year: int) -> None:
        """Show another year everywhere."""
        if year != self._year:
            self._year = year
            self.header.show_years(self._shell.years(), year)
            for tab in self.tabs:
                tab.set_year(year)
            self.year_changed.emit(year)

    def open_tab(self, kind: type[Tab]) -> Tab:
        """Bring the tab of `kind` to the front; gives it."""
        place = next(place for place, tab in enumerate(self.tabs) if isinstance(tab, kind))
        self.bar.setCurrentIndex(place)
        return self.tabs[place]

    @Slot(object)
    def on_changed(self, tables: frozenset[str]) -> None:
        """Connect to `StoreSignals.changed`."""
        self._has_written = True
        self.status.offer_undo(on=False)
        for tab in self.tabs:
            tab.on_changed(tables)
        self.refresh_shell()

    @Slot()
    def refresh_shell(self) -> None:
        """Read again what the frame of the window shows."""
        self.header.show_unit(self._shell.unit_name(), self._shell.role())
        self.header.show_years(self._shell.years(), self._year)
        self.status.set_right(*self._shell.standing())
        undo, redo = self._shell.undo_label(), self._shell.redo_label()
        self.undo_action.setText(_("Undo: {change}").format(change=undo) if undo else _("Nothing to undo"))
        self.redo_action.setText(_("Redo: {change}").format(change=redo) if redo else _("Nothing to redo"))
        self.undo_action.setEnabled(bool(undo))
        self.redo_action.setEnabled(bool(redo))

    @Slot(str)
    def say(self, sentence: str) -> None:
        """Say in the status line what just happened; with the way back if it was a change."""
        self.status.say(sentence, undoable=self._has_written and bool(self._shell.undo_label()))
        self._has_written = False

    @Slot()
    def undo(self) -> None:
        """Take the last change back; one that touched many records only after a question."""
        take_back_after_question(self, self._shell.undo_label(), self._shell.undo_size(), self._undo)

    @Slot()
    def redo(self) -> None:
        """Bring back what was undone last."""
        self._take(self._shell.redo, _("This cannot be redone"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scale = max(1.0, typeface.face().pointSizeF() / typeface.BODY)
        width, height = self.width() / scale, self.height() / scale
        compact = width < COMPACT
        self.header.make_compact(compact=compact, tiny=width < TINY or height < LOW)
        for tab in self.tabs:
            tab.make_compact(compact)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Tab goes as one reads: header, tabs, the parts of the page one after the other, the foot."""
        parts = [self.header, self.bar, *self.tabs[self.bar.currentIndex()].panes(), self.status]
        stations = [
            each for part in parts for each in ([part] if part is self.bar else in_reading_order(part))
        ]
        here = self.focusWidget()
        if here not in stations:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        step = 1 if forward else -1
        reached = stations[(stations.index(here) + step) % len(stations)]
        reached.setFocus(reason)
        for area in self.findChildren(QScrollArea):
            if area.isAncestorOf(reached):
                area.ensureWidgetVisible(reached)
        return True

    def _undo(self) -> None:
        self._take(self._shell.undo, _("This cannot be undone"))

    def _take(self, act: Callable[[], str], title: str) -> None:
        try:
            self.status.say(act())
            self._has_written = False
        except Refusal as error:
            messages.tell(self, title, str(error))
        self.refresh_shell()

    def _lay_out(self) -> None:
        self.viewed = QScrollArea(self)
        self.viewed.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewed.setFrameShape(QFrame.Shape.NoFrame)
        self.viewed.setWidgetResizable(True)
        self.viewed.setWidget(self.pages)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(row(12, self.bar, spacing=0))
        column.addWidget(Line(middle))
        column.addWidget(self.viewed, 1)
        column.addWidget(Line(middle))
        column.addWidget(self.status)
        self.setCentralWidget(middle)

    def _fill_tabs(self) -> None:
        for place, tab in enumerate(self.tabs):
            self.bar.addTab(icons.icon(tab.icon_name), _(tab.title))
            self.bar.setTabToolTip(place, f"Ctrl+{place + 1}")
            self.pages.addWidget(tab)
            tab.said.connect(self.say)
            go = QAction(self)
            go.setShortcut(f"Ctrl+{place + 1}")
            go.triggered.connect(lambda _on=False, to=place: self.bar.setCurrentIndex(to))
            self.addAction(go)
        self._on_page(0)

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._on_page)
        self.header.year_chosen.connect(self.set_year)
        self.header.history_asked.connect(self.history_asked)
        self.header.help_asked.connect(self.help_asked)
        self.header.sought.connect(self.sought)
        self.status.undo_asked.connect(self.undo)
        self.status.right_asked.connect(self.standing_asked)
        for keys, act in (("Ctrl+K", self.header.focus_search), ("F1", self.help_asked.emit)):
            self._action(QKeySequence(keys), act)
        self._fill_menu()

    def _action(self, keys: QKeySequence | QKeySequence.StandardKey, act: Callable[[], object]) -> QAction:
        made = QAction(self)
        made.setShortcuts(keys) if isinstance(keys, QKeySequence.StandardKey) else made.setShortcut(keys)
        made.triggered.connect(lambda _on=False: act())
        self.addAction(made)
        return made

    def _fill_menu(self) -> None:
        menu = self.header.menu
        menu.addAction(self.undo_action)
        menu.addAction(self.redo_action)
        if self._dress is not None:
            menu.addSeparator()
            colours = menu.addMenu(_("Colours"))
            self._choices(colours, [(c, _(w)) for c, w in CHOICES], self._dress.choice, self._wear_colours)
            sizes = [(points, _("{points} points").format(points=points)) for points in typeface.SIZES]
            self._choices(menu.addMenu(_("Size of letters")), sizes, self._dress.points, self._wear_points)
        menu.addSeparator()
        for words, act in self._shell.commands():
            menu.addAction(words).triggered.connect(lambda _on=False, do=act: do())

    def _choices(
        self, menu: QMenu, options: Iterable[tuple[T, str]], now: T, choose: Callable[[T], object]
    ) -> None:
        """Fill `menu` with `options`, one of which is on."""
        group = QActionGroup(menu)
        for meaning, words in options:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(meaning == now)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, it=meaning: choose(it))

    def _wear_colours(self, choice: Choice) -> None:
        if self._dress is not None:
            self._dress.wear(choice=choice)

    def _wear_points(self, points: int) -> None:
        if self._dress is not None:
            self._dress.wear(points=points)

    @Slot(int)
    def _on_page(self, place: int) -> None:
        """Show the page; the others shall not stretch it."""
        for each, tab in enumerate(self.tabs):
            policy = tab.sizePolicy().Policy.Preferred if each == place else tab.sizePolicy().Policy.Ignored
            tab.setSizePolicy(policy, policy)
        self.pages.setCurrentIndex(place)


class _TabBar(QTabBar):
    """Icon and word, no elision; scrolls when it must."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Tabs"))
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setExpanding(False)
        self.setDrawBase(False)
        self.setIconSize(QSize(20, 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), ink("window"))
        super().paintEvent(event)
