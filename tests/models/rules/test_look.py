from models.rules.look import Look, is_enough, is_graded
from models.yearly_record import Grade
from tests.models.rules.knowing import facts, held


def look(known, hopeful=False):
    return Look(known, hopeful, "", known.hoped_span if hopeful else known.sure_span)


def test_the_last_years_end_with_the_year_of_the_proposal():
    assert list(look(facts("GGG")).last(2).span) == [2024, 2025]
    assert look(facts("GGG")).last(None).span.stop == 2026


def test_since_a_title_starts_the_year_after():
    known = facts("GGG", held=[held("BKTTG", 2023, doubtful=[2021])])
    assert look(known).since("BKTTG").span.start == 2024
    assert look(known, hopeful=True).since("BKTTG").span.start == 2022
    assert look(known).since("HCLD3") is None
    assert look(known).since(None) == look(known)


def test_a_grade_that_is_not_entered_is_hoped_for():
    assert is_enough(None, Grade.GOOD, True) and not is_enough(None, Grade.GOOD, False)
    assert is_enough(Grade.EXCELLENT, Grade.GOOD, False)
    assert not is_enough(Grade.COMPLETED, Grade.GOOD, True)
    assert not is_graded(look(facts("G")), 2026, Grade.GOOD)
