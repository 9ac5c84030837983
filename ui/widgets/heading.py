"""Words on the page: titles, headings, strong and muted text, words in the ink of a state."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget

from ui.look import looks, typeface

_CHANGES = {
    QEvent.Type.ApplicationFontChange,
    QEvent.Type.ApplicationPaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
}


class Words(QLabel):
    """Plain text in one of our letters and inks; both follow a change of size or scheme."""

    def __init__(
        self,
        text: str = "",
        use: typeface.Use = "body",
        ink: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._use, self._ink, self._struck = use, ink, False
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # also on ground that is not the window's
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self._dress()
        self.setText(text)

    def set_ink(self, ink: str) -> None:
        """Write in the colour of the token `ink` from now on."""
        self._ink = ink
        self._dress()

    def strike(self) -> None:
        """Strike the words out: they hold no more."""
        self._struck = True
        self._dress()

    def _face(self) -> QFont:
        face = typeface.face(self._use)
        face.setStrikeOut(self._struck)
        return face

    def _dress(self) -> None:
        self.setFont(self._face())
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, looks.ink(self._ink))
        self.setPalette(palette)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES and self._is_out_of_date():
            self._dress()

    def _is_out_of_date(self) -> bool:
        worn = self.palette().color(QPalette.ColorRole.WindowText)
        return worn != looks.ink(self._ink) or self.font() != self._face()


class ShortWords(Words):
    """Words on one line that yield room: what does not fit ends in an ellipsis, and is whole in the tooltip."""

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setToolTip(text)
        self.setMaximumWidth(self.sizeHint().width() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setMaximumWidth(self.sizeHint().width() + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        elided = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), (self.alignment() | Qt.AlignmentFlag.AlignVCenter).value, elided)


def title(text: str = "", parent: QWidget | None = None) -> Words:
    """The title of a page, or the name of whom it is about."""
    return Words(text, "title", parent=parent)


def section(text: str = "", parent: QWidget | None = None) -> Words:
    """The heading of a section."""
    return Words(text, "section", parent=parent)


def strong(text: str = "", parent: QWidget | None = None) -> Words:
    """Body text that matters."""
    return Words(text, "strong", parent=parent)


def muted(text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> Words:
    """Help, second lines and counts."""
    return Words(text, "body", "muted", wrap=wrap, parent=parent)
