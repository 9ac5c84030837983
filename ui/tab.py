"""What every tab of the window is: a page of one year that builds itself when first looked at."""

from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


class Tab(QWidget):
    """A subject of the program. Subclasses fill `build` and `refresh` and name what they show."""

    title: ClassVar[str] = ""  # N_()
    icon_name: ClassVar[str] = "home"
    shows: ClassVar[frozenset[str]] = frozenset()  # names of tables

    said = Signal(str)

    def __init__(self, year: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = year or date.today().year
        self._built = False
        self._stale = True

    def build(self) -> None:
        """Make the widgets; called once, before the tab is first shown."""

    def refresh(self) -> None:
        """Read the store again and show what it says."""

    def show_record(self, kind: str, record_id: int) -> None:
        """Bring one record into view, as when a search has found it; `kind` is what `models.search` calls it."""

    def focus_list(self) -> None:
        """Put the cursor into the list of the tab, as when a search has found what stands in it."""
        lists = self.findChildren(QAbstractItemView)
        seen = (each for each in lists if each.isVisible() and each.focusPolicy() != Qt.FocusPolicy.NoFocus)
        first = next(seen, None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> list[QWidget]:
        """The parts of the page that are read one after the other, as Tab goes through them."""
        return [self]

    def make_compact(self, compact: bool) -> None:
        """Yield room in a narrow window: fewer words on buttons, one line for quotas."""

    @property
    def year(self) -> int:
        """The year whose matters are shown."""
        return self._year

    def set_year(self, year: int) -> None:
        """Show another year."""
        if year != self._year:
            self._year = year
            self.mark_stale()

    def on_changed(self, tables: frozenset[str]) -> None:
        """Take note that `tables` have changed; what is not looked at now is read when it is shown."""
        if not self.shows or self.shows & tables:
            self.mark_stale()

    def mark_stale(self) -> None:
        """Read again: at once if the tab is being looked at, else when it is."""
        self._stale = True
        if self._built and self.isVisible():
            self._freshen()

    def ensure_built(self) -> None:
        """Build and fill the tab if that has not been done, as before drawing it off screen."""
        if not self._built:
            self._built = True
            self.build()
        self._freshen()

    def showEvent(self, event: QShowEvent) -> None:
        self.ensure_built()
        super().showEvent(event)

    def _freshen(self) -> None:
        if self._stale:
            self._stale = False
            self.refresh()
