import peewee
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import history, watching
from models.award import Award
from models.database import database
from models.history import (
    Change,
    ChangedRow,
    Conflict,
    Unwritable,
    change,
    next_redo,
    next_undo,
    take_back,
    trail,
)
from models.records import TABLES
from models.refusal import Faulty
from models.staff import Person, Post
from models.unit import Unit

pytestmark = pytest.mark.usefixtures("empty_store")


def a_person(name: str = "Lê Thu Hà") -> Person:
    return Person.create(full_name=name)


def names() -> list[str]:
    return [person.full_name for person in Person.select().order_by(Person.id)]


def test_write_outside_a_change_is_refused():
    with pytest.raises(peewee.IntegrityError, match="outside change"):
        a_person()
    assert names() == []


def test_bulk_writes_are_watched_too():
    with pytest.raises(peewee.IntegrityError, match="outside change"):
        Person.insert_many([{"full_name": "Lê Thu Hà", "uid": "x"}]).execute()


def test_an_error_inside_leaves_nothing_behind():
    with pytest.raises(ZeroDivisionError), change("Add"):
        _ = a_person().id / 0
    assert names() == []
    assert Change.select().count() == 0


def test_what_a_failed_change_inserted_is_new_again():
    person = Person(full_name="Lê Thu Hà")
    nobody = Person(full_name=" ")
    with pytest.raises(Faulty), change("Add two"):
        assert person.save() and nobody.save()
    with change("Again"):
        person.save()
    assert names() == ["Lê Thu Hà"]


def test_undo_and_redo_of_insert_update_delete():
    with change("Add"):
        person = a_person()
    with change("Rename"):
        person.full_name = "Lê Thị Hà"
        person.save()
    with change("Delete"):
        person.delete_instance()
    states = [[], ["Lê Thu Hà"], ["Lê Thị Hà"], []]
    for step in (2, 1, 0):
        take_back(next_undo())
        assert names() == states[step]
    assert next_undo() is None
    for step in (1, 2, 3):
        take_back(next_redo())
        assert names() == states[step]
    assert next_redo() is None


def test_a_new_act_forgets_what_could_be_redone():
    with change("Add"):
        a_person()
    take_back(next_undo())
    with change("Add another"):
        a_person("Vũ Đình Phúc")
    assert next_redo() is None
    assert next_undo().label == "Add another"


def test_the_undo_keeps_the_name_of_what_it_takes_back():
    with change("Thêm người"):
        a_person()
    reversal = take_back(next_undo())
    assert (reversal.label, reversal.level) == ("Thêm người", 1)
    assert [past.label for past in trail()] == ["Thêm người", "Thêm người"]


def test_a_row_changed_since_is_a_conflict_and_nothing_moves():
    with change("Add"):
        person = a_person()
    first = next_undo()
    with change("Rename"):
        person.full_name = "Lê Thị Hà"
        person.save()
    with pytest.raises(Conflict, match="Add"):
        take_back(first)
    assert names() == ["Lê Thị Hà"]


def test_parts_come_back_with_their_whole():
    with change("Add"):
        unit = Unit.create(kind="small", name="Phòng Hành chính")
        person = a_person()
        Post.create(person=person, unit=unit, title="Chuyên viên", valid_from="2020-01-01")
    with change("Delete"):
        person.delete_instance()
    assert Post.select().count() == 0
    take_back(next_undo())
    assert [post.person.full_name for post in Post.select()] == ["Lê Thu Hà"]
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []


def test_a_bulk_import_is_one_undo():
    with change("Import"):
        rows = [{"full_name": f"P{n:03}", "uid": f"p{n}"} for n in range(500)]
        Person.insert_many(rows).execute()
    take_back(next_undo())
    assert names() == []
    take_back(next_redo())
    assert len(names()) == 500


def test_a_change_inside_a_change_joins_it():
    with change("Outer"):
        a_person()
        with change("Inner"):
            a_person("Vũ Đình Phúc")
    assert [past.label for past in trail()] == ["Outer"]
    take_back(next_undo())
    assert names() == []


def test_listeners_hear_which_tables_after_the_commit():
    heard = []
    history.listeners.append(lambda tables: heard.append((tables, database.in_transaction())))
    with change("Add"):
        a_person()
    assert heard == [(frozenset({"person"}), False)]


def test_the_trail_finds_by_label():
    for label in ("Thêm người", "Ghi nhận danh hiệu"):
        with change(label):
            a_person()
    assert [past.label for past in trail("hieu danh")] == ["Ghi nhận danh hiệu"]


def test_the_trail_shows_before_and_after():
    with change("Add"):
        person = a_person()
    with change("Rename"):
        person.full_name = "Lê Thị Hà"
        person.save()
    row = ChangedRow.select().order_by(ChangedRow.id.desc()).get()
    assert '"full_name":"Lê Thu Hà"' in row.before
    assert '"full_name":"Lê Thị Hà"' in row.after


def test_every_table_is_watched():
    assert watching.unwatched(list(TABLES)) == []
    database.execute_sql("DROP TRIGGER watch_person_update")
    assert watching.unwatched(list(TABLES)) == ["person"]
    watching.watch(["person"])
    assert watching.unwatched(list(TABLES)) == []


def test_a_full_disk_is_said_and_changes_nothing():
    pages = database.execute_sql("PRAGMA page_count").fetchone()[0]
    database.execute_sql(f"PRAGMA max_page_count = {pages + 4}")
    with pytest.raises(Unwritable, match="đầy"), change("Import"):
        Person.insert_many([{"full_name": "x" * 300, "uid": f"p{n}"} for n in range(3000)]).execute()
    assert names() == []
    database.execute_sql("PRAGMA max_page_count = 1000000")
    with change("Add"):
        a_person()
    assert names() == ["Lê Thu Hà"]


def test_bad_data_is_not_taken_for_a_full_disk():
    with pytest.raises(peewee.IntegrityError), change("Add"):
        Award.create(title="LDTT", year=2024, uid="a", person=999)
    assert Award.select().count() == 0


ACTS = st.lists(st.sampled_from(["add", "rename", "delete", "undo", "redo"]), max_size=25)


@given(acts=ACTS)
def test_undo_follows_a_simple_stack(acts):
    """Whatever is done, the names are those of a plain list of snapshots with a cursor."""
    with change("Clear"):
        Person.delete().execute()
    snapshots, at = [[]], 0
    for number, act in enumerate(acts):
        if act == "undo":
            if at > 0:
                take_back(next_undo())
                at -= 1
        elif act == "redo":
            if at < len(snapshots) - 1:
                take_back(next_redo())
                at += 1
            else:
                assert next_redo() is None
        else:
            _do(act, number)
            if names() != snapshots[at] or act == "add":
                del snapshots[at + 1 :]
                snapshots.append(names())
                at += 1
            else:
                continue
        assert names() == snapshots[at]


def _do(act: str, number: int) -> None:
    last = Person.select().order_by(Person.id.desc()).first()
    if act == "add":
        with change("Add"):
            a_person(f"P{number}")
    elif last is not None:
        with change(act):
            if act == "rename":
                last.full_name = f"R{number}"
                last.save()
            else:
                last.delete_instance()


def test_a_trail_begun_anew_has_nothing_to_undo():
    with change("Fill"):
        a_person()
    history.begin_trail()
    assert (next_undo(), Change.select().count(), ChangedRow.select().count()) == (None, 0, 0)
    with change("Go on"):
        a_person("Vũ Đình Phúc")
    take_back(next_undo())
    assert names() == ["Lê Thu Hà"]
