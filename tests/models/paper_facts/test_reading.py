from datetime import date

import pytest

from models.history import change
from models.paper_facts.reading import day_of, issuer_of, vote_of
from models.proposing import results
from models.staff import Person
from models.unit import FormerName
from tests.rounds import DAY, a_round

pytestmark = pytest.mark.usefixtures("empty_store")


def test_a_day_is_read_in_few_queries(statements):
    a_round()
    statements.clear()
    day_of(DAY)
    assert len(statements) <= 5  # posts, names, and whose titles: the choices, the own unit, the body above


def test_somebody_without_a_post_has_none():
    with change("Add"):
        stranger = Person.create(full_name="Phan Thị Mỹ Ái")
    day = day_of(DAY)
    assert (day.post(stranger), day.unit(stranger)) == ("", "")


def test_the_issuer_is_called_as_on_the_day():
    made = a_round()
    with change("Rename"):
        FormerName.create(unit=made.upper, name="Uỷ ban Thanh tra", valid_until=date(1990, 1, 1))
    assert issuer_of(made.unit, date(1989, 1, 1)).superior == "Uỷ ban Thanh tra"
    assert issuer_of(made.upper, DAY).superior == ""


def test_votes_in_writing_count():
    passed, failed, *_rest = (vote_of(found) for found in results(a_round().meeting))
    assert (passed.agree, passed.base, passed.reached) == (5, 5, True)
    assert (failed.agree, failed.disagree, failed.reached) == (3, 2, False)
