from dataclasses import replace
from datetime import date

from models.rules.reading import ruleset_on
from models.rules.source_words import label_words, short_article, validity_words, verification_words


def test_each_label_says_how_sure_it_is_and_an_unknown_one_is_not_sure():
    assert len({label_words(label) for label in ("S", "K", "K-", "?")}) == 4
    assert label_words("lạ") == label_words("?")


def test_who_verified_it_is_named_or_that_nobody_did():
    rules = ruleset_on(date(2025, 6, 1))
    assert "Chưa" in verification_words(replace(rules, verified_by=None, verified_on=None))
    said = verification_words(replace(rules, verified_by="Lê Thu Hà", verified_on=date(2026, 1, 5)))
    assert "Lê Thu Hà" in said and "05/01/2026" in said


def test_validity_is_told_open_or_closed():
    assert "30/09/2026" in validity_words(ruleset_on(date(2025, 6, 1)))
    assert "đến" not in validity_words(ruleset_on(date(2026, 11, 1)))


def test_an_article_is_shortened_but_stays_itself():
    assert short_article("Điều 23 Luật Thi đua, khen thưởng") == "Điều 23 Luật TĐKT"
    assert short_article("Khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP") == "Khoản 4 Điều 4 NĐ 152/2025"
    assert short_article("Khoản 2 Thông tư 1/2026/TT-BNV") == "Khoản 2 Thông tư 1/2026/TT-BNV"
    assert short_article(None) == ""
