import argparse
import gettext
from pathlib import Path

import pytest

import translations
from commands.argparse_words import WORDS, spoken_by_argparse


def test_argparse_says_these_words_itself():
    """A word argparse no longer says would stay English without anybody noticing."""
    source = Path(argparse.__file__).read_text(encoding="utf-8")
    said = [word for word in WORDS if word.replace("\n", "\\n") in source]
    assert len(said) >= len(WORDS) - 2  # versions of Python differ in a word or two


@pytest.mark.parametrize("word", WORDS)
def test_each_word_is_translated_and_keeps_its_places(word):
    translated = translations._(word)
    assert translated != word
    for place in (
        "%s",
        "%r",
        "%(prog)s",
        "%(message)s",
        "%(value)r",
        "%(choices)s",
        "%(option)s",
        "%(matches)s",
    ):
        assert (place in translated) == (place in word)


def test_only_inside_the_block():
    with spoken_by_argparse():
        assert gettext.gettext("unrecognized arguments: %s") == "không hiểu: %s"
    assert gettext.gettext("unrecognized arguments: %s") == "unrecognized arguments: %s"
