from datetime import date

from models.years import known_years, latest_year
from tests.rounds import a_round


def test_an_empty_store_knows_the_years_around_today(empty_store):
    this = date.today().year
    assert known_years() == [this - 1, this, this + 1]
    assert latest_year() == this


def test_the_years_of_everything(empty_store):
    a_round()
    assert 2024 in known_years()
    assert latest_year() == 2024
    assert known_years() == sorted(set(known_years()))
