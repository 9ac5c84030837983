"""The head of the window: whose store it is, one search box, the year, the trail, settings and help."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from translations import _
from ui.look import icons, typeface
from ui.widgets.choice import Choice
from ui.widgets.finder import Finder, Found
from ui.widgets.heading import ShortWords, muted
from ui.widgets.picture import Picture

_SEARCH_WIDTH = 380


class Header(QWidget):
    """52 pixels at the usual size of letters."""

    year_chosen = Signal(int)
    history_asked = Signal()
    help_asked = Signal()
    sought = Signal(object)

    def __init__(self, find: Callable[[str], Sequence[Found]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.unit = ShortWords(use="section", parent=self)
        self.role = ShortWords(ink="muted", parent=self)
        self.search = Finder(find, icon_name="search", placeholder=self._search_hint(), parent=self)
        self.search.setAccessibleName(_("Search people, units, papers and years"))
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.open_search = tool("search", _("Search (Ctrl+K)"), self)
        self.years = Choice(parent=self)
        self.years.setAccessibleName(_("Year"))
        self.years.setMinimumContentsLength(5)
        self.earlier = tool("chevron_left", _("The year before"), self)
        self.later = tool("chevron_right", _("The year after"), self)
        self.history = QPushButton(icons.icon("history"), _("Activity log"), self)
        self.history.setFlat(True)
        self.history.setToolTip(_("Who changed what, before and after"))
        self.settings = tool("settings", _("Settings"), self)
        self.menu = QMenu(self.settings)
        self.help = tool("question_circle", _("Help (F1)"), self)
        self.year_word = muted(_("Year"), self)
        self._lay_out()
        self._connect()

    def show_unit(self, name: str, role: str) -> None:
        """Show whose store it is, and the part it plays this year."""
        self.unit.setText(name)
        self.role.setText(role)

    def show_years(self, years: Sequence[int], year: int) -> None:
        """Offer `years` and show `year`."""
        offered = sorted({*years, year}, reverse=True)
        self.years.blockSignals(True)
        self.years.offer([(each, str(each)) for each in offered])
        self.years.choose(year)
        self.years.blockSignals(False)
        self._show_bounds()

    def make_compact(self, *, compact: bool, tiny: bool) -> None:
        """Yield room: the role and words of buttons go; in a tiny window the search box becomes a button."""
        self.role.setVisible(not compact)
        self.history.setText("" if compact else _("Activity log"))
        self.history.setAccessibleName(_("Activity log"))
        self.year_word.setVisible(not tiny)
        self.search.setVisible(not tiny)
        self.open_search.setVisible(tiny)

    @Slot()
    def open_menu(self) -> None:
        """Show the settings menu below its button."""
        self.menu.popup(self.settings.mapToGlobal(self.settings.rect().bottomLeft()))

    @Slot()
    def focus_search(self) -> None:
        """Put the cursor into the search box, showing it if it had yielded."""
        self.search.show()
        self.open_search.hide()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), typeface.control() + 20)

    @staticmethod
    def _search_hint() -> str:
        return _("Find people, units, papers, years…   (Ctrl+K)")

    def _lay_out(self) -> None:
        named, acts = QHBoxLayout(), QHBoxLayout()
        named.addWidget(self.unit, 4)
        named.addWidget(self.role, 6)
        named.addStretch(0)
        acts.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(Picture("ribbon_star", 24, ink="goldtext", parent=self))
        row.addLayout(named, 5)
        row.addWidget(self.search, 5)
        row.addWidget(self.open_search)
        row.addLayout(acts, 5)
        for part in (
            self.year_word,
            self.earlier,
            self.years,
            self.later,
            self.history,
            self.settings,
            self.help,
        ):
            acts.addWidget(part)
        self.open_search.hide()

    def _connect(self) -> None:
        self.years.currentIndexChanged.connect(self._on_year)
        self.earlier.clicked.connect(lambda: self._step(1))
        self.later.clicked.connect(lambda: self._step(-1))
        self.history.clicked.connect(self.history_asked)
        self.settings.clicked.connect(self.open_menu)
        self.help.clicked.connect(self.help_asked)
        self.open_search.clicked.connect(self.focus_search)
        self.search.chosen.connect(self._on_sought)

    def _step(self, rows: int) -> None:
        self.years.setCurrentIndex(self.years.currentIndex() + rows)

    def _show_bounds(self) -> None:
        at = self.years.currentIndex()
        self.earlier.setEnabled(at < self.years.count() - 1)
        self.later.setEnabled(at > 0)

    @Slot()
    def _on_year(self) -> None:
        self._show_bounds()
        self.year_chosen.emit(self.years.chosen)

    @Slot(object)
    def _on_sought(self, id_: object) -> None:
        if id_ is not None:
            self.sought.emit(self.search.found)
            QTimer.singleShot(0, self._forget_search)  # once the list of answers has closed

    @Slot()
    def _forget_search(self) -> None:
        self.search.choose(None)


def tool(icon_name: str, name: str, parent: QWidget) -> QToolButton:
    """A button that is only an icon; its name is its tooltip."""
    made = QToolButton(parent)
    made.setIcon(icons.icon(icon_name))
    made.setIconSize(QSize(20, 20))
    made.setAutoRaise(True)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setMinimumSize(typeface.control(), typeface.control())
    return made
