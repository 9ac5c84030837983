import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QWidget,
)

from ui.look import icons, typeface


@pytest.mark.parametrize("kind", [QPushButton, QLineEdit, QComboBox, QSpinBox, QDateEdit])
@pytest.mark.parametrize("points", typeface.SIZES)
def test_controls_are_as_high_as_the_letters_ask(qtbot, dress, kind, points):
    dress.wear(points=points)
    widget = kind()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() == typeface.control()


def test_buttons_are_not_narrower_than_92(qtbot):
    button = QPushButton("Huỷ")
    qtbot.addWidget(button)
    assert button.sizeHint().width() == 92


def test_the_inner_field_of_a_spin_box_has_no_frame_of_its_own(grab):
    spin = QSpinBox()
    spin.setValue(7)
    picture = grab(spin, 120, 32)
    assert [picture.count("edge", x, x + 1) > 20 for x in (0, 6, 8)] == [True, False, False]


def test_tabs_do_not_shift_when_opened(qtbot):
    bar = QTabBar()
    qtbot.addWidget(bar)
    bar.addTab(icons.icon("home"), "Một")
    assert bar.style().pixelMetric(bar.style().PixelMetric.PM_TabBarTabShiftVertical, None, bar) == 0
    assert bar.tabRect(0).height() == 40


def test_everything_is_painted_light_dark_and_large_without_a_warning(qtbot, dress):
    """Qt's warnings fail a test, and an error inside a painting would be one."""
    page = QWidget()
    qtbot.addWidget(page)
    for number, part in enumerate(
        (
            QPushButton(icons.icon("print"), "In"),
            QCheckBox("Chọn"),
            QRadioButton("Có"),
            QLineEdit("Nguyễn"),
            QPlainTextEdit("Văn"),
            QComboBox(),
            QSpinBox(),
            QDateEdit(QDate(2026, 1, 1)),
            QProgressBar(),
        )
    ):
        part.setParent(page)
        part.move(10, 10 + 40 * number)
    page.resize(300, 420)
    page.show()
    pictures = []
    for choice, points in (("light", 11), ("dark", 11), ("light", 15)):
        dress.wear(choice, points)
        qtbot.waitUntil(lambda size=points: page.font().pointSize() == size)
        pictures.append(page.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]
