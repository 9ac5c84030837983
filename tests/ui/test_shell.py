from datetime import date

import pytest

from models.history import change
from models.search import HitKind
from models.staff import Person
from models.unit import BlockMember, Unit
from tests.rounds import a_round
from ui.shell import StoreShell

pytestmark = pytest.mark.usefixtures("empty_store")


def test_an_empty_store():
    shell = StoreShell(2024)
    assert (shell.unit_name(), shell.role(), shell.undo_label(), shell.redo_label()) == (
        "Dữ liệu mới",
        "",
        "",
        "",
    )
    assert {2024, date.today().year} <= set(shell.years())
    assert shell.undo() == "Không có việc nào để hoàn tác."
    assert shell.redo() == "Không có việc nào để làm lại."


def test_the_part_a_unit_plays_is_that_of_the_year():
    made = a_round()
    with change("Add"):
        block = Unit.create(kind="block", name="Khối thi đua số IV")
        BlockMember.create(block=block, unit=made.unit, year=2023, role="head")
    shell = StoreShell(2023)
    assert (shell.unit_name(), shell.role()) == ("Báo Thanh tra", "Khối thi đua số IV · khối trưởng")
    shell.year = 2024
    assert shell.role() == ""


def test_undo_and_redo_by_name():
    with change("Thêm người"):
        Person.create(full_name="Lê Thu Hà")
    shell = StoreShell(2024)
    assert (shell.undo_label(), shell.undo_size()) == ("Thêm người", 1)
    assert shell.undo() == "Đã hoàn tác: Thêm người."
    assert (shell.redo_label(), Person.select().count()) == ("Thêm người", 0)
    assert shell.redo() == "Đã làm lại: Thêm người."
    assert Person.select().count() == 1


def test_the_search_box_leads_to_records():
    a_round()
    shell = StoreShell(2024)
    places = [found.id for found in shell.find("le thu ha")]
    assert shell.hit(places[0]).kind is HitKind.PERSON
    assert shell.hit(99) is None


def test_the_law_in_use_says_whether_it_is_verified():
    icon, words = StoreShell(2024).standing()
    assert icon == "book"
    assert "chưa kiểm chứng" in words


def test_the_law_in_use_is_that_of_the_open_year():
    shell = StoreShell(2016)
    old = shell.standing()
    shell.year = date.today().year
    assert shell.standing() != old


def test_answers_of_another_kind_wear_another_icon():
    a_round()
    shell = StoreShell(2024)
    person, unit = shell.find("le thu ha")[0], shell.find("bao thanh tra")[0]
    assert person.icon_name
    assert unit.icon_name
    assert person.icon_name != unit.icon_name
