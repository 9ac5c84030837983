"""A field for an identity number, hidden from whoever looks over her shoulder until she asks to see it."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QWidget

from translations import _
from ui.look import icons


class IdentityField(QLineEdit):
    """Shows dots; the eye at its right, or Ctrl+Shift+H, shows the digits."""

    def __init__(self, number: str = "", parent: QWidget | None = None) -> None:
        super().__init__(number, parent)
        self.setMaxLength(20)  # digits with blanks between them, as some type them
        self._eye = QAction(self)
        self._eye.setCheckable(True)
        self._eye.setShortcut("Ctrl+Shift+H")
        self._eye.toggled.connect(self.reveal)
        self.addAction(self._eye, QLineEdit.ActionPosition.TrailingPosition)
        self.reveal(shown=not number)

    @Slot(bool)
    def reveal(self, shown: bool) -> None:
        """Show the digits, or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(icons.icon("eye_off" if shown else "eye", 20, ink="muted"))
        words = _("Hide the number") if shown else _("Show the number")
        self._eye.setText(words)
        self._eye.setToolTip(f"{words} (Ctrl+Shift+H)")
        self._eye.setChecked(shown)

    def number(self) -> str:
        """The digits that were typed, without the blanks between them."""
        return "".join(self.text().split())
