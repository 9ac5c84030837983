"""The four faces every paper is set in, how wide their text is, and what they cannot show.

Liberation Serif has the widths of Times New Roman, so lines break alike in the PDF and in the editable file.
"""

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

Face = Literal[
    "LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic", "LiberationSerif-BoldItalic"
]

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
FILES: dict[Face, str] = {
    "LiberationSerif": "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold": "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic": "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic": "LiberationSerif-BoldItalic.ttf",
}
MISSING = "□"
INVISIBLE = (
    "\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f\u00ad"  # they only steer shaping; □ for them would mislead
)


def face(*, bold: bool = False, italic: bool = False) -> Face:
    """The face for a weight and a slant."""
    if bold:
        return "LiberationSerif-BoldItalic" if italic else "LiberationSerif-Bold"
    return "LiberationSerif-Italic" if italic else "LiberationSerif"


@cache
def register() -> frozenset[int]:
    """Make the faces known to reportlab, by path, once; give the code points all four can show."""
    from reportlab.pdfbase.pdfmetrics import registerFont
    from reportlab.pdfbase.ttfonts import TTFont

    known: list[set[int]] = []
    for name, file in FILES.items():
        font = TTFont(name, str(FOLDER / file))
        registerFont(font)
        known.append(set(font.face.charToGlyph))
    return frozenset(set.intersection(*known))


@lru_cache(maxsize=20_000)
def composed(text: str) -> str:
    """The text in NFC; control characters become spaces, joiners vanish, what no file can hold becomes a box."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    plain = "".join(_storable(char) for char in text if char not in INVISIBLE)
    return unicodedata.normalize("NFC", plain)


def _storable(char: str) -> str:
    match unicodedata.category(char):
        case "Cc":
            return " "
        case "Cs" | "Cn":  # half a letter, or none at all
            return MISSING
    return char


@lru_cache(maxsize=20_000)
def printable(text: str) -> str:
    """The text as the faces can show it: what they lack becomes a visible box, never nothing."""
    known = register()
    return "".join(char if ord(char) in known else MISSING for char in composed(text))


@lru_cache(maxsize=50_000)
def _ems(text: str, name: Face) -> float:
    from reportlab.pdfbase.pdfmetrics import stringWidth

    register()
    return float(stringWidth(text, name, 1000)) / 1000


def width(text: str, name: Face, size: float) -> float:
    """How wide the printable text is, in points."""
    return _ems(text, name) * size
