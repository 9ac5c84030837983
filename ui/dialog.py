"""The dialog every form is in: title, scrolled form, and at the foot the draft note, Cancel and the verb."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from models.refusal import Faulty, Refusal
from translations import _
from translations.formats import NotUnderstood, show_time
from ui import drafts
from ui.dialog_foot import DialogFoot
from ui.look import typeface
from ui.widgets.field_value import draft_of, on_edit, put_draft, value_of
from ui.widgets.form import Form, in_reading_order
from ui.widgets.heading import muted, title
from ui.widgets.note_bar import NoteBar

QUESTION, FORM, PREVIEW = 480, 620, 880  # widths
_TALLEST, _KEEP_AFTER = 640, 1000


class FormDialog(QDialog):
    """Fields are added by name with `add` and `add_beside`; `save` writes them.

    Enter presses the verb, Esc keeps the draft and closes, Cancel forgets it. The verb is never off: it
    explains what is missing. Open with `open()`; `saved` tells when it is done.
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
        self._before_draft: dict[str, Any] = {}
        self._checked: frozenset[str] = frozenset()  # the fields that the last check found faulty
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
            on_edit(field, partial(self._on_edited, name))
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
        faults = self._faults_now()
        self._checked = frozenset(faults)
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
        at = drafts.keep(self._draft_key, self._states())
        if at is not None:
            self._foot.say(_("Draft kept at {time}").format(time=show_time(at)))

    def take_up_draft(self) -> bool:
        """Fill the form with what was kept the last time; whether there was anything.

        What cannot be taken as it was kept is marked at once, so that nobody thinks it had been accepted.
        """
        draft = drafts.kept(self._draft_key)
        if draft is None:
            return False
        self._before_draft = self._states()
        for name, state in draft.fields.items():
            if name in self.fields:
                put_draft(self.fields[name], state)
        self._timer.stop()
        self._foot.say(_("Draft of {time} taken up again").format(time=show_time(draft.at)))
        self.drop_draft.show()
        self._show_faults_of_draft()
        return True

    @Slot()
    def give_up(self) -> None:
        """Close without writing, and forget what was typed."""
        self._timer.stop()
        drafts.drop(self._draft_key)
        self.reject()

    @Slot()
    def _on_drop_draft(self) -> None:
        """Make the form as it was before the draft."""
        drafts.drop(self._draft_key)
        for name, state in self._before_draft.items():
            put_draft(self.fields[name], state)
        self._timer.stop()
        self.show_faults({})
        self._foot.say("")
        self.drop_draft.hide()

    def _show_faults_of_draft(self) -> None:
        now = self._states()
        drafted = {name for name, state in now.items() if state != self._before_draft[name]}
        self.show_faults({name: words for name, words in self._faults_now().items() if name in drafted})

    def _states(self) -> dict[str, Any]:
        return {name: draft_of(field) for name, field in self.fields.items()}

    def _faults_now(self) -> Mapping[str, str]:
        try:
            return self.check()
        except Faulty as error:
            return error.faults

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

    def _on_edited(self, name: str) -> None:
        if self.isVisible():
            self._forget_corrected(name)
            if self._draft_key:
                self._timer.start()

    def _forget_corrected(self, edited: str) -> None:
        """Take away the errors that hold no longer: what the store had refused, once its field is edited."""
        shown = {name for name, field in self.fields.items() if self.form.error_of(field)}
        self._say_refusal("")
        if shown:
            still = self._faults_now()
            for name in shown - set(still):
                if name == edited or name in self._checked:
                    self.form.clear_error(self.fields[name])

    def _say_refusal(self, sentence: str) -> None:
        self.refusal.say(sentence)
        self.refusal.setVisible(bool(sentence))
        if sentence:
            self._scroll.ensureVisible(0, 0)

    def _show_first_error(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self._scroll.ensureWidgetVisible(focused)

    def _fit(self) -> None:
        """As high as the form needs, but no higher than fits a small screen; the rest scrolls."""
        inner = self._page.layout()
        larger = typeface.face().pointSizeF() / typeface.BODY
        width = min(round(self._width * larger), self.screen().availableGeometry().width() - 40)
        height = inner.totalHeightForWidth(width) if inner is not None else _TALLEST
        if inner is not None and height < 0:  # nothing in it wraps
            height = inner.totalSizeHint().height()
        tallest = round(_TALLEST * larger)
        screen = self.screen().availableGeometry().height() - 40
        self.resize(width, min(height + self._foot.sizeHint().height() + 2, tallest, max(320, screen)))

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
        column.addWidget(self._make_foot(verb, drafted=bool(self._draft_key)))

    def _make_foot(self, verb: str, *, drafted: bool) -> DialogFoot:
        self._foot = DialogFoot(verb, self)
        self.cancel, self.verb, self.drop_draft = self._foot.cancel, self._foot.verb, self._foot.drop
        if drafted:
            self.cancel.setToolTip(
                _("Closes and forgets what was typed. Esc closes and keeps it as a draft.")
            )
        self.cancel.clicked.connect(self.give_up)
        self.drop_draft.clicked.connect(self._on_drop_draft)
        self.verb.clicked.connect(self.accept)
        return self._foot
