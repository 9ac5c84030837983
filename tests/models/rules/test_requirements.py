from dataclasses import replace
from datetime import date
from typing import get_args

import pytest

from models.initiative import Scope
from models.rules.facts import Measure, Pending, Work
from models.rules.history_requirements import (
    GradeCount,
    GradeRun,
    GradeThisYear,
    HadBefore,
    InitiativeHeld,
    NeverGiven,
    TitleHeld,
)
from models.rules.requirements import (
    AllOf,
    Answer,
    AnyOf,
    BlockRank,
    ByHand,
    Meets,
    MembersGraded,
    MembersWithTitle,
    NoDiscipline,
    NothingPending,
    Registered,
    Requirement,
    answer,
)
from models.yearly_record import DisciplineForm, Grade
from tests.models.rules.knowing import facts, held, members

MET, NOT_MET, UNKNOWN = Answer.MET, Answer.NOT_MET, Answer.UNKNOWN
GOOD, EXCELLENT = Grade.GOOD, Grade.EXCELLENT
SHARE = MembersWithTitle(("LDTT", "CSTDCS"), percent=70)
ENDED_2023 = (Measure(DisciplineForm.REPRIMAND, date(2022, 6, 1), date(2023, 6, 1)),)
ENDED_2025 = (Measure(DisciplineForm.REPRIMAND, date(2024, 9, 1), date(2025, 3, 1)),)
THREE_IN_FIVE = GradeRun(GOOD, 5, inside=(TitleHeld("CSTDCS", 3),))
WARNED = Measure(DisciplineForm.WARNING, date(2025, 2, 1))
ENDLESS = (Measure(DisciplineForm.REPRIMAND, date(2022, 6, 1)),)
BASE, WIDE = Work("Kho ảnh số", 2025), Work("Cổng dữ liệu", 2024, Scope.NATIONAL, is_project=True)
USED = replace(BASE, used_for=frozenset({("BKB", 2025)}))


def excellent(years, **more):
    return GradeRun(EXCELLENT, years, **more)


