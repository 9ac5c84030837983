import pytest

from models import store
from models.exchange.sample import SAMPLE
from models.unit import Unit


def test_a_dry_run_counts_and_changes_nothing(facts, tmp_path):
    store.create(tmp_path / "s").close()
    before = (tmp_path / "s" / store.FILE).read_bytes()
    found = facts("load", SAMPLE, "--dry-run", "--data", tmp_path / "s")
    assert (found["added"] > 1000, found["same"], found["differences"]) == (True, 0, [])
    assert (tmp_path / "s" / store.FILE).read_bytes() == before


def test_differences_are_shown_and_then_decided(ask, facts, tmp_path):
    ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "s")
    ask("dump", tmp_path / "d.json", "--data", tmp_path / "s")
    theirs = (tmp_path / "d.json").read_text(encoding="utf-8").replace("Báo Thanh tra", "Báo Y")
    (tmp_path / "d.json").write_text(theirs, encoding="utf-8")
    words = ("load", tmp_path / "d.json", "--data", tmp_path / "s")
    found = facts(*words)
    assert found["status"] == 1
    assert [(each["here"], each["there"]) for each in found["differences"]] == [("Báo Thanh tra", "Báo Y")]
    assert facts(*words, "--dry-run")["status"] == 1
    assert "Báo Y" in ask(*words)[1]
    assert facts(*words, "--prefer", "ours")["replaced"] == 0
    assert facts(*words, "--prefer", "theirs")["replaced"] == 1
    opened = store.open_store(tmp_path / "s")
    assert [unit.name for unit in Unit.select()] == ["Báo Y"]
    opened.close()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"{", "JSON"),
        (b'{"format": "bangvang", "version": 99, "records": {}}', "phiên bản 99"),
        (b'{"format": "bangvang", "version": 1, "records": {"unit": [{"uid": "u"}]}}', "unit “u”"),
    ],
)
def test_a_bad_file_is_said_with_its_place(ask, tmp_path, content, sentence):
    store.create(tmp_path / "s").close()
    (tmp_path / "bad.json").write_bytes(content)
    status, said = ask("load", tmp_path / "bad.json", "--data", tmp_path / "s")
    assert (status, sentence in said) == (1, True)
    opened = store.open_store(tmp_path / "s")
    assert Unit.select().count() == 0
    opened.close()


def test_a_file_that_is_not_there(ask, tmp_path):
    store.create(tmp_path / "s").close()
    status, said = ask("load", tmp_path / "nothing.json", "--data", tmp_path / "s")
    assert (status, "nothing.json" in said) == (1, True)


def test_dump_load_dump_is_the_same_file(ask, filled, tmp_path):
    assert ask("dump", tmp_path / "one.json", "--data", filled)[0] == 0
    assert ask("load", tmp_path / "one.json", "--data", tmp_path / "new")[0] == 0
    assert ask("dump", tmp_path / "two.json", "--data", tmp_path / "new")[0] == 0
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_a_file_that_cannot_be_loaded_leaves_no_new_store(ask, tmp_path):
    (tmp_path / "bad.json").write_bytes(b"{")
    assert ask("load", tmp_path / "bad.json", "--data", tmp_path / "new")[0] == 1
    assert not store.exists(tmp_path / "new")
