from datetime import date

import pytest

from models.rules.eligibility import examined
from models.rules.reading import ruleset_on
from tests.models.rules.knowing import facts
from ui.titles.source_dialog import SourceDialog
from ui.widgets.heading import Words
from ui.widgets.picture import Picture


@pytest.fixture
def told(empty_store, qtbot):
    def tell(day, code="CSTDCS", place=None) -> str:
        rules = ruleset_on(day)
        found = examined(code, facts("G"), rules)
        dialog = SourceDialog(found, None if place is None else found.findings[place], rules)
        qtbot.addWidget(dialog)
        return "\n".join(label.text() for label in dialog.findChildren(Words))

    return tell


def test_a_finding_is_traced_to_article_label_source_and_rule_set(told):
    said = told(date(2025, 12, 1), place=0)
    for part in ("Điều 23", "Đã đọc trong văn bản nguồn.", "RS2024", "01/01/2024", "Chưa ai kiểm chứng"):
        assert part in said, part
    assert "Chỉ cần một trong các điều sau." in said and "0/1" in said


def test_a_rule_that_is_not_sure_says_so(told):
    said = told(date(2026, 11, 1), place=0)
    assert "Chưa xác nhận được" in said and "RS2026_10" in said


def test_the_rule_as_a_whole_can_be_asked_for(told):
    assert "Chưa đủ: Chiến sĩ thi đua cơ sở" in told(date(2025, 12, 1))


def test_what_is_not_met_by_unsure_law_is_not_drawn_as_sure(empty_store, qtbot):
    for day, word in ((date(2025, 12, 1), "Chưa đủ"), (date(2026, 11, 1), "Cần xem xét")):
        rules = ruleset_on(day)
        dialog = SourceDialog(examined("CSTDCS", facts("G"), rules), None, rules)
        qtbot.addWidget(dialog)
        names = {picture.accessibleName() for picture in dialog.findChildren(Picture)}
        assert word in names and ("Chưa đủ" in names) == (word == "Chưa đủ")
