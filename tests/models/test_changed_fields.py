import pytest

from models.award import Award
from models.changed_fields import ChangedField, changed_fields, row_name
from models.history import ChangedRow, change, next_undo, rows_of
from models.staff import Person
from models.unit import Unit

pytestmark = pytest.mark.usefixtures("empty_store")


def last_row() -> ChangedRow:
    return rows_of(next_undo()).get()


def test_only_what_differs_is_said():
    with change("Add"):
        person = Person.create(full_name="Lê Thu Hà", birth_year=1984)
    with change("Rename"):
        person.full_name = "Lê Thị Hà"
        person.save()
    assert changed_fields(last_row()) == [ChangedField("full_name", "Lê Thu Hà", "Lê Thị Hà")]
    assert row_name(last_row()) == "Lê Thị Hà"


def test_references_are_said_by_name_even_after_a_deletion():
    with change("Add"):
        person = Person.create(full_name="Lê Thu Hà")
        award = Award.create(person=person, title="LDTT", year=2024)
    with change("Delete"):
        award.delete_instance()
    said = {found.field: (found.before, found.after) for found in changed_fields(last_row())}
    assert said["person"] == ("Lê Thu Hà", "")
    assert said["year"] == ("2024", "")
    assert "find_key" not in said
    assert row_name(last_row()) == "Lê Thu Hà · LDTT"
    with change("Delete"):
        person.delete_instance()
    rows = ChangedRow.select().where(ChangedRow.table == "award")
    assert [row_name(row) for row in rows] == [f"#{person.id} · LDTT"] * 2


def test_a_new_row_has_no_before():
    with change("Add"):
        Unit.create(kind="small", name="Phòng Hành chính")
    said = {found.field: (found.before, found.after) for found in changed_fields(last_row())}
    assert said["name"] == ("", "Phòng Hành chính")
    assert "parent" not in said
