"""Fixtures that all tests share."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="bangvang-settings-")  # never the user's own settings

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import translations
from models import history, store

settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
settings.load_profile("ours")


@pytest.fixture(autouse=True)
def _vietnamese() -> Iterator[None]:
    """Every test starts in the language the program starts in."""
    translations.use("vi")
    yield
    translations.use("vi")


@pytest.fixture
def empty_store(tmp_path: Path) -> Iterator[store.Store]:
    """A real, migrated, empty store, open during the test."""
    opened = store.create(tmp_path / "store")
    listening = list(history.listeners)
    yield opened
    history.listeners[:] = listening
    opened.close()


@pytest.fixture
def statements() -> Iterator[list[str]]:
    """The SQL that runs during the test, a statement an entry."""
    seen: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            seen.append(str(record.msg[0]) if isinstance(record.msg, tuple) else record.getMessage())

    logger = logging.getLogger("peewee")
    before, handler = logger.level, Collect()
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG)
    yield seen
    logger.removeHandler(handler)
    logger.setLevel(before)
