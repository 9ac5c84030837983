from models.initiative import Scope
from models.rules.evidence import graded_years, uses
from models.rules.facts import Work
from models.rules.history_requirements import GradeCount, GradeThisYear, HadBefore, InitiativeHeld, TitleHeld
from models.rules.look import Look
from models.rules.requirements import ByHand
from models.yearly_record import Grade
from tests.models.rules.knowing import facts, held


def rests_on(requirement, known):
    return list(uses(requirement, Look(known, True, "", known.hoped_span)))


def test_grades_are_told_with_their_years():
    assert rests_on(GradeThisYear(Grade.GOOD), facts("XG")) == ["2025: Hoàn thành tốt nhiệm vụ"]
    assert rests_on(GradeCount(Grade.EXCELLENT, 1), facts("XG")) == ["2024: Hoàn thành xuất sắc nhiệm vụ"]
    assert rests_on(GradeThisYear(Grade.GOOD), facts("G?")) == []


def test_decisions_are_told_with_number_and_day():
    known = facts(held=[held("BKB", 2020, doubtful=[2025])])
    assert rests_on(HadBefore("BKB"), known) == ["BK TTCP 2020 (20/QĐ, 31/12/2020)", "BK TTCP 2025"]
    assert rests_on(TitleHeld("BKB", last=2), known) == ["BK TTCP 2025"]


def test_initiatives_are_told_by_name():
    works = (Work("Kho ảnh số", 2025, number="12/QĐ"), Work("Cũ", 2020))
    assert rests_on(InitiativeHeld(Scope.BASE), facts(works=works)) == ["“Kho ảnh số”, 12/QĐ"]
    assert rests_on(ByHand("?"), facts(works=works)) == []


def test_graded_years_stay_in_the_window():
    known = facts("XXGX")
    look = Look(known, False, "", known.sure_span)
    assert graded_years(GradeCount(Grade.EXCELLENT, 2, last=2), look) == [2025]
