import json

import pytest

from models.exchange.checking import Unloadable
from models.exchange.package import load
from models.exchange.sample import SAMPLE
from models.history import Change
from tests.models.exchange.files import a_file, a_unit, rows

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
    assert rows() == {}
    assert Change.select().count() == 0


def test_a_fault_late_in_the_file_leaves_nothing_of_the_beginning(empty_store):
    document = json.loads(SAMPLE.read_bytes())
    document["records"]["award"][-1]["title"] = "CTDB"  # a flag, for a person
    with pytest.raises(Unloadable, match="award “"):
        load(json.dumps(document).encode())
    assert rows() == {}


def test_all_faults_of_the_records_are_said_together(empty_store):
    units = [a_unit(f"unit-{n}", name=" ") for n in range(30)]
    with pytest.raises(Unloadable) as caught:
        load(a_file(unit=units))
    assert len(caught.value.sentences) == 30
    assert str(caught.value).endswith("và 10 lỗi nữa.")


def test_a_file_with_a_byte_order_mark_loads(empty_store):
    assert load(b"\xef\xbb\xbf" + a_file(unit=[a_unit()])).added == 1
