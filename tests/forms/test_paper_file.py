import io
import zipfile

import pytest

from forms.document import Document, text
from forms.paper_file import Unsaved, paper_bytes, write_paper, write_whole

PAPER = Document("Thử", "Báo Thanh tra", (text("Kính gửi"),))


def test_the_ending_says_the_kind(tmp_path):
    write_paper(PAPER, tmp_path / "thu.pdf")
    write_paper(PAPER, tmp_path / "thu.DOCX")
    assert (tmp_path / "thu.pdf").read_bytes().startswith(b"%PDF-")
    word = zipfile.ZipFile(io.BytesIO((tmp_path / "thu.DOCX").read_bytes()))
    assert "Kính gửi" in word.read("word/document.xml").decode()


def test_another_ending_is_refused(tmp_path):
    with pytest.raises(Unsaved, match=r"\.odt"):
        paper_bytes(PAPER, ".odt")
    with pytest.raises(Unsaved):
        write_paper(PAPER, tmp_path / "thu")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(Unsaved, match="khong-co"):
        write_whole(tmp_path / "khong-co" / "thu.pdf", b"%PDF")


def test_what_cannot_be_replaced_stays_and_nothing_is_left_beside_it(tmp_path):
    taken = tmp_path / "thu.pdf"
    taken.mkdir()
    (taken / "cu.txt").write_text("cũ", encoding="utf-8")
    with pytest.raises(Unsaved, match="thu"):
        write_whole(taken, b"%PDF")
    assert [each.name for each in tmp_path.iterdir()] == ["thu.pdf"]
    assert (taken / "cu.txt").read_text(encoding="utf-8") == "cũ"
