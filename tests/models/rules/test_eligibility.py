from dataclasses import replace
from datetime import date

import pytest

from models.award import Award
from models.decision import Decision
from models.history import change
from models.initiative import Scope
from models.rules.eligibility import Eligibility, eligibility_of_all, examine, examine_title, examined
from models.rules.facts import Pending, Work
from models.rules.gathering import key_of
from models.rules.reading import ruleset_on, rulesets
from models.rules.requirements import Answer
from models.rules.ruleset import Enforcement, NoRule
from models.title import Subject, titles
from models.yearly_record import YearlyRecord
from tests.models.rules.knowing import facts, held, members
from tests.models.small_office import small_office

ENOUGH, NOT_YET, REVIEW = Eligibility
EVERYTHING = frozenset(title.code for title in titles())
WIDE = (Work("Cổng dữ liệu", 2025, Scope.MINISTRY),)


def said(code, known):
    return examined(code, replace(known, registered=EVERYTHING)).eligibility


@pytest.mark.parametrize(
    ("code", "known", "expected"),
    [
        ("LDTT", facts("G"), ENOUGH),
        ("LDTT", facts("C"), NOT_YET),
        ("LDTT", facts("?"), REVIEW),
        ("CSTDCS", facts("X"), ENOUGH),
        ("CSTDCS", facts("G"), NOT_YET),
        ("CSTDCS", facts("G", works=WIDE), ENOUGH),
        ("CSTDCS", facts("C", works=WIDE), NOT_YET),
        ("CSTDB", facts("XXX", works=WIDE, held=[held("CSTDCS", 2023, 2024, 2025)]), ENOUGH),
        ("CSTDB", facts("XXX", held=[held("CSTDCS", 2023, 2024, 2025)]), NOT_YET),
        ("CSTDTQ", facts("XX", held=[held("CSTDB", 2025)]), NOT_YET),
        ("BKB", facts("GG", held=[held("CSTDCS", 2024, 2025)]), ENOUGH),
        ("BKB", facts("GG", held=[held("CSTDCS", 2023, 2025)]), NOT_YET),
        ("BKTTG", facts("GGGGG", held=[held("BKB", 2019), held("CSTDCS", 2021, 2022, 2023)]), ENOUGH),
        ("BKTTG", facts("GGGGG", held=[held("CSTDCS", 2021, 2022, 2023)]), NOT_YET),
        ("BKTTG", facts("GGGG", held=[held("BKB", 2019), held("CSTDCS", 2022, 2023, 2024)]), REVIEW),
        ("HCLD3", facts("GXGGG", held=[held("BKTTG", 2020), held("CSTDCS", 2021, 2022, 2023)]), ENOUGH),
        ("HCLD3", facts("GGGGG", held=[held("BKTTG", 2020), held("CSTDCS", 2021, 2022, 2023)]), NOT_YET),
        ("HCLD2", facts("GXXGG", held=[held("HCLD3", 2020), held("CSTDB", 2024)]), ENOUGH),
        ("HCLD1", facts("GGGGG", held=[held("HCLD2", 2020)]), REVIEW),  # the law could not be read
        ("HCDL1", facts("XXXXX"), REVIEW),
        ("KNC", facts("X"), REVIEW),
        ("TTLDTT", facts("G", members=members(*["G LDTT"] * 7, *["G"] * 3)), ENOUGH),
        ("TTLDTT", facts("G", members=members(*["G LDTT"] * 6, *["G"] * 3)), NOT_YET),
        ("TTLDXS", facts("X", members=members("X CSTDCS", *["G LDTT"] * 6, *["C"] * 3)), ENOUGH),
        ("TTLDXS", facts("X", members=members("X CSTDCS", *["G LDTT"] * 6, *["N"] * 3)), NOT_YET),
        ("TTLDXS", facts("X", members=members(*["G LDTT"] * 7, *["C"] * 3)), NOT_YET),
        ("CTDB", facts("X", members=members("G"), rank=1), REVIEW),
        ("CTDB", facts("X", members=members("G"), rank=2), REVIEW),
    ],
)
def test_the_shipped_rules_of_2024(code, known, expected):
    assert said(code, known) is expected


def test_a_pending_complaint_blocks_whatever_else_is_met():
    known = facts("X", holds=(Pending("Đơn tố cáo", date(2025, 11, 1)),))
    assert said("CSTDCS", known) is NOT_YET
    blocking = [each for each in examined("CSTDCS", known).findings if each.blocks]
    assert [each.clause.article for each in blocking] == ["Khoản 4 Điều 4 Nghị định 152/2025/NĐ-CP"]


