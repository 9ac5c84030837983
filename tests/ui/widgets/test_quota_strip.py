import pytest
from PySide6.QtWidgets import QLabel

from tests.ui.pixels import Picture
from ui.widgets.quota_strip import Quota, QuotaStrip

QUOTAS = [
    Quota("CSTĐ cơ sở", 6, 7, "15 % × 47 = 7,05 → 7 (tròn xuống)"),
    Quota("TT Lao động xuất sắc", 2, 2),
    Quota("Bằng khen", 7, 5),
]


@pytest.fixture
def strip(qtbot):
    made = QuotaStrip()
    qtbot.addWidget(made)
    made.show_quotas(QUOTAS)
    made.resize(900, 74)
    made.show()
    return made


def said(strip):
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible()]


def test_what_is_left_is_said_in_words():
    assert [quota.sentence for quota in QUOTAS] == ["còn 1 suất", "đã hết suất", "thừa 2 suất"]


def test_the_rule_that_gives_the_number_is_shown(strip):
    assert "15 % × 47 = 7,05 → 7 (tròn xuống)" in said(strip)


def test_a_full_quota_has_another_ink(strip):
    picture = Picture(strip)
    assert picture.count("accent") > 500
    assert picture.count("maybe") > 1000


def test_in_a_narrow_window_one_line_of_words(strip, qtbot):
    strip.set_compact(True)
    qtbot.waitUntil(lambda: not any("15 %" in words for words in said(strip)))
    assert "còn 1 suất" in said(strip)
    assert strip.sizeHint().height() < 50
    strip.set_compact(False)
    qtbot.waitUntil(lambda: any("15 %" in words for words in said(strip)))


def test_no_places_at_all_is_full():
    assert Quota("Cờ thi đua", 0, 0).left == 0
