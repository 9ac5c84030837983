import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.rubric import Criterion
from ui.scoring.score_rows import most_of, numbered, roman, score_rows

LINES = [
    Criterion(id=1, kind="group", name="Chuyên môn", maximum=6000),
    Criterion(id=2, kind="criterion", parent=1, name="Kế hoạch", maximum=2500),
    Criterion(id=3, kind="criterion", parent=1, name="Chất lượng", maximum=3000),
    Criterion(id=4, kind="criterion", name="Lẻ", maximum=500),
    Criterion(id=5, kind="group", name="Thi đua", maximum=0),
    Criterion(id=6, kind="criterion", parent=5, name="Đăng ký", maximum=0),
    Criterion(id=7, kind="bonus", name="Sáng kiến", maximum=800),
    Criterion(id=8, kind="deduction", name="Chậm", maximum=1000),
]


def labels(rows):
    return [(row.label, labels(row.rows)) for row in rows]


def test_groups_and_criteria_are_numbered_through():
    found = labels(score_rows(LINES))
    assert [label for label, _inside in found] == [
        "I. Chuyên môn",
        "3. Lẻ",
        "II. Thi đua",
        "Thưởng, trừ",
        "Tổng điểm",
    ]
    assert [label for label, _inside in found[0][1]] == ["1. Kế hoạch", "2. Chất lượng"]
    assert [label for label, _inside in found[2][1]] == ["4. Đăng ký"]
    assert [label for label, _inside in found[3][1]] == ["Sáng kiến", "Chậm"]


@pytest.mark.parametrize(
    ("number", "name", "label"),
    [
        ("2.", "Kế hoạch năm", "2. Kế hoạch năm"),
        ("2.", "1. Kế hoạch năm", "1. Kế hoạch năm"),
        ("2.", "1.3) Kế hoạch năm", "1.3) Kế hoạch năm"),
        ("I.", "IV. Chuyên môn", "IV. Chuyên môn"),
        ("I.", "Công tác", "I. Công tác"),
        ("2.", "100 % kế hoạch", "2. 100 % kế hoạch"),
        ("", "Sáng kiến", "Sáng kiến"),
    ],
)
def test_numbers_of_the_offices_own_are_kept(number, name, label):
    assert numbered(number, name) == label


def test_an_empty_rubric_has_no_total():
    assert score_rows([]) == []


def test_maxima_say_what_adds_and_what_takes_away():
    rows = score_rows(LINES)
    assert [row.maximum(500) for row in rows] == ["60", "5", "0", "+5", "60"]
    assert [row.maximum(500) for row in rows[3].rows] == ["+8", "−10"]
    assert most_of(LINES) == 6000


@given(points=st.dictionaries(st.integers(2, 8), st.none() | st.integers(0, 5000)), cap=st.integers(0, 900))
def test_the_figures_of_the_rows_add_up_to_the_total(points, cap):
    *parts, whole = score_rows(LINES)
    figures = [part.figure(points, cap) for part in parts]
    total = whole.figure(points, cap)
    if all(points.get(line.id) is None for line in LINES if line.kind != "group"):
        assert total is None and figures == [None] * 4
    else:
        assert total == max(0, sum(figure or 0 for figure in figures))


@pytest.mark.parametrize(("hundredths", "shown"), [(0, "0,0"), (250, "+2,5"), (-75, "−0,75")])
def test_bonus_and_deductions_are_shown_with_their_sign(hundredths, shown):
    assert score_rows(LINES)[3].shown(hundredths) == shown


@given(number=st.integers(1, 39))
def test_roman_numbers_read_back(number):
    values = {"X": 10, "V": 5, "I": 1}
    written = [values[letter] for letter in roman(number)]
    read = sum(-a if any(b > a for b in written[place + 1 :]) else a for place, a in enumerate(written))
    assert read == number
