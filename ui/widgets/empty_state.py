"""What stands where nothing is yet: what is missing, and what to do first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.widgets.heading import muted, section
from ui.widgets.picture import Picture
from ui.widgets.sheet import row


class EmptyState(QWidget):
    """An icon, what is not here yet, one sentence, and one or two buttons."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        sentence: str = "",
        buttons: tuple[QPushButton, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title = section(title, self)
        self.sentence = muted(sentence, self, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addStretch(1)
        column.addWidget(Picture(icon_name, 24, ink="muted", parent=self), 0, Qt.AlignmentFlag.AlignHCenter)
        for part in (self.title, self.sentence):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(part)
        if buttons:
            column.addLayout(row(None, *buttons, None))
        column.addStretch(1)

    def say(self, title: str, sentence: str = "") -> None:
        """Say something else, as when a search found nothing."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
