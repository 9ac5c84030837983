import pytest
from PySide6.QtGui import QColor, QPalette

from ui.look import icons, looks
from ui.look.looks import STATES, TOKENS


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def contrast(one: str, other: str, *, dark: bool) -> float:
    lights = sorted((luminance(QColor(TOKENS[token][dark])) for token in (one, other)), reverse=True)
    return (lights[0] + 0.05) / (lights[1] + 0.05)


TEXTS = [
    *[("text", ground) for ground in ("window", "base", "alt", "head", "button", "tip")],
    *[("muted", ground) for ground in ("window", "base", "alt", "head", "sel")],
    *[(token, ground) for token in ("link", "accent") for ground in ("window", "base")],
    *[
        (state, ground)
        for state in ("ok", "no", "maybe", "signed", "draft")
        for ground in ("window", "base", "sel")
    ],
    *[(state.token, f"{state.token}_ground") for state in STATES.values()],
    ("seltext", "sel"),
    ("onaccent", "accent"),
    ("goldtext", "window"),
]
GRAPHICS = [("edge", "base"), ("edge", "window"), ("gold", "window"), ("accent", "sel")]


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read(ink, ground, dark):
    assert contrast(ink, ground, dark=dark) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground"), GRAPHICS)
def test_edges_can_be_seen(ink, ground, dark):
    assert contrast(ink, ground, dark=dark) >= 3


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_every_state_has_a_word_and_an_icon_besides_its_colour(state):
    assert state.word
    assert not icons.icon(state.icon, 16, filled=True).isNull()
    assert state.ground != state.ink


def test_the_palette_takes_its_roles_from_the_tokens():
    for dark in (False, True):
        palette = looks.palette(dark=dark)
        assert palette.color(QPalette.ColorRole.Window) == QColor(TOKENS["window"][dark])
        assert palette.color(QPalette.ColorRole.PlaceholderText) == QColor(TOKENS["muted"][dark])
        off = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
        assert off == QColor(TOKENS["disabled"][dark])


def test_ink_follows_the_table_in_use(dark):
    assert looks.is_dark()
    assert looks.ink("window") == QColor("#1F1E1B")


def test_a_solid_state_borrows_another_ink_where_it_has_no_ground():
    assert STATES["late"].bare == "no"
    assert STATES["ok"].bare == "ok"
