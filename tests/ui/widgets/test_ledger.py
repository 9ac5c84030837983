import pytest
from PySide6.QtWidgets import QPushButton

from tests.ui.pixels import Picture
from ui.widgets.heading import Words
from ui.widgets.ledger import AWARD, MINUS, NO_ENTRY, RING, Ledger, LedgerLine


def shown(qtbot, *lines) -> Ledger:
    ledger = Ledger(lines)
    qtbot.addWidget(ledger)
    ledger.resize(340, ledger.heightForWidth(340) if ledger.hasHeightForWidth() else 200)
    ledger.show()
    return ledger


def words(ledger) -> list[str]:
    return [label.text() for label in ledger.findChildren(Words) if label.text()]


def test_a_year_that_repeats_is_shown_once(qtbot):
    ledger = shown(
        qtbot,
        LedgerLine("2025", AWARD, "Bằng khen"),
        LedgerLine("2025", AWARD, "LĐTT"),
        LedgerLine("2024", MINUS, "–"),
    )
    assert words(ledger) == ["2025", "Bằng khen", "LĐTT", "2024", "–"]


def test_only_an_award_is_gold(qtbot):
    assert Picture(shown(qtbot, LedgerLine("2025", AWARD, "Bằng khen"))).count("goldtext") > 10
    for mark in (RING, MINUS, NO_ENTRY):
        assert Picture(shown(qtbot, LedgerLine("2025", mark, "Khác"))).count("goldtext") == 0


def test_the_mark_of_a_discipline_is_in_the_ink_of_refusal(qtbot):
    assert Picture(shown(qtbot, LedgerLine("2025", NO_ENTRY, "Kỷ luật"))).count("no") > 10


def test_a_revoked_award_is_struck_out(qtbot):
    ledger = shown(qtbot, LedgerLine("2025", NO_ENTRY, "CSTĐCS", "huỷ bỏ ngày 01/03/2026", is_struck=True))
    struck = {label.text(): label.font().strikeOut() for label in ledger.findChildren(Words)}
    assert struck["CSTĐCS"] and not struck["huỷ bỏ ngày 01/03/2026"]


def test_the_link_opens_its_own_line(qtbot):
    opened = []
    ledger = shown(
        qtbot,
        LedgerLine("2025", AWARD, "Bằng khen", opens=lambda: opened.append("một")),
        LedgerLine("2024", AWARD, "LĐTT", opens=lambda: opened.append("hai")),
        LedgerLine("2023", RING, "Đang xét"),
    )
    links = ledger.findChildren(QPushButton)
    assert [link.accessibleName() for link in links] == ["Sửa: Bằng khen", "Sửa: LĐTT"]
    links[1].click()
    assert opened == ["hai"]


@pytest.mark.parametrize("width", [300, 340])
def test_three_hundred_letters_wrap(qtbot, width):
    ledger = shown(qtbot, LedgerLine("2025", AWARD, " ".join(["Huân chương"] * 28), opens=lambda: None))
    assert ledger.minimumSizeHint().width() <= width
