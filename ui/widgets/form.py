"""A form: labels above their fields, help below, and under a row the error that replaces the help.

Each field is its label's buddy and carries its name, its help and its error for screen readers.
"""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from translations import _
from ui.look import typeface
from ui.widgets.heading import ShortWords, Words, muted
from ui.widgets.picture import Picture
from ui.widgets.sheet import row

_BETWEEN_ROWS, _LABEL_TO_FIELD, _BESIDE = 12, 4, 12
_SAME_LINE = 12  # pixels by which the middles of what stands side by side may differ


class Form(QWidget):
    """Rows of fields, in the order they stand on the paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_BETWEEN_ROWS)
        self._rows: list[_Row] = []

    def add_row(self, label: str, field: QWidget, help: str = "", *, optional: bool = False) -> QWidget:
        """Add one field on a row of its own; gives the field."""
        return self.add_beside((label, field, 1), help=help, optional=optional)[0]

    def add_beside(
        self, *parts: tuple[str, QWidget, int], help: str = "", optional: bool = False
    ) -> list[QWidget]:
        """Add short fields on one row, each as (label, field, share of the width); gives the fields."""
        made = _Row(parts, help, optional, self)
        self._rows.append(made)
        self._column.addWidget(made)
        return [field for _label, field, _share in parts]

    def add_wide(self, part: QWidget) -> QWidget:
        """Add something that names itself: a tick box, a table, a note; gives it back."""
        self._column.addWidget(part)
        return part

    def add_section(self, words: str) -> None:
        """Add a heading before the rows that follow."""
        self._column.addSpacing(4)
        self._column.addWidget(Words(words, "section", parent=self))

    def add_stretch(self) -> None:
        """Let what follows, or nothing, take the room that is left."""
        self._column.addStretch(1)

    def show_row(self, field: QWidget, *, shown: bool) -> None:
        """Show or hide the whole row of `field`."""
        self._row_of(field).setVisible(shown)

    def show_error(self, field: QWidget, sentence: str) -> None:
        """Say under the row of `field` what is wrong with it and what is expected."""
        self._row_of(field).show_error(field, sentence)

    def clear_error(self, field: QWidget) -> None:
        """Take away the error of one field; the others of its row stay."""
        row_of_field = self._row_of(field)
        others = {each: words for each, words in row_of_field.errors.items() if each is not field}
        row_of_field.clear_error()
        for each, words in others.items():
            row_of_field.show_error(each, words)

    def clear_errors(self) -> None:
        """Take all errors away; the help comes back."""
        for each in self._rows:
            each.clear_error()

    def show_errors(self, errors: Mapping[QWidget, str]) -> None:
        """Show these errors and no others, and put the cursor into the first field that has one."""
        self.clear_errors()
        for field, sentence in errors.items():
            self.show_error(field, sentence)
        first = next((field for each in self._rows for field in each.fields if field in errors), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def error_of(self, field: QWidget) -> str:
        """The error that is shown for `field`; empty if there is none."""
        return self._row_of(field).errors.get(field, "")

    def _row_of(self, field: QWidget) -> "_Row":
        return next(each for each in self._rows if field in each.fields)


class _Row(QWidget):
    """One or more fields side by side, with the line of help or error below them."""

    def __init__(
        self, parts: tuple[tuple[str, QWidget, int], ...], help: str, optional: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.fields = [field for _label, field, _share in parts]
        self.errors: dict[QWidget, str] = {}
        several = optional and len(parts) > 1  # beside each other there is no room to say it at each
        self._help = _("Optional. {help}").format(help=help).strip() if several else help
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_LABEL_TO_FIELD)
        beside = QHBoxLayout()
        beside.setSpacing(_BESIDE)
        for label, field, share in parts:
            beside.addLayout(self._labelled(label, field, optional=optional, marked=not several), share)
        column.addLayout(beside)
        self._mark = Picture("error_circle", filled=True, ink="no", parent=self)
        self._below = muted(self._help, self, wrap=True)
        self._foot = row(self._mark, self._below, spacing=6)
        self._foot.setStretch(1, 1)
        column.addLayout(self._foot)
        self._foot.setAlignment(self._mark, Qt.AlignmentFlag.AlignTop)
        self.clear_error()

    def _labelled(self, label: str, field: QWidget, *, optional: bool, marked: bool) -> QVBoxLayout:
        made = QVBoxLayout()
        made.setSpacing(_LABEL_TO_FIELD)
        if label:
            words = _short(label, "strong", "text", self)
            words.setBuddy(field)
            mark = _short(_("optional"), "body", "muted", self) if optional and marked else None
            parts = (words, mark, None) if mark is not None else (words, None)
            made.addLayout(row(*parts))
        if isinstance(field, QCheckBox):
            made.addStretch(1)
        if isinstance(field, QComboBox):  # a long name does not widen the form
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.addWidget(field)
        name = _("{label} (optional)").format(label=label) if optional and label else label
        field.setAccessibleName(name or field.accessibleName())
        field.setAccessibleDescription(self._help)
        return made

    def show_error(self, field: QWidget, sentence: str) -> None:
        self.errors[field] = sentence
        self._mark_field(field, wrong=True)
        field.setAccessibleDescription(sentence)
        self._say(" ".join(self.errors.values()), "no")

    def clear_error(self) -> None:
        for field in self.errors:
            self._mark_field(field, wrong=False)
            field.setAccessibleDescription(self._help)
        self.errors.clear()
        self._say(self._help, "muted")

    def _say(self, words: str, ink: str) -> None:
        self._below.setText(words)
        self._below.set_ink(ink)
        self._below.setVisible(bool(words))
        self._mark.setVisible(bool(self.errors))

    @staticmethod
    def _mark_field(field: QWidget, *, wrong: bool) -> None:
        for widget in (field, *field.findChildren(QWidget)):
            widget.setProperty("error", wrong)
            widget.update()


def _short(text: str, use: typeface.Use, ink: str, parent: QWidget) -> ShortWords:
    """A label that yields room rather than widen the form."""
    made = ShortWords("", use, ink, parent=parent)
    made.setText(text)
    return made


def in_reading_order(part: QWidget) -> list[QWidget]:
    """What can be reached with Tab inside `part`, line by line and from left to right."""
    found = [each for each in part.findChildren(QWidget) if _takes_tab(each, part)]
    middles = {each: each.mapTo(part, each.rect().center()).y() for each in found}
    lines: list[list[QWidget]] = []
    for each in sorted(found, key=lambda each: middles[each]):
        if lines and middles[each] - middles[lines[-1][0]] < _SAME_LINE:
            lines[-1].append(each)
        else:
            lines.append([each])
    return [each for line in lines for each in sorted(line, key=lambda each: each.mapTo(part, QPoint()).x())]


def _takes_tab(widget: QWidget, part: QWidget) -> bool:
    policy = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    if not policy or widget.focusProxy() is not None or not (widget.isVisibleTo(part) and widget.isEnabled()):
        return False
    around = widget.parentWidget()
    while around is not None and around is not part:
        if isinstance(around, QAbstractItemView):
            return False
        around = around.parentWidget()
    return True
