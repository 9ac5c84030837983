from datetime import date

from models.rubric import Criterion, Rubric
from ui.scoring.rubric_words import rubric_in_words

LINES = [
    Criterion(id=1, kind="group", name="A", maximum=6000),
    Criterion(id=2, kind="criterion", parent=1, name="a", maximum=5950),
    Criterion(id=3, kind="criterion", parent=1, name="b", maximum=50),
]


def test_a_rubric_is_said_in_one_line():
    rubric = Rubric(name="x", basis="QĐ 145/QĐ-TTCP", bonus_cap=500, is_sample=True)
    assert (
        rubric_in_words(rubric, LINES) == "Theo QĐ 145/QĐ-TTCP · 1 nhóm, 2 tiêu chí, 60 điểm · mẫu tham khảo"
    )


def test_the_bonus_is_said_where_there_is_one():
    bonus = Criterion(id=4, kind="bonus", name="c", maximum=900)
    assert rubric_in_words(Rubric(bonus_cap=250), [*LINES, bonus]).endswith("60 điểm + thưởng tối đa 2,5")


def test_closed_scoring_is_said_first():
    said = rubric_in_words(Rubric(basis="QĐ 145", bonus_cap=0, locked_on=date(2026, 12, 20)), LINES)
    assert said.startswith("Đã chốt toàn bộ 20/12/2026 · Theo QĐ 145")
