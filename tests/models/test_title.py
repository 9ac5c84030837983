import unicodedata

import pytest

from models.title import (
    Decider,
    Kind,
    Level,
    Ministry,
    Subject,
    UnknownTitle,
    own_ministry,
    title,
    title_named,
    titles,
    titles_for,
)
from translations import speaking
from translations.vietnamese import find_key

JUSTICE = Ministry("Bộ Tư pháp", "Bộ trưởng Bộ Tư pháp", "ngành Tư pháp", "BTP", "Vì sự nghiệp Tư pháp")


def test_every_title_of_the_law_is_there_once():
    codes = [found.code for found in titles()]
    assert set(codes) == {
        *("LDTT", "CSTDCS", "CSTDB", "CSTDTQ", "TTLDTT", "TTLDXS", "CTDB", "CTDCP"),
        *("GK", "BKB", "BKTTG", "HCLD3", "HCLD2", "HCLD1", "HCDL3", "HCDL2", "HCDL1", "KNC"),
    }
    assert len(codes) == len(set(codes))
    assert [found.rank for found in titles()] == list(range(1, len(codes) + 1))


@pytest.mark.parametrize(
    ("code", "name", "short"),
    [
        ("CSTDCS", "Chiến sĩ thi đua cơ sở", "CSTĐCS"),
        ("CSTDB", "Chiến sĩ thi đua ngành Thanh tra", "CSTĐ ngành"),
        ("CTDB", "Cờ thi đua của Thanh tra Chính phủ", "Cờ TTCP"),
        ("BKB", "Bằng khen của Tổng Thanh tra Chính phủ", "BK TTCP"),
        ("TTLDXS", "Tập thể lao động xuất sắc", "TT LĐXS"),
        ("KNC", "Kỷ niệm chương “Vì sự nghiệp Thanh tra”", "KNC"),
    ],
)
def test_names(code, name, short):
    assert title(code).name() == name
    assert title(code).short() == short


def test_another_ministry_gives_its_own_names():
    assert title("CTDB").name(JUSTICE) == "Cờ thi đua của Bộ Tư pháp"
    assert title("BKB").name(JUSTICE) == "Bằng khen của Bộ trưởng Bộ Tư pháp"
    assert title_named("Bằng khen của Bộ Tư pháp", JUSTICE) is title("BKB")
    assert title_named("Bằng khen của Bộ Tư pháp") is None


def test_who_decides_and_for_whom():
    assert title("LDTT").decided_by is Decider.UNIT_HEAD and title("LDTT").level is Level.GRASSROOTS
    assert title("TTLDXS").decided_by is Decider.MINISTER
    assert title("CSTDTQ").decided_by is Decider.PRIME_MINISTER
    assert title("HCLD3").decided_by is Decider.PRESIDENT
    assert title("CSTDCS").verb == "công nhận" and title("GK").verb == "tặng"
    assert title("CTDB").kind is Kind.TITLE and not title("BKB").is_title
    assert {found.code for found in titles_for(Subject.COLLECTIVE)} & {"LDTT", "CSTDCS", "KNC"} == set()
    assert [found.code for found in titles_for(Subject.PERSON)][-2:] == ["LDTT", "GK"]


@pytest.mark.parametrize(
    "written",
    [
        "Chiến sỹ thi đua cơ sở",
        "CSTĐCS",
        "CSTD cơ sở",
        "Chiến sĩ TĐCS",
        "chiến sĩ thi đua cơ sở \u00a0",
        unicodedata.normalize("NFD", "Chiến sĩ thi đua cơ sở"),
    ],
)
def test_a_title_is_known_in_every_spelling(written):
    assert title_named(written) is title("CSTDCS")


def test_no_spelling_means_two_titles():
    meant = {}
    for found in titles():
        for name in found.names():
            assert meant.setdefault(find_key(name), found) is found, name
    assert title_named("Lao động tiên tiến xuất sắc") is None
    assert title_named("") is None


def test_every_text_is_nfc_and_filled():
    for found in titles():
        for name in found.names(own_ministry()):
            assert unicodedata.is_normalized("NFC", name) and "{" not in name


def test_an_unknown_code_is_refused_by_name():
    with speaking("vi"), pytest.raises(UnknownTitle) as refused:
        title("LĐTT")
    with speaking("en"):
        assert str(refused.value) == "There is no title or form with the code “LĐTT”."
