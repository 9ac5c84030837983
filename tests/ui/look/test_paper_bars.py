from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QProgressBar, QScrollBar, QTabBar, QTableView

from tests.ui.pixels import Picture
from ui.look import icons
from ui.look.looks import ink


def test_the_open_tab_has_white_ground_and_a_gold_line(grab):
    bar = QTabBar()
    bar.setDrawBase(False)
    bar.setExpanding(False)
    for word in ("Tổng quan", "Danh hiệu"):
        bar.addTab(icons.icon("home"), word)
    picture = grab(bar, 400, 40)
    first = bar.tabRect(0)
    assert picture.at(4, 4) == ink("base")
    assert [picture.at(first.center().x(), y) for y in (37, 38, 39)] == [ink("gold")] * 3
    assert picture.at(first.center().x(), 36) == ink("base")
    assert picture.at(bar.tabRect(1).center().x(), 39) == ink("window")


def test_a_header_is_inset_and_underlined_and_shows_the_sort(grab):
    table = QTableView()
    model = QStandardItemModel(2, 2, table)
    model.setHorizontalHeaderLabels(["Họ", "Tên"])
    table.setModel(model)
    table.verticalHeader().hide()
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    header.setDefaultSectionSize(120)
    picture = grab(table, 300, 120)
    inside = Picture(header)
    assert inside.at(3, 3) == ink("head")
    assert inside.at(60, -1) == ink("line")
    assert inside.count("text", 0, 9) == 0
    assert inside.count("text", 10, 40) > 5
    before = inside.unlike("head", 90, 115)
    table.setSortingEnabled(True)
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert Picture(header).unlike("head", 90, 115) > before + 5
    assert picture.height == 120


def test_progress_fills_its_share_of_a_bar_eight_high(grab):
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setRange(0, 10)
    bar.setValue(5)
    picture = grab(bar, 200, 20)
    middle = [picture.at(100 + x, 10) for x in (-20, 20)]
    assert middle == [ink("accent"), ink("line")]
    assert sum(picture.at(50, y) == ink("accent") for y in range(20)) == 8


def test_a_scroll_bar_has_no_arrows_and_its_slider_can_be_dragged(grab, qtbot):
    bar = QScrollBar(Qt.Orientation.Vertical)
    bar.setRange(0, 100)
    bar.setPageStep(100)
    picture = grab(bar, 14, 200)
    assert picture.at(7, 3) == ink("edge")
    assert picture.at(7, 150) == ink("alt")
    qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=bar.rect().topLeft() + bar.rect().center() * 0.1)
    qtbot.mouseMove(bar, bar.rect().bottomLeft())
    qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=bar.rect().bottomLeft())
    assert bar.value() == 100


def test_a_click_below_the_slider_turns_a_page(grab, qtbot):
    bar = QScrollBar(Qt.Orientation.Horizontal)
    bar.setRange(0, 100)
    bar.setPageStep(20)
    grab(bar, 200, 14)
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.rect().topRight() - bar.rect().topLeft())
    assert bar.value() == 20
