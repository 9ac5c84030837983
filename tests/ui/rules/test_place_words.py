from translations import speaking
from ui.rules.place_words import place_words


def test_a_place_is_said_step_by_step():
    with speaking("en"):
        said = place_words("titles.CSTDCS.votes[1].threshold_percent")
    assert said == "CSTĐCS › Rule of voting 2 › Percent of the votes"


def test_what_has_no_words_stays_as_the_file_has_it():
    with speaking("en"):
        assert place_words("general[0].lag") == "Asked for every title 1 › lag"
