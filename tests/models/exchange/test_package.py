import json

import pytest

from models import store
from models.database import database
from models.exchange import sample
from models.exchange.merging import Prefer
from models.exchange.package import Differing, Outcome, dump, load
from models.history import Change, change, next_undo, take_back
from models.refusal import Refusal
from models.unit import Unit
from tests.models.exchange.files import a_file, a_unit, rows

SAMPLE = sample.SAMPLE.read_bytes()


def test_dump_load_dump_gives_the_same_file(empty_store, tmp_path):
    load(SAMPLE)
    first = dump()
    empty_store.close()
    other = store.create(tmp_path / "other")
    load(first)
    assert dump() == first
    other.close()


def test_the_sample_is_as_it_was_dumped(empty_store):
    load(SAMPLE)
    assert dump() == SAMPLE


def test_loading_twice_changes_nothing(empty_store):
    added = load(SAMPLE).added
    before = dump()
    assert load(SAMPLE) == Outcome(added=0, same=added, replaced=0, differences=())
    assert dump() == before


def test_an_empty_store_dumps_and_loads(empty_store):
    assert json.loads(dump()) == {"format": "bangvang", "version": 1, "records": {}}
    assert load(dump()) == Outcome(0, 0, 0, ())


def test_loading_is_one_change_that_can_be_undone(empty_store):
    load(SAMPLE)
    take_back(next_undo())
    assert rows() == {}


def test_a_dry_run_says_what_would_happen_and_writes_nothing(empty_store):
    load(a_file(unit=[a_unit()]))
    before, changes = dump(), Change.select().count()
    outcome = load(a_file(unit=[a_unit(name="Báo Y"), a_unit("unit-b")]), dry_run=True)
    assert (outcome.added, outcome.same) == (1, 0)
    assert [(each.uid, each.field, each.here, each.there) for each in outcome.differences] == [
        ("unit-a", "name", "Báo Thanh tra", "Báo Y")
    ]
    assert (dump(), Change.select().count()) == (before, changes)


def test_differing_records_are_refused_unless_somebody_decides(empty_store):
    load(a_file(unit=[a_unit()]))
    before = dump()
    theirs = a_file(unit=[a_unit(name="Báo Y"), a_unit("unit-b")])
    with pytest.raises(Differing, match="1 bản ghi"):
        load(theirs)
    assert dump() == before
    assert load(theirs, prefer=Prefer.OURS).added == 1
    assert Unit.get(Unit.uid == "unit-a").name == "Báo Thanh tra"
    assert load(theirs, prefer=Prefer.THEIRS).replaced == 1
    assert Unit.get(Unit.uid == "unit-a").name == "Báo Y"


def test_a_year_carries_its_records_and_what_they_refer_to(empty_store, tmp_path):
    load(SAMPLE)
    of_2022 = dump(2022)
    tables = json.loads(of_2022)["records"]
    assert {row["year"] for row in tables["campaign"]} == {2022}
    assert {row["year"] for row in tables["proposal"]} == {2022}
    assert {row["year"] for row in tables["election"]} == {2023}  # held at the meeting of 2022
    assert "setting" not in tables
    empty_store.close()
    other = store.create(tmp_path / "other")
    load(of_2022)
    assert dump() == of_2022
    other.close()


def test_a_full_disk_leaves_the_store_as_it_was(empty_store):
    with change("Add"):
        Unit.create(kind="large", name="Báo Thanh tra")
    before = dump()
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(Refusal, match="đầy"):
        load(SAMPLE)
    assert dump() == before
