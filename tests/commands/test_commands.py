"""Each command through the front door, with what it prints and leaves on the disk."""

import json
from pathlib import Path

import pytest

from commands.dispatch import run
from forms.catalogue import FORMS
from models import store
from models.exchange.sample import SAMPLE
from models.history import change
from models.staff import Person
from models.unit import Unit, own_unit


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("commands") / "sample"
    assert run(["demo", "--data", str(folder)]) == 0
    return folder


@pytest.fixture
def ask(capsys):
    """Run a command and give its status and what it said."""

    def asked(*words):
        capsys.readouterr()
        status = run([str(word) for word in words])
        said = capsys.readouterr()
        return status, said.out + said.err

    return asked


@pytest.fixture
def facts(ask):
    """Run a command with --json and give the object."""

    def asked(*words):
        status, said = ask(*words, "--json")
        found = json.loads(said)
        assert found["status"] == status
        return found

    return asked


class TestInit:
    def test_a_new_store_with_its_unit_and_the_body_above(self, ask, tmp_path):
        words = ("--unit", "Báo Thanh tra", "--parent", "Thanh tra Chính phủ", "--place", "Hà Nội")
        status, said = ask("init", *words, "--abbreviation", "BTT", "--data", tmp_path / "s")
        assert (status, "Báo Thanh tra" in said) == (0, True)
        opened = store.open_store(tmp_path / "s")
        unit = own_unit()
        assert (unit.name, unit.abbreviation, unit.place, unit.parent.name) == (
            "Báo Thanh tra", "BTT", "Hà Nội", "Thanh tra Chính phủ",
        )  # fmt: skip
        opened.close()

    def test_an_existing_store_is_not_touched(self, ask, tmp_path):
        ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path)
        before = (tmp_path / store.FILE).read_bytes()
        status, said = ask("init", "--unit", "Tạp chí", "--data", tmp_path)
        assert status == 1
        assert "đã có dữ liệu" in said
        assert (tmp_path / store.FILE).read_bytes() == before

    def test_a_unit_without_a_name_leaves_no_store(self, ask, tmp_path):
        status, said = ask("init", "--unit", "  ", "--data", tmp_path / "s")
        assert status == 1
        assert "Tên" in said
        assert not store.exists(tmp_path / "s")
        assert ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "s")[0] == 0

    def test_the_folder_cannot_be_made(self, ask, tmp_path):
        (tmp_path / "file").write_text("x")
        status, said = ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "file" / "s")
        assert status == 1
        assert "không ghi được" in said.lower()


class TestDemo:
    def test_the_store_holds_the_sample(self, filled):
        opened = store.open_store(filled)
        assert own_unit().name == "Báo Thanh tra"
        assert Person.select().count() == 41
        opened.close()

    def test_it_never_overwrites(self, ask, filled):
        before = (filled / store.FILE).read_bytes()
        status, said = ask("demo", "--data", filled)
        assert (status, "không có gì thay đổi" in said) == (1, True)
        assert (filled / store.FILE).read_bytes() == before


class TestForms:
    def test_every_paper_is_listed_by_code_and_name(self, ask):
        status, said = ask("forms")
        assert status == 0
        for form in FORMS:
            assert form.code in said
            assert form.title in said

    def test_as_json(self, facts):
        assert [form["code"] for form in facts("forms")["forms"]] == [form.code for form in FORMS]


