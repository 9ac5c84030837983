from models.rules.quota import Headcount, quota
from models.rules.quota_count import QuotaLine
from models.rules.ruleset import QuotaRule, Rounding
from ui.titles.quota_words import quota_shown


def line(base, used, rounding) -> QuotaLine:
    rule = QuotaRule("CSTDCS", 15, "LDTT", rounding, True, None, "?", "quy chế")
    heads = (Headcount(1, base, used),)
    return QuotaLine(rule, quota(heads, 15, rounding), heads)


def test_the_reckoning_shows_both_roundings_where_they_differ(empty_store):
    shown = quota_shown(line(47, 6, Rounding.DOWN))
    assert (shown.name, shown.taken, shown.places) == ("CSTĐCS", 6, 7)
    assert shown.rule == "15 % × 47 = 7,05 → 7 (tròn xuống; tròn lên: 8)"
    assert quota_shown(line(47, 9, Rounding.UP)).rule.endswith("→ 8 (tròn lên; tròn xuống: 7)")


def test_a_whole_number_has_one_rounding(empty_store):
    assert quota_shown(line(40, 6, Rounding.DOWN)).rule.endswith("= 6 → 6 (tròn xuống)")
