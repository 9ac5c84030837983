import pytest

from forms.document import Run
from forms.pdf.ink import baseline
from forms.styles import SINGLE
from forms.text_lines import break_lines


def test_letters_stand_in_the_middle_of_their_line_box():
    tight, loose = baseline(100, 14, 14 * SINGLE), baseline(100, 14, 14 * SINGLE + 4)
    assert tight == pytest.approx(100 - 14 * 0.891)
    assert loose == pytest.approx(tight - 2)


def test_no_break_spaces_stretch_as_the_file_stretches_them():
    (line,) = break_lines((Run("05\xa0cá nhân"),), 14, 500)
    assert line.spaces == 2