@pytest.mark.parametrize(
    ("day", "expected", "enforces"),
    [
        (date(2023, 12, 31), REVIEW, False),
        (date(2024, 1, 1), NOT_YET, True),
        (date(2026, 9, 30), NOT_YET, True),
        (date(2026, 10, 1), REVIEW, False),
    ],
)
def test_the_day_before_and_after_a_law_begins(day, expected, enforces):
    found = examined("LDTT", facts("C", year=2025, day=day))
    assert (found.eligibility, found.is_certain) == (expected, enforces)
    assert found.blocks is enforces


@pytest.mark.parametrize(("day", "blocks"), [(date(2025, 6, 30), False), (date(2025, 7, 1), True)])
def test_a_clause_may_begin_inside_a_rule_set(day, blocks):
    known = facts("X", day=day, holds=(Pending("Đang thanh tra", date(2025, 1, 1)),))
    assert examined("LDTT", known).blocks is blocks


def test_unverified_law_is_never_said_to_be_met():
    found = examined("LDTT", facts("G", day=date(2026, 12, 1), registered=EVERYTHING))
    assert (found.answer, found.eligibility) == (Answer.MET, REVIEW)


def test_not_having_registered_only_reminds():
    found = examined("LDTT", facts("G"))
    assert (found.eligibility, found.blocks) == (REVIEW, False)
    assert [each.reason.sentence for each in found.missing] == ["Chưa đăng ký danh hiệu này năm 2025."]


def test_nobody_registers_for_a_form():
    known = facts("GG", held=[held("CSTDCS", 2024, 2025)])
    found = examined("BKB", known)
    assert found.eligibility is ENOUGH
    assert found.findings[-1].reason.sentence == "Hình thức khen thưởng không phải đăng ký."


def test_every_shipped_rule_can_be_traced():
    for ruleset in rulesets():
        for title in ruleset.titles:
            assert {rule.subject for rule in title.eligibility} <= set(Subject)
            for rule in title.eligibility:
                assert rule.source and rule.label, (ruleset.id, title.code)
                for clause in (*rule.clauses, *ruleset.general):
                    assert clause.source and clause.label, (ruleset.id, title.code)
                    assert clause.enforcement is not Enforcement.ENFORCE or clause.article


def test_every_title_has_a_rule_for_everybody_it_can_be_given_to():
    from models.title import title as known_title

    for ruleset in rulesets():
        for title in ruleset.titles:
            expected = known_title(title.code).subjects
            assert {rule.subject for rule in title.eligibility} == expected, (ruleset.id, title.code)


def test_a_collective_has_no_rule_for_a_title_of_persons():
    with pytest.raises(NoRule):
        examined("CSTDCS", facts("G", members=members("G")))


@pytest.fixture
def office(empty_store):
    found = small_office()
    with change("Ghi thành tích"):
        for year in (2023, 2024, 2025):
            YearlyRecord.create(person=found.ha, year=year, grade="excellent")
            decision = Decision.create(number=f"{year}/QĐ", issued_on=date(year, 12, 10), issued_by="TBT")
            Award.create(person=found.ha, title="CSTDCS", year=year, decision=decision)
        YearlyRecord.create(person=found.quan, year=2025, grade="completed")
    return found


def test_one_persons_panel(office):
    found = {each.title: each for each in examine(office.ha, 2025, date(2025, 12, 20))}
    assert not found["BKB"].blocks and found["HCLD3"].blocks
    assert next(iter(found)) == "HCDL1" and "TTLDTT" not in found
    assert examine_title(office.ha, "BKB", 2025, date(2025, 12, 20)) == found["BKB"]


def test_everybody_is_judged_as_each_one_is(office):
    day = date(2025, 12, 20)
    everybody = eligibility_of_all(2025, day)
    for subject in (office.ha, office.quan, office.duc, office.own, office.law):
        alone = {each.title: each.eligibility for each in examine(subject, 2025, day)}
        assert everybody[key_of(subject)] == alone


def test_it_takes_the_same_queries_for_all_as_for_few(office, statements):
    eligibility_of_all(2025, date(2025, 12, 20))
    few = len(statements)
    with change("Thêm người"):
        for number in range(30):
            YearlyRecord.create(
                person=type(office.ha).create(full_name=f"Người {number}"), year=2025, grade="good"
            )
    statements.clear()
    eligibility_of_all(2025, date(2025, 12, 20))
    assert len(statements) == few


def test_an_old_dossier_keeps_its_answers(office):
    before = examine_title(office.ha, "BKB", 2024, date(2024, 12, 20))
    with change("Về sau"):
        Award.update(revoked_on=date(2027, 1, 5)).execute()
    assert examine_title(office.ha, "BKB", 2024, date(2024, 12, 20)) == before
    assert not before.blocks
    assert examine_title(office.ha, "BKB", 2024, date(2027, 2, 1)).ruleset == ruleset_on(date(2027, 2, 1)).id
