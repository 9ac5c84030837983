from tests.ui.pixels import Picture as Pixels
from ui.widgets.picture import Picture


def test_an_icon_follows_the_scheme(grab, dress):
    picture = Picture("checkmark_circle", filled=True, ink="ok")
    assert grab(picture).count("ok") > 60
    dress.wear("dark")
    assert Pixels(picture).count("ok") > 60


def test_another_icon(grab):
    picture = Picture("checkmark_circle", filled=True, ink="ok")
    grab(picture)
    picture.show_icon("dismiss_circle", "no")
    assert Pixels(picture).count("ok") == 0
    assert Pixels(picture).count("no") > 60


def test_it_is_as_large_as_it_is_drawn(grab):
    assert grab(Picture("home", 24)).width == 24
