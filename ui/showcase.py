"""The window's job without a window: the sample's dossiers as files, and pictures of every tab drawn off-screen."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from forms.docx import to_docx
from forms.papers_of_records import document
from forms.pdf import to_pdf
from models.proposal import Proposal
from models.years import latest_year
from ui.look.dress import Dress
from ui.main_window import MainWindow
from ui.shell import StoreShell
from ui.tabs import TABS

SIZE = QSize(1366, 688)


def write_dossiers(folder: Path) -> Iterator[Path]:
    """Every paper of every dossier in the open store as PDF and DOCX; gives each file as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, proposal in enumerate(Proposal.select().order_by(Proposal.year, Proposal.id), start=1):
        for code, record in papers_of(proposal):
            paper = document(code, record)
            for ending, render in (("pdf", to_pdf), ("docx", to_docx)):
                file = folder / f"{number:02}-{proposal.year}-{code}.{ending}"
                file.write_bytes(render(paper))
                yield file


def papers_of(proposal: Proposal) -> list[tuple[str, int]]:
    """The papers of a dossier, as (code, record id)."""
    papers = [("to-trinh", proposal.id), ("danh-sach", proposal.id)]
    meeting = proposal.meeting
    if meeting is not None:
        papers.append(("bien-ban-hop", meeting.id))
        if meeting.is_secret_ballot:
            papers.append(("bien-ban-kiem-phieu", meeting.id))
    return papers


def draw_tabs(app: QApplication, dress: Dress, folder: Path) -> Iterator[Path]:
    """A picture of every tab, light and dark, at the size of a small screen; gives each file as it is written."""
    folder.mkdir(parents=True, exist_ok=True)
    year = latest_year()
    for choice in ("light", "dark"):
        dress.wear(choice=choice)
        window = MainWindow(TABS, StoreShell(year), year, dress)
        window.resize(SIZE)
        window.show()
        for place, tab in enumerate(window.tabs, start=1):
            window.open_tab(type(tab))
            app.sendPostedEvents()
            file = folder / f"{place}-{type(tab).__name__.removesuffix('Tab').lower()}-{choice}.png"
            window.grab().save(str(file))
            yield file
        window.close()
        window.deleteLater()
