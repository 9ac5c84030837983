"""Which folder holds the data."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.store import Store, begin, open_store

NAME = "BangVang"


def default_folder() -> Path:
    """The user's own data folder, as the system says."""
    from platformdirs import user_data_path

    return user_data_path(NAME, appauthor=False)


def sample_folder(folder: Path) -> Path:
    """Where the sample lies that belongs to the data in `folder`: beside it, so that neither touches the other."""
    return folder.with_name(f"{folder.name}-mau")


@contextmanager
def opened(folder: Path) -> Iterator[Store]:
    """The store in `folder`, closed again after the block."""
    store = open_store(folder)
    try:
        yield store
    finally:
        store.close()


@contextmanager
def begun(folder: Path) -> Iterator[Store]:
    """A new store in `folder`, closed after the block; nothing of it stays if the block does not end well."""
    with begin(folder) as store:
        yield store
    store.close()
