import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from forms.document import Document, text
from forms.paper_file import paper_bytes
from ui.look import looks
from ui.papers.page_area import PageArea
from ui.papers.paper_pages import PaperPages

PAPER = Document("Thử", "Báo Thanh tra", tuple(text(f"Đoạn {n}: Vũ Đình Phúc") for n in range(100)))


@pytest.fixture
def area(qtbot) -> PageArea:
    made = PageArea()
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    made.show_pages(PaperPages(paper_bytes(PAPER, ".pdf")))
    return made


def colour(area: PageArea, x: int, y: int) -> str:
    return area.viewport().grab().toImage().pixelColor(x, y).name()


def test_pages_are_as_wide_as_there_is_room(area):
    before = area.zoom
    area.resize(900, 400)
    assert area.zoom > before
    assert area.horizontalScrollBar().maximum() == 0


def test_paper_is_white_on_its_ground_in_light_and_dark(area):
    for dark in (False, True):
        looks.use_table(dark=dark)
        assert colour(area, 3, 3) == looks.ink("line").name()
        assert colour(area, 20, 20) == "#ffffff"
    looks.use_table(dark=False)


def test_zoom_goes_in_steps_and_back_to_the_width(area, qtbot):
    fitting = area.zoom
    with qtbot.waitSignal(area.zoomed) as told:
        area.zoom_in()
    assert told.args == [area.zoom]
    assert area.zoom == 67
    area.zoom_out()
    assert area.zoom == 50
    for _ in range(30):
        area.zoom_in()
    assert area.zoom == 400
    assert area.horizontalScrollBar().maximum() > 0
    area.set_zoom(None)
    assert area.zoom == fitting


def test_ctrl_and_the_wheel_zoom(area):
    before = area.zoom
    at = QPointF(area.viewport().rect().center())
    turn = QWheelEvent(
        at, area.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(area.viewport(), turn)
    assert area.zoom > before


def test_it_knows_the_page_being_read(area, qtbot):
    assert (area.page, area.page_count) == (0, 4)
    with qtbot.waitSignal(area.page_changed) as told:
        area.go_to(2)
    assert told.args[0] > 0
    assert area.page == 2
    area.setFocus()
    qtbot.keyClick(area, Qt.Key.Key_Home)
    assert area.page == 0
    qtbot.keyClick(area, Qt.Key.Key_End)
    assert area.page == 3
    assert area.verticalScrollBar().value() == area.verticalScrollBar().maximum()


def test_a_marked_place_is_brought_into_view_and_coloured(area):
    assert area.mark("Đoạn 70:")
    assert area.page == 2
    image = area.viewport().grab().toImage()
    ambers = sum(image.pixelColor(x, y).name() == "#fbe3a2" for x in range(480) for y in range(0, 390, 2))
    assert ambers > 30
    assert not area.mark("không có ở đây")


def test_the_place_is_kept_when_the_paper_is_drawn_anew(area):
    area.go_to(1)
    place = area.verticalScrollBar().value()
    area.show_pages(PaperPages(paper_bytes(PAPER, ".pdf")))
    assert area.verticalScrollBar().value() == place
    area.show_pages(None)
    assert area.page_count == 0
