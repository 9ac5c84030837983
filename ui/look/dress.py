"""Puts style, colours and letters on the application, and keeps to the computer's own light or dark."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from translations import N_
from ui.look import icons, looks, typeface
from ui.look.paper_style import PaperStyle

Choice = Literal["system", "light", "dark"]
CHOICES: tuple[tuple[Choice, str], ...] = (
    ("system", N_("As the computer")),
    ("light", N_("Light")),
    ("dark", N_("Dark")),
)


class Dress:
    """What the application wears. Keep it as long as the application lives."""

    def __init__(self, app: QApplication, choice: Choice = "system", points: int = typeface.BODY) -> None:
        self._app, self._choice, self._points = app, choice, points
        self._style = PaperStyle()
        app.setStyle(self._style)
        self._hints = app.styleHints()
        self._hints.colorSchemeChanged.connect(self._on_scheme_changed)
        self.wear(choice, points)

    @property
    def choice(self) -> Choice:
        """Light, dark, or as the computer."""
        return self._choice

    @property
    def points(self) -> int:
        """The size of the body's letters."""
        return self._points

    def wear(self, choice: Choice | None = None, points: int | None = None) -> None:
        """Change to `choice` and letters of `points`, or put on anew what was chosen before."""
        self._choice, self._points = choice or self._choice, points or self._points
        wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        scheme = wanted.get(self._choice, Qt.ColorScheme.Unknown)
        self._hints.blockSignals(True)
        self._hints.setColorScheme(scheme)  # so that Windows draws the title bar alike
        self._hints.blockSignals(False)
        self._put_on()

    def _on_scheme_changed(self) -> None:
        if self._choice == "system":
            self._put_on()

    def _put_on(self) -> None:
        looks.use_table(dark=self._wants_dark())
        icons.forget()
        contrast = _contrast_is_asked_for()
        self._app.setPalette(
            self._style.standardPalette() if contrast else looks.palette(dark=looks.is_dark())
        )
        typeface.wear(self._app, self._points)
        for widget in self._app.allWidgets():
            widget.update()

    def _wants_dark(self) -> bool:
        if self._choice == "system":
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice == "dark"


def dress(app: QApplication, choice: Choice = "system", points: int = typeface.BODY) -> Dress:
    """Give the application its style, colours and letters; keep what is returned."""
    return Dress(app, choice, points)


def _contrast_is_asked_for() -> bool:
    """Whether the computer is set to a contrast theme, which goes before our colours."""
    hints = QGuiApplication.styleHints()  # held while its child is asked, or the child is gone
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
