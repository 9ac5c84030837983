"""Puts the pages of a paper on a printer at their true size."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from models.refusal import Refusal
from translations import _
from ui.papers.paper_pages import POINTS_PER_INCH, PaperPages

FINEST = 600  # dots per inch; more takes memory and shows nothing


class Unprinted(Refusal):
    """The printer took nothing."""


def ask_and_print(
    parent: QWidget, pages: PaperPages, title: str, on_done: Callable[[str], object]
) -> QPrintDialog:
    """Open the system's print dialog and print when it is accepted; `on_done` is told a refusal, or ""."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    set_up(printer, pages, title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print"))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, len(pages))

    def on_accepted() -> None:
        try:
            print_pages(pages, printer)
        except Unprinted as error:
            on_done(str(error))
        else:
            on_done("")

    dialog.accepted.connect(on_accepted)
    dialog.finished.connect(dialog.deleteLater)
    QDialog.open(dialog)  # QPrintDialog's own wants a slot by name
    return dialog


def set_up(printer: QPrinter, pages: PaperPages, title: str) -> None:
    """A4 upright or on its side as the paper is, from edge to edge so that nothing is shrunk."""
    first = pages.sizes[0]
    lying = first.width() > first.height()
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPageOrientation(
        QPageLayout.Orientation.Landscape if lying else QPageLayout.Orientation.Portrait
    )
    printer.setFullPage(True)


def print_pages(pages: PaperPages, printer: QPrinter) -> None:
    """Draw the pages she chose, one sheet each, in as many copies as the printer does not make by itself.

    Raises `Unprinted`.
    """
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise Unprinted(_("The printer did not answer. Check that it is on and connected, then print again."))
    try:
        for number, page in enumerate(_wanted(pages, printer)):
            if number and not printer.newPage():
                raise Unprinted(_("The printer stopped after page {page}.").format(page=page))
            _draw(painter, pages, page, printer.resolution())
    finally:
        painter.end()


def _wanted(pages: PaperPages, printer: QPrinter) -> Iterable[int]:
    first = max(1, printer.fromPage())
    last = printer.toPage() or len(pages)
    chosen = range(first - 1, min(last, len(pages)))
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    return [page for _copy in range(copies) for page in chosen]


def _draw(painter: QPainter, pages: PaperPages, page: int, resolution: int) -> None:
    size = pages.sizes[page] * (resolution / POINTS_PER_INCH)
    image = pages.image(page, min(FINEST, resolution), grey=True)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
