import pytest

from commands.data_folder import NAME, default_folder, opened, sample_folder
from models import store
from models.database import database


def test_the_default_is_the_users_own_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert default_folder().name == NAME
    assert sample_folder(default_folder()).parent == default_folder().parent
    assert not list(tmp_path.iterdir())  # asking makes nothing


def test_a_store_is_closed_again_even_after_an_error(tmp_path):
    store.create(tmp_path).close()
    with pytest.raises(ZeroDivisionError), opened(tmp_path):
        1 / 0
    assert database.is_closed()
    with opened(tmp_path) as found:
        assert found.folder == tmp_path
