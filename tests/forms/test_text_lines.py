import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.document import Run
from forms.text_lines import balanced_text, break_lines, words_of

LETTERS = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyẮẾỘ0123456789-/.,", min_size=1, max_size=40)
TEXTS = st.lists(LETTERS, min_size=1, max_size=40).map(" ".join)


@given(TEXTS, st.floats(min_value=60, max_value=500))
def test_no_letter_is_lost_and_no_line_is_too_long(text, room):
    lines = break_lines((Run(text),), 14, room, indent=30)
    assert "".join(words_of(line) for line in lines).replace(" ", "") == text.replace(" ", "")
    assert all(line.width <= room + 0.02 for line in lines)
    assert lines[0].width <= room - 30 + 0.02


@given(TEXTS, st.floats(min_value=60, max_value=500))
def test_balancing_needs_no_more_lines(text, room):
    even = balanced_text(text, 14, room)
    assert len(even) <= len(break_lines((Run(text),), 14, room))
    assert "".join(words_of(line) for line in even).replace(" ", "") == text.replace(" ", "")


def test_runs_meet_within_a_word():
    (line,) = break_lines((Run("Báo "), Run("Thanh tra", bold=True), Run(", số 1")), 14, 500)
    assert words_of(line) == "Báo Thanh tra, số 1"
    assert [piece.face for piece in line.pieces] == [
        "LiberationSerif",
        "LiberationSerif-Bold",
        "LiberationSerif",
    ]


def test_long_word_is_cut():
    assert len(break_lines((Run("W" * 300),), 14, 200)) > 10


def test_no_text_no_lines():
    assert break_lines((Run("  \n "),), 14, 100) == []


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG", 170, ["HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"]),
        ("Về việc đề nghị công nhận danh hiệu", 150, ["Về việc đề nghị", "công nhận danh hiệu"]),
        ("PHÓ TỔNG BIÊN TẬP PHỤ TRÁCH BÁO THANH TRA", 220, ["PHÓ TỔNG BIÊN TẬP", "PHỤ TRÁCH BÁO THANH TRA"]),
    ],
)
def test_pairs_of_syllables_stay_together(name, room, lines):
    assert [words_of(line) for line in balanced_text(name, 13, room)] == lines


def test_balancing_never_cuts_a_word_that_fits():
    name = "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG BÁO THANH TRA"
    for room in range(120, 400, 7):
        lines = [words_of(line) for line in balanced_text(name, 13, room, bold=True)]
        assert " ".join(lines) == name


def test_long_name_takes_no_line_more_to_keep_its_pairs():
    name = "PHÒNG TỔ CHỨC " + "VỀ CÔNG TÁC THI ĐUA, KHEN THƯỞNG " * 6
    for room in range(190, 230, 5):
        fewest = len(break_lines((Run(name, bold=True),), 12, room))
        assert len(balanced_text(name, 12, room, bold=True)) == fewest
