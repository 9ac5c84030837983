from dataclasses import FrozenInstanceError

import pytest

from forms.document import Paragraph, Run, text


def test_text_mixes_plain_words_and_runs():
    assert text("Tặng ", Run("Bằng khen", bold=True)) == Paragraph(
        (Run("Tặng "), Run("Bằng khen", bold=True))
    )


def test_text_that_ends_with_a_colon_announces():
    assert text("như sau: ").announces
    assert not text("như sau: hết").announces
    assert not Paragraph(()).announces


def test_blocks_are_frozen_and_compare_by_what_they_say():
    block = text("Căn cứ")
    assert block == text("Căn cứ")
    with pytest.raises(FrozenInstanceError):
        block.runs = ()
