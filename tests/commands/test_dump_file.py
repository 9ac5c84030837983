import json

from models import store
from models.exchange.sample import SAMPLE


def test_dump_load_dump_is_the_same_file(ask, filled, tmp_path):
    first, second = tmp_path / "1.json", tmp_path / "2.json"
    assert ask("dump", first, "--data", filled)[0] == 0
    assert first.read_bytes() == SAMPLE.read_bytes()
    store.create(tmp_path / "s").close()
    assert ask("load", first, "--data", tmp_path / "s")[0] == 0
    assert ask("dump", second, "--data", tmp_path / "s")[0] == 0
    assert second.read_bytes() == first.read_bytes()


def test_a_year(ask, filled, tmp_path):
    assert ask("dump", tmp_path / "y.json", "--year", "2022", "--data", filled)[0] == 0
    tables = json.loads((tmp_path / "y.json").read_text(encoding="utf-8"))["records"]
    assert {row["year"] for row in tables["meeting"]} == {2022}


def test_a_dump_that_cannot_be_written_leaves_the_old_file(ask, filled, tmp_path):
    (tmp_path / "folder.json").mkdir()
    status, said = ask("dump", tmp_path / "folder.json", "--data", filled)
    assert (status, "folder.json" in said) == (1, True)
    assert list(tmp_path.iterdir()) == [tmp_path / "folder.json"]
