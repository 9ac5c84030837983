"""Small turns of phrase that records need to become sentences of a paper, after NĐ 30/2020/NĐ-CP."""

from datetime import date

from models.rules.ruleset import VoteRule
from models.unit import Unit

_LAST_MONTH_WITH_ZERO = 2


def official_date(day: date) -> str:
    """Give "ngày 05 tháng 01 năm 2026": a 0 before days under 10 and before months 1 and 2 (Phụ lục I, II.4)."""
    month = f"{day.month:02}" if day.month <= _LAST_MONTH_WITH_ZERO else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def count_of(number: int, noun: str) -> str:
    """Give "05 cá nhân": a 0 before numbers under 10, as papers write counts."""
    return f"{number:02} {noun}"


def symbol(kind: str, body: Unit, on: date | None) -> str:
    """What follows the number: "TTr-BTT" for a letter of a body abbreviated BTT."""
    return f"{kind}-{body.abbreviation_on(on)}"


def sentence_case(text: str) -> str:
    """`text` with a capital at its beginning, the rest as it is."""
    return text[:1].upper() + text[1:]


def threshold(rule: VoteRule) -> str:
    """What a vote has to reach: "từ 80 %", or "quá bán" where the rule sets no share."""
    return "quá bán" if rule.threshold_percent is None else f"từ {rule.threshold_percent}\N{NO-BREAK SPACE}%"
