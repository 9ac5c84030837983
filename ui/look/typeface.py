"""The letters of the window: which face, how large, how heavy; and the heights that follow from them.

Nothing is smaller than the body: Vietnamese stacks two marks on a capital, and below 11 points they run
together. So rank is said by weight and ink. No height is fixed: all of them grow with the letters.
"""

import sys
from pathlib import Path
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication

BODY = 11
SIZES = (11, 13, 15)
FAMILIES = ("Segoe UI", "Noto Sans", "DejaVu Sans")
Use = Literal["body", "strong", "section", "title"]

_POINTS: dict[Use, int] = {"body": 11, "strong": 11, "section": 13, "title": 16}
_FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


def wear(app: QApplication, points: int) -> None:
    """Make letters of `points` the application's own, loading the shipped face where Windows' is missing."""
    if "Segoe UI" not in QFontDatabase.families() and "Noto Sans" not in QFontDatabase.families():
        for file in sorted(_FOLDER.glob("NotoSans-*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(list(FAMILIES))
    font.setPointSize(points)
    if sys.platform.startswith("linux"):
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    app.setFont(font)


def face(use: Use = "body") -> QFont:
    """The letters for `use`, in proportion to the size she chose."""
    font = QGuiApplication.font()
    font.setPointSizeF(font.pointSizeF() * _POINTS[use] / BODY)
    if use != "body":
        font.setWeight(QFont.Weight.DemiBold)
    return font


def line() -> int:
    """The height of one line of the body."""
    return QFontMetrics(QGuiApplication.font()).height()


def control() -> int:
    """The height of a button or a field."""
    return max(32, line() + 12)


def row() -> int:
    """The height of a table row."""
    return max(32, line() + 12)


def dense_row() -> int:
    """The height of a row in a long form such as the scoring rubric."""
    return line() + 8


def two_line_row() -> int:
    """The height of a row with a second, muted line."""
    return 2 * line() + 12


def header() -> int:
    """The height of a table header."""
    return line() + 14


def pill() -> int:
    """The height of a pill."""
    return line() + 4


def bar() -> int:
    """The height a progress bar takes, with a little air around it."""
    return 12


def tab() -> int:
    """The height of the tab bar."""
    return line() + 20
