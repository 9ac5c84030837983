"""Vietnamese as text: clean it, find it without accents, put names in order, read numbers aloud."""

import re
import unicodedata
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache


class ToneOrder(StrEnum):
    """In which order syllables that differ in their tone alone are listed."""

    DICTIONARY = "dictionary"  # không, huyền, hỏi, ngã, sắc, nặng
    COMMON = "common"  # không, huyền, sắc, hỏi, ngã, nặng


def clean(text: str) -> str:
    """`text` as it is stored: NFC, one line, single spaces, nothing that cannot be seen.

    Tabs, line ends and every kind of blank become one space; control and zero-width characters, the soft
    hyphen and broken surrogates go.
    """
    seen = (" " if _is_blank(letter) else letter for letter in text if not _is_unseen(letter))
    return unicodedata.normalize("NFC", " ".join("".join(seen).split()))


def clean_lines(text: str) -> str:
    """`text` cleaned line by line: no blank lines around it, at most one in a row inside it."""
    lines = "\n".join(clean(line) for line in text.splitlines())
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


def find_key(text: str) -> str:
    """What `text` is found by: no accents, capitals or punctuation, đ is d.

    "Đặng Thị H'Hen" → "dang thi h hen".
    """
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    letters = (_D.get(letter, letter) for letter in folded if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in letters).split())


def sort_key(name: str, tones: ToneOrder = ToneOrder.DICTIONARY) -> str:
    """A person's place in a list: by tên, then đệm, then họ. Compare the keys byte by byte.

    What follows the name in brackets, as in "Nguyễn Văn An (B)", decides last.
    """
    plain, _bracket, mark = name.partition("(")
    words = _words(plain) or _words(mark)
    parts = [words[-1:], words[1:-1], words[:1] if len(words) > 1 else [], _words(mark)]
    return _PART.join(_WORD.join(_word_key(word, tones) for word in part) for part in parts).rstrip(_PART)


def sort_key_words(text: str, tones: ToneOrder = ToneOrder.DICTIONARY) -> str:
    """The place of a unit or a title in a list: syllable by syllable, numbers by their size.

    Compare the keys byte by byte.
    """
    return _WORD.join(_word_key(word, tones) for word in _words(text))


def in_words(number: int) -> str:
    """`number` read aloud: 1001 → "một nghìn không trăm linh một"."""
    if number < 0:
        return f"âm {in_words(-number)}"
    return " ".join(_read(number, full=False)) or _DIGITS[0]


def money_in_words(amount: int) -> str:
    """An amount of `amount` đồng as it stands on a paper: "Hai triệu ba trăm bốn mươi nghìn đồng"."""
    words = f"{in_words(amount)} đồng"
    return words[0].upper() + words[1:]


# The Icelandic eth looks like Đ as a capital, and old fonts and converters left it in many lists.
_D = {"đ": "d", "ð": "d"}
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_ALPHABET = {letter: chr(ord("A") + place) for place, letter in enumerate(_LETTERS)}
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng as combining marks
_PLACES = {
    ToneOrder.DICTIONARY: dict(zip(_TONES, "12345", strict=True)),
    ToneOrder.COMMON: dict(zip(_TONES, "13425", strict=True)),
}
# Each sorts below the next, and all below digits and letters: "An" comes before "Anh", "Hà" stays with "Hà".
_PART, _WORD, _TONE = ",", "-", "."
_LONGEST_NUMBER = 9

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_BILLION = 10**9


def _is_blank(letter: str) -> bool:
    return letter.isspace() or unicodedata.category(letter) in {"Zs", "Zl", "Zp"}


def _is_unseen(letter: str) -> bool:
    if letter in "\ufffe\uffff":
        return True
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs"} and not letter.isspace()


def _words(text: str) -> list[str]:
    whole = re.sub(r"['’ʼ`]", "", unicodedata.normalize("NFC", text.casefold()).replace("ð", "đ"))
    marked = "".join(letter if letter.isalnum() or unicodedata.combining(letter) else " " for letter in whole)
    return marked.split()


@lru_cache(maxsize=4096)  # a list of staff is made of few different syllables
def _word_key(word: str, tones: ToneOrder) -> str:
    """Letters first, then the tone: "hoà" and "hòa" are the same word."""
    letters: list[str] = []
    heard = ""
    for piece in re.findall(r"[0-9]+|[^0-9]", word):
        if piece.isascii() and piece.isdigit():
            letters.append(_number_key(piece))
            continue
        base, tone = _split_tone(piece)
        heard += "".join(_PLACES[tones][mark] for mark in tone)
        letters.append("".join(_ALPHABET.get(letter, letter) for letter in base))
    return f"{''.join(letters)}{_TONE}{heard}"


def _split_tone(letter: str) -> tuple[str, str]:
    """A letter of the Vietnamese alphabet without its tone, and the tone; foreign accents are dropped."""
    marks = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in marks if mark in _TONES)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    if base not in _ALPHABET:
        base = "".join(mark for mark in unicodedata.normalize("NFD", base) if not unicodedata.combining(mark))
    return base, tone


def _number_key(digits: str) -> str:
    """The length first, so that 10 comes after 9."""
    plain = digits.lstrip("0") or "0"
    return f"{min(len(plain), _LONGEST_NUMBER)}{plain}"


def _read(number: int, *, full: bool) -> Iterator[str]:
    """The words of `number`; `full` when something stands before it, so that empty hundreds are said."""
    if number >= _BILLION:
        yield from _read(number // _BILLION, full=full)
        yield "tỷ"
        number, full = number % _BILLION, True
    for size, name in ((10**6, "triệu"), (10**3, "nghìn"), (1, "")):
        group = number // size % 1000
        if group:
            yield from _read_group(group, full=full)
            if name:
                yield name
            full = True


def _read_group(group: int, *, full: bool) -> Iterator[str]:
    hundreds, rest = divmod(group, 100)
    if hundreds or full:
        yield _DIGITS[hundreds]
        yield "trăm"
        full = True
    yield from _read_tens(*divmod(rest, 10), full=full)


def _read_tens(tens: int, ones: int, *, full: bool) -> Iterator[str]:
    if tens > 1:
        yield _DIGITS[tens]
        yield "mươi"
    elif tens == 1:
        yield "mười"
    elif ones and full:
        yield "linh"
    if ones:
        yield _ones(tens, ones)


def _ones(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens:  # noqa: PLR2004 - năm becomes lăm after tens
        return "lăm"
    return _DIGITS[ones]
