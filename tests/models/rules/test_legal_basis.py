import unicodedata
from datetime import date

import pytest

from models.ministry import INSPECTORATE
from models.rules.legal_basis import UnknownInstrument, bases_on, instrument, instruments
from models.rules.reading import ruleset_on
from translations import speaking


def codes(found):
    return [one.code for one in found]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 12, 25), ["LAW_2003", "LAW_2005", "LAW_2013", "ND91_2017", "TT01_2016_TTCP"]),
        (date(2024, 1, 2), ["LAW_2022", "ND98_2023"]),
        (date(2024, 12, 20), ["LAW_2022", "ND98_2023", "TT01_2024_BNV", "TT03_2024_TTCP"]),
        (date(2025, 7, 1), ["LAW_2022", "ND152_2025", "TT01_2024_BNV", "TT03_2024_TTCP"]),
        (date(2025, 12, 20), ["LAW_2022", "ND152_2025", "TT03_2024_TTCP", "TT15_2025_BNV"]),
        (date(2026, 11, 22), ["LAW_2022", "LAW_2026", "ND152_2025", "TT03_2024_TTCP", "TT15_2025_BNV"]),
    ],
)
def test_a_paper_stands_on_the_law_of_its_day(day, expected):
    assert codes(bases_on(day, *ruleset_on(day).legal_basis, sector=INSPECTORATE)) == expected


@pytest.mark.parametrize("day", [date(2022, 12, 25), date(2024, 12, 20), date(2026, 11, 22)])
def test_circulars_of_the_inspectorate_bind_nobody_else(day):
    law = ruleset_on(day).legal_basis
    left_out = set(bases_on(day, *law, sector=INSPECTORATE)) - set(bases_on(day, *law))
    assert [found.issuer for found in left_out] == ["Tổng Thanh tra Chính phủ"]


def test_without_codes_all_that_is_in_force():
    assert codes(bases_on(date(2024, 1, 2), sector=INSPECTORATE)) == [
        "LAW_2022",
        "ND98_2023",
        "TT01_2016_TTCP",
    ]
    assert bases_on(date(1990, 1, 1)) == ()


def test_the_order_is_legal_not_that_of_the_asking():
    asked = bases_on(date(2024, 12, 20), "TT03_2024_TTCP", "LAW_2022", "ND98_2023", sector=INSPECTORATE)
    assert codes(asked) == ["LAW_2022", "ND98_2023", "TT03_2024_TTCP"]


def test_laws_are_cited_without_and_all_else_with_the_number():
    assert instrument("LAW_2022").citation == "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
    for found in instruments():
        assert (found.number in found.citation) == (found.kind != "law")
        assert found.citation[-1] not in ".;" and not found.citation.startswith("Căn cứ")
        assert unicodedata.is_normalized("NFC", found.citation)


def test_citations_give_the_day_of_issue():
    for found in instruments():
        month = f"{found.date.month:02}" if found.date.month < 3 else str(found.date.month)
        assert f"ngày {found.date.day:02} tháng {month} năm {found.date.year}" in found.citation


def test_every_instrument_has_its_source():
    assert len({found.code for found in instruments()}) == len(instruments())
    for found in instruments():
        assert found.source and found.label in {"S", "K", "K-"}
        assert found.date <= found.validity.since


def test_an_unknown_code_is_refused():
    with speaking("en"), pytest.raises(UnknownInstrument, match="ND1_1999"):
        bases_on(date(2024, 1, 2), "ND1_1999")
