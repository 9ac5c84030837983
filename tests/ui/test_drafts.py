import pytest

from ui import drafts


@pytest.fixture
def folder(tmp_path):
    drafts.use_folder(tmp_path / "drafts")
    yield tmp_path / "drafts"
    drafts.use_folder(None)


def test_what_is_kept_comes_back(folder):
    at = drafts.keep("award", {"name": "Nguyễn Thị Hoà", "on": True, "found": [1, "A", "B"]})
    draft = drafts.kept("award")
    assert draft.fields == {"name": "Nguyễn Thị Hoà", "on": True, "found": [1, "A", "B"]}
    assert draft.at == at


def test_what_is_dropped_is_gone(folder):
    drafts.keep("award", {})
    drafts.drop("award")
    assert drafts.kept("award") is None
    drafts.drop("award")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"at": "gestern", "fields": {}}', '{"fields": 3}'])
def test_a_torn_draft_is_none(folder, text):
    folder.mkdir()
    (folder / "award.json").write_text(text, encoding="utf-8")
    assert drafts.kept("award") is None


def test_without_a_folder_nothing_is_kept():
    drafts.use_folder(None)
    assert drafts.keep("award", {"a": 1}) is None
    assert drafts.kept("award") is None


def test_without_a_key_nothing_is_kept(folder):
    assert drafts.keep("", {"a": 1}) is None
