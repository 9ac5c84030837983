import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import peewee
import pytest
from playhouse.schema_diff import diff_models

from models import store
from models.database import database
from models.history import Change, ChangedRow, change
from models.records import RECORDS, TABLES
from models.staff import Person
from models.unit import Unit


def test_a_new_store_opens_again_with_what_was_written(tmp_path):
    first = store.create(tmp_path / "s")
    with change("Add"):
        Unit.create(kind="large", name="Báo Thanh tra", is_own=True)
    first.close()
    again = store.open_store(tmp_path / "s")
    assert [unit.name for unit in Unit.select()] == ["Báo Thanh tra"]
    again.close()


def test_the_connection_is_safe(empty_store):
    ask = {
        name: database.execute_sql(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "journal_mode", "synchronous")
    }
    assert ask == {"foreign_keys": 1, "journal_mode": "wal", "synchronous": 2}


def test_migrations_and_records_agree(empty_store):
    assert not str(diff_models(database, [Change, ChangedRow, *RECORDS]))


def test_each_record_comes_after_those_it_refers_to():
    seen = set()
    for record in RECORDS:
        for field in record._meta.sorted_fields:
            target = getattr(field, "rel_model", record)
            assert target is record or target in seen, (record, field.name)
        seen.add(record)


def test_one_subject_is_held_by_the_database_itself(empty_store):
    with pytest.raises(peewee.IntegrityError, match="CHECK"), change("Add"):
        database.execute_sql(
            "INSERT INTO award (uid, title, year, movement, post_then, unit_then, note) "
            "VALUES ('a', 'LDTT', 2024, 'merit', '', '', '')"
        )


def test_creating_over_a_store_is_refused(tmp_path):
    store.create(tmp_path).close()
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(store.AlreadyThere, match="không có gì thay đổi"):
        store.create(tmp_path)
    assert (tmp_path / store.FILE).read_bytes() == before


def test_no_store(tmp_path):
    with pytest.raises(store.NoStore):
        store.open_store(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_newer_store_is_refused_untouched(tmp_path):
    store.create(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / store.FILE)) as raw:
        raw.execute("INSERT INTO schema_migration (name, applied) VALUES ('9999_future', '2030-01-01')")
        raw.commit()
    before = (tmp_path / store.FILE).read_bytes()
    with pytest.raises(store.TooNew, match="mới hơn"):
        store.open_store(tmp_path)
    assert (tmp_path / store.FILE).read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"not a database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
def test_a_file_that_is_no_store_is_refused_untouched(tmp_path, content):
    (tmp_path / store.FILE).write_bytes(content)
    with pytest.raises(store.Damaged):
        store.open_store(tmp_path)
    assert (tmp_path / store.FILE).read_bytes() == content


def test_a_damaged_page_is_found(tmp_path):
    opened = store.create(tmp_path)
    with change("Add"):
        Person.insert_many([{"full_name": "x" * 200, "uid": f"p{n}"} for n in range(500)]).execute()
    opened.close()
    file = tmp_path / store.FILE
    whole = bytearray(file.read_bytes())
    middle = len(whole) // 2
    whole[middle : middle + 8000] = b"\xaa" * 8000
    file.write_bytes(whole)
    with pytest.raises(store.Damaged):
        store.open_store(tmp_path)


def test_another_sqlite_file_is_no_store(tmp_path):
    with closing(sqlite3.connect(tmp_path / store.FILE)) as raw:
        raw.execute("CREATE TABLE t (x)")
        raw.commit()
    with pytest.raises(store.Damaged):
        store.open_store(tmp_path)


