import pytest

from models.exchange.sample import fill_sample
from models.proposal import Proposal
from ui.showcase import SIZE, draw_tabs, papers_of, write_dossiers
from ui.tabs import TABS


@pytest.fixture
def sample(tmp_path):
    opened = fill_sample(tmp_path / "store")
    yield opened
    opened.close()


def test_every_dossier_as_pdf_and_docx(sample, tmp_path):
    files = list(write_dossiers(tmp_path / "out"))
    wanted = sum(2 * len(papers_of(proposal)) for proposal in Proposal.select())
    assert len(files) == wanted == len(set(files))
    starts = {file.suffix: file.read_bytes()[:4] for file in files}
    assert starts == {".pdf": b"%PDF", ".docx": b"PK\x03\x04"}


def test_a_meeting_by_show_of_hands_has_no_ballots_to_count(sample):
    by_hands = next(proposal for proposal in Proposal.select() if not proposal.meeting.is_secret_ballot)
    assert [code for code, _id in papers_of(by_hands)] == ["to-trinh", "danh-sach", "bien-ban-hop"]


def test_every_tab_light_and_dark_and_not_blank(sample, qapp, dress, tmp_path):
    from PySide6.QtGui import QImage

    pictures = {file.name: QImage(str(file)) for file in draw_tabs(qapp, dress, tmp_path / "out")}
    assert len(pictures) == 2 * len(TABS)
    for name, picture in pictures.items():
        assert (picture.width(), picture.height()) == (SIZE.width(), SIZE.height())
        colours = {
            picture.pixel(x, y) for x in range(0, SIZE.width(), 7) for y in range(100, SIZE.height(), 7)
        }
        assert len(colours) > 20, name
        lightness = picture.pixelColor(2, SIZE.height() - 5).lightness()
        assert (lightness > 128) == ("light" in name)