class TestPrint:
    @pytest.mark.parametrize(("ending", "magic"), [("pdf", b"%PDF-"), ("docx", b"PK")])
    def test_one_paper_by_uid(self, ask, filled, tmp_path, ending, magic):
        out = tmp_path / f"to-trinh.{ending}"
        status, said = ask(
            "print", "to-trinh", "--id", "proposal-2022-khoi-iv", "--out", out, "--data", filled
        )
        assert (status, str(out) in said) == (0, True)
        assert out.read_bytes().startswith(magic)
        assert list(tmp_path.iterdir()) == [out]

    def test_by_number_it_is_the_same_paper(self, ask, filled, tmp_path):
        opened = store.open_store(filled)
        from models.proposal import Proposal

        number = Proposal.get(Proposal.uid == "proposal-2022-khoi-iv").id
        opened.close()
        for name, file in ((number, "a.pdf"), ("proposal-2022-khoi-iv", "b.pdf")):
            ask("print", "to-trinh", "--id", name, "--out", tmp_path / file, "--data", filled)
        assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()

    @pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
    def test_every_paper_of_a_year_in_numbered_files(self, facts, filled, tmp_path, form):
        found = facts("print", form.code, "--year", 2022, "--out", tmp_path / "x.pdf", "--data", filled)
        files = [Path(name) for name in found["files"]]
        assert files
        assert files[0].name == "x-01.pdf"
        assert sorted(tmp_path.iterdir()) == sorted(files)
        assert all(file.read_bytes().startswith(b"%PDF-") for file in files)

    def test_the_sheet_of_a_unit_in_a_campaign(self, ask, filled, tmp_path):
        words = ("--id", "campaign-2024-thuong-xuyen", "--unit", "unit-ban-phap-luat")
        out = tmp_path / "phieu.pdf"
        assert ask("print", "dang-ky-tap-the", *words, "--out", out, "--data", filled)[0] == 0
        assert out.exists()

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            (("to-trinh", "--id", "99999"), "99999"),
            (("to-trinh", "--id", "khong-co"), "khong-co"),
            (("to-trinh", "--year", "1999"), "1999"),
            (("dang-ky-tap-the", "--id", "campaign-2024-thuong-xuyen"), "đơn vị"),
        ],
    )
    def test_what_is_not_there_is_said_and_no_file_made(self, ask, filled, tmp_path, words, sentence):
        status, said = ask("print", *words, "--out", tmp_path / "x.pdf", "--data", filled)
        assert (status, sentence in said) == (1, True)
        assert list(tmp_path.iterdir()) == []

    def test_a_dossier_below_its_threshold_is_not_printed(self, ask, tmp_path):
        assert ask("demo", "--data", tmp_path / "s")[0] == 0
        opened = store.open_store(tmp_path / "s")
        from models.ballot import Ballot
        from models.proposal import ProposalLine

        failed = Ballot.get(Ballot.uid == "ballot-2024-hoi-dong-do-minh-quan-cstdcs")
        line = ProposalLine.get(ProposalLine.person == failed.person)
        with change("Add"):
            line.title, line.ballot = "CSTDCS", failed
            line.save()
        opened.close()
        words = ("to-trinh", "--year", "2024", "--out", tmp_path / "x.pdf")
        status, said = ask("print", *words, "--data", tmp_path / "s")
        assert status == 1
        assert "Đỗ Minh Quân" in said
        assert "5/9" in said or "5 trên 9" in said or "5" in said
        assert not list(tmp_path.glob("*.pdf"))

    def test_a_path_that_cannot_be_written_is_said(self, ask, filled, tmp_path):
        out = tmp_path / "no such folder" / "x.pdf"
        words = ("--id", "proposal-2022-khoi-iv", "--out", out, "--data", filled)
        status, said = ask("print", "to-trinh", *words)
        assert (status, "no such folder" in said) == (1, True)
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_in_the_place_of_the_file_stays(self, ask, filled, tmp_path):
        out = tmp_path / "x.pdf"
        out.mkdir()
        status, said = ask("print", "to-trinh", "--id", "1", "--out", out, "--data", filled)
        assert (status, "x.pdf" in said) == (1, True)
        assert out.is_dir()
        assert list(tmp_path.iterdir()) == [out]


