import pytest
from PySide6.QtCore import Qt

from tests.ui.small_tables import QUERY_COLUMNS, Villager, database
from ui.tables.query_table import PAGE, PAGES_KEPT, QueryTable


@pytest.fixture
def village():
    database.connect(reuse_if_open=True)
    database.create_tables([Villager])
    yield
    database.drop_tables([Villager])
    database.close()


@pytest.fixture
def crowd(village):
    Villager.insert_many([{"name": f"P{n:05}", "points": n % 7} for n in range(PAGE * 3)]).execute()


def table():
    return QueryTable(Villager.select().order_by(Villager.name), QUERY_COLUMNS)


def names(shown):
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


def test_keeps_qts_contract(crowd, qtmodeltester):
    qtmodeltester.check(table())


def test_keeps_qts_contract_when_empty(village, qtmodeltester):
    qtmodeltester.check(table())


def test_reads_only_the_pages_that_are_looked_at(crowd, statements):
    shown = table()
    assert shown.rowCount() == PAGE * 3
    statements.clear()
    for row in range(PAGE, PAGE * 2):
        assert shown.index(row, 0).data() == f"P{row:05}"
    assert len(statements) == 1


def test_forgets_the_page_it_has_held_longest(village, statements):
    Villager.insert_many([{"name": f"P{n:05}"} for n in range(PAGE * (PAGES_KEPT + 1))]).execute()
    shown = table()
    for page in range(PAGES_KEPT + 1):
        shown.record(page * PAGE)
    statements.clear()
    shown.record(PAGE)
    assert statements == []
    shown.record(0)
    assert len(statements) == 1


def test_sorts_both_ways_and_back(village):
    for name, points in (("An", 2), ("Bình", 1), ("Chi", 2)):
        Villager.create(name=name, points=points)
    shown = table()
    shown.sort(1, Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["An", "Chi", "Bình"]
    shown.sort(1, Qt.SortOrder.AscendingOrder)
    assert names(shown) == ["Bình", "An", "Chi"]
    shown.sort(-1)
    assert names(shown) == ["An", "Bình", "Chi"]


def test_a_change_that_moves_nothing_keeps_the_rows(village, qtbot):
    villager = Villager.create(name="An")
    shown = table()
    Villager.update(points=5).where(Villager.id == villager.id).execute()
    with qtbot.assertNotEmitted(shown.modelReset), qtbot.waitSignal(shown.dataChanged):
        shown.refresh()
    assert shown.index(0, 1).data() == "5"


def test_a_record_deleted_meanwhile_is_blank_not_an_error(village):
    villager = Villager.create(name="An")
    shown = table()
    villager.delete_instance()
    assert shown.record(0) is None
    assert shown.index(0, 0).data() is None


def test_another_query_is_shown(village):
    Villager.create(name="An")
    Villager.create(name="Bình")
    shown = table()
    shown.show_query(Villager.select().where(Villager.name == "Bình"))
    assert names(shown) == ["Bình"]
    assert shown.identity(0) == 2
