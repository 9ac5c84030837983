"""The dialog every form is in: title, scrolled form, and at the foot the draft note, Cancel and the verb."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from models.refusal import Faulty, Refusal
from translations import _
from translations.formats import NotUnderstood, show_time
from ui import drafts
from ui.look import typeface
from ui.look.looks import ink
from ui.widgets.field_value import draft_of, on_edit, put_draft, value_of
from ui.widgets.form import Form, in_reading_order
from ui.widgets.heading import muted, title
from ui.widgets.note_bar import NoteBar
from ui.widgets.picture import Picture

QUESTION, FORM, PREVIEW = 480, 620, 880  # widths
_TALLEST, _KEEP_AFTER = 640, 1000


class FormDialog(QDialog):
    """Fields are added by name with `add` and `add_beside`; `save` writes them.

    Enter presses the verb, Esc keeps the draft and closes. The verb is never off: it explains what is missing.
    Open with `open()`; `saved` tells when it is done.
    """

    saved = Signal()

    def __init__(
        self,
        heading: str,
        verb: str,
        *,
        subtitle: str = "",
        width: int = FORM,
        draft_key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setModal(True)
        if parent is not None:
            self.finished.connect(self.deleteLater)
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.fields: dict[str, QWidget] = {}
        self._labels: dict[str, str] = {}
        self._width, self._draft_key = width, draft_key
        self.form = Form()
        self.refusal = NoteBar(kind="no", parent=self)
        self.refusal.hide()
        self._lay_out(heading, subtitle, verb)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_AFTER)
        self._timer.timeout.connect(self.keep_draft)

    def add(
        self, name: str, label: str, field: QWidget, help: str = "", *, optional: bool = False
    ) -> QWidget:
        """Add a field on a row of its own, known as `name`, which is that of the record's field if it has one."""
        self.add_beside((name, label, field, 1), help=help, optional=optional)
        return field

    def add_beside(
        self, *parts: tuple[str, str, QWidget, int], help: str = "", optional: bool = False
    ) -> None:
        """Add short fields on one row, each as (name, label, field, share of the width)."""
        for name, label, field, _share in parts:
            self.fields[name], self._labels[name] = field, label
            on_edit(field, self._timer_start)
        self.form.add_beside(
            *((label, field, share) for _name, label, field, share in parts), help=help, optional=optional
        )

    def values(self) -> dict[str, Any]:
        """The value of every field by name. Raises `Faulty` for those that cannot be understood."""
        found, wrong = {}, {}
        for name, field in self.fields.items():
            try:
                found[name] = value_of(field)
            except NotUnderstood as error:
                wrong[name] = _("{field}: {error}").format(field=self._labels[name], error=error)
        if wrong:
            raise Faulty(wrong)
        return found

    def check(self) -> Mapping[str, str]:
        """What is wrong, by name of field; a sentence that names the field and says what is expected."""
        return {}

    def save(self) -> None:
        """Write what was entered, inside a named change. May raise `Faulty` or `Refusal`."""
        raise NotImplementedError

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Show each sentence under its field, or on top if it is of no single field."""
        known = {self.fields[name]: words for name, words in faults.items() if name in self.fields}
        self.form.show_errors(known)
        self._say_refusal(" ".join(words for name, words in faults.items() if name not in self.fields))
        self._show_first_error()

    def accept(self) -> None:
        try:
            self._save_checked()
        except Faulty as error:
            self.show_faults(error.faults)
        except Refusal as error:
            self.form.clear_errors()
            self._say_refusal(str(error))
        else:
            self._timer.stop()
            drafts.drop(self._draft_key)
            self.saved.emit()
            super().accept()

    def _save_checked(self) -> None:
        faults = self.check()
        if faults:
            raise Faulty(faults)
        self.save()

    def reject(self) -> None:
        if self._timer.isActive():
            self.keep_draft()
        super().reject()

    @Slot()
    def keep_draft(self) -> None:
        """Keep what has been typed so far, and say when."""
        self._timer.stop()
        at = drafts.keep(self._draft_key, {name: draft_of(field) for name, field in self.fields.items()})
        if at is not None:
            self._note(_("Draft kept at {time}").format(time=show_time(at)))

    def take_up_draft(self) -> bool:
        """Fill the form with what was kept the last time; whether there was anything."""
        draft = drafts.kept(self._draft_key)
        if draft is None:
            return False
        for name, state in draft.fields.items():
            if name in self.fields:
                put_draft(self.fields[name], state)
        self._timer.stop()
        self._note(_("Draft of {time} taken up again").format(time=show_time(draft.at)))
        return True

    def showEvent(self, event: QShowEvent) -> None:
        self._fit()
        super().showEvent(event)
        stations = in_reading_order(self._page)
        if self.focusWidget() is None and stations:
            stations[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool, /) -> bool:
        """Tab goes as one reads, whichever fields have come and gone."""
        stations = [*in_reading_order(self._page), *in_reading_order(self._foot)]
        here = self.focusWidget()
        if here not in stations:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        step = 1 if forward else -1
        stations[(stations.index(here) + step) % len(stations)].setFocus(reason)
        return True

    def _timer_start(self) -> None:
        if self._draft_key and self.isVisible():
            self._timer.start()

    def _say_refusal(self, sentence: str) -> None:
        self.refusal.say(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            self._scroll.ensureVisible(0, 0)

    def _show_first_error(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _note(self, words: str) -> None:
        self._draft_note.setText(words)
        self._draft_icon.setVisible(bool(words))

    def _fit(self) -> None:
        """As high as the form needs, but no higher than fits a small screen; the rest scrolls."""
        inner = self._page.layout()
        height = inner.totalHeightForWidth(self._width) if inner is not None else _TALLEST
        if inner is not None and height < 0:  # nothing in it wraps
            height = inner.totalSizeHint().height()
        tallest = _TALLEST * typeface.face().pointSize() // typeface.BODY
        screen = self.screen().availableGeometry().height() - 40
        self.resize(self._width, min(height + self._foot.sizeHint().height() + 2, tallest, max(320, screen)))

    def _lay_out(self, heading: str, subtitle: str, verb: str) -> None:
        self._page = QWidget()
        page = QVBoxLayout(self._page)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(12)
        page.addWidget(title(heading, self._page))
        if subtitle:
            page.addWidget(muted(subtitle, self._page, wrap=True))
        page.addWidget(self.refusal)
        page.addWidget(self.form)
        page.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._page)
        for ground in (self._page, self._scroll.viewport()):
            ground.setBackgroundRole(QPalette.ColorRole.Base)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._make_foot(verb))

    def _make_foot(self, verb: str) -> QWidget:
        self._foot = _Foot(self)
        self._draft_icon = Picture("save", ink="muted", parent=self._foot)
        self._draft_icon.hide()
        self._draft_note = muted(parent=self._foot)
        self.cancel = QPushButton(_("Cancel"), self._foot)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.verb = QPushButton(verb, self._foot)
        self.verb.setProperty("primary", True)
        self.verb.setDefault(True)
        self.verb.clicked.connect(self.accept)
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.addWidget(self._draft_icon)
        row.addWidget(self._draft_note)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.verb)
        return self._foot


class _Foot(QWidget):
    """The foot of a dialog, on the ground of the window."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink("window"))
        painter.fillRect(0, 0, self.width(), 1, ink("line"))
