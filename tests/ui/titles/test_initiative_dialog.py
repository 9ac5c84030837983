from datetime import date

import pytest

from models.history import next_undo, take_back
from models.initiative import Initiative, InitiativeAuthor, Scope, authors_of
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, put, send
from ui.titles.initiative_dialog import InitiativeDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, work=None, **more) -> InitiativeDialog:
    dialog = InitiativeDialog(work, year=2026, **more)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def recorded(office, qtbot) -> Initiative:
    dialog = opened(qtbot, author=office.ha)
    fill_in(dialog, name="Bản đồ\nđơn thư", decision_number="92/QĐ-BTT", recognised_on="28/11/2026")
    send(dialog, qtbot)
    return Initiative.get()


def test_an_initiative_is_recorded_with_its_author_and_undone_as_one(office, qtbot):
    work = recorded(office, qtbot)
    assert (work.name, work.year, work.scope) == ("Bản đồ đơn thư", 2026, Scope.BASE)
    assert work.recognised_on == date(2026, 11, 28)
    assert [(author.person, author.share) for author in authors_of(work)] == [(office.ha, 100)]
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert (Initiative.select().count(), InitiativeAuthor.select().count()) == (0, 0)


def test_shares_over_a_hundred_are_refused_and_the_second_try_is_whole(office, qtbot):
    dialog = opened(qtbot, author=office.ha)
    fill_in(dialog, name="Bản đồ đơn thư")
    put(dialog.authors.add_author(office.quan).share, "40")
    send(dialog, qtbot)
    assert errors(dialog) == {"authors"} and "140" in dialog.form.error_of(dialog.authors)
    assert Initiative.select().count() == 0
    put(dialog.authors.rows[0].share, "60")
    send(dialog, qtbot)
    assert [author.share for author in authors_of(Initiative.get())] == [60, 40]


def test_what_is_missing_is_said_at_once(office, qtbot):
    dialog = opened(qtbot)
    put(dialog.authors.rows[0].share, "")
    fill_in(dialog, year="26", recognised_on="30/2/2026")
    send(dialog, qtbot)
    assert errors(dialog) == {"name", "year", "recognised_on"}
    fill_in(dialog, name="Bản đồ", year="2026", recognised_on="")
    send(dialog, qtbot)
    assert errors(dialog) == {"authors"}
    assert Initiative.select().count() == 0


def test_an_initiative_is_corrected_and_deleted_with_its_authors(office, qtbot):
    work = recorded(office, qtbot)
    dialog = opened(qtbot, work)
    fill_in(dialog, scope="Cấp bộ, ngành, tỉnh")
    dialog.authors.add_author(office.quan, 0)
    put(dialog.authors.rows[0].share, "70")
    put(dialog.authors.rows[1].share, "30")
    send(dialog, qtbot)
    assert Initiative.get().scope == Scope.MINISTRY
    assert [author.share for author in authors_of(work)] == [70, 30]
    opened(qtbot, Initiative.get()).removal.click()
    assert (Initiative.select().count(), InitiativeAuthor.select().count()) == (0, 0)
