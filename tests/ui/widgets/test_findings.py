import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.widgets.findings import FindingsSheet, Shown
from ui.widgets.link_button import LinkButton
from ui.widgets.sheet import Line

FOUND = [
    Shown("ok", "Đủ: Lao động tiên tiến", source="Điều 24, khoản 1", subject="a"),
    Shown(
        "no", "Chưa đủ: CSTĐ cơ sở", "Chưa có sáng kiến.", "Luật TĐKT, Điều 23", "Ghi sáng kiến", subject="b"
    ),
    Shown("maybe", "Cần xem xét: Bằng khen", "Có thể trùng thành tích.", subject="c"),
]


@pytest.fixture
def sheet(qtbot):
    made = FindingsSheet()
    qtbot.addWidget(made)
    made.resize(380, 300)
    made.show_findings(FOUND)
    made.show()
    return made


def test_the_worst_comes_first(sheet):
    assert [each.verdict for each in sheet.shown] == ["no", "maybe", "ok"]
    titles = {
        label.text(): label.mapTo(sheet, label.rect().topLeft()).y() for label in sheet.findChildren(QLabel)
    }
    assert titles["Chưa đủ: CSTĐ cơ sở"] < titles["Cần xem xét: Bằng khen"] < titles["Đủ: Lao động tiên tiến"]


def test_source_and_remedy_hand_back_their_subject(sheet, qtbot):
    links = {link.text(): link for link in sheet.findChildren(LinkButton)}
    with qtbot.waitSignal(sheet.remedy_clicked) as told:
        qtbot.mouseClick(links["Ghi sáng kiến"], Qt.MouseButton.LeftButton)
    assert told.args == ["b"]
    with qtbot.waitSignal(sheet.source_clicked) as told:
        qtbot.mouseClick(links["Điều 24, khoản 1"], Qt.MouseButton.LeftButton)
    assert told.args == ["a"]


def test_lines_lie_between(sheet):
    assert len(sheet.findChildren(Line)) == 2


def test_new_findings_replace_the_old(sheet, qtbot):
    sheet.show_findings(FOUND[:1])
    qtbot.waitUntil(lambda: len(sheet.findChildren(LinkButton)) == 1)


def test_the_title_is_in_the_ink_of_its_verdict(sheet, grab):
    picture = grab(sheet, 380, 300)
    for token in ("no", "maybe", "ok"):
        assert picture.count(token, 30) > 20
