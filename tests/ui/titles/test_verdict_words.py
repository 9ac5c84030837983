from dataclasses import replace
from datetime import date

from models.rules.due import Turn
from models.rules.eligibility import Eligibility, examined
from models.rules.reading import ruleset_on
from tests.models.rules.knowing import facts
from ui.look import looks
from ui.titles.verdict_words import TURNS, VERDICTS, about_title, sure_words


def test_every_verdict_and_every_turn_wears_a_state():
    assert set(VERDICTS) == set(Eligibility) and set(TURNS) == set(Turn)
    assert set(VERDICTS.values()) | set(TURNS.values()) <= looks.STATES.keys()


def test_a_verdict_is_said_with_its_title(empty_store):
    assert about_title("no", "CSTDCS") == "Chưa đủ: Chiến sĩ thi đua cơ sở"


def test_only_sure_law_says_that_all_is_met():
    found = examined("LDTT", facts("G"), ruleset_on(date(2025, 6, 1)))
    assert "chưa kiểm chứng" not in sure_words(found)
    assert "chưa kiểm chứng" in sure_words(replace(found, is_certain=False))
