"""Fixtures for all that is drawn."""

import pytest

from tests.ui.pixels import Grab
from ui.look import dress as dressing


@pytest.fixture(scope="session")
def dress(qapp):
    """What the application wears in all tests, light unless a test changes it."""
    return dressing.dress(qapp, "light")


@pytest.fixture(autouse=True)
def _dressed(dress):
    if (dress.choice, dress.points) != ("light", 11):
        dress.wear("light", 11)


@pytest.fixture
def dark(dress):
    """The dark scheme during the test."""
    dress.wear("dark")
    yield
    dress.wear("light")


@pytest.fixture
def grab(qtbot):
    """A picture of a widget, to look for colours in."""
    return Grab(qtbot)
