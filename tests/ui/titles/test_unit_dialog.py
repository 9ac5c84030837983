from datetime import date

import pytest

from models.history import next_undo, take_back
from models.unit import Unit, UnitKind, former_names
from tests.models.small_office import Office, small_office
from tests.ui.forms_filled import errors, fill_in, send
from ui.titles.unit_dialog import UnitDialog


@pytest.fixture
def office(empty_store) -> Office:
    return small_office()


def opened(qtbot, unit=None) -> UnitDialog:
    dialog = UnitDialog(unit)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_a_collective_of_the_own_unit_is_added_and_undone(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, name="Ban Điện tử", abbreviation="BĐT", sequence="3", head_title="Trưởng ban")
    send(dialog, qtbot)
    added = Unit.get(Unit.name == "Ban Điện tử")
    assert (added.kind, added.parent, added.sequence) == (UnitKind.SMALL, office.own, 3)
    assert not added.has_legal_personality and dialog.unit.name == "Ban Điện tử"
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Unit.select().where(Unit.name == "Ban Điện tử").count() == 0


def test_the_old_name_is_asked_for_only_when_the_name_changes(office, qtbot):
    dialog = opened(qtbot, office.law)
    assert not dialog.valid_until.isVisible()
    fill_in(dialog, name="Ban Bạn đọc")
    assert dialog.valid_until.isVisible()
    fill_in(dialog, name="Ban Pháp luật")
    assert not dialog.valid_until.isVisible()


def test_a_renamed_unit_keeps_its_old_name_for_older_papers(office, qtbot):
    dialog = opened(qtbot, office.law)
    fill_in(dialog, name="Ban Bạn đọc", valid_until="30/6/2025")
    send(dialog, qtbot)
    law = Unit.get_by_id(office.law.id)
    assert (law.name, law.name_on(date(2025, 6, 30))) == ("Ban Bạn đọc", "Ban Pháp luật")
    undo = next_undo()
    assert undo is not None
    take_back(undo)
    assert Unit.get_by_id(office.law.id).name == "Ban Pháp luật" and former_names(office.law) == []


def test_a_slip_is_corrected_without_a_former_name(office, qtbot):
    dialog = opened(qtbot, office.law)
    fill_in(dialog, name="Ban Pháp Luật")
    send(dialog, qtbot)
    assert former_names(office.law) == []
    assert Unit.get_by_id(office.law.id).name_on(date(2020, 1, 1)) == "Ban Pháp Luật"


def test_a_refused_renaming_is_not_half_done_on_the_second_try(office, qtbot):
    dialog = opened(qtbot, office.law)
    fill_in(dialog, name="Ban Bạn đọc", valid_until="30/6/2025", founded_on="1/1/2020", ceased_on="1/1/2019")
    send(dialog, qtbot)
    assert errors(dialog) == {"ceased_on"} and former_names(office.law) == []
    fill_in(dialog, ceased_on="")
    send(dialog, qtbot)
    assert [former.name for former in former_names(office.law)] == ["Ban Pháp luật"]


def test_a_unit_cannot_be_put_below_itself_or_what_is_below_it(office, qtbot):
    dialog = opened(qtbot, office.own)
    offered = {dialog.parent_unit.itemData(row) for row in range(dialog.parent_unit.count())}
    assert offered == {None, office.upper.id}


def test_wrong_values_are_refused_at_their_fields(office, qtbot):
    dialog = opened(qtbot)
    fill_in(dialog, name=" ", sequence="hai", founded_on="30/2/2020")
    send(dialog, qtbot)
    assert errors(dialog) == {"name", "sequence", "founded_on"}
    assert Unit.select().count() == 4


def test_a_unit_with_staff_is_not_deleted_and_an_empty_one_is(office, qtbot):
    dialog = opened(qtbot, office.law)
    dialog.removal.click()
    assert Unit.get_by_id(office.law.id)
    fill_in(added := opened(qtbot), name="Ban Tạm")
    send(added, qtbot)
    dialog = opened(qtbot, Unit.get(Unit.name == "Ban Tạm"))
    dialog.removal.click()
    assert Unit.get_or_none(Unit.name == "Ban Tạm") is None
