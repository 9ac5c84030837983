from PySide6.QtWidgets import QWidget

from ui.look.looks import ink
from ui.widgets.heading import strong
from ui.widgets.sheet import Line, Sheet, row


def test_a_sheet_is_white_with_round_corners_and_a_line(grab):
    picture = grab(Sheet(), 200, 100)
    assert picture.at(100, 50) == ink("base")
    assert picture.at(0, 50) == picture.at(100, 0) == ink("line")
    assert picture.at(0, 0) == ink("window")


def test_a_line_between_parts(grab):
    sheet = Sheet()
    sheet.column.addWidget(strong("trên"))
    sheet.add_line()
    sheet.column.addWidget(strong("dưới"))
    picture = grab(sheet, 200, 100)
    at = sheet.findChild(Line).geometry()
    assert at.height() == 1
    assert picture.at(at.center().x(), at.y()) == ink("line")


def test_an_upright_line_is_one_wide(qtbot):
    line = Line(upright=True)
    qtbot.addWidget(line)
    assert line.maximumWidth() == 1


def test_parts_side_by_side(qtbot):
    page = QWidget()
    qtbot.addWidget(page)
    left, right = strong("a", page), strong("b", page)
    page.setLayout(row(left, 12, None, right))
    page.resize(300, 30)
    page.show()
    assert left.x() == 0
    assert right.geometry().right() == 299
