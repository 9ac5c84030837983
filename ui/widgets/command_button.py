"""A button of a command bar: icon and words; in a narrow window the icon alone, with the words as its tip."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look import icons


class CommandButton(QPushButton):
    """Calls `on_click`. At most one button of a screen is filled."""

    def __init__(
        self,
        words: str,
        icon_name: str,
        on_click: Callable[[], object],
        parent: QWidget | None = None,
        *,
        keys: str = "",
    ) -> None:
        super().__init__(words, parent)
        self._words, self._icon_name, self._keys = words, icon_name, keys
        self._why_not = ""
        self.setAutoDefault(False)
        self.fill(filled=False)
        self.set_compact(compact=False)
        if keys:
            self.setShortcut(QKeySequence(keys))
        self.clicked.connect(lambda _checked=False: on_click())

    def fill(self, *, filled: bool) -> None:
        """Make this the next sensible step, or one of the others."""
        self.setProperty("primary", filled)
        self.setIcon(icons.icon(self._icon_name, ink="onaccent" if filled else "text"))
        self.update()

    def say(self, words: str) -> None:
        """Show other words, as when a count has changed."""
        self._words = words
        self.set_compact(compact=not self.text())

    def allow(self, on: bool, why_not: str) -> None:
        """Let it be pressed, or not: then `why_not`, in the tip, says why."""
        self.setEnabled(on)
        self._why_not = "" if on else why_not
        self.set_compact(compact=not self.text())

    def set_compact(self, *, compact: bool) -> None:
        """Leave the words to the tip."""
        self.setText("" if compact else self._words)
        plain = self._words.replace("&", "")
        self.setAccessibleName(plain)
        keys = f"({self._keys})" if self._keys else ""
        tip = " ".join(filter(None, (plain if compact else "", keys)))
        self.setToolTip("\n".join(filter(None, (tip, self._why_not))))
        self.setAccessibleDescription(self._why_not)
        if self._keys:
            self.setShortcut(QKeySequence(self._keys))  # setText takes the shortcut away
