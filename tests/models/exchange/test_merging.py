import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from models.exchange.package import dump, load
from models.history import change
from models.staff import Person, Post
from models.unit import Unit
from tests.models.exchange.files import a_file, a_unit


def test_what_is_derived_is_filled_in_and_left_out(empty_store):
    load(a_file(unit=[a_unit()], person=[{"uid": "p", "full_name": "Lê Thu Hà"}]))
    assert Person.get().find_key == "le thu ha"
    assert not {"id", "find_key", "sort_key"} & set(json.loads(dump())["records"]["person"][0])


def test_texts_are_tidied_on_their_way_in(empty_store):
    load(a_file(person=[{"uid": "p", "full_name": "  Lê   Thu Ha\u0300 "}]))
    assert Person.get().full_name == "Lê Thu Hà"
    assert load(a_file(person=[{"uid": "p", "full_name": "Lê Thu  Hà"}])).same == 1


def test_rows_may_refer_to_later_rows_of_their_own_table(empty_store):
    load(a_file(unit=[a_unit("b", parent="a", successor="a"), a_unit("a", successor="b")]))
    assert Unit.get(Unit.uid == "b").parent.uid == "a"
    assert Unit.get(Unit.uid == "a").successor.uid == "b"


def test_rows_may_refer_to_what_the_store_holds(empty_store):
    load(a_file(unit=[a_unit()], person=[{"uid": "p", "full_name": "Lê Thu Hà"}]))
    load(a_file(post=[{"uid": "o", "person": "p", "unit": "unit-a", "valid_from": "2020-02-29"}]))
    assert Post.get().valid_from == date(2020, 2, 29)


def test_fields_a_file_leaves_out_keep_their_values(empty_store):
    load(a_file(unit=[a_unit(place="Hà Nội")]))
    assert load(a_file(unit=[a_unit()])).same == 1


def test_whose_store_it_is_no_file_decides(empty_store):
    load(a_file(unit=[a_unit(is_own=True)]))
    assert load(a_file(unit=[a_unit(is_own=False), a_unit("unit-b", is_own=True)])).added == 1
    assert [unit.uid for unit in Unit.select().where(Unit.is_own)] == ["unit-a"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_travels_unchanged(empty_store, name, note):
    with change("Add"):
        person = Person.create(full_name=f"A {name}", note=note)
    outcome = load(dump())
    assert (outcome.added, outcome.replaced, outcome.differences) == (0, 0, ())
    kept = (person.full_name, person.note)
    data = dump()
    with change("Delete"):
        Person.delete().execute()
    load(data)
    again = Person.get(Person.uid == person.uid)
    assert (again.full_name, again.note) == kept
    with change("Delete"):
        Person.delete().execute()
