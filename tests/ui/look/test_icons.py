import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter

from ui.look import icons
from ui.look.looks import ink


def inks(pixmap) -> set[int]:
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.rgb() for pixel in pixels if pixel.alpha() > 250}


def test_an_icon_is_drawn_in_its_ink():
    assert inks(icons.icon("checkmark_circle", 16, filled=True, ink="ok").pixmap(16)) == {ink("ok").rgb()}


def test_an_icon_made_in_light_is_drawn_in_dark(dress):
    icon = icons.icon("home")
    dress.wear("dark")
    assert inks(icon.pixmap(20)) == {ink("text").rgb()} == {QColor("#EDE9E0").rgb()}


def test_an_icon_that_is_off_is_grey():
    assert inks(icons.icon("home").pixmap(QSize(20, 20), QIcon.Mode.Disabled)) <= {ink("disabled").rgb()}


def test_a_fine_screen_gets_more_pixels():
    assert icons.icon("home").pixmap(QSize(20, 20), 2.0).size() == QSize(40, 40)


def test_an_icon_that_is_not_shipped_is_an_error_when_it_is_named():
    with pytest.raises(FileNotFoundError, match="unicorn"):
        icons.icon("unicorn")


def test_painting_fills_the_place():
    image = QImage(20, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    icons.paint(painter, QRect(2, 2, 16, 16), "dismiss_circle", QColor("#ff0000"), filled=True)
    painter.end()
    assert image.pixelColor(10, 3).red() == 255
    assert image.pixelColor(10, 3).green() < 40
    assert image.pixelColor(0, 0) == QColor("#ffffff")


def test_every_shipped_icon_can_be_drawn():
    files = sorted(icons._FOLDER.glob("*.svg"))
    assert len(files) > 90
    for file in files:
        name, size, kind = file.stem.rsplit("_", 2)
        drawn = icons.icon(name, int(size), filled=kind == "filled").pixmap(int(size)).toImage()
        assert any(drawn.pixelColor(x, y).alpha() for x in range(int(size)) for y in range(int(size)))


def test_drawn_icons_are_kept_until_they_are_forgotten():
    icons.forget()
    first = icons.pixmap("home", 20, QColor("#123456"))
    assert icons.pixmap("home", 20, QColor("#123456")).cacheKey() == first.cacheKey()
    icons.forget()
    assert icons.pixmap("home", 20, QColor("#123456")).cacheKey() != first.cacheKey()
