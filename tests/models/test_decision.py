from datetime import date

import pytest

from models.decision import Decision, decision_of, decisions, record_decision
from models.history import change
from models.refusal import Faulty

DAY = date(2025, 12, 18)


def test_a_decision_is_written_once(empty_store):
    with change("Ghi nhận"):
        first = record_decision("412/QĐ-TTCP", DAY, "Tổng Thanh tra Chính phủ")
        again = record_decision(" 412/QĐ-TTCP ", DAY, "Người khác")
    assert again == first
    assert Decision.get().issued_by == "Tổng Thanh tra Chính phủ"
    assert decision_of("412/QĐ-TTCP", DAY) == first


def test_the_same_number_of_another_year_is_another_decision(empty_store):
    with change("Ghi nhận"):
        record_decision("96/QĐ-BTT", date(2024, 12, 20), "Tổng Biên tập")
        record_decision("96/QĐ-BTT", date(2025, 12, 20), "Tổng Biên tập")
    assert [each.issued_on.year for each in decisions("96")] == [2025, 2024]
    assert list(decisions("97")) == []


def test_a_decision_without_number_or_issuer_is_refused_at_both_fields(empty_store):
    with pytest.raises(Faulty) as refused, change("Ghi nhận"):
        record_decision("  ", DAY, "")
    assert refused.value.faults.keys() == {"number", "issued_by"}
