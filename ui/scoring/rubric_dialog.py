"""The dialog that writes a rubric: whose it is, by which paper, and its lines."""

from copy import deepcopy
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget

from models.history import change
from models.refusal import Faulty
from models.rubric import CriterionKind, Rubric
from models.rubric_lines import Line, line_faults, line_sum_faults, lines_of, sheets_scoring, write_lines
from models.unit import UnitKind, own_unit
from translations import _, ngettext
from ui import messages
from ui.dialog import PREVIEW
from ui.look import icons, typeface
from ui.record_dialog import RecordDialog, fill
from ui.scoring.rubric_lines_model import KINDS, NAME, RubricLinesModel
from ui.subject_finder import unit_choice
from ui.tables.grid_tree import GridTree
from ui.widgets.note_bar import NoteBar
from ui.widgets.points_field import PointsField
from ui.widgets.sheet import row

_WIDTHS = (0, 18, 8)
_ROWS = 7


class RubricDialog(RecordDialog):
    """Adds `rubric` if it is new, else edits it. After saving, `rubric_id` is its own."""

    def __init__(self, rubric: Rubric, parent: QWidget | None = None) -> None:
        is_new = rubric.id is None
        super().__init__(
            _("Add a rubric") if is_new else _("Edit the scoring rubric"),
            _("Add the rubric") if is_new else _("Keep the rubric"),
            subtitle=_("Year {year}").format(year=rubric.year),
            width=PREVIEW,
            parent=parent,
        )
        self.rubric, self.rubric_id = rubric, rubric.id or 0
        self._add_fields(is_new)
        self.lines = RubricLinesModel([] if is_new else lines_of(rubric), self)
        self.tree = GridTree(self.lines, _WIDTHS, self)
        self.tree.setAccessibleName(_("Lines of the rubric"))
        self.tree.setMinimumHeight(typeface.header() + _ROWS * typeface.dense_row())
        self.note = NoteBar(parent=self)
        self.form.add_wide(self._make_lines())
        self.lines.edited.connect(self._show_sums)
        self._show_sums()

    def write(self, values: dict[str, Any]) -> str:
        if not self.lines.lines:
            raise Faulty({"lines": _("Lines: add at least one group or criterion.")})
        faults = line_faults(self.lines.lines)
        if faults:
            self.tree.go(self.lines.index_of_line(faults[0][0]))
            raise Faulty({"lines": faults[0][1]})
        is_new = self.rubric.id is None
        written, lines = deepcopy(
            (self.rubric, self.lines.lines)
        )  # so that a failed try leaves no ids behind
        fill(written, values, "name", "body", "basis", "bonus_cap")
        label = _("Add the rubric {name}") if is_new else _("Edit the rubric {name}")
        with change(label.format(name=written.name)):
            written.save()
            write_lines(written, lines)
        self.rubric_id = written.id
        said = _("The rubric “{name}” is added.") if is_new else _("The rubric “{name}” is changed.")
        return said.format(name=written.name)

    def add_line(self, kind: CriterionKind) -> None:
        """Add a line beside the current one, its name ready to be typed over."""
        line = self.lines.add(kind, self.lines.line_at(self.tree.currentIndex()))
        index = self.lines.index_of_line(line, NAME)
        self.tree.setFocus()
        self.tree.go(index)
        self.tree.edit(index)

    def check(self) -> dict[str, str]:
        if self.values()["body"] is None:
            return {"body": _("Used by: choose the unit or block that scores with it.")}
        return {}

    def _add_fields(self, is_new: bool) -> None:
        rubric, own = self.rubric, own_unit()
        chosen = (own.id if own else None) if is_new else rubric.body_id
        name = rubric.name or _("Rubric of {year}").format(year=rubric.year)
        bodies = unit_choice(UnitKind.BLOCK, UnitKind.LARGE, UnitKind.SMALL, UnitKind.UPPER, chosen=chosen)
        self.add("name", _("Name"), QLineEdit(name))
        self.add_beside(
            ("body", _("Used by"), bodies, 4),
            ("basis", _("Issued by the paper, if any"), QLineEdit(rubric.basis), 3),
            ("bonus_cap", _("Highest bonus"), PointsField(rubric.bonus_cap), 2),
        )

    def _make_lines(self) -> QWidget:
        made = QWidget(self)
        self.add_button = self._button("add", _("Add a line"), None)
        menu = QMenu(self.add_button)
        for kind, words in KINDS.items():
            menu.addAction(_(words)).triggered.connect(partial(self._on_add_line, kind))
        self.add_button.setMenu(menu)
        self.up = self._button("arrow_up", _("Move up"), lambda: self._move(-1))
        self.down = self._button("arrow_down", _("Move down"), lambda: self._move(1))
        self.remove = self._button("delete", _("Delete the line"), self._on_remove_line)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row(self.add_button, self.up, self.down, self.remove, None))
        column.addWidget(self.tree, 1)
        column.addWidget(self.note)
        return made

    def _button(self, icon_name: str, words: str, on_click: Any) -> QPushButton:
        made = QPushButton(words, self)
        made.setIcon(icons.icon(icon_name))
        made.setIconSize(QSize(20, 20))
        made.setAutoDefault(False)
        if on_click is not None:
            made.clicked.connect(lambda _checked=False: on_click())
        return made

    def _move(self, by: int) -> None:
        line = self.lines.line_at(self.tree.currentIndex())
        if line is not None and self.lines.move(line, by):
            self.tree.go(self.lines.index_of_line(line, NAME))

    def _on_add_line(self, kind: CriterionKind, _checked: bool = False) -> None:
        self.add_line(kind)

    @Slot()
    def _on_remove_line(self) -> None:
        line = self.lines.line_at(self.tree.currentIndex())
        if line is None:
            return
        scored = sheets_scoring(line)
        if not scored:
            self._remove(line)
            return
        text = ngettext(
            "“{name}” has points on {count} sheet. They go with the line.",
            "“{name}” has points on {count} sheets. They go with the line.",
            scored,
        )
        said = text.format(name=line.name, count=scored)
        messages.ask(
            self, _("Delete a line with points"), said, _("Delete the line"), lambda: self._remove(line)
        )

    def _remove(self, line: Line) -> None:
        at = self.lines.indexes().index(self.lines.index_of_line(line))
        self.lines.remove(line)
        left = self.lines.indexes()
        if left:
            self.tree.go(left[min(at, len(left) - 1)])

    @Slot()
    def _show_sums(self) -> None:
        faults = line_sum_faults(self.lines.lines)
        self.note.setVisible(bool(faults))
        self.note.say(" ".join(faults[:2]))