CASES = [
    (GradeThisYear(GOOD), facts("G"), MET),
    (GradeThisYear(GOOD), facts("X"), MET),
    (GradeThisYear(GOOD), facts("C"), NOT_MET),
    (GradeThisYear(GOOD), facts("G?"), UNKNOWN),
    (GradeThisYear(GOOD), facts("G", measures=ENDED_2025), UNKNOWN),
    (GradeThisYear(GOOD), facts("G", measures=ENDED_2023), MET),
    (GradeRun(GOOD, 5), facts("GXGGX"), MET),
    (GradeRun(GOOD, 5), facts("GXCGGX"), NOT_MET),
    (GradeRun(GOOD, 5), facts("GGGG"), UNKNOWN),
    (GradeRun(GOOD, 5), facts("C?GGG"), NOT_MET),
    (GradeRun(GOOD, 3), facts("GGGGGG", measures=ENDED_2023), UNKNOWN),
    (GradeRun(GOOD, 2), facts("GGGGGG", measures=ENDED_2023), MET),
    (GradeRun(GOOD, 4), facts("GGGGGG", measures=ENDED_2023), NOT_MET),
    (GradeRun(GOOD, 2), facts("GGGGGG", measures=ENDLESS), UNKNOWN),
    (GradeRun(GOOD, 4), facts("GGGGGG", measures=ENDLESS), NOT_MET),
    (excellent(2, or_title="TTLDXS"), facts("GX", held=[held("TTLDXS", 2024)]), MET),
    (excellent(2, or_title="TTLDXS"), facts("GX", held=[held("TTLDXS", 2023)]), NOT_MET),
    (excellent(2, or_title="TTLDXS"), facts("GX", held=[held("TTLDXS", doubtful=[2024])]), UNKNOWN),
    (GradeRun(GOOD, 5, after="BKTTG"), facts("GGGGGG", held=[held("BKTTG", 2020)]), MET),
    (GradeRun(GOOD, 5, after="BKTTG"), facts("GGGGGG", held=[held("BKTTG", 2021)]), NOT_MET),
    (GradeRun(GOOD, 5, after="BKTTG"), facts("GGGGGG"), NOT_MET),
    (THREE_IN_FIVE, facts("GGGGG", held=[held("CSTDCS", 2021, 2023, 2025)]), MET),
    (THREE_IN_FIVE, facts("CGGGGG", held=[held("CSTDCS", 2020, 2023, 2025)]), NOT_MET),
    (THREE_IN_FIVE, facts("?GGGGG", held=[held("CSTDCS", 2020, 2023, 2025)]), UNKNOWN),
    (GradeCount(EXCELLENT, 2, last=5), facts("XGGGX"), MET),
    (GradeCount(EXCELLENT, 2, last=4), facts("XGGGX"), NOT_MET),
    (GradeCount(EXCELLENT, 2, last=5), facts("X"), UNKNOWN),
    (TitleHeld("CSTDCS", 3, consecutive=True), facts(held=[held("CSTDCS", 2023, 2024, 2025)]), MET),
    (TitleHeld("CSTDCS", 3, consecutive=True), facts(held=[held("CSTDCS", 2022, 2023, 2024)]), MET),
    (TitleHeld("CSTDCS", 3, consecutive=True), facts(held=[held("CSTDCS", 2021, 2022, 2023)]), NOT_MET),
    (TitleHeld("CSTDCS", 3, consecutive=True), facts(held=[held("CSTDCS", 2022, 2023, 2025)]), NOT_MET),
    (TitleHeld("CSTDCS", 3, consecutive=True), facts(held=[held("CSTDCS", 2023, 2024, doubtful=[2025])]), UNKNOWN),
    (TitleHeld("CSTDCS", 3, consecutive=True, lag=0), facts(held=[held("CSTDCS", 2022, 2023, 2024)]), NOT_MET),
    (TitleHeld("CTDB", 2, last=3), facts(held=[held("CTDB", 2023, 2025)]), MET),
    (TitleHeld("CTDB", 2, last=3), facts(held=[held("CTDB", 2022, 2025)]), NOT_MET),
    (TitleHeld("CTDB", after="BKTTG"), facts(held=[held("CTDB", 2023), held("BKTTG", 2023)]), NOT_MET),
    (TitleHeld("CTDB", after="BKTTG"), facts(held=[held("CTDB", 2024), held("BKTTG", 2023)]), MET),
    (TitleHeld("CSTDCS", 2, consecutive=True), facts(held=[held("CSTDCS", 2023, 2024)], measures=ENDED_2025), NOT_MET),
    (HadBefore("BKB"), facts(held=[held("BKB", 2010)]), MET),
    (HadBefore("BKB"), facts(), NOT_MET),
    (HadBefore("BKB"), facts(held=[held("BKB", doubtful=[2025])]), UNKNOWN),
    (HadBefore("BKB"), facts(held=[held("BKB", 2020)], measures=ENDED_2023), UNKNOWN),
    (NeverGiven("KNC"), facts(), MET),
    (NeverGiven("KNC"), facts(held=[held("KNC", 2010)]), NOT_MET),
    (NeverGiven("KNC"), facts(held=[held("KNC", doubtful=[2025])]), UNKNOWN),
    (InitiativeHeld(Scope.BASE), facts(works=(BASE,)), MET),
    (InitiativeHeld(Scope.BASE), facts(works=(replace(BASE, year=2024),)), NOT_MET),
    (InitiativeHeld(Scope.MINISTRY), facts(works=(BASE,)), NOT_MET),
    (InitiativeHeld(Scope.MINISTRY, last=3), facts(works=(WIDE,)), MET),
    (InitiativeHeld(Scope.BASE, projects_only=True), facts(works=(BASE,)), NOT_MET),
    (InitiativeHeld(Scope.BASE, 2, last=2), facts(works=(BASE, WIDE)), MET),
    (InitiativeHeld(Scope.BASE), facts(works=(USED,)), UNKNOWN),
    (NoDiscipline(DisciplineForm.WARNING), facts(), MET),
    (NoDiscipline(DisciplineForm.WARNING), facts(measures=(Measure(DisciplineForm.REPRIMAND, date(2025, 2, 1)),)), MET),
    (NoDiscipline(DisciplineForm.WARNING), facts(measures=(Measure(DisciplineForm.WARNING, date(2024, 2, 1)),)), MET),
    (NoDiscipline(DisciplineForm.WARNING), facts(measures=(WARNED,)), NOT_MET),
    (
        NoDiscipline(DisciplineForm.WARNING),
        facts(members=tuple(replace(each, discipline=DisciplineForm.DEMOTION) for each in members("G", "G"))),
        NOT_MET,
    ),
    (SHARE, facts(members=members(*["G LDTT"] * 7, *["G"] * 3)), MET),  # 70 % of 10
    (SHARE, facts(members=members(*["G LDTT"] * 6, *["G"] * 3)), NOT_MET),  # 66,7 % of 9
    (SHARE, facts(members=members(*["G LDTT"] * 6, "G ldtt", *["G"] * 2)), UNKNOWN),
    (SHARE, facts(members=()), UNKNOWN),
    (MembersWithTitle(("CSTDCS",), count=1), facts(members=members("G", "X CSTDCS")), MET),
    (MembersWithTitle(("CSTDCS",), count=1), facts(members=members("G", "G")), NOT_MET),
    (MembersWithTitle(("CSTDCS",), count=1), facts(members=members("G", "X cstdcs")), UNKNOWN),
    (MembersGraded(Grade.COMPLETED), facts(members=members("X", "C")), MET),
    (MembersGraded(Grade.COMPLETED), facts(members=members("X", "N", "?")), NOT_MET),
    (MembersGraded(Grade.COMPLETED), facts(members=members("X", "?")), UNKNOWN),
    (MembersGraded(Grade.COMPLETED), facts(members=()), UNKNOWN),
    (BlockRank(1), facts(members=(), rank=1), MET),
    (BlockRank(1), facts(members=(), rank=2), NOT_MET),
    (BlockRank(1), facts(members=()), UNKNOWN),
    (Registered(), facts(registered=frozenset({"CSTDCS"})), MET),
    (Registered(), facts(registered=frozenset({"LDTT"})), NOT_MET),
    (Registered(titles_only=True), facts(), NOT_MET),
    (Registered(), replace(facts(), open_after=2024), UNKNOWN),  # looking ahead: there is time to register
    (NothingPending(), facts(), MET),
    (NothingPending(), facts(holds=(Pending("Đang xem xét kỷ luật", date(2025, 11, 1)),)), NOT_MET),
    (Meets("LDTT", (GradeThisYear(GOOD),)), facts("G"), MET),
    (Meets("LDTT", (GradeThisYear(GOOD),)), facts("C"), NOT_MET),
    (Meets("LDTT", (GradeThisYear(GOOD),)), facts(), UNKNOWN),
    (AllOf((GradeThisYear(GOOD), ByHand("?"))), facts("X"), UNKNOWN),
    (AllOf((GradeThisYear(GOOD), ByHand("?"))), facts("C"), NOT_MET),
    (AllOf((GradeThisYear(GOOD), GradeRun(GOOD, 1))), facts("X"), MET),
    (AnyOf((GradeThisYear(EXCELLENT), ByHand("?"))), facts("X"), MET),
    (AnyOf((GradeThisYear(EXCELLENT), ByHand("?"))), facts("C"), UNKNOWN),
    (AnyOf((GradeThisYear(EXCELLENT), InitiativeHeld(Scope.BASE))), facts("G"), NOT_MET),
    (ByHand("Vượt mức chỉ tiêu?"), facts("X"), UNKNOWN),
]  # fmt: skip


@pytest.mark.parametrize(("requirement", "known", "expected"), CASES)
def test_answers(requirement, known, expected):
    assert answer(requirement, known, "CSTDCS") is expected


def test_every_kind_has_a_case_and_all_its_answers():
    given = {kind: set() for kind in get_args(Requirement)}
    for requirement, _known, expected in CASES:
        given[type(requirement)].add(expected)
    never_doubtful = {NoDiscipline: {MET, NOT_MET}, NothingPending: {MET, NOT_MET}, ByHand: {UNKNOWN}}
    for kind, answers in given.items():
        assert answers == never_doubtful.get(kind, {MET, NOT_MET, UNKNOWN}), kind


def test_an_initiative_that_backed_this_very_award_still_counts():
    known = facts(works=(USED,))
    assert answer(InitiativeHeld(Scope.BASE), known, "BKB") is MET
    assert answer(InitiativeHeld(Scope.BASE), known, "CSTDCS") is UNKNOWN


def test_the_first_of_two_anchors_is_enough():
    asked = GradeRun(GOOD, 5, after="BKTTG")
    assert answer(asked, facts("GGGGGG", held=[held("BKTTG", 2020, 2024)])) is MET
