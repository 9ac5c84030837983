from models.rules.eligibility import examined
from models.rules.facts import Work
from models.rules.plain_reasons import main_sentence, remedy, whole_sentence
from models.rules.reading import ruleset_on
from tests.models.rules.knowing import DAY, YEAR, facts, held

RULES = ruleset_on(DAY)


def missing(code, known):
    return examined(code, known, RULES).missing


def test_one_of_several_things_is_told_with_all_of_them():
    choice = next(each for each in missing("CSTDCS", facts("G")) if each.reason.parts)
    assert main_sentence(choice) in whole_sentence(choice)
    assert whole_sentence(choice).startswith("Chỉ cần một trong các điều sau.")
    assert "0/1" in whole_sentence(choice)


def test_a_grade_that_was_given_is_not_the_remedy_but_one_that_is_missing_is():
    choice = next(each for each in missing("CSTDCS", facts("G")) if each.reason.parts)
    assert remedy(choice) == "initiative"
    assert remedy(missing("LDTT", facts("?"))[0]) == "grade"


def test_titles_that_are_missing_ask_for_the_ledger():
    found = missing("CSTDB", facts("XX", works=(Work("Cổng dữ liệu", YEAR),), held=[held("CSTDCS", YEAR)]))
    assert "award" in {remedy(each) for each in found}


def test_what_no_record_mends_has_no_remedy():
    found = missing("LDTT", facts("G", registered=frozenset()))
    assert [remedy(each) for each in found] in ([""], [])
