from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms.nominee_words import award_words, capitalised, nominee_words, percent_words, totals, vote_words
from models.paper_facts.nominees import Vote
from tests.forms.samples import BLOCK_DOSSIER, FLAG, UNIT_DOSSIER, people


def test_titles_are_quoted_and_forms_are_not():
    assert award_words(UNIT_DOSSIER.groups[0]) == "danh hiệu “Lao động tiên tiến”"
    assert award_words(FLAG) == "Cờ thi đua của Thanh tra Chính phủ"


def test_nominee_with_post_and_unit():
    someone = replace(people(1)[0], honorific="Bà", name="Lê Hoa", post="Phóng viên", unit="Ban Bạn đọc")
    assert nominee_words(someone) == "bà Lê Hoa, Phóng viên, Ban Bạn đọc"
    assert nominee_words(replace(someone, honorific="", unit="")) == "Lê Hoa, Phóng viên"


def test_totals_count_the_lines():
    assert totals(BLOCK_DOSSIER.groups) == "02\xa0tập thể"
    assert totals([UNIT_DOSSIER.groups[0]]) == "34\xa0cá nhân"
    assert totals([]) == ""


def test_somebody_proposed_twice_makes_the_total_one_of_turns():
    assert totals(UNIT_DOSSIER.groups) == "07\xa0lượt tập thể và 39\xa0lượt cá nhân"


@pytest.mark.parametrize(("tenths", "words"), [(1000, "100%"), (833, "83,3%"), (0, "0%"), (5, "0,5%")])
def test_percent(tenths, words):
    assert percent_words(tenths) == words


@given(st.integers(0, 500), st.integers(1, 500))
def test_share_never_shows_more_than_was_reached(agree, base):
    agree = min(agree, base)
    shown = vote_words(Vote(agree, base - agree, 0, base))
    percent = float(shown.split("(")[1].rstrip("%)").replace(",", "."))
    assert percent * base <= agree * 100 + 1e-9
    assert agree * 100 - percent * base < 0.1 * base + 1e-9


def test_no_vote_no_words():
    assert vote_words(None) == vote_words(Vote(0, 0, 0, 0)) == ""


def test_only_the_first_letter_is_raised():
    assert capitalised("tặng Cờ") == "Tặng Cờ"
    assert capitalised("") == ""
