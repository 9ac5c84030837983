import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.fonts import FILES, FOLDER, MISSING, composed, face, printable, register, width

VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
MARKS = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def test_four_faces_are_shipped_with_their_licence():
    assert len({face(bold=b, italic=i) for b in (False, True) for i in (False, True)}) == 4
    assert all((FOLDER / file).exists() for file in FILES.values())
    assert "SIL OPEN FONT LICENSE" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("vowel", VOWELS)
def test_every_vietnamese_letter_is_there(vowel):
    for mark in MARKS:
        letter = unicodedata.normalize("NFC", vowel + mark)
        assert printable(letter) == letter
        assert ord(letter) in register()


def test_what_the_faces_lack_becomes_a_box():
    assert printable("An 😀 中") == f"An {MISSING} {MISSING}"
    assert ord(MISSING) in register()


def test_family_emoji_is_not_swallowed():
    assert printable("👩‍👩‍👧") == MISSING * 3


@given(st.text())
def test_printable_is_composed_and_shown(text):
    shown = printable(text)
    assert shown == unicodedata.normalize("NFC", shown)
    assert all(ord(char) in register() for char in shown)
    assert shown or not composed(text)


@given(st.text())
def test_composed_fits_into_a_file(text):
    composed(text).encode()
    assert not any(unicodedata.category(char) in ("Cc", "Cs") for char in composed(text))


def test_bold_is_wider_and_width_grows_with_size():
    assert width("Nguyễn Văn An", face(bold=True), 14) > width("Nguyễn Văn An", face(), 14)
    assert width("An", face(), 28) == pytest.approx(2 * width("An", face(), 14))
