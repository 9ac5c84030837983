import pytest

from models.history import change
from models.settings import choose, ministry, setting
from models.title import title

pytestmark = pytest.mark.usefixtures("empty_store")


def test_a_choice_is_kept_and_replaced():
    assert setting("last_year") is None
    for year in (2023, 2024):
        with change("Choose"):
            choose("last_year", year)
    assert setting("last_year") == 2024


def test_an_unknown_choice_is_an_error():
    with pytest.raises(KeyError):
        setting("colour")


def test_titles_take_the_name_of_the_chosen_ministry():
    assert title("CTDB").name(ministry()) == "Cờ thi đua của Thanh tra Chính phủ"
    with change("Choose"):
        choose("ministry_name", "Bộ Nội vụ")
    assert title("CTDB").name(ministry()) == "Cờ thi đua của Bộ Nội vụ"
