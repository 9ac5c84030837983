from pathlib import Path

import pytest

from forms.catalogue import FORMS
from models import store
from models.ballot import Ballot
from models.history import change
from models.proposal import Proposal, ProposalLine


@pytest.mark.parametrize(("ending", "magic"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_one_paper_by_uid(ask, filled, tmp_path, ending, magic):
    out = tmp_path / f"to-trinh.{ending}"
    status, said = ask("print", "to-trinh", "--id", "proposal-2022-khoi-iv", "--out", out, "--data", filled)
    assert (status, str(out) in said) == (0, True)
    assert out.read_bytes().startswith(magic)
    assert list(tmp_path.iterdir()) == [out]


def test_by_number_it_is_the_same_paper(ask, filled, tmp_path):
    opened = store.open_store(filled)

    number = Proposal.get(Proposal.uid == "proposal-2022-khoi-iv").id
    opened.close()
    for name, file in ((number, "a.pdf"), ("proposal-2022-khoi-iv", "b.pdf")):
        ask("print", "to-trinh", "--id", name, "--out", tmp_path / file, "--data", filled)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
def test_every_paper_of_a_year_in_numbered_files(facts, filled, tmp_path, form):
    found = facts("print", form.code, "--year", 2022, "--out", tmp_path / "x.pdf", "--data", filled)
    files = [Path(name) for name in found["files"]]
    assert files
    assert files[0].name == "x-01.pdf"
    assert sorted(tmp_path.iterdir()) == sorted(files)
    assert all(file.read_bytes().startswith(b"%PDF-") for file in files)


def test_the_sheet_of_a_unit_in_a_campaign(ask, filled, tmp_path):
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
def test_what_is_not_there_is_said_and_no_file_made(ask, filled, tmp_path, words, sentence):
    status, said = ask("print", *words, "--out", tmp_path / "x.pdf", "--data", filled)
    assert (status, sentence in said) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_dossier_below_its_threshold_is_not_printed(ask, tmp_path):
    assert ask("demo", "--data", tmp_path / "s")[0] == 0
    opened = store.open_store(tmp_path / "s")

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


def test_a_path_that_cannot_be_written_is_said(ask, filled, tmp_path):
    out = tmp_path / "no such folder" / "x.pdf"
    words = ("--id", "proposal-2022-khoi-iv", "--out", out, "--data", filled)
    status, said = ask("print", "to-trinh", *words)
    assert (status, "no such folder" in said) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_the_place_of_the_file_stays(ask, filled, tmp_path):
    out = tmp_path / "x.pdf"
    out.mkdir()
    status, said = ask("print", "to-trinh", "--id", "1", "--out", out, "--data", filled)
    assert (status, "x.pdf" in said) == (1, True)
    assert out.is_dir()
    assert list(tmp_path.iterdir()) == [out]
