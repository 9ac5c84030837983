import shutil

import pytest

from commands.dispatch import run
from models import store
from models.rules import shipped
from models.rules.reading import SHIPPED, read_rulesets


@pytest.fixture
def damaged(tmp_path, monkeypatch):
    """The shipped rules, one file of which breaks off in the middle."""
    folder = tmp_path / "rules"
    shutil.copytree(SHIPPED, folder)
    file = folder / "RS2024.json"
    file.write_bytes(file.read_bytes()[:2000])
    monkeypatch.setattr(shipped, "rulesets", lambda: read_rulesets(folder))


def test_the_shipped_law_is_whole():
    shipped.look_at_shipped()


def test_a_damaged_file_is_named(damaged):
    with pytest.raises(shipped.BrokenRules, match=r"RS2024\.json"):
        shipped.look_at_shipped()


def test_no_store_is_begun_or_opened_with_it(damaged, tmp_path, capsys):
    folder = tmp_path / "s"
    for words in (["init", "--unit", "Báo Thanh tra"], ["doctor"]):
        assert run([*words, "--data", str(folder)]) == 1
        capsys.readouterr()
    assert not store.exists(folder)


def test_a_store_that_is_there_is_left_as_it_is(tmp_path, capsys, request):
    folder = tmp_path / "s"
    store.create(folder).close()
    request.getfixturevalue("damaged")
    before = (folder / store.FILE).read_bytes()
    assert run(["doctor", "--data", str(folder)]) == 1
    assert "RS2024.json" in capsys.readouterr().err
    assert (folder / store.FILE).read_bytes() == before
