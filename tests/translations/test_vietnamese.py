import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translations.vietnamese import (
    ToneOrder,
    clean,
    clean_lines,
    find_key,
    in_words,
    money_in_words,
    sort_key,
    sort_key_words,
)

ANY_TEXT = st.text(alphabet=st.characters(codec=None, exclude_categories=()), max_size=60)
VIETNAMESE = st.text(
    alphabet="aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêghiìỉklmnoôơpqrstuưvxyNĐÁ '-.", min_size=1, max_size=30
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  chiến sĩ\u00a0thi đua   cơ sở \u00a0", "chiến sĩ thi đua cơ sở"),
        (unicodedata.normalize("NFD", "Nguyễn Thị Ánh"), "Nguyễn Thị Ánh"),
        ("Khen\u00adthưởng\u200b\ufeff", "Khenthưởng"),
        ("dòng một\r\ndòng\thai\u2028ba", "dòng một dòng hai ba"),
        ("a\x00b\x07\ud800\ufffe", "ab"),
        ("Trần & <Văn> 🙂", "Trần & <Văn> 🙂"),
        ("e\u200b\u0301", "é"),
        ("\t \n", ""),
    ],
)
def test_clean(typed, kept):
    assert clean(typed) == kept


@given(ANY_TEXT)
def test_cleaned_text_is_clean_and_can_be_stored(text):
    once = clean(text)
    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\n" not in once and "  " not in once
    assert once.encode("utf-8").decode("utf-8") == once


def test_clean_lines_keeps_paragraphs():
    assert clean_lines("\n\n Một \r\n\r\n\r\n\r\nhai\u00a0 \nba\n") == "Một\n\nhai\nba"


@given(ANY_TEXT)
def test_clean_lines_changes_nothing_the_second_time(text):
    once = clean_lines(text)
    assert clean_lines(once) == once


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Đặng Thị Bích Ngọc", "dang thi bich ngoc"),
        ("TRẦN THỊ BÍCH NGỌC", "tran thi bich ngoc"),
        ("Ðỗ Quỳnh", "do quynh"),  # an eth for the Đ
        (unicodedata.normalize("NFD", "Chiến sỹ thi đua"), "chien sy thi dua"),
        ("H'Hen Niê", "h hen nie"),
        ("Số 05/TTr-BTT", "so 05 ttr btt"),
        ("100%_", "100"),
        ("…", ""),
    ],
)
def test_find_key(text, key):
    assert find_key(text) == key


@given(ANY_TEXT)
def test_find_key_is_settled(text):
    assert find_key(find_key(text)) == find_key(text)


@given(VIETNAMESE)
def test_find_key_is_the_same_however_it_was_typed(text):
    forms = {text, text.upper(), text.lower(), unicodedata.normalize("NFD", text), f"  {text}\u00a0"}
    assert len({find_key(form) for form in forms}) == 1
    assert find_key(text).isascii()


def in_order(names, key):
    keys = [key(name).encode() for name in names]
    return all(before < after for before, after in pairwise(keys))


def test_people_are_listed_by_given_name_then_middle_then_surname():
    assert in_order(
        [
            "Y Thông Ân",
            "Nguyễn Bình",
            "Bùi Văn Bình",
            "Trần Văn Bình",
            "Lê Ánh Dung",
            "Đặng Hà",
            "Lê Thị Hà",
            "Lê Thị Hả",
            "Trần Bích Ngoc",
            "Trần Bích Ngọc",
            "Đỗ Uyên",
            "Vũ Ưng",
        ],
        sort_key,
    )


def test_the_alphabet_as_in_a_dictionary():
    syllables = ["an", "anh", "ăn", "ân", "ba", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "y"]
    assert in_order(syllables, sort_key)
    assert in_order(["Da", "Đa"], sort_key_words) and in_order(["Dy", "Đa"], sort_key_words)


