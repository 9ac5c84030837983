from models.initiative import Scope
from models.rules.due import Turn, due, earliest
from models.rules.facts import Work
from models.rules.reading import ruleset_on
from tests.models.rules.knowing import DAY, YEAR, facts, held, members

RULES = ruleset_on(DAY)
WIDE = (Work("Cổng dữ liệu", YEAR, Scope.MINISTRY),)


def turns(known, *codes, ahead=1):
    return [(each.title, each.turn, each.year) for each in due({(1, None): known}, RULES, codes, ahead)]


def test_who_has_it_all_is_due():
    known = facts("XXX", works=WIDE, held=[held("CSTDCS", 2023, 2024, 2025)])
    assert turns(known, "CSTDB") == [("CSTDB", Turn.DUE, YEAR)]


def test_who_lacks_one_more_year_is_soon():
    known = facts("XXX", works=WIDE, held=[held("CSTDCS", 2024, 2025)])
    assert turns(known, "CSTDB") == [("CSTDB", Turn.SOON, YEAR + 1)]
    assert turns(facts("X", held=[held("CSTDCS", 2025)]), "CSTDB") == []
    assert turns(facts("X", held=[held("CSTDCS", 2025)]), "CSTDB", ahead=2) == [
        ("CSTDB", Turn.SOON, YEAR + 2)
    ]


def test_what_is_not_entered_asks_for_a_look():
    known = facts("X?", held=[held("CSTDCS", 2023, doubtful=[2024, 2025])], works=WIDE)
    [found] = due({(1, None): known}, RULES, ["CSTDB"])
    assert found.turn is Turn.REVIEW and len(found.lacking) == 1


def test_what_was_given_this_year_is_not_due_again():
    known = facts("GG", held=[held("CSTDCS", 2024, 2025), held("BKB", 2025)])
    assert turns(known, "BKB") == []


def test_a_chain_tells_its_earliest_year():
    known = facts("GGG", held=[held("BKTTG", 2022), held("CSTDCS", 2023, 2024, 2025)])
    assert earliest("HCLD3", known, RULES, ahead=5) == 2027
    assert earliest("HCLD3", known, RULES, ahead=1) is None
    assert earliest("HCLD2", facts("GGG"), RULES, ahead=5) is None


def test_the_highest_title_comes_first_and_only_what_suits_the_subject():
    people = facts("XX", held=[held("CSTDCS", 2024, 2025)])
    unit = facts("XX", members=members("X"), held=[held("TTLDXS", 2024, 2025)])
    found = due({(1, None): people, (None, 2): unit}, RULES)
    ranks = [each.title for each in found]
    assert ranks.index("HCDL1") < ranks.index("BKB")
    assert {each.key for each in found if each.title == "CTDB"} == {(None, 2)}
    assert not {"LDTT", "CSTDCS", "TTLDTT"} & set(ranks)