class TestDumpAndLoad:
    def test_dump_load_dump_is_the_same_file(self, ask, filled, tmp_path):
        first, second = tmp_path / "1.json", tmp_path / "2.json"
        assert ask("dump", first, "--data", filled)[0] == 0
        assert first.read_bytes() == SAMPLE.read_bytes()
        store.create(tmp_path / "s").close()
        assert ask("load", first, "--data", tmp_path / "s")[0] == 0
        assert ask("dump", second, "--data", tmp_path / "s")[0] == 0
        assert second.read_bytes() == first.read_bytes()

    def test_a_year(self, ask, filled, tmp_path):
        assert ask("dump", tmp_path / "y.json", "--year", "2022", "--data", filled)[0] == 0
        tables = json.loads((tmp_path / "y.json").read_text(encoding="utf-8"))["records"]
        assert {row["year"] for row in tables["meeting"]} == {2022}

    def test_a_dump_that_cannot_be_written_leaves_the_old_file(self, ask, filled, tmp_path):
        (tmp_path / "folder.json").mkdir()
        status, said = ask("dump", tmp_path / "folder.json", "--data", filled)
        assert (status, "folder.json" in said) == (1, True)
        assert list(tmp_path.iterdir()) == [tmp_path / "folder.json"]

    def test_a_dry_run_counts_and_changes_nothing(self, facts, tmp_path):
        store.create(tmp_path / "s").close()
        before = (tmp_path / "s" / store.FILE).read_bytes()
        found = facts("load", SAMPLE, "--dry-run", "--data", tmp_path / "s")
        assert (found["added"] > 1000, found["same"], found["differences"]) == (True, 0, [])
        assert (tmp_path / "s" / store.FILE).read_bytes() == before

    def test_differences_are_shown_and_then_decided(self, ask, facts, tmp_path):
        ask("init", "--unit", "Báo Thanh tra", "--data", tmp_path / "s")
        ask("dump", tmp_path / "d.json", "--data", tmp_path / "s")
        theirs = (tmp_path / "d.json").read_text(encoding="utf-8").replace("Báo Thanh tra", "Báo Y")
        (tmp_path / "d.json").write_text(theirs, encoding="utf-8")
        words = ("load", tmp_path / "d.json", "--data", tmp_path / "s")
        found = facts(*words)
        assert found["status"] == 1
        assert [(each["here"], each["there"]) for each in found["differences"]] == [
            ("Báo Thanh tra", "Báo Y")
        ]
        assert facts(*words, "--dry-run")["status"] == 1
        assert "Báo Y" in ask(*words)[1]
        assert facts(*words, "--prefer", "ours")["replaced"] == 0
        assert facts(*words, "--prefer", "theirs")["replaced"] == 1
        opened = store.open_store(tmp_path / "s")
        assert [unit.name for unit in Unit.select()] == ["Báo Y"]
        opened.close()

    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"\xff\xfe", "UTF-8"),
            (b"{", "JSON"),
            (b'{"format": "bangvang", "version": 99, "records": {}}', "phiên bản 99"),
            (b'{"format": "bangvang", "version": 1, "records": {"unit": [{"uid": "u"}]}}', "unit “u”"),
        ],
    )
    def test_a_bad_file_is_said_with_its_place(self, ask, tmp_path, content, sentence):
        store.create(tmp_path / "s").close()
        (tmp_path / "bad.json").write_bytes(content)
        status, said = ask("load", tmp_path / "bad.json", "--data", tmp_path / "s")
        assert (status, sentence in said) == (1, True)
        opened = store.open_store(tmp_path / "s")
        assert Unit.select().count() == 0
        opened.close()

    def test_a_file_that_is_not_there(self, ask, tmp_path):
        store.create(tmp_path / "s").close()
        status, said = ask("load", tmp_path / "nothing.json", "--data", tmp_path / "s")
        assert (status, "nothing.json" in said) == (1, True)


class TestDoctor:
    def test_a_sound_store(self, facts, filled):
        found = facts("doctor", "--data", filled)
        assert found["findings"] == []
        assert found["versions"]["Bảng Vàng"]
        assert found["last_backup"] is None

    def test_it_names_the_last_backup(self, ask, tmp_path):
        opened = store.create(tmp_path)
        store.copy_to(opened.backups / "one.db")
        opened.close()
        said = ask("doctor", "--data", tmp_path)[1]
        assert "Sao lưu gần nhất: chưa có" not in said
        assert "Sao lưu gần nhất" in said

    def test_rows_that_point_nowhere_are_a_finding(self, facts, tmp_path):
        import sqlite3
        from contextlib import closing

        assert run(["init", "--unit", "Báo Thanh tra", "--data", str(tmp_path)]) == 0
        with closing(sqlite3.connect(tmp_path / store.FILE)) as raw:
            raw.execute("DROP TRIGGER watch_unit_update")
            raw.execute("UPDATE unit SET parent_id = 77")
            raw.commit()
        found = facts("doctor", "--data", tmp_path)
        assert found["status"] == 1
        assert len(found["findings"]) == 2

    def test_a_missing_font_is_a_finding(self, facts, filled, monkeypatch):
        from commands import doctor

        monkeypatch.setitem(doctor.FILES, "LiberationSerif", "gone.ttf")
        assert any("gone.ttf" in finding for finding in facts("doctor", "--data", filled)["findings"])

    def test_little_room_is_a_finding(self, facts, filled, monkeypatch):
        from commands import doctor

        monkeypatch.setattr(doctor, "ROOM", 2**62)
        assert len(facts("doctor", "--data", filled)["findings"]) == 1
