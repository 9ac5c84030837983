from dataclasses import replace
from datetime import date

import pytest

from models.rules.facts import Held, Measure
from models.rules.reading import ruleset_on, rulesets
from models.rules.requirements import Answer, MembersWithTitle
from models.rules.sentences import explain
from models.yearly_record import DisciplineForm
from tests.models.rules.knowing import DAY, facts, held, members
from tests.models.rules.test_requirements import CASES
from translations import speaking


@pytest.mark.parametrize(("requirement", "known", "expected"), CASES)
def test_every_answer_has_a_whole_sentence(requirement, known, expected):
    for language in ("vi", "en"):
        with speaking(language):
            reason = explain(requirement, known, "CSTDCS")
            assert reason.answer is expected
            assert reason.sentence[-1] in ".?" and "{" not in reason.sentence
            assert reason.sentence[0] == reason.sentence[0].upper()


def clause_of(code, place, collective=False):
    rule = ruleset_on(DAY).eligibility(code, "collective" if collective else "person")
    return rule.clauses[place].requirement


def test_what_is_missing_is_said_with_its_years():
    known = facts(held=[held("CSTDCS", 2024, 2025)])
    reason = explain(clause_of("CSTDB", 0), known)
    assert reason.sentence == "Cần “CSTĐCS” 3 năm liên tục; mới có 2: 2024, 2025."
    assert reason.uses == ("CSTĐCS 2024 (24/QĐ, 31/12/2024)", "CSTĐCS 2025 (25/QĐ, 31/12/2025)")


def test_what_was_not_given_for_merit_is_said_not_to_count():
    known = facts(set_aside=(Held("BKB", 2022, "9/QĐ", date(2022, 3, 1)),))
    sentence = explain(clause_of("BKTTG", 0), known).sentence
    assert sentence.startswith("Phải được tặng “BK TTCP” trước;")
    assert sentence.endswith("không tính: 2022.")


def test_a_run_says_which_years_are_not_certain():
    reason = explain(clause_of("BKTTG", 1), facts("GGG", held=[held("CSTDCS", 2023, 2024, 2025)]))
    assert reason.answer is Answer.UNKNOWN
    assert "chắc chắn 3 năm, chưa rõ: 2021, 2022." in reason.sentence
    assert [part.answer for part in reason.parts] == [Answer.MET]
    assert reason.uses[-1] == "2025: Hoàn thành tốt nhiệm vụ"


def test_discipline_is_named_as_the_reason():
    measure = Measure(DisciplineForm.WARNING, date(2025, 3, 1), date(2026, 3, 1))
    reason = explain(clause_of("LDTT", 0), facts("G", measures=(measure,)))
    assert reason.sentence == "Năm 2025 nằm trước khi hết kỷ luật nên không được tính."
    many = facts("G", members=tuple(replace(m, discipline=DisciplineForm.WARNING) for m in members("G")))
    assert explain(clause_of("TTLDTT", 2, True), many).sentence == "Năm 2025 có kỷ luật: Cảnh cáo."


def test_a_share_says_how_many_it_takes():
    reason = explain(clause_of("TTLDTT", 1, True), facts("G", members=members(*["G LDTT"] * 6, *["G"] * 3)))
    assert reason.sentence == "6/9 người đạt LĐTT trở lên; cần 70 %, tức là 7 người."


def test_alternatives_are_told_one_by_one():
    reason = explain(clause_of("CSTDCS", 1), facts("G"))
    assert reason.sentence == "Chỉ cần một trong các điều sau."
    assert len(reason.parts) == 3 and {part.answer for part in reason.parts} == {Answer.NOT_MET}
    assert reason.parts[1].sentence.startswith(
        "Sáng kiến, đề tài được công nhận phạm vi từ cơ sở trở lên: 0/1"
    )


def test_every_shipped_requirement_can_be_explained():
    for ruleset in rulesets():
        for title in ruleset.titles:
            for rule in title.eligibility:
                known = facts("GG", members=() if rule.subject == "collective" else None)
                for clause in (*rule.clauses, *ruleset.general):
                    assert explain(clause.requirement, known, title.code).sentence


def test_a_share_that_hangs_on_decisions_to_come_is_said_in_plain_words():
    share = MembersWithTitle(("LDTT", "CSTDCS"), percent=70)
    sentence = explain(share, facts("G", members=members(*["G ldtt"] * 7)), "TTLDTT").sentence
    assert sentence == (
        "Hiện mới có 0/7 người được công nhận LĐTT trở lên; nếu công nhận cả 7 người đang đề nghị thì đạt 7/7 "
        "(cần 70 %, tức 5 người)."
    )
