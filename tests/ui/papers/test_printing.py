from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from forms.document import Column, Document, Row, Table, text
from forms.paper_file import paper_bytes
from ui.papers import printing
from ui.papers.paper_pages import PaperPages
from ui.papers.printing import Unprinted

MM = 25.4
TABLE = Table(
    (Column("STT", 1), Column("Họ và tên", 3)), tuple(Row((str(n), "Vũ Đình Phúc")) for n in range(20))
)
FINE = 200  # dots per inch of what is compared


def paper(*, lying: bool = False, count: int = 1) -> PaperPages:
    blocks = (TABLE, *(text(f"Đoạn {n}") for n in range(count)))
    return PaperPages(paper_bytes(Document("Thử", "Báo Thanh tra", blocks, landscape=lying), ".pdf"))


def to_file(file: Path, pages: PaperPages) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    printing.set_up(printer, pages, "Thử")
    return printer


DARK = bytes(int(value < 128) for value in range(256))


def ink_of(image: QImage) -> QRect:
    """The smallest rectangle that holds all ink, in dots."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [bytes(grey.constScanLine(y))[: grey.width()].translate(DARK) for y in range(grey.height())]
    inked = [y for y, row in enumerate(rows) if 1 in row]
    left, right = min(rows[y].find(1) for y in inked), max(rows[y].rfind(1) for y in inked)
    return QRect(left, inked[0], right - left, inked[-1] - inked[0])


@pytest.mark.parametrize("lying", [False, True])
def test_lengths_on_paper_are_true(qapp, tmp_path, lying):
    pages = paper(lying=lying)
    printing.print_pages(pages, to_file(tmp_path / "in.pdf", pages))
    printed = PaperPages((tmp_path / "in.pdf").read_bytes())
    assert printed.sizes[0].width() == pytest.approx(pages.sizes[0].width(), abs=1)
    expected, found = ink_of(pages.image(0, FINE)), ink_of(printed.image(0, FINE))
    for side in ("left", "top", "width", "height"):
        assert getattr(found, side)() / FINE * MM == pytest.approx(
            getattr(expected, side)() / FINE * MM, abs=0.5
        )


def test_only_the_pages_she_chose(qapp, tmp_path):
    pages = paper(count=100)
    assert len(pages) > 3
    printer = to_file(tmp_path / "in.pdf", pages)
    printer.setFromTo(2, 3)
    printing.print_pages(pages, printer)
    assert len(PaperPages((tmp_path / "in.pdf").read_bytes())) == 2


@pytest.mark.qt_log_ignore("Returned false", extend=True)
def test_a_printer_that_does_not_answer_is_named(qapp, tmp_path):
    pages = paper()
    with pytest.raises(Unprinted):
        printing.print_pages(pages, to_file(tmp_path / "no-folder" / "in.pdf", pages))


def test_the_systems_dialog_prints_once_accepted(qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    said: list[str] = []
    dialog = printing.ask_and_print(window, paper(), "Thử", said.append)
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    assert said == []
    printer = dialog.printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "in.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    assert said == [""]
    assert len(PaperPages((tmp_path / "in.pdf").read_bytes())) == 1