@pytest.mark.parametrize(
    ("tones", "order"),
    [
        (ToneOrder.DICTIONARY, "ma mà mả mã má mạ man"),
        (ToneOrder.COMMON, "ma mà má mả mã mạ man"),
    ],
)
def test_both_orders_of_tones(tones, order):
    assert in_order(order.split(), lambda word: sort_key(word, tones))
    assert in_order([f"Phòng {word}" for word in order.split()], lambda text: sort_key_words(text, tones))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nguyễn Thị Hoà", "NGUYỄN  THỊ HÒA"),
        ("Đỗ An", "Ðỗ An"),
        ("Lê Thuý", unicodedata.normalize("NFD", "Lê Thúy")),
        ("Muller", "Müller"),
    ],
)
def test_the_same_name_has_one_place(one, other):
    assert sort_key(one) == sort_key(other)


def test_namesakes_are_told_apart_by_their_mark():
    assert in_order(["Nguyễn Văn An", "Nguyễn Văn An (A)", "Nguyễn Văn An (B)", "Phan Văn An"], sort_key)


@pytest.mark.parametrize("name", ["", " ", "(B)", "An", "🙂", "-"])
def test_odd_names_have_a_key_too(name):
    assert isinstance(sort_key(name), str)


def test_units_are_listed_by_syllable_and_number():
    assert in_order(
        [
            "Ban Bạn đọc",
            "Ban Thư ký",
            "Bản tin",
            "Phòng 2",
            "Phòng 10",
            "Phòng Hành chính",
            "Phòng Hành chính - Trị sự",
        ],
        sort_key_words,
    )


@given(st.lists(VIETNAMESE, max_size=8))
def test_keys_sort_in_sqlite_as_in_python(names):
    keys = [sort_key(name) for name in names]
    assert sorted(keys) == sorted(keys, key=lambda key: key.encode("utf-8"))


READ = {
    0: "không",
    1: "một",
    5: "năm",
    10: "mười",
    11: "mười một",
    15: "mười lăm",
    21: "hai mươi mốt",
    24: "hai mươi bốn",
    25: "hai mươi lăm",
    55: "năm mươi lăm",
    101: "một trăm linh một",
    105: "một trăm linh năm",
    110: "một trăm mười",
    115: "một trăm mười lăm",
    1001: "một nghìn không trăm linh một",
    1005: "một nghìn không trăm linh năm",
    1010: "một nghìn không trăm mười",
    1050: "một nghìn không trăm năm mươi",
    10_000: "mười nghìn",
    10_001: "mười nghìn không trăm linh một",
    100_001: "một trăm nghìn không trăm linh một",
    702_000: "bảy trăm linh hai nghìn",
    1_000_001: "một triệu không trăm linh một",
    1_001_000: "một triệu không trăm linh một nghìn",
    2_340_000: "hai triệu ba trăm bốn mươi nghìn",
    3_510_000: "ba triệu năm trăm mười nghìn",
    10**9: "một tỷ",
    1_000_000_001: "một tỷ không trăm linh một",
    1_005_000_000: "một tỷ không trăm linh năm triệu",
    3_510_000_000: "ba tỷ năm trăm mười triệu",
    10**12: "một nghìn tỷ",
    10**18: "một tỷ tỷ",
    -3: "âm ba",
}


@pytest.mark.parametrize(("number", "words"), READ.items())
def test_in_words(number, words):
    assert in_words(number) == words


UNITS = {
    word: value
    for value, word in enumerate(["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"])
}
UNITS |= {"mốt": 1, "lăm": 5}


def heard(words):
    """The number somebody writes down who hears `words` read."""
    if "tỷ" in words:
        at = len(words) - 1 - words[::-1].index("tỷ")
        return heard(words[:at]) * 10**9 + heard(words[at + 1 :])
    for name, size in (("triệu", 10**6), ("nghìn", 10**3), ("trăm", 100), ("mươi", 10), ("mười", 10)):
        if name in words:
            at = words.index(name)
            return (heard(words[:at]) if name != "mười" else 1) * size + heard(words[at + 1 :])
    return sum(UNITS[word] for word in words if word != "linh")


@given(st.one_of(st.integers(0, 10**5), st.integers(0, 10**17)))
def test_what_is_read_can_be_written_down_again(number):
    assert heard(in_words(number).split()) == number


def test_money_in_words():
    assert money_in_words(2_340_000) == "Hai triệu ba trăm bốn mươi nghìn đồng"
    assert money_in_words(0) == "Không đồng"
