"""Nhật ký: who changed what and when, before and after, and the way back."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QSplitter, QVBoxLayout, QWidget

from models.changed_fields import ChangedField, changed_fields, row_name
from models.history import Change, rows_of, take_back, trail
from models.refusal import Refusal
from translations import N_, _
from translations.formats import show_moment
from ui import messages
from ui.look import icons
from ui.tables.column import Column
from ui.tables.query_table import QueryTable
from ui.tables.rows_table import RowsTable
from ui.tables.table_view import RecordTable
from ui.trail_values import in_words, setting_word
from ui.trail_words import field_word, table_word
from ui.undo_question import take_back_after_question
from ui.widgets.empty_state import EmptyState
from ui.widgets.heading import muted, section, title
from ui.widgets.sheet import row

_MOST_ROWS = 200  # of one change; an import touches thousands


@dataclass(frozen=True)
class _Said:
    what: str
    field: ChangedField


def _kind(past: Change) -> str:
    if past.level == 0:
        return ""
    return _("Undo") if past.level % 2 else _("Redo")


CHANGES = (
    Column(N_("When"), lambda past: show_moment(past.at), width=17),
    Column(N_("What"), lambda past: past.label, stretch=True),
    Column("", _kind, width=9),
    Column(N_("Who"), lambda past: past.by, width=10, yields=1),
)
FIELDS = (
    Column(N_("Record"), lambda said: said.what, width=22),
    Column(N_("Field"), lambda said: field_word(said.field.field), width=16),
    Column(N_("Before"), lambda said: said.field.before, stretch=True),
    Column(N_("After"), lambda said: said.field.after, width=26),
)


class HistoryWindow(QDialog):
    """All changes, newest first; what the chosen one touched; and a button that takes it back."""

    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(1040, 620)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(_("Search what was done"))
        self.search.setAccessibleName(_("Search what was done"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", 20, ink="muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.changes = QueryTable(trail(), CHANGES, parent=self)
        self.change_table = RecordTable(self.changes, self)
        self.change_table.set_empty(
            EmptyState(
                "history", _("Nothing has been changed yet"), _("Every change you make is listed here.")
            )
        )
        self.fields = RowsTable(FIELDS, parent=self)
        self.field_table = RecordTable(self.fields, self)
        self.touched = section("", self)
        self.back = QPushButton(icons.icon("arrow_undo"), _("Take this change back"), self)
        self.back.setEnabled(False)
        self._lay_out()
        self.search.textChanged.connect(self._on_search)
        self.change_table.chosen.connect(self._on_chosen)
        self.back.clicked.connect(self._on_back)
        self.change_table.choose_row(0)

    def _lay_out(self) -> None:
        below = QWidget(self)
        part = QVBoxLayout(below)
        part.setContentsMargins(0, 8, 0, 0)
        part.addLayout(row(self.touched, None, self.back))
        part.addWidget(self.field_table)
        halves = QSplitter(Qt.Orientation.Vertical, self)
        halves.addWidget(self.change_table)
        halves.addWidget(below)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(title(_("History"), self))
        said = _("Nothing here can be changed or deleted: taking a change back is a change of its own.")
        column.addWidget(muted(said, self, wrap=True))
        column.addWidget(self.search)
        column.addWidget(halves, 1)

    @Slot(str)
    def _on_search(self, words: str) -> None:
        self.changes.show_query(trail(words.strip()))

    @Slot(object)
    def _on_chosen(self, past: Change | None) -> None:
        self.back.setEnabled(past is not None)
        self.back.setToolTip("" if past is not None else _("Choose a change in the list first."))
        said = _said_of(past) if past is not None else []
        self.fields.show_rows(said)
        self.touched.setText(past.label if past is not None else "")

    @Slot()
    def _on_back(self) -> None:
        past = self.change_table.chosen_record()
        if past is not None:
            take_back_after_question(self, past.label, rows_of(past).count(), lambda: self._take_back(past))

    def _take_back(self, past: Change) -> None:
        try:
            take_back(past)
        except Refusal as error:
            messages.tell(self, _("This cannot be undone"), str(error))
            return
        self.changes.refresh()
        self.change_table.choose_row(0)
        self.taken_back.emit(_("Undone: {change}.").format(change=past.label))


def _said_of(past: Change) -> list[_Said]:
    said = []
    for touched in rows_of(past).limit(_MOST_ROWS):
        name = row_name(touched)
        called = setting_word(name) if touched.table == "setting" else name
        what = f"{table_word(touched.table)}: {called}".rstrip(": ")
        said += [_Said(what, field) for field in in_words(touched.table, changed_fields(touched))]
    return said
