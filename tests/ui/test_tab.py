import pytest

from ui.tab import Tab


class Counting(Tab):
    title = "Counting"
    shows = frozenset({"person"})

    def __init__(self, year=None, parent=None):
        super().__init__(year, parent)
        self.built = self.read = 0

    def build(self):
        self.built += 1

    def refresh(self):
        self.read += 1


@pytest.fixture
def tab(qtbot):
    made = Counting(2026)
    qtbot.addWidget(made)
    return made


def test_a_tab_is_built_when_it_is_first_looked_at_and_only_once(tab):
    assert (tab.built, tab.read) == (0, 0)
    tab.show()
    tab.hide()
    tab.show()
    assert (tab.built, tab.read) == (1, 1)


def test_a_tab_that_is_seen_reads_what_changed_at_once(tab):
    tab.show()
    tab.on_changed(frozenset({"person", "award"}))
    assert tab.read == 2


def test_a_tab_that_is_not_seen_reads_when_it_is(tab):
    tab.show()
    tab.hide()
    tab.on_changed(frozenset({"person"}))
    tab.on_changed(frozenset({"person"}))
    assert tab.read == 1
    tab.show()
    assert tab.read == 2


def test_what_does_not_concern_it_is_not_read(tab):
    tab.show()
    tab.on_changed(frozenset({"meeting"}))
    assert tab.read == 1


def test_another_year_is_read_once(tab):
    tab.show()
    tab.set_year(2025)
    tab.set_year(2025)
    assert (tab.year, tab.read) == (2025, 2)


def test_a_tab_can_be_filled_without_being_shown(tab):
    tab.ensure_built()
    assert (tab.built, tab.read) == (1, 1)
