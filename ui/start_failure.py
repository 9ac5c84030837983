"""What is shown instead of the window when the store cannot be opened."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from models.refusal import Refusal
from translations import _
from ui import messages
from ui.look import icons
from ui.widgets.heading import Words, title
from ui.widgets.picture import Picture
from ui.widgets.sheet import row


class StartFailure(QDialog):
    """Says why, and offers another folder, another try, a look at the folder, or to leave."""

    folder_chosen = Signal(object)

    def __init__(self, folder: Path, refusal: Refusal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setWindowTitle("Bảng Vàng")
        self.setMinimumWidth(620)
        self.why = Words(str(refusal), wrap=True, parent=self)
        self.again = self._button("arrow_sync", _("Try again"), self._on_again)
        self.other = self._button("folder_open", _("Open other data…"), self._on_other)
        self.look = self._button("folder", _("Show the folder"), self._on_look)
        self.leave = self._button("dismiss", _("Quit"), self.reject)
        self.again.setProperty("primary", True)
        self.again.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        icon = Picture("error_circle", 20, filled=True, ink="no", parent=self)
        column.addLayout(row(icon, title(_("The data cannot be opened"), self), None))
        column.addWidget(self.why)
        column.addStretch(1)
        column.addLayout(row(self.leave, None, self.look, self.other, self.again))

    def _button(self, icon: str, words: str, act: object) -> QPushButton:
        button = QPushButton(icons.icon(icon), words, self)
        button.clicked.connect(act)
        return button

    @Slot()
    def _on_again(self) -> None:
        self.folder_chosen.emit(self._folder)

    @Slot()
    def _on_other(self) -> None:
        messages.choose_folder(
            self, _("Choose the folder of the data"), self.folder_chosen.emit, str(self._folder)
        )

    @Slot()
    def _on_look(self) -> None:
        there = self._folder if self._folder.exists() else self._folder.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(there)))
