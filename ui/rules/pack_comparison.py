"""Two rule sets side by side: every value in which they differ, with its place in the file."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from models.rules.office_packs import compare
from models.rules.pack_differences import Difference
from models.rules.pack_list import PackEntry
from translations import N_, _
from translations.formats import show_date
from ui.rules.place_words import place_words
from ui.rules.screen_room import resize_within_screen
from ui.tables.column import Column
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.widgets.choice import Choice
from ui.widgets.command_button import CommandButton
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted, title
from ui.widgets.sheet import row


def _shown(value: Any) -> str:
    if value is None:
        return "—"
    if not isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    try:
        return show_date(date.fromisoformat(value))
    except ValueError:
        return value


_COLUMNS = (
    Column(
        N_("Where"), lambda found: place_words(found.path), width=44, second=lambda found: str(found.path)
    ),
    Column(N_("In the first"), lambda found: _shown(found.before), stretch=True),
    Column(N_("In the second"), lambda found: _shown(found.after), stretch=True),
)


class PackComparison(QDialog):
    """The choice of two rule sets, and their differences line by line."""

    def __init__(
        self, entries: Sequence[PackEntry], one: str, other: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Compare rule sets"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        offered = [(each.code, f"{each.code} – {each.name}") for each in entries if each.ruleset is not None]
        self.one, self.other = Choice(offered), Choice(offered)
        for choice, code, name in ((self.one, one, _("The first")), (self.other, other, _("The second"))):
            choice.choose(code)
            choice.setAccessibleName(name)
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.currentIndexChanged.connect(lambda _row: self.refresh())
        self.count = muted("", self)
        self.model = RowsTable(_COLUMNS, parent=self)
        self.table = RecordTable(self.model, self, two_lines=True)
        same = _("Every line of the two rule sets is the same.")
        self.table.set_empty(EmptyState("copy", _("No differences"), same))
        self.close_button = CommandButton(_("Close"), "dismiss", self.accept, self)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Compare the two that are chosen."""
        found: list[Difference] = compare(self.one.chosen, self.other.chosen)
        self.model.show_rows(found)
        self.count.setText(_("{count} differences").format(count=len(found)))

    def _lay_out(self) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 16)
        page.setSpacing(12)
        page.addWidget(title(_("Compare rule sets"), self))
        beside = row(self.one, self.other)
        beside.setStretch(0, 1)
        beside.setStretch(1, 1)
        page.addLayout(beside)
        page.addWidget(self.table, 1)
        page.addLayout(row(self.count, None, self.close_button))
        resize_within_screen(self, 1080, 560)