def test_the_lock_names_who_has_it(tmp_path):
    root = Path(__file__).parents[2]
    code = (
        "import sys; from pathlib import Path; from models import store\n"
        "s = store.create(Path(sys.argv[1])); print('open', flush=True); sys.stdin.readline(); s.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout.readline() == "open\n"
        holder = json.loads((tmp_path / store.HOLDER).read_text(encoding="utf-8"))
        with pytest.raises(store.InUse, match=holder["where"]):
            store.open_store(tmp_path)
        assert holder["process"] == other.pid
        assert (tmp_path / store.HOLDER).exists()
        other.communicate("\n")
    store.open_store(tmp_path).close()


def test_a_lock_left_by_a_crash_does_not_lock_out(tmp_path):
    root = Path(__file__).parents[2]
    code = (
        "import sys, os; from pathlib import Path; from models import store\n"
        "store.create(Path(sys.argv[1])); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path)], cwd=root, check=False)
    store.open_store(tmp_path).close()


def test_a_folder_that_takes_nothing(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(store.ReadOnly):
        store.create(tmp_path / "file" / "store")


def test_an_older_store_is_backed_up_then_migrated(tmp_path, monkeypatch):
    opened = store.create(tmp_path / "s")
    with change("Add"):
        Person.create(full_name="Lê Thu Hà")
    opened.close()
    newer = tmp_path / "migrations"
    newer.mkdir()
    for file in store.MIGRATIONS.glob("0*.py"):
        (newer / file.name).write_bytes(file.read_bytes())
    (newer / "0900_next.py").write_text(
        "from peewee import TextField\n"
        "def up(migrator, db):\n"
        "    migrator.migrate(migrator.add_column('person', 'motto', TextField(default='')),"
        " migrator.drop_not_null('person', 'note'))\n"
    )
    monkeypatch.setattr(store, "MIGRATIONS", newer)
    opened = store.open_store(tmp_path / "s")
    assert "motto" in [column.name for column in database.get_columns("person")]
    assert store.complaints() == []  # the rebuilt table is watched again
    [backup] = opened.backups.glob("before-0900_next-*.db")
    with closing(sqlite3.connect(backup)) as raw:
        assert raw.execute("SELECT full_name FROM person").fetchall() == [("Lê Thu Hà",)]
        assert "motto" not in [row[1] for row in raw.execute("PRAGMA table_info(person)")]
    opened.close()


def test_a_failing_migration_changes_nothing(tmp_path, monkeypatch):
    store.create(tmp_path / "s").close()
    newer = tmp_path / "migrations"
    newer.mkdir()
    for file in store.MIGRATIONS.glob("0*.py"):
        (newer / file.name).write_bytes(file.read_bytes())
    (newer / "0900_next.py").write_text(
        "from peewee import TextField\n"
        "def up(migrator, db):\n"
        "    migrator.migrate(migrator.add_column('person', 'motto', TextField(default='')))\n"
        "    raise ZeroDivisionError\n"
    )
    with monkeypatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", newer)
        with pytest.raises(ZeroDivisionError):
            store.open_store(tmp_path / "s")
    opened = store.open_store(tmp_path / "s")
    assert not str(diff_models(database, list(RECORDS)))
    opened.close()


def test_a_copy_is_whole_or_not_there(empty_store, tmp_path):
    target = tmp_path / "copies" / "one.db"
    store.copy_to(target)
    assert [path.name for path in target.parent.iterdir()] == ["one.db"]
    with closing(sqlite3.connect(target)) as raw:
        assert raw.execute("PRAGMA quick_check").fetchone() == ("ok",)


def test_complaints_name_what_is_wrong(empty_store):
    assert store.complaints() == []
    database.execute_sql("DROP TRIGGER watch_award_delete")
    database.execute_sql("PRAGMA foreign_keys = OFF")
    database.execute_sql(
        "INSERT INTO change (label, find_key, at, by, is_open, level) VALUES ('x', 'x', '2024-01-01', '', 1, 0)"
    )
    database.execute_sql(
        "INSERT INTO post (uid, person_id, unit_id, title, rank, is_acting, is_in_charge, valid_from) "
        "VALUES ('p', 77, 78, '', 'staff', 0, 0, '2020-01-01')"
    )
    found = store.complaints()
    assert len(found) == 2
    assert "award" in found[1]
    assert set(TABLES) >= {"award", "post"}
