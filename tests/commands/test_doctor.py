import sqlite3
from contextlib import closing

from commands import doctor
from commands.dispatch import run
from models import store


def test_a_sound_store(facts, filled):
    found = facts("doctor", "--data", filled)
    assert found["findings"] == []
    assert found["versions"]["Bảng Vàng"]
    assert found["last_backup"] is None


def test_no_backup_is_a_warning_and_all_is_not_well(ask, facts, filled):
    status, said = ask("doctor", "--data", filled)
    assert status == 0 and "Chưa có bản sao lưu nào" in said and "ổn" not in said
    assert len(facts("doctor", "--data", filled)["warnings"]) == 1


def test_it_names_the_last_backup(ask, tmp_path):
    opened = store.create(tmp_path)
    store.copy_to(opened.backups / "one.db")
    opened.close()
    said = ask("doctor", "--data", tmp_path)[1]
    assert "Chưa có bản sao lưu nào" not in said
    assert "Sao lưu gần nhất" in said


def test_rows_that_point_nowhere_are_a_finding(facts, tmp_path):

    assert run(["init", "--unit", "Báo Thanh tra", "--data", str(tmp_path)]) == 0
    with closing(sqlite3.connect(tmp_path / store.FILE)) as raw:
        raw.execute("DROP TRIGGER watch_unit_update")
        raw.execute("UPDATE unit SET parent_id = 77")
        raw.commit()
    found = facts("doctor", "--data", tmp_path)
    assert found["status"] == 1
    assert len(found["findings"]) == 2


def test_a_missing_font_is_a_finding(facts, filled, monkeypatch):

    monkeypatch.setitem(doctor.FILES, "LiberationSerif", "gone.ttf")
    assert any("gone.ttf" in finding for finding in facts("doctor", "--data", filled)["findings"])


def test_little_room_is_a_finding(facts, filled, monkeypatch):

    monkeypatch.setattr(doctor, "ROOM", 2**62)
    assert len(facts("doctor", "--data", filled)["findings"]) == 1
