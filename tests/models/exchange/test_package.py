import json
from datetime import date
from pathlib import Path

import pytest

from models import store
from models.ballot import Ballot
from models.database import database
from models.exchange.checking import Unloadable
from models.exchange.merging import Prefer
from models.exchange.package import Differing, Outcome, dump, load
from models.history import Change, change, next_undo, take_back
from models.meeting import Meeting
from models.proposal import Proposal
from models.proposing import obstacles
from models.records import RECORDS
from models.refusal import Refusal
from models.staff import Person, Post
from models.unit import Unit

SAMPLE = (Path(__file__).parents[3] / "resources" / "samples" / "sample.json").read_bytes()


def a_file(**tables):
    return json.dumps({"format": "bangvang", "version": 1, "records": tables}).encode()


def a_unit(uid="unit-a", **values):
    return {"uid": uid, "kind": "large", "name": "Báo Thanh tra", **values}


def rows():
    return {record: record.select().count() for record in RECORDS}


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
    assert set(rows().values()) == {0}


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


def test_fields_a_file_leaves_out_keep_their_values(empty_store):
    load(a_file(unit=[a_unit(place="Hà Nội")]))
    assert load(a_file(unit=[a_unit()])).same == 1


def test_whose_store_it_is_no_file_decides(empty_store):
    load(a_file(unit=[a_unit(is_own=True)]))
    assert load(a_file(unit=[a_unit(is_own=False), a_unit("unit-b", is_own=True)])).added == 1
    assert [unit.uid for unit in Unit.select().where(Unit.is_own)] == ["unit-a"]


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


def test_the_sample_holds_both_dossiers(empty_store):
    load(SAMPLE)
    kinds = {proposal.uid: obstacles(proposal) for proposal in Proposal.select()}
    assert kinds == {"proposal-2022-khoi-iv": {}, "proposal-2024-bao-thanh-tra": {}}
    assert Meeting.get(Meeting.uid == "meeting-2022-khoi-iv-tong-ket").starts_at.date() == date(2022, 12, 20)
    assert Ballot.select().count() > 40


BAD = {
    "not text": (b"\xff\xfe\x00", "UTF-8"),
    "not JSON": (b'{"format": "bangvang",', "dòng 1"),
    "empty": (b"", "JSON"),
    "a word": (b"bangvang", "JSON"),
    "a list": (b"[]", "format"),
    "no number": (b'{"format": "bangvang", "version": NaN, "records": {}}', "JSON"),
    "too deep": (b"[" * 100_000, "JSON"),
    "half a letter": (b'{"format": "bangvang", "version": 1, "records": {}, "x": "\\ud800"}', "UTF-8"),
    "other format": (b'{"format": "csv", "version": 1, "records": {}}', "format"),
    "newer": (b'{"format": "bangvang", "version": 2, "records": {}}', "phiên bản 2"),
    "older": (b'{"format": "bangvang", "version": 0, "records": {}}', "version"),
    "no version": (b'{"format": "bangvang", "records": {}}', "version"),
    "no records": (b'{"format": "bangvang", "version": 1}', "records"),
    "twice the same key": (b'{"format": "bangvang", "version": 1, "records": {"unit": [], "unit": []}}', "“unit”"),
    "unknown table": (a_file(people=[]), "people"),
    "table is no list": (a_file(unit={}), "unit"),
    "row is no object": (a_file(unit=["x"]), r"unit\[0\]"),
    "no uid": (a_file(unit=[{"kind": "large", "name": "A"}]), "uid"),
    "bad uid": (a_file(unit=[a_unit("đơn vị")]), r"unit\[0\], uid"),
    "unknown field": (a_file(unit=[a_unit(colour="red")]), "“unit-a”.*colour"),
    "missing field": (a_file(unit=[{"uid": "u", "kind": "large"}]), "“u”.*name"),
    "wrong type": (a_file(unit=[a_unit(sequence="1")]), "“unit-a”, sequence.*số nguyên"),
    "true is no number": (a_file(unit=[a_unit(sequence=True)]), "số nguyên"),
    "too large a number": (a_file(unit=[a_unit(sequence=10**30)]), "sequence"),
    "not a choice": (a_file(unit=[a_unit(kind="ministry")]), "kind.*“?\"?upper"),
    "a day that does not exist": (a_file(unit=[a_unit(founded_on="2023-02-29")]), "founded_on.*2023-02-29"),
    "another way to write a day": (a_file(unit=[a_unit(founded_on="29/02/2024")]), "founded_on"),
    "null where a value belongs": (a_file(unit=[a_unit(name=None)]), "name"),
    "duplicate uid": (a_file(unit=[a_unit(), a_unit()]), "unit “unit-a”.*hai lần"),
    "dangling": (a_file(unit=[a_unit(parent="unit-z")]), "“unit-z”"),
    "a fault of the record": (a_file(unit=[a_unit(name="  ")]), "unit “unit-a”: Tên"),
    "unknown title": (a_file(award=[{"uid": "a", "title": "XYZ", "year": 2024}]), "title"),
    "nobody": (a_file(award=[{"uid": "a", "title": "LDTT", "year": 2024}]), "award “a”"),
    "unique": (
        a_file(setting=[{"uid": uid, "name": "last_year", "value": "1"} for uid in ("s1", "s2")]),
        "setting “s2”.*name",
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_refused_in_words_and_nothing_is_written(empty_store, fault):
    data, said = BAD[fault]
    with pytest.raises(Unloadable, match=f"(?s){said}"):
        load(data)
    assert set(rows().values()) == {0}
    assert Change.select().count() == 0


def test_a_fault_late_in_the_file_leaves_nothing_of_the_beginning(empty_store):
    document = json.loads(SAMPLE)
    document["records"]["award"][-1]["title"] = "CTDB"  # a flag, for a person
    with pytest.raises(Unloadable, match="award “"):
        load(json.dumps(document).encode())
    assert set(rows().values()) == {0}


def test_all_faults_of_the_records_are_said_together(empty_store):
    units = [a_unit(f"unit-{n}", name=" ") for n in range(30)]
    with pytest.raises(Unloadable) as caught:
        load(a_file(unit=units))
    assert len(caught.value.sentences) == 30
    assert str(caught.value).endswith("và 10 lỗi nữa.")


def test_a_file_with_a_byte_order_mark_loads(empty_store):
    assert load(b"\xef\xbb\xbf" + a_file(unit=[a_unit()])).added == 1


def test_a_full_disk_leaves_the_store_as_it_was(empty_store):
    with change("Add"):
        Unit.create(kind="large", name="Báo Thanh tra")
    before = dump()
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(Refusal, match="đầy"):
        load(SAMPLE)
    assert dump() == before
