import pytest

from models.award import Movement
from models.initiative import Scope
from models.roster import Stage
from models.staff import PostRank, Sex
from models.unit import UnitKind
from models.yearly_record import DisciplineForm, Grade
from translations import _
from ui import trade_words
from ui.look import looks


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (trade_words.GRADES, Grade),
        (trade_words.SHORT_GRADES, Grade),
        (trade_words.STAGES, Stage),
        (trade_words.UNIT_KINDS, UnitKind),
        (trade_words.SHORT_UNIT_KINDS, UnitKind),
        (trade_words.RANKS, PostRank),
        (trade_words.MOVEMENTS, Movement),
        (trade_words.DISCIPLINES, DisciplineForm),
        (trade_words.SCOPES, Scope),
    ],
)
def test_every_code_has_its_word(words, codes):
    assert set(words) == set(codes)


def test_the_unknown_sex_has_a_word_too():
    assert set(trade_words.SEXES) == {"", *Sex}


def test_every_stage_wears_a_state_that_is_drawn():
    assert {state for state, _word in trade_words.STAGES.values()} <= looks.STATES.keys()


def test_words_are_offered_in_the_language_in_use():
    assert ("excellent", "Hoàn thành xuất sắc nhiệm vụ") in trade_words.offered(trade_words.GRADES)
    assert [_(short) for short in trade_words.SHORT_GRADES.values()] == ["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
