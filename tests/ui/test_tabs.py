from models.records import TABLES
from ui.tabs import TABS


def test_tabs_listen_to_tables_there_are():
    for tab in TABS:
        assert tab.shows
        assert tab.shows <= set(TABLES), tab


def test_every_table_is_shown_somewhere():
    elsewhere = {"setting", "block_member", "former_name"}  # read anew by dialogs
    shown = set().union(*(tab.shows for tab in TABS))
    assert set(TABLES) - shown - elsewhere == set()


def test_titles_and_icons_differ():
    assert len({tab.title for tab in TABS}) == len({tab.icon_name for tab in TABS}) == len(TABS)
