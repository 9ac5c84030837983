"""How many places of each title are left, with the rule that gives the number."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from translations import _, ngettext
from ui.look import looks
from ui.look.paper_controls import rounded
from ui.widgets.heading import Words, muted, strong
from ui.widgets.picture import Picture
from ui.widgets.sheet import Sheet


@dataclass(frozen=True)
class Quota:
    """One title's places: how many there are, how many are taken, and how that was reckoned."""

    name: str
    taken: int
    places: int
    rule: str = ""

    @property
    def left(self) -> int:
        """Places still free; below zero when too many are taken."""
        return self.places - self.taken

    @property
    def sentence(self) -> str:
        """How many are left, in words."""
        if self.left > 0:
            return ngettext("{count} place left", "{count} places left", self.left).format(count=self.left)
        if self.left == 0:
            return _("no place left")
        return ngettext("{count} too many", "{count} too many", -self.left).format(count=-self.left)


class QuotaStrip(Sheet):
    """The quotas side by side; in a narrow window, one line of words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=8)
        self._beside = QHBoxLayout()
        self._beside.setSpacing(24)
        self.column.addLayout(self._beside)
        self._quotas: tuple[Quota, ...] = ()
        self._compact = False

    def show_quotas(self, quotas: Iterable[Quota]) -> None:
        """Show these instead."""
        self._quotas = tuple(quotas)
        while (item := self._beside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for quota in self._quotas:
            self._beside.addWidget(_One(quota, self._compact, self), 0 if self._compact else 1)
        if self._compact:
            self._beside.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Show one line of words, as a narrow window needs, or the full bars again."""
        if compact != self._compact:
            self._compact = compact
            self.show_quotas(self._quotas)


class _One(QWidget):
    """One quota: name, what is left, bar and rule."""

    def __init__(self, quota: Quota, compact: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{quota.name}: {quota.sentence}. {quota.rule}".strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(strong(quota.name, self))
        if not compact:
            top.addStretch(1)
        if quota.left <= 0:
            top.addWidget(Picture("warning", filled=True, ink="maybe", parent=self))
        top.addWidget(Words(quota.sentence, "strong", "text" if quota.left > 0 else "maybe", parent=self))
        column.addLayout(top)
        if not compact:
            column.addWidget(_Bar(quota, self))
            column.addWidget(muted(quota.rule, self))


class _Bar(QWidget):
    """How much of the quota is taken; another ink when all is."""

    def __init__(self, quota: Quota, parent: QWidget) -> None:
        super().__init__(parent)
        self._quota = quota
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(120, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, self.rect(), looks.ink("line"), None)
        quota = self._quota
        share = min(1.0, quota.taken / quota.places) if quota.places else 1.0
        done = QRect(0, 0, round(self.width() * share), self.height())
        rounded(painter, done, looks.ink("accent" if quota.left > 0 else "maybe"), None)
